import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Expressions that may take more steps than the rulebook allows.
struct CostFaultTests {
    static let cases = [
        FaultCase(
            "a walk inside of a walk",
            """
            decision: need
            about: {client: Client}
            if: 1️⃣client.parts.all(a, 3️⃣client.parts.exists(b, a.id == b.id)4️⃣)2️⃣
            """,
            ExpectedDiagnostic(
                "rules.too-costly", "1️⃣"..<"2️⃣",
                "the expression may take up to 6000004000003 steps, and the rulebook allows 500000000",
                help: "give the field `Client.parts` `max-items`",
                notes: [.init("most of it is here: elements gone through: up to 1000000", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "a walk for each element",
            """
            decision: need
            about: {client: Client}
            for-each: {a: 3️⃣client.parts4️⃣}
            if: 1️⃣client.parts.exists(b, a.id == b.id)2️⃣
            """,
            ExpectedDiagnostic(
                "rules.too-costly", "1️⃣"..<"2️⃣",
                "the expression may take up to 6000003000000 steps, and the rulebook allows 500000000",
                help: "give the field `Client.parts` `max-items`",
                notes: [
                    .init("most of it is here: elements gone through: up to 1000000", "1️⃣"..<"2️⃣"),
                    .init("and this for each element of this list", "3️⃣"..<"4️⃣"),
                ])),
        FaultCase(
            "a rule inside of a walk, which is reported and not what asks for it",
            """
            decision: small
            about: {client: Client}
            if: client.parts.exists(a, a.id == client.name)
            ---
            decision: large
            about: {client: Client}
            if: 1️⃣client.parts.all(a, 3️⃣small(client)4️⃣)2️⃣
            ---
            decision: above
            about: {client: Client}
            if: large(client)
            """,
            ExpectedDiagnostic(
                "rules.too-costly", "1️⃣"..<"2️⃣",
                "the expression may take up to 6000008000003 steps, and the rulebook allows 500000000",
                help: "give the field `Client.parts` `max-items`",
                notes: [
                    .init("most of it is here: steps of the rule that is asked: up to 6000007", "3️⃣"..<"4️⃣")
                ])),
        FaultCase(
            "a dear part for each element",
            """
            decision: need
            about: {client: Client}
            for-each: {a: 3️⃣client.parts4️⃣}
            if: 1️⃣lists.range(1000).exists(b, a.id == string(b))2️⃣
            """,
            ExpectedDiagnostic(
                "rules.too-costly", "1️⃣"..<"2️⃣",
                "the expression may take up to 9003000000 steps, and the rulebook allows 500000000",
                help: "give the field `Client.parts` `max-items`",
                notes: [
                    .init("most of it is here: elements gone through: up to 1000", "1️⃣"..<"2️⃣"),
                    .init("and this for each element of this list", "3️⃣"..<"4️⃣"),
                ])),
        FaultCase(
            "nothing that a bound would help",
            "decision: need\nabout: {client: Client}\nif: 1️⃣lists.range(1000000).all(a, 3️⃣lists.range(1000).exists(b, a == b)4️⃣)2️⃣",
            ExpectedDiagnostic(
                "rules.too-costly", "1️⃣"..<"2️⃣",
                "the expression may take up to 5005000003 steps, and the rulebook allows 500000000",
                help:
                    "lower `max-items`, nest less, or allow more: `limits: {cost: …}` in the document `rulebook`",
                notes: [.init("most of it is here: elements gone through: up to 1000", "3️⃣"..<"4️⃣")])),
    ]

    @Test(arguments: cases) func said(_ one: FaultCase) { one.expect(CheckedFixture.check(one.text)) }

    /// The limit is the rulebook's own, and `max-items` makes a walk inside of a walk possible.
    @Test(arguments: [
        ("limits: {cost: 100}", 10, true), ("limits: {cost: 1000}", 10, false), ("", 10, false),
        ("", 20000, true),
    ])
    func isTheRulebooks(_ limits: String, _ items: Int, _ isAbove: Bool) {
        let header = Fixture.header.replacing("languages: [ru, en]", with: "languages: [ru, en]\n\(limits)")
        let rules = """
            vocabulary: Client
            fields:
              parts: {type: list(int), max-items: \(items)}
            ---
            decision: need
            about: {client: Client}
            if: client.parts.all(a, client.parts.exists(b, a == b))
            """
        let found = RulebookLoading.load(texts: [
            Fixture.source("rulebook.yaml", header), Fixture.source("federal/a.yaml", rules),
        ]).diagnostics
        #expect(found.all.map(\.code) == (isAbove ? ["rules.too-costly"] : []))
    }
}
