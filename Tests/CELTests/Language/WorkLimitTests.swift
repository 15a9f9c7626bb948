import CEL
import Diagnostics
import Testing

/// Walks inside of walks end: with the fault that the evaluation is too large, soon and in little memory.
@Suite struct WorkLimitTests {
    @Test(arguments: [
        "lists.range(100000).map(x, lists.range(1000).map(y, y)).size() > 0",
        "lists.range(10000).all(x, lists.range(10000).all(y, lists.range(1000).all(z, true)))",
        "lists.range(1000).map(x, lists.range(1000000)).size() > 0",
        "lists.range(5000).transformMap(i, v, lists.range(5000).transformList(j, w, w)).size() > 0",
    ])
    func endsSoon(_ text: String) throws {
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        let parsed = try #require(ParsedExpression.parse(text, origin: origin).0)
        var schema = Schema()
        schema.dialect = .plain
        let expression = Checker.unchecked(parsed, in: Scope(), schema: schema)
        let program = try #require(StandaloneExpression(expression, schema: schema, variables: []))
        let found = program.evaluate([])
        #expect(found.outcome == .fault)
        #expect(found.fault?.fault == .tooLarge)
        #expect(found.fault?.span != nil)
    }
}
