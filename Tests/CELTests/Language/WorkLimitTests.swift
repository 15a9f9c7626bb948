import CEL
import Diagnostics
import Testing

/// Whatever multiplies ends: with the fault that the evaluation is too large, soon and in little memory.
@Suite struct WorkLimitTests {
    /// Lists that hold the list before them twice, 40 times in a row.
    private static let doubled = (1..<40).reduce("cel.bind(v0, [1], ") { text, level in
        text + "cel.bind(v\(level), [v\(level - 1), v\(level - 1)], "
    }
    /// Lists that hold the list before them 100 levels down, 40 times in a row.
    private static let deepened = (1..<40).reduce("cel.bind(v0, [1], ") { text, level in
        let (open, close) = (String(repeating: "[", count: 100), String(repeating: "]", count: 100))
        return text + "cel.bind(v\(level), \(open)v\(level - 1)\(close), "
    }
    private static let closed = String(repeating: ")", count: 40)

    @Test(arguments: [
        doubled + "v39 == v39" + closed, doubled + "v39 in [v38]" + closed,
        doubled + "v39.distinct()" + closed,
        deepened + "v39 == v39" + closed, deepened + "size(v39)" + closed,
        // Functions and comparisons that go over a list, in a walk over it.
        "cel.bind(l, lists.range(100000), l.all(x, x + 1 in l || true))",
        "cel.bind(l, lists.range(100000), l.all(x, l == l))",
        "cel.bind(l, lists.range(100000), l.all(x, sets.contains(l, l)))",
        "cel.bind(l, lists.range(100000), l.all(x, l.sort().size() > 0))",
        "cel.bind(s, lists.range(100000).map(x, 'a').join(), lists.range(100000).all(x, s.size() > 0))",
        "cel.bind(s, lists.range(100000).map(x, 'a').join(), lists.range(100000).all(x, (x < 0 ? '' : s).matches('b|a$')))",
        "cel.bind(p, lists.range(8000).map(x, 'a').join(), lists.range(100000).all(x, 'a'.matches(p + string(x)) || true))",
        // Every match but the last looks at all that is left.
        "regex.replace(lists.range(100000).map(x, 'a').join(), 'a(.*b)?', 'c').size() > 0",
        "regex.extractAll(lists.range(100000).map(x, 'a').join(), 'a(.*b)?').size() > 0",
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

    /// What is looked up does not count for all that it is looked up in.
    @Test func lookingUpIsNoWalk() throws {
        let list = "cel.bind(l, lists.range(100000).map(x, [x]), "
        for text in ["l.all(x, l[x[0]] == x && l.size() > 0)", "l.all(x, l.first() == optional.of(l[0]))"] {
            let plain = try #require(PlainExpression(list + text + ")", checks: false))
            for answer in plain.answers() {
                #expect(answer.outcome == .value(.bool(true)), "\(text) \(answer)")
            }
        }
    }

    /// Constant parts are computed while the program is built, which ends too.
    @Test func foldingEndsSoon() throws {
        let text = Array(repeating: "size(lists.range(1000000)) > 0", count: 1000).joined(separator: " && ")
        let plain = try #require(PlainExpression(text, checks: false))
        #expect(plain.answers().allSatisfy { $0.fault == .tooLarge })
    }
}
