import Testing

@testable import Rules

/// Questions about one element of a list: one answer for each, by its key.
struct ElementTests {
    private static let rules = """
        decision: rule
        about: {client: Client, item: client.items}
        all: [{id: ok, if: item.ok}, {id: a, if: client.a}]
        ---
        calculation: size
        about: {client: Client, item: client.items}
        type: int
        is: item.n * 2
        """

    private static let items = "[{id: x, ok: true, n: 1}, {id: y, ok: false}, {id: z}]"

    @Test(arguments: [
        (
            "rule", "{client: {a: true, items: \(items)}}",
            "item=x granted; item=y refused: ok; item=z undetermined: client.items[z].ok"
        ),
        ("rule", "{item: y, client: {a: true, items: \(items)}}", "item=y refused: ok"),
        ("rule", "{item: w, client: {a: true, items: \(items)}}", "facts.no-such-element /facts/item"),
        ("rule", "{client: {a: true, items: []}}", ""),
        // One that the document does not show is open; the facts of the client decide where they can.
        ("rule", "{client: {a: true}}", "undetermined: client.items"),
        ("rule", "{client: {a: false}}", "refused: a"),
        (
            "rule", "{client: {a: true, items: {known: [{id: x, ok: true}]}}}",
            "item=x granted; item=… undetermined: client.items[…]"
        ),
        ("rule", "{item: x, client: {a: true, items: {known: [{id: x, ok: true}]}}}", "item=x granted"),
        (
            "rule", "{item: w, client: {a: true, items: {known: [{id: x, ok: true}]}}}",
            "undetermined: client.items[…]"
        ),
        (
            "size", "{client: {items: \(items)}}",
            "item=x = 2; item=y undetermined: client.items[y].n; item=z undetermined: client.items[z].n"
        ),
    ])
    func oneAnswerEach(_ question: String, _ facts: String, _ lines: String) throws {
        let rulebook = try SmallRulebook.load(Self.rules)
        let found = Asked(rulebook, question, facts, on: "2025-03-15").lines
        #expect(found == lines)
    }
}
