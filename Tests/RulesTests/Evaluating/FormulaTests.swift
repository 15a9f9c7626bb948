import CEL
import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Rules

/// Expressions as if they stood in the rules, tried on facts.
@Suite struct FormulaTests {
    private static let rules = """
        calculation: need
        about: {client: Client}
        type: int
        cases:
          - {id: few, if: client.n < 10, then: 100 / client.m}
          - {id: many, if: client.n >= 10, then: "1"}
        ---
        decision: open
        about: {client: Client, item: client.items, form: code.form, price: money}
        all:
          - {id: ok, if: "item.ok && code.form[form].places > 0 && price > money(1)"}
        """

    private static let rulebook = Result { try SmallRulebook.load(rules) }

    /// The answers in one line, with and without a trace; they must be the same.
    private func answers(_ text: String, _ facts: String = "client: {}") throws -> String {
        let (mistakes, found, texts) = try evaluate(text, facts)
        for answer in found {
            #expect(answer.trace?.lines.first.map { $0.outcomes == [answer.outcome] } != false, "\(text)")
        }
        return (mistakes + found.map { line($0, texts) }).joined(separator: "; ")
    }

    /// The codes of mistakes, and the answers.
    private func evaluate(
        _ text: String, _ facts: String
    ) throws -> ([String], [FormulaAnswer], SourceTexts) {
        let rulebook = try Self.rulebook.get()
        let compiler = try #require(FormulaCompiler(rulebook, region: "RU"))
        var texts = rulebook.checked.rulebook.texts
        let source = texts.add(SourceText(name: "<expression>", bytes: Array(text.utf8)))
        var diagnostics = Diagnostics()
        let formula = compiler.formula(
            text, origin: TextOrigin(source: source, start: 0, count: text.utf8.count),
            reports: [.trace, .residual],
            into: &diagnostics)
        guard let formula else { return ([diagnostics.all.map(\.code).joined(separator: ", ")], [], texts) }
        #expect(formula.traced != nil)
        let (documents, _) = YAML.read(SourceText(name: "facts", bytes: Array(facts.utf8)), source: 0)
        let root = try #require(documents.first).root
        let day = try #require(CivilDate("2025-03-15"))
        guard let given = formula.read(root, into: &diagnostics) else {
            return ([diagnostics.all.map(\.code).joined(separator: ", ")], [], texts)
        }
        let found = formula.evaluate(given, on: day, into: &diagnostics)
        return (diagnostics.all.map(\.code), found, texts)
    }

    @Test(arguments: [
        ("client.a || client.n > 3", "client: {n: 1}", "client.a"),
        ("client.n + 1 > 3 && client.a", "client: {n: 3}", "client.a"),
        ("client.n + 1 > 3 && client.a", "client: {a: true}", "client.n + 1 > 3"),
        (
            "client.items.all(i, i.ok || client.n > 3)",
            "client: {n: 1, items: [{id: a}, {id: b, ok: true}]}",
            "client.items.all(i, i.ok)"
        ),
        (
            "client.n > 2 ? money(1) : client.amount.orValue(money('2.50'))", "client: {}",
            "client.n > 2 ? money('1') : money('2.5')"
        ),
        ("on > date('2025-01-01') && client.a", "client: {}", "client.a"),
        ("client.n", "client: {n: 7}", "7"),
    ])
    func whatIsLeft(_ text: String, _ facts: String, _ left: String) throws {
        let (mistakes, found, _) = try evaluate(text, facts)
        #expect(mistakes == [] && found.map { $0.residual?.text } == [left], "\(text)")
        // It is an expression of rules again.
        #expect(try evaluate(left, facts).1.count == 1)
    }

