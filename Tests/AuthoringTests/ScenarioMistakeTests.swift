import Authoring
import Diagnostics
import Rules
import TestSupport
import Testing

/// Scenarios that cannot be run: each mistake with its place, its words and a way out.
struct ScenarioMistakeTests {
    private static func fit(_ rest: String) -> String { "scenario: s\nask: fit\non: 2025-03-15\n\(rest)" }
    private static func fee(_ rest: String) -> String { "scenario: s\nask: fee\non: 2025-03-15\n\(rest)" }

    static let reading = [
        FaultCase(
            "an unknown key", fit("1️⃣givn2️⃣: {}\nexpect: {verdict: granted}"),
            ExpectedDiagnostic(
                "rules.unknown-key", "1️⃣"..<"2️⃣", "there is no key `givn` here", help: "did you mean `given`?")),
        FaultCase(
            "an unknown key of a row",
            fit("rows: [{id: a, expect: {verdict: granted}, 1️⃣ask2️⃣: fee}]"),
            ExpectedDiagnostic(
                "rules.unknown-key", "1️⃣"..<"2️⃣", "there is no key `ask` here",
                help: "there are: `id`, `law`, `region`, `on`, `given`, `expect`")),
        FaultCase(
            "an unknown key of an expectation", fit("expect: {1️⃣verdikt2️⃣: granted}"),
            ExpectedDiagnostic(
                "rules.unknown-key", "1️⃣"..<"2️⃣", "there is no key `verdikt` here",
                help: "did you mean `verdict`?")),
        FaultCase(
            "a bad date", "scenario: s\nask: fit\non: 1️⃣2025-02-302️⃣\nexpect: {verdict: granted}",
            ExpectedDiagnostic(
                "rules.wrong-value", "1️⃣"..<"2️⃣",
                "expected a date such as `2025-03-15`, found `2025-02-30`")),
        FaultCase(
            "no day", "1️⃣scenario2️⃣: s\nask: fit\nexpect: {verdict: granted}",
            ExpectedDiagnostic("rules.missing-key", "1️⃣"..<"2️⃣", "the key `on` is missing")),
        FaultCase(
            "no day of a row",
            "scenario: s\nask: fit\nrows: [{1️⃣id2️⃣: a, expect: {verdict: granted}}]",
            ExpectedDiagnostic("rules.missing-key", "1️⃣"..<"2️⃣", "the key `on` is missing")),
        FaultCase(
            "nothing expected", fit("rows: [{1️⃣id2️⃣: a}]"),
            ExpectedDiagnostic("rules.missing-key", "1️⃣"..<"2️⃣", "the key `expect` is missing")),
        FaultCase(
            "an empty expectation", fit("expect: 1️⃣{}2️⃣"),
            ExpectedDiagnostic(
                "rules.expects-nothing", "1️⃣"..<"2️⃣", "`expect` expects nothing",
                help: "write at least one of `is`, `by`, `verdict`, `because`, `missing`, `warnings`")),
        FaultCase(
            "a row twice", fit("expect: {verdict: granted}\nrows: [{id: 3️⃣a4️⃣}, {id: 1️⃣a2️⃣}]"),
            ExpectedDiagnostic(
                "rules.duplicate-id", "1️⃣"..<"2️⃣", "`a` stands in this document a second time",
                notes: [.init("first here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "a name twice",
            "scenario: 3️⃣s4️⃣\nask: fit\non: 2025-03-15\nexpect: {verdict: granted}\n---\n"
                + "scenario: 1️⃣s2️⃣\nask: fit\non: 2025-03-15\nexpect: {verdict: granted}",
            ExpectedDiagnostic(
                "rules.duplicate-name", "1️⃣"..<"2️⃣", "the name `s` is taken already",
                notes: [.init("first here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "another kind of document", "1️⃣decision2️⃣: fit",
            ExpectedDiagnostic(
                "rules.not-a-scenario", "1️⃣"..<"2️⃣",
                "the document of a scenario begins with `scenario`, not with `decision`")),
        FaultCase(
            "a verdict that is none", fit("expect: {verdict: 1️⃣grantd2️⃣}"),
            ExpectedDiagnostic(
                "rules.wrong-word", "1️⃣"..<"2️⃣", "the word `grantd` does not fit here",
                help: "did you mean `granted`?")),
    ]

    static let names = [
        FaultCase(
            "a question", "scenario: s\nask: 1️⃣fitt2️⃣\non: 2025-03-15\nexpect: {verdict: granted}",
            ExpectedDiagnostic(
                "scenario.unknown-question", "1️⃣"..<"2️⃣",
                "there is no decision, calculation or derived field `fitt`", help: "did you mean `fit`?")),
        FaultCase(
            "a field without its record", "scenario: s\nask: 1️⃣doubled2️⃣\non: 2025-03-15\nexpect: {is: 1}",
            ExpectedDiagnostic(
                "scenario.unknown-question", "1️⃣"..<"2️⃣",
                "there is no decision, calculation or derived field `doubled`",
                help: "did you mean `Client.doubled`?")),
        FaultCase(
            "a list", "scenario: s\nask: 1️⃣Client.good2️⃣\non: 2025-03-15\nexpect: {is: 1}",
            ExpectedDiagnostic(
                "scenario.not-askable", "1️⃣"..<"2️⃣",
                "`Client.good` is a `list(Item)`, and only a single value of a root of the facts can be asked"
            )),
        FaultCase(
            "a region", fit("region: 1️⃣RU-XAA2️⃣\nexpect: {verdict: granted}"),
            ExpectedDiagnostic(
                "scenario.unknown-region", "1️⃣"..<"2️⃣", "there is no region `RU-XAA`",
                help: "did you mean `RU-XA`?")),
        FaultCase(
            "an act", fit("law: 1️⃣2-FZ2️⃣/1\nexpect: {verdict: granted}"),
            ExpectedDiagnostic(
                "scenario.unknown-law", "1️⃣"..<"2️⃣", "there is no act `2-FZ`", help: "did you mean `1-FZ`?")),
        FaultCase(
            "a condition", fit("expect: {because: [1️⃣adlut2️⃣]}"),
            ExpectedDiagnostic(
                "scenario.unknown-condition", "1️⃣"..<"2️⃣", "there is no condition `adlut`",
                help: "did you mean `adult`?")),
        FaultCase(
            "a warning among the reasons", fit("expect: {because: [1️⃣young2️⃣]}"),
            ExpectedDiagnostic(
                "scenario.unknown-condition", "1️⃣"..<"2️⃣", "there is no condition `young`",
                help: "there are: `fit`, `adult`, `named`, `each`")),
        FaultCase(
            "a warning", fit("expect: {warnings: [1️⃣yuong2️⃣]}"),
            ExpectedDiagnostic(
                "scenario.unknown-warning", "1️⃣"..<"2️⃣", "there is no warning `yuong`",
                help: "did you mean `young`?")),
        FaultCase(
            "a warning of what has none",
            "scenario: s\nask: local\non: 2025-03-15\nexpect: {warnings: [1️⃣young2️⃣]}",
            ExpectedDiagnostic("scenario.unknown-warning", "1️⃣"..<"2️⃣", "`local` has no warnings")),
        FaultCase(
            "a case", fee("expect: {by: 1️⃣minr2️⃣}"),
            ExpectedDiagnostic(
                "scenario.unknown-case", "1️⃣"..<"2️⃣", "there is no case `minr`", help: "did you mean `minor`?")),
        FaultCase(
            "a field of a path", fit("expect: {missing: [1️⃣client.agee2️⃣]}"),
            ExpectedDiagnostic(
                "scenario.unknown-field", "1️⃣"..<"2️⃣", "`Client` has no field `agee`",
                help: "did you mean `age`?")),
        FaultCase(
            "a field of an element", fit(#"expect: {missing: [1️⃣"client.items[a].okay"2️⃣]}"#),
            ExpectedDiagnostic(
                "scenario.unknown-field", "1️⃣"..<"2️⃣", "`Item` has no field `okay`",
                help: "there are: `id`, `ok`")),
        FaultCase(
            "a path into a value", fit("expect: {missing: [1️⃣client.age.years2️⃣]}"),
            ExpectedDiagnostic(
                "scenario.wrong-path", "1️⃣"..<"2️⃣", "no fact can have this path",
                help: "a path is written like `client.household[a].incomes[wage].amounts.2024-08`")),
        FaultCase(
            "the subject of a path", fit("expect: {missing: [1️⃣price2️⃣]}"),
            ExpectedDiagnostic(
                "scenario.unknown-subject", "1️⃣"..<"2️⃣", "the question is not about `price`",
                help: "there is only `client`")),
        FaultCase(
            "a parameter", fit("expect: {missing: [1️⃣param.limit2️⃣]}"),
            ExpectedDiagnostic(
                "scenario.unknown-parameter", "1️⃣"..<"2️⃣", "there is no parameter `limit`")),
        FaultCase(
            "the region of a path", fit(#"expect: {missing: [1️⃣"region:RU-XAA"2️⃣]}"#),
            ExpectedDiagnostic(
                "scenario.unknown-region", "1️⃣"..<"2️⃣", "there is no region `RU-XAA`",
                help: "did you mean `RU-XA`?")),
    ]

    static let impossible = [
        FaultCase(
            "the value of a decision", fit("expect: {1️⃣is2️⃣: 1}"),
            ExpectedDiagnostic(
                "scenario.value-of-decision", "1️⃣"..<"2️⃣", "`fit` is a decision, it has no value",
                help: "write `verdict: granted`, `refused` or `undetermined`")),
        FaultCase(
            "the case of a decision", fit("expect: {by: 1️⃣adult2️⃣}"),
            ExpectedDiagnostic(
                "scenario.case-of-decision", "1️⃣"..<"2️⃣", "`fit` is a decision, it has no cases")),
        FaultCase(
            "the case of what has none",
            "scenario: s\nask: third\non: 2025-03-15\nexpect: {by: 1️⃣minor2️⃣}",
            ExpectedDiagnostic("scenario.no-cases", "1️⃣"..<"2️⃣", "`third` is found without cases")),
        FaultCase(
            "the verdict of a calculation", fee("expect: {verdict: 1️⃣granted2️⃣}"),
            ExpectedDiagnostic(
                "scenario.verdict-of-calculation", "1️⃣"..<"2️⃣",
                "`fee` is a calculation: it has a value or is undetermined, never `granted`",
                help: "write `is: value` or `verdict: undetermined`")),
        FaultCase(
            "the reasons of a calculation", fee("expect: {because: [1️⃣minor2️⃣]}"),
            ExpectedDiagnostic(
                "scenario.only-of-decision", "1️⃣"..<"2️⃣",
                "only a decision has `because`, and `fee` is a calculation")),
        FaultCase(
            "a value and no value", fee("expect: {is: 1, verdict: 1️⃣undetermined2️⃣}"),
            ExpectedDiagnostic(
                "scenario.contradiction", "1️⃣"..<"2️⃣", "`is` and `verdict: undetermined` cannot both be")),
        FaultCase(
            "a value and missing facts", fee("expect: {is: 1, missing: [1️⃣client.age2️⃣]}"),
            ExpectedDiagnostic(
                "scenario.contradiction", "1️⃣"..<"2️⃣", "`is` and `missing` cannot both be")),
        FaultCase(
            "granted for reasons", fit("expect: {verdict: granted, because: [1️⃣adult2️⃣]}"),
            ExpectedDiagnostic(
                "scenario.contradiction", "1️⃣"..<"2️⃣", "`verdict: granted` and `because` cannot both be")),
        FaultCase(
            "refused and open", fit("expect: {because: [adult], missing: [1️⃣client.age2️⃣]}"),
            ExpectedDiagnostic(
                "scenario.contradiction", "1️⃣"..<"2️⃣", "`because` and `missing` cannot both be")),
        FaultCase(
            "a value of another type", fee("expect: {is: 1️⃣much2️⃣}"),
            ExpectedDiagnostic("scenario.wrong-value", "1️⃣"..<"2️⃣", "the value cannot be read as `money`")),
        FaultCase(
            "a code", "scenario: s\nask: Client.size\non: 2025-03-15\nexpect: {is: 1️⃣smal2️⃣}",
            ExpectedDiagnostic(
                "scenario.unknown-code", "1️⃣"..<"2️⃣", "the code list `kind` has no code `smal`",
                help: "did you mean `small`?")),
    ]

    static let facts = [
        FaultCase(
            "a field", fit("given: {client: {1️⃣aeg2️⃣: 3}}\nexpect: {verdict: granted}\nrows: [{id: a}]"),
            ExpectedDiagnostic(
                "facts.unknown-field", "1️⃣"..<"2️⃣", "`Client` has no field `aeg`", help: "did you mean `age`?")),
        FaultCase(
            "a value of a row",
            fit(
                "given: {client: {age: 3}}\nexpect: {verdict: granted}\nrows: [{id: a, given: {client: {age: 1️⃣old2️⃣}}}]"
            ),
            ExpectedDiagnostic("facts.type", "1️⃣"..<"2️⃣", "the value cannot be read as `int`")),
        FaultCase(
            "a value below its bound", fit("given: {client: {age: 1️⃣-12️⃣}}\nexpect: {verdict: granted}"),
            ExpectedDiagnostic("facts.out-of-bounds", "1️⃣"..<"2️⃣", "the value is less than 0")),
        FaultCase(
            "a derived field that is not given",
            fit("given: {client: {1️⃣size2️⃣: small}}\nexpect: {verdict: granted}"),
            ExpectedDiagnostic("facts.derived-field", "1️⃣"..<"2️⃣", "`size` is computed, it cannot be given")),
        FaultCase(
            "a subject", fit("given: {1️⃣clint2️⃣: {age: 3}}\nexpect: {verdict: granted}"),
            ExpectedDiagnostic(
                "facts.unknown-subject", "1️⃣"..<"2️⃣", "no question is about `clint`",
                help: "did you mean `client`?")),
    ]

    static let all = reading + names + impossible + facts

    @Test(arguments: all) func said(_ one: FaultCase) {
        let loading = ScenarioFixture.load(one.text.source(name: "scenarios/test.yaml"))
        #expect(loading.suite == nil)
        one.expect(loading.diagnostics)
    }

    /// A matching, beside the rules of all tests.
    static let ofMatching = FaultCase(
        "a matching", "scenario: s\nask: 1️⃣pick2️⃣\non: 2025-03-15\nexpect: {verdict: granted}",
        ExpectedDiagnostic(
            "scenario.not-askable", "1️⃣"..<"2️⃣", "`pick` is a matching, which a scenario does not ask",
            help: "test the decisions and calculations that the matching calls"))

    static func diagnosticsOfMatching() -> Diagnostics {
        let matching = """
            matching: pick
            about: {client: Client, other: Client}
            wanted: "[client.kind]"
            offered: "[other.kind]"
            gates: [{id: some, code: N1, if: size(covered) > 0}]
            """
        let rules = ScenarioFixture.rules + "\n---\n" + matching
        return ScenarioSuite.load(
            RulebookLoading.load(texts: [
                SourceText(name: "rulebook.yaml", bytes: Array(rules.utf8)),
                ofMatching.text.source(name: "scenarios/s.yaml"),
            ])
        ).diagnostics
    }

    @Test func saidOfAMatching() { Self.ofMatching.expect(Self.diagnosticsOfMatching()) }

    @Test func everythingAtOnceAlsoBesideAMistakeInTheRules() {
        let texts = [
            SourceText(name: "rulebook.yaml", bytes: Array(ScenarioFixture.rules.utf8)),
            SourceText(
                name: "federal/x.yaml",
                bytes: Array("decision: x\nabout: {client: Client}\nif: client.y".utf8)),
            SourceText(name: "scenarios/s.yaml", bytes: Array("scenario: s\nask: fit\n".utf8)),
        ]
        let loading = ScenarioSuite.load(RulebookLoading.load(texts: texts))
        let codes = loading.diagnostics.sorted.map(\.code)
        #expect(codes == ["cel.unknown-field", "rules.missing-key", "rules.missing-key"])
    }

    @Test func anElementThatIsNotThere() throws {
        let (suite, texts) = try ScenarioFixture.suite(
            """
            scenario: s
            ask: labels
            on: 2025-03-15
            given: {item: zz, client: {items: [{id: a}]}}
            expect: {is: a}
            """)
        let found = try #require(ScenarioRun(suite).diagnostics.all.first)
        #expect(found.code == "facts.no-such-element")
        let place = SourcePlaces(texts)[try #require(found.span)]
        #expect(place.text == "scenarios/test.yaml:4:15")
        #expect(found.pointer == nil)
    }
}
