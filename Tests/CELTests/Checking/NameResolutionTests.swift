import CEL
import Diagnostics
import Testing

/// What identifiers, chains and calls stand for.
@Suite struct NameResolutionTests {
    static let chains = [
        PlainCase("x", "variable x"), PlainCase("a.b", "variable a.b"), PlainCase("a.b.c", "variable a.b.c"),
        PlainCase("a.b.c.d", "variable a.b.c"), PlainCase("a.b.d", "variable a.b"),
        PlainCase("m.n.o", "variable m"), PlainCase("nothing.at.all", ""),
        PlainCase("has(a.b.c)", "variable a.b"),
        PlainCase("x.?y", "variable x"), PlainCase("a.b[0].c", "variable a.b"),
    ]

    static let containers = [
        PlainCase("y", "variable com.example.y", in: "com.example"),
        PlainCase("y", "variable com.y", in: "com"),
        PlainCase("y", "variable com.y", in: "com.other"), PlainCase("y", "variable y", in: "org"),
        PlainCase(".y", "variable y", in: "com.example"),
        PlainCase(".a.b", "variable a.b", in: "com.example"),
        PlainCase("y.z", "variable com.example.y.z", in: "com.example"),
        PlainCase("example.y", "variable com.example.y", in: "com"),
        PlainCase("twice(1)", "function com.example.twice", in: "com.example"),
        PlainCase("example.twice(1)", "function com.example.twice", in: "com"), PlainCase("twice(1)", ""),
    ]

    static let locals = [
        PlainCase("l.all(x, x > 0)", "variable l, local x"),
        PlainCase("l.all(a, a.b)", "variable l, local a"),
        PlainCase("l.all(x, .x > 0)", "variable l, variable x"),
        PlainCase("l.all(y, y == 1)", "variable l, local y", in: "com.example"),
        PlainCase("l.all(y, .y.z == 1)", "variable l, variable y", in: "com.example"),
        PlainCase("x.map(x, x)", "variable x, local x"),
        PlainCase("l.exists(int, int == 1)", "variable l, local int"),
        PlainCase("l.exists(math, math.abs(x))", "variable l, local math, variable x"),
        PlainCase("l.transformList(i, v, i + v + x)", "variable l, local i, local v, variable x"),
        PlainCase("cel.bind(v, x, v + v)", "variable x, local v, local v"),
        PlainCase("o.optMap(v, v)", "variable o, local v"),
        PlainCase("l.map(x, l.map(x, x))", "variable l, variable l, local x"),
    ]

    static let others = [
        PlainCase("int", "type int"), PlainCase("list", "type list(dyn)"),
        PlainCase("null_type", "type null_type"),
        PlainCase("google.protobuf.Timestamp", "type google.protobuf.Timestamp"),
        PlainCase("optional_type", "type optional(dyn)"), PlainCase("net.IP", "type net.IP"),
        PlainCase("protobuf.Duration", "type google.protobuf.Duration", in: "google"),
        PlainCase("size(s)", "variable s, function size"), PlainCase("s.size()", "variable s, function size"),
        PlainCase("math.abs(x)", "variable x, function math.abs"),
        PlainCase(".math.abs(x)", "variable x, function math.abs"),
        PlainCase(".size(s)", "variable s, function size"),
        PlainCase("size(s).foo(x)", "variable s, function size, variable x"),
        PlainCase("optional.of(s).value()", "variable s, function optional.of, function value"),
        PlainCase("math.nothing(x)", "variable x"),
    ]

    @Test(arguments: chains + containers + locals + others) func standsFor(_ example: PlainCase) throws {
        #expect(try example.unchecked().shownNames.joined(separator: ", ") == example.expected)
    }

    /// Names are the same with and without a check, and unchecked nodes are `dyn`.
    @Test(arguments: chains + containers + locals + others) func isTheSameChecked(_ example: PlainCase) throws
    {
        let unchecked = try example.unchecked()
        #expect(unchecked.types.allSatisfy { $0 == .dyn })
        guard let checked = try example.check().checked else { return }
        #expect(checked.names == unchecked.names)
    }

    /// `param.x`, `code.x`, `on` and `region` are names of rules.
    @Test(arguments: [
        ("param.threshold > 1", "variable param.threshold"), ("code.form['home'].rank", "variable code.form"),
        ("client.born < on", "variable client, variable on"), ("region", "variable region"),
        ("needy(client)", "variable client, function needy"),
        ("client.forms.all(code, code == 'home')", "variable client, local code"),
    ]) func rulesHaveTheirOwn(_ text: String, _ expected: String) throws {
        let origin = TextOrigin.plain(text)
        let parsed = try #require(ParsedExpression.parse(text, origin: origin).0)
        let checked = Checker.unchecked(parsed, in: World.scope, schema: World.schema)
        #expect(checked.shownNames.joined(separator: ", ") == expected)
    }
}