    /// No row is lost where an element is asked about and its list is walked over as well.
    @Test func tellsWhatMadeItFalse() throws {
        let items = "client: {items: [{id: x, n: 1}, {id: y, n: 2}, {id: z, n: 3}]}"
        func reasons(_ text: String) throws -> [[String]] { try evaluate(text, items).1.map(\.reasons) }
        #expect(
            try reasons("item.n > 5 || client.items.all(i, i.n == 1)") == [
                ["client.items[x].n = 1", "client.items[y].n = 2"], ["client.items[y].n = 2"],
                ["client.items[*].n = {'y': 2, 'z': 3}"],
            ])
        #expect(
            try reasons("client.items.exists(i, i.n > 5)") == [
                ["client.items[*].n = {'x': 1, 'y': 2, 'z': 3}"]
            ])
    }

    private func line(_ answer: FormulaAnswer, _ texts: SourceTexts) -> String {
        let about = answer.about.map { "\($0.subject)=\($0.key) " }.joined()
        switch answer.outcome {
        case .value(let value): return about + value.celText
        case .unknown: return about + "unknown: " + answer.missing.map(\.path).joined(separator: ", ")
        case .fault:
            let faults = answer.faults.map { fault in
                fault.fault.code + (fault.span.map { " in \(texts[$0.source].name)" } ?? "")
            }
            return about + "fault: " + faults.joined(separator: ", ")
        }
    }

    @Test(arguments: [
        ("client.n + 1", "client: {n: 2}", "3"),
        ("client.n + 1", "client: {}", "unknown: client.n"),
        ("client.a || client.n > 3", "client: {n: 5}", "true"),
        ("client.a || client.n > 3", "client: {n: 1}", "unknown: client.a"),
        ("client.amount.hasValue()", "client: {}", "false"),
        ("client.born.plusYears(18) <= on", "client: {born: 2007-03-16}", "false"),
        ("client.income * 0.5", "client: {income: 3}", "money('1.5')"),
        (
            "client.months[month('2025-01')]", "client: {months: {2025-02: 3}}",
            "unknown: client.months.2025-01"
        ),
        ("code.form", "client: {}", "['home', 'semi', 'stationary']"),
        ("code.form.map(f, code.form[f].places)", "client: {}", "[0, 2, 3]"),
        ("region", "client: {}", "'RU'"),
        ("client.forms.map(f, size(f))", "client: {forms: [home, semi]}", "[4, 4]"),
        (
            "client.items.filter(i, i.n > 1).map(i, i.id)", "client: {items: [{id: x, n: 1}, {id: y, n: 2}]}",
            "['y']"
        ),
        (
            "client.items.exists(i, i.ok)", "client: {items: [{id: x, ok: false}, {id: y}]}",
            "unknown: client.items[y].ok"
        ),
    ])
    func valuesAndMissingPaths(_ text: String, _ facts: String, _ wanted: String) throws {
        #expect(try answers(text, facts) == wanted)
    }

    @Test(arguments: [
        ("1 / client.n", "client: {n: 0}", "fault: division-by-zero in <expression>"),
        ("need(client) + 1", "client: {n: 1, m: 50}", "3"),
        ("need(client) + 1", "client: {n: 1, m: 0}", "fault: division-by-zero in federal/rules.yaml"),
        ("need(client) + 1", "client: {m: 100}", "unknown: client.n"),
        ("need(client) + 1", "client: {m: 50}", "unknown: client.n"),
    ])
    func faultsSayWhere(_ text: String, _ facts: String, _ wanted: String) throws {
        #expect(try answers(text, facts) == wanted)
    }

    @Test(arguments: [
        (
            "open(client, item, form, price)",
            "{client: {items: [{id: x, ok: true}, {id: y, ok: false}]}, form: semi, price: 2}",
            "item=x form=semi true; item=y form=semi false"
        ),
        (
            "open(client, item, form, price)", "{client: {items: [{id: x, ok: true}]}, form: semi, item: x}",
            "item=x form=semi unknown: price"
        ),
        ("item.ok && client.a", "{client: {items: [{id: x}]}, item: z}", "facts.no-such-element"),
        ("item.ok", "client: {}", "unknown: client.items"),
        ("client.a", "{client: {a: true}, item: x}", "true"),
        ("code.form[form].places", "{client: {}}", "form=home 0; form=semi 2; form=stationary 3"),
    ])
    func elementsCodesAndValues(_ text: String, _ facts: String, _ wanted: String) throws {
        #expect(try answers(text, facts) == wanted)
    }

    @Test(arguments: [
        ("[on]", "cel.day"),
        ("client.x", "cel.unknown-field"), ("provider", "cel.unknown-name"), ("1 +", "cel.unexpected"),
        ("client.n + 1.5", "cel.type"),
    ])
    func mistakes(_ text: String, _ code: String) throws {
        #expect(try answers(text).contains(code))
    }

    /// Records, which are no values.
    static let wholes = [
        FaultCase(
            "1️⃣client2️⃣",
            ExpectedDiagnostic(
                "eval.no-value", "1️⃣"..<"2️⃣", "`Client` cannot be shown as a whole: it is not one value",
                help: "take a field: `.a`; of a list, `.map(x, x.field)`")),
        FaultCase(
            "1️⃣client.items2️⃣",
            ExpectedDiagnostic(
                "eval.no-value", "1️⃣"..<"2️⃣", "`list(Item)` cannot be shown as a whole: it is not one value",
                help: "take a field: `.id`; of a list, `.map(x, x.field)`")),
    ]

    @Test(arguments: wholes) func showsNoRecords(_ one: FaultCase) throws {
        one.expect(try Self.diagnostics(one.text.text))
    }

    /// What compiling an expression says.
    static func diagnostics(_ text: String) throws -> Diagnostics {
        let compiler = try #require(FormulaCompiler(try rulebook.get(), region: "RU"))
        var diagnostics = Diagnostics()
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        _ = compiler.formula(text, origin: origin, into: &diagnostics)
        return diagnostics
    }

    @Test func factsAreCheckedAgainstTheVocabulary() throws {
        #expect(try answers("client.n", "client: {n: x, nope: 1}") == "facts.type, facts.unknown-field")
    }

    @Test func aRegionThatTheRulesDoNotNameHasNoFormulas() throws {
        let rulebook = try Self.rulebook.get()
        #expect(FormulaCompiler(rulebook, region: "XX") == nil)
        #expect(FormulaCompiler(rulebook, region: "RU-XC") != nil)
    }

    /// Texts that only the expression has are not taken for those of the facts, nor the other way round.
    @Test(arguments: [
        ("'nowhere'", "'nowhere'"), ("client.items.exists(i, i.id == 'nowhere')", "false"),
        ("client.items.exists(i, i.id == 'here')", "true"),
        ("client.items.map(i, i.id)", "['here', 'there']"),
        ("client.items.map(i, i.id + '!')[1]", "'there!'"),
        ("client.items.map(i, i.id).exists(n, x, x == 'nowhere')", "false"),
    ])
    func textsAreApart(_ text: String, _ wanted: String) throws {
        #expect(try answers(text, "client: {items: [{id: here}, {id: there}]}") == wanted)
    }
}
