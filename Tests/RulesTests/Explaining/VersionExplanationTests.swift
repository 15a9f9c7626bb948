import CEL
import Diagnostics
import Testing

@testable import Rules

/// An explanation is that of the version which was in force: its acts, its sentence, its cases.
struct VersionExplanationTests {
    private static let rules = """
        decision: rule
        about: {client: Client}
        title: {ru: Правило, en: The rule}
        law: decree-old/1
        says: {ru: по-старому, en: the old way}
        all: [{id: a, if: client.a}]
        ---
        decision: rule
        about: {client: Client}
        title: {ru: Правило, en: The rule}
        law: decree-new/2
        says: {ru: по-новому, en: the new way}
        any: [{id: b, if: client.b}]
        ---
        decision: outer
        about: {client: Client}
        all: [{id: inner, if: rule(client)}]
        ---
        calculation: sum
        about: {client: Client}
        type: int
        law: decree-old/3
        cases: [{id: old, if: client.a, then: 1}]
        ---
        calculation: sum
        about: {client: Client}
        type: int
        law: decree-new/4
        cases: [{id: new, if: client.b, then: 2}]
        ---
        derive: Client.given
        type: int
        given: allowed
        law: decree-new/5
        cases: [{id: counted, if: this.a, then: 7}]
        otherwise: this.n
        """

    private static func explanation(
        _ question: String, _ facts: String, on day: String
    ) throws -> (Explanation, CompiledRulebook) {
        let rulebook = try SmallRulebook.load(rules)
        let answer = try #require(Asked(rulebook, question, "client: \(facts)", on: day).answers.first)
        return (answer.explanation, rulebook)
    }

    @Test(arguments: [
        ("2024-12-31", "decree-old/1", "the old way", "a"),
        ("2025-01-01", "decree-new/2", "the new way", "b"),
    ])
    func aDecision(_ day: String, _ law: String, _ sentence: String, _ leaf: String) throws {
        let (whole, rulebook) = try Self.explanation("rule", "{a: false, b: false}", on: day)
        #expect(whole.rule.attributes.citations.map(\.source) == [law])
        #expect(Wording(rulebook, .en).sentence(whole) == sentence)
        #expect(whole.children.map(\.rule.id) == [leaf])
        let (outer, _) = try Self.explanation("outer", "{a: false, b: false}", on: day)
        let inner = try #require(outer.children.first?.children.first)
        #expect(inner.rule.attributes.citations.map(\.source) == [law])
        #expect(outer.because == [leaf])
    }

    /// On a day without a version the title is known, the law is not, and the answer is a fault.
    @Test func aDayWithoutAVersion() throws {
        let (whole, _) = try Self.explanation("rule", "{a: true, b: true}", on: "2014-12-31")
        #expect(whole.outcome == .fault)
        #expect(whole.rule.attributes.title?[.en] == "The rule")
        #expect(whole.rule.attributes.citations.isEmpty)
        #expect(whole.allFaults.map(\.fault) == [.noVersion])
        let (sum, _) = try Self.explanation("sum", "{a: true, b: true}", on: "2014-12-31")
        #expect(sum.allFaults.map(\.fault) == [.noVersion])
    }

    @Test(arguments: [("2024-12-31", "decree-old/3", "old"), ("2025-01-01", "decree-new/4", "new")])
    func aCalculation(_ day: String, _ law: String, _ hit: String) throws {
        let (whole, _) = try Self.explanation("sum", "{a: true, b: true}", on: day)
        #expect(whole.rule.attributes.citations.map(\.source) == [law])
        #expect(whole.children.map(\.rule.id) == [hit])
        #expect(whole.outcome == .yes)
    }

    /// What the value of the case that hit reads belongs to the case, each fact once.
    @Test func whatACaseReads() throws {
        let rulebook = try SmallRulebook.load(
            """
            calculation: rule
            about: {client: Client}
            type: int
            cases:
              - {id: none, if: client.a, then: 0}
              - {id: some, if: client.n > 1, then: client.n + client.m}
            """)
        let facts = "client: {a: false, n: 2, m: 3}"
        let whole = try #require(Asked(rulebook, "rule", facts, on: "2025-03-15").answers.first?.explanation)
        #expect(whole.readings.isEmpty)
        #expect(whole.children.map { $0.readings.map(\.path) } == [["client.a"], ["client.n", "client.m"]])
    }

    /// A derived field that a document gives is a value that was read; one that it does not give has its cases.
    @Test func aDerivedFieldThatMayBeGiven() throws {
        let (given, _) = try Self.explanation("Client.given", "{given: 5, a: true}", on: "2025-03-15")
        #expect(given.children.isEmpty)
        #expect(given.readings.map(\.path) == ["client.given"])
        #expect(given.rule.attributes.citations.isEmpty)
        let (counted, _) = try Self.explanation("Client.given", "{a: true}", on: "2025-03-15")
        #expect(counted.children.map(\.rule.id) == ["counted"])
        #expect(counted.rule.attributes.citations.map(\.source) == ["decree-new/5"])
    }
}
