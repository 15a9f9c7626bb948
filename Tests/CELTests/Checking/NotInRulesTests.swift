import CEL
import Diagnostics
import Testing

/// Records and their order as values, which rules do not have: told when the expression is compiled.
@Suite struct NotInRulesTests {
    private static let take = "ask `list.exists(x, …)` or take a field: `list.map(x, x.field)`"
    private static let number =
        "cel.not-in-rules: the records of a list are not taken by number: their order means nothing; \(take)"
    private static let list =
        "cel.not-in-rules: records `Member` are read in their list, no other list is made of them; \(take)"
    private static let client =
        "cel.not-in-rules: `Client` cannot be a value as a whole; take one of the fields: `x.field`"

    static let cases = [
        ("client.household[0].works", "client.household[0]", number),
        ("client.household.filter(m, m.works)[0].works", "client.household.filter(m, m.works)[0]", number),
        ("client.household.first().hasValue()", "client.household", list),
        ("client.household.sortBy(m, m.age).size() > 1", "client.household", list),
        ("client.household.reverse().size() > 1", "client.household", list),
        (
            "client.household.last().optMap(m, m.age).hasValue()", "client.household.last()",
            "cel.not-in-rules: no record `Member` is taken out of its list: the order of records means nothing; \(take)"
        ),
        ("[client, client].map(c, [c]).size() > 1", "c", client),
        ("{'a': client}.size() > 1", "client", client),
    ]

    static func diagnostics(_ text: String) -> Diagnostics { Evaluation(text)?.diagnostics ?? Diagnostics() }

    @Test(arguments: cases) func isReported(_ text: String, _ place: String, _ said: String) throws {
        let found = try #require(Self.diagnostics(text).sorted.first)
        #expect("\(found.code): \(found.message.en); \(found.help?.en ?? "")" == said)
        let span = try #require(found.span)
        #expect(String(decoding: Array(text.utf8)[Int(span.start)..<Int(span.end)], as: UTF8.self) == place)
    }
}
