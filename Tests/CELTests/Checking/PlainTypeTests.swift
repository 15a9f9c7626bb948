import CEL
import Diagnostics
import Testing

extension TextOrigin {
    /// A text that is its own file.
    static func plain(_ text: String) -> TextOrigin {
        TextOrigin(source: 0, start: 0, count: text.utf8.count)
    }
}

/// Types of the language of the specification, as cel-go deduces them.
@Suite struct PlainTypeTests {
    static let joins = [
        PlainCase("[1, 'a']", "list(dyn)"), PlainCase("[1, null]", "list(dyn)"),
        PlainCase("[t, null]", "list(google.protobuf.Timestamp)"),
        PlainCase("[null, t]", "list(google.protobuf.Timestamp)"),
        PlainCase("[duration('1s'), null][0]", "google.protobuf.Duration"),
        PlainCase("[[1], ['foo']]", "list(dyn)"),
        PlainCase("[[], [[]], [[[]]]]", "list(list(list(list(dyn))))"),
        PlainCase("{'a': 1, 'b': 'c'}", "map(string, dyn)"), PlainCase("{1: 1, 'b': 2}", "map(dyn, int)"),
        PlainCase("[{}, {'a': 1}]", "list(map(string, int))"),
        PlainCase("[{'a': []}, {'a': [1]}][0].a", "list(int)"),
        PlainCase("[optional.none(), optional.of(1)]", "list(optional(int))"),
        PlainCase("[optional.of(1), optional.of(dyn(1))]", "list(optional(dyn))"),
        PlainCase("[optional.of(1), optional.of('a')]", "list(dyn)"),
        PlainCase("true ? optional.of(1) : optional.none()", "optional(int)"),
        PlainCase("true ? 1 : dyn('a')", "dyn"), PlainCase("true ? [] : [1]", "list(int)"),
        PlainCase("[?o, {}]", "list(map(string, list(int)))"),
        PlainCase("{?'a': optional.of(1)}", "map(string, int)"),
        PlainCase("[1.0, 2.0]", "list(double)"), PlainCase("0.5 + 1.5", "double"),
    ]

    static let members = [
        PlainCase("m.a", "int"), PlainCase("m['a']", "int"), PlainCase("l[0]", "int"),
        PlainCase("d.a.b", "dyn"),
        PlainCase("d[0]", "dyn"), PlainCase("m.?a", "optional(int)"), PlainCase("m[?'a']", "optional(int)"),
        PlainCase("o.a", "optional(list(int))"), PlainCase("o.a[0]", "optional(int)"),
        PlainCase("o.?a[?0]", "optional(int)"), PlainCase("has(o.a)", "bool"), PlainCase("l[d]", "int"),
        PlainCase("([].map(x, x))[0].foo", "dyn"), PlainCase("dyn(1).foo", "dyn"),
    ]

    static let calls = [
        PlainCase("pair(1, 2)", "pair(int)"), PlainCase("pair(1, d)", "pair(dyn)"),
        PlainCase("pair(d, 1).first()", "dyn"), PlainCase("pair('a', 'b').first()", "string"),
        PlainCase("pair([], [1]).first()", "list(int)"),
        PlainCase("pair(null, t).first()", "google.protobuf.Timestamp"),
        PlainCase("d + 1", "dyn"), PlainCase("d + d", "dyn"), PlainCase("-d", "dyn"),
        PlainCase("size(d)", "int"),
        PlainCase("type(1)", "type(int)"), PlainCase("type(1) == type('a')", "bool"),
        PlainCase("type(type(1)) == type", "bool"), PlainCase("1 == d", "bool"),
        PlainCase("[1] == []", "bool"),
        PlainCase("1 in [1, 'a']", "bool"), PlainCase("'a' in m", "bool"), PlainCase("d in d", "bool"),
        PlainCase("t - t", "google.protobuf.Duration"), PlainCase("[1] + [2]", "list(int)"),
        PlainCase("[] + [2]", "list(int)"), PlainCase("optional.none().orValue(1)", "int"),
        PlainCase("optional.of(1).or(optional.none())", "optional(int)"),
        PlainCase("l.first()", "optional(int)"),
    ]

    static let macros = [
        PlainCase("l.map(x, string(x))", "list(string)"), PlainCase("m.map(k, k)", "list(string)"),
        PlainCase("d.map(k, k)", "list(dyn)"), PlainCase("m.filter(k, k != '')", "list(string)"),
        PlainCase("l.exists_one(v, v > 1)", "bool"), PlainCase("l.all(i, v, i == v)", "bool"),
        PlainCase("m.transformList(k, v, v)", "list(int)"),
        PlainCase("l.transformMap(i, v, string(v))", "map(int, string)"),
        PlainCase("m.transformMap(k, v, v > 1, [v])", "map(string, list(int))"),
        PlainCase("m.transformMapEntry(k, v, {v: k})", "map(int, string)"),
        PlainCase("l.sortBy(v, -v)", "list(int)"), PlainCase("o.optMap(v, v.a)", "optional(list(int))"),
        PlainCase("o.optFlatMap(v, v.?a)", "optional(list(int))"),
        PlainCase("cel.bind(v, [], v + [1])", "list(int)"),
        PlainCase("cel.block([1, cel.index(0) + 1], [cel.index(1)])", "list(int)"),
        PlainCase("[].map(v, v + 1)", "list(int)"),
    ]

    @Test(arguments: joins + members + calls + macros) func isDeduced(_ example: PlainCase) throws {
        let (checked, diagnostics) = try example.check()
        #expect(diagnostics.all.map(\.message.en) == [])
        #expect(checked?.type.name == example.expected)
    }

    /// Every other node has a type without open parts, too.
    @Test(arguments: joins + members + calls + macros) func nothingStaysOpen(_ example: PlainCase) throws {
        let checked = try #require(try example.check().checked)
        for type in checked.types { #expect(!type.name.utf8.contains(0x3F), "\(type.name)") }
    }
}
