import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Facts that are not about what is asked.
struct SubjectFaultTests {
    private static let rules = """
        decision: rule
        about: {client: Client, item: client.items}
        if: item.ok
        ---
        decision: coded
        about: {form: code.form}
        if: form == 'home'
        ---
        decision: priced
        about: {client: Client, price: money}
        if: price > money(1)
        """

    /// A question, facts about it, and what is said: code, pointer, words, the way out.
    struct Given: CustomTestStringConvertible {
        var question: String
        var facts: FaultCase
        var pointer: String?
        var testDescription: String { facts.testDescription }

        func diagnostics() throws -> Diagnostics {
            let rulebook = try SmallRulebook.load(rules)
            return Asked(rulebook, question, facts.text.text, on: "2025-03-15").diagnostics
        }
    }

    static let cases = [
        Given(
            question: "rule",
            facts: FaultCase(
                "no mapping", "1️⃣[1]2️⃣",
                ExpectedDiagnostic(
                    "facts.type", "1️⃣"..<"2️⃣", "facts are fields and values",
                    help: "write, for instance, `client:` and its fields below")),
            pointer: ""),
        Given(
            question: "rule",
            facts: FaultCase(
                "a subject of no question", "1️⃣clinet2️⃣: {}",
                ExpectedDiagnostic(
                    "facts.unknown-subject", "1️⃣"..<"2️⃣", "no question is about `clinet`",
                    help: "did you mean `client`?")),
            pointer: "/clinet"),
        Given(
            question: "coded",
            facts: FaultCase(
                "a subject of another question", "1️⃣client2️⃣: {a: true}",
                ExpectedDiagnostic(
                    "facts.no-subject", "1️⃣"..<"2️⃣",
                    "the question is about `form`, the facts are about `client`")),
            pointer: "/client"),
        Given(
            question: "coded",
            facts: FaultCase(
                "a code", "form: 1️⃣hoem2️⃣",
                ExpectedDiagnostic(
                    "facts.unknown-code", "1️⃣"..<"2️⃣", "the code list `form` has no such code",
                    help: "did you mean `home`?")),
            pointer: "/form"),
        Given(
            question: "priced",
            facts: FaultCase(
                "a value", "client: {}\nprice: 1️⃣much2️⃣",
                ExpectedDiagnostic("facts.type", "1️⃣"..<"2️⃣", "the value cannot be read as `money`")),
            pointer: "/price"),
        Given(
            question: "rule",
            facts: FaultCase(
                "an element", "item: z\nclient: {items: [{id: x, ok: true}]}",
                ExpectedDiagnostic(
                    "facts.no-such-element", nil, "the list has no element that `item` names")),
            pointer: "/facts/item"),
    ]

    @Test(arguments: cases) func said(_ given: Given) throws {
        let found = try given.diagnostics()
        given.facts.expect(found)
        #expect(found.all.map(\.pointer) == [given.pointer])
    }
}
