import CEL
import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// What is worth knowing of rules that are in order.
struct FindingTests {
    private static func load(_ federal: String, _ regional: String = "") throws -> CompiledRulebook {
        try SmallRulebook.load(federal, regions: [("RU-XA", regional)])
    }

    /// The findings, each as `code message (help)`.
    private static func lines(_ findings: Diagnostics) -> [String] {
        findings.sorted.map { finding in
            "\(finding.code) \(finding.message[.en])" + (finding.help.map { " (\($0[.en]))" } ?? "")
        }
    }

    /// Findings of an amendment.
    static let cases = [
        FaultCase(
            "a barrier",
            "amend: admission\ncomplete: true\nadd: [{id: x, barrier: 1️⃣experience2️⃣, if: provider.kind}]",
            ExpectedDiagnostic(
                "rules.goes-beyond", "1️⃣"..<"2️⃣",
                "the region asks for more than the federal law does: `experience`", severity: .finding)),
        FaultCase(
            "a wording",
            "amend: admission\ncomplete: true\nadd: [{id: x, unconfirmed: 1️⃣{ru: нет приказа, en: no order}2️⃣, if: provider.kind}]",
            ExpectedDiagnostic(
                "rules.unconfirmed", "1️⃣"..<"2️⃣", "not confirmed: no order", severity: .finding)),
    ]

    /// A parameter whose value is old.
    static let old = FaultCase(
        "a parameter",
        "parameter: x\ntype: int\nstale-after: 1y\nvalues:\n  - {1️⃣from2️⃣: 2020-01-01, is: 1}",
        ExpectedDiagnostic(
            "rules.stale", "1️⃣"..<"2️⃣", "the last value of `x` has been in force for longer than `1y`",
            help: "add a new value with its `from`", severity: .finding))

    static func diagnostics(_ text: MarkedText) -> Diagnostics {
        Fixture.linkRegion(text).rulebook?.findings() ?? Diagnostics()
    }

    static func staleness(on day: String) throws -> Diagnostics {
        let rulebook = try #require(Fixture.link(old.text).rulebook)
        return rulebook.staleParameters(on: try #require(CivilDate(day)))
    }

    @Test(arguments: cases) func said(_ one: FaultCase) { one.expect(Self.diagnostics(one.text)) }

    @Test func saidOfAnOldValue() throws { Self.old.expect(try Self.staleness(on: "2022-01-01")) }

    @Test func aRegionThatAsksForMore() throws {
        let rulebook = try Self.load(
            "decision: rule\nabout: {client: Client}\nall: [{id: a, if: client.a}]",
            "amend: rule\nadd: [{id: b, barrier: experience, if: client.b}]")
        let message = "the region asks for more than the federal law does: `experience`"
        #expect(Self.lines(rulebook.findings) == ["rules.goes-beyond \(message)"])
        #expect(rulebook.findings.all.map(\.severity) == [.finding])
    }

    /// Each rule, value, code and year that carries a reason is found once, in every pack that wrote one.
    @Test func whatIsNotConfirmed() throws {
        let rulebook = try Self.load(
            """
            decision: rule
            about: {client: Client}
            unconfirmed: one
            all: [{id: a, unconfirmed: {ru: два, en: two}, if: client.a}, {id: b, if: client.b}]
            ---
            parameter: x
            type: int
            values: [{from: 2015-01-01, unconfirmed: three, is: 1}]
            ---
            calculation: sum
            about: {client: Client}
            type: int
            cases: [{id: a, unconfirmed: four, if: client.a, then: 1}]
            ---
            derive: Client.twice
            type: int
            unconfirmed: five
            is: this.n * 2
            ---
            codelist: colour
            codes: [{code: red, unconfirmed: six}]
            ---
            calendar: workdays
            weekend: [6, 7]
            years: {2025: {off: [2025-01-01], unconfirmed: seven}, 2026: {off: []}}
            """,
            "amend: rule\nreplace: [{id: b, from: 2020-01-01, unconfirmed: eight, if: client.c}]")
        let reasons = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
        let expected = reasons.map { "rules.unconfirmed not confirmed: \($0)" }
        #expect(Set(Self.lines(rulebook.findings)) == Set(expected))
        #expect(rulebook.findings.all.count == expected.count)
    }

    private static let parameter = """
        parameter: x
        type: int
        stale-after: 18m
        values:
          - {from: 2024-01-01, until: 2024-12-31, is: 1}
          - {from: 2025-01-01, is: 2}
        """

    @Test(arguments: [
        ("2026-06-30", []), ("2026-07-01", ["federal"]), ("2027-01-31", ["federal"]),
        ("2027-02-01", ["federal", "regions"]),
    ])
    func valuesThatAreOld(_ day: String, _ packs: [String]) throws {
        let rulebook = try Self.load(Self.parameter, "amend: x\nvalues: [{from: 2025-08-01, is: 3}]")
        let day = try #require(CivilDate(day))
        let found = rulebook.checked.rulebook.staleParameters(on: day)
        let texts = rulebook.checked.rulebook.texts
        let places = found.sorted.compactMap { $0.span.map { texts[$0.source].name } }
        #expect(places.map { String($0.prefix { $0 != "/" }) } == packs)
        let message = "rules.stale the last value of `x` has been in force for longer than `18m`"
        #expect(
            Set(Self.lines(found)) == (packs.isEmpty ? [] : ["\(message) (add a new value with its `from`)"]))
    }

    @Test(arguments: ["1", "y", "0y", "12345d", "1w", "-1y", "1 y"])
    func aTermThatIsNone(_ term: String) {
        let text = MarkedText("parameter: x\ntype: int\nstale-after: 1️⃣\(term)2️⃣\nvalues: []")
        expect(
            Fixture.read(text).diagnostics, in: text,
            [
                ExpectedDiagnostic(
                    "rules.wrong-value", "1️⃣"..<"2️⃣",
                    "expected a term such as `1y`, `6m` or `90d`, found `\(term)`")
            ])
    }
}
