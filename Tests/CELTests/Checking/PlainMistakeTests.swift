import CEL
import Diagnostics
import Testing

/// What the checker takes for a mistake in the language of the specification.
@Suite struct PlainMistakeTests {
    static let mistakes = [
        PlainCase("1 == 1.0", "`==` is not defined for `int` and `double`"),
        PlainCase("1 < 1u", "`<` is not defined for `int` and `uint`"),
        PlainCase("1 + 1.0", "`+` is not defined for `int` and `double`"),
        PlainCase("-1u", "`-` is not defined for `uint`"), PlainCase("!1", "`!` takes `bool`, this is `int`"),
        PlainCase("true ? 1 : 'a'", "both sides of `:` are of one type, these are `int` and `string`"),
        PlainCase("'a' in [1]", "`in` is not defined for `string` and `list(int)`"),
        PlainCase("'a' in 'abc'", "`in` takes a list, this is `string`"),
        PlainCase("s.map(c, c)", "`map` takes a list, this is `string`"),
        PlainCase("s[0]", "`string` has no keys"), PlainCase("m[1]", "`[]` takes `string`, this is `int`"),
        PlainCase("l['a']", "`[]` takes `int`, this is `string`"), PlainCase("q + 1", "there is no name `q`"),
        PlainCase("[?1]", "`?` takes `optional(int)`, this is `int`"),
        PlainCase("timestamp", "there is no name `timestamp`"),
        PlainCase("{'a': 1}.size().b", "`int` has no fields, so no `b`"),
        PlainCase("pair(1, 'a')", "`pair()` takes `int`, this is `string`"),
        PlainCase("l.transformMapEntry(i, v, v)", "`transformMapEntry` takes `map(dyn, dyn)`, this is `int`"),
        PlainCase("x.optMap(v, v)", "the function `optMap` is not for `int`"),
        PlainCase("cel.index(0)", "there is no name `cel.index(0)`"),
        PlainCase("s.matches('(')", "`matches` cannot read `(`"),
        PlainCase("timestamp('x')", "`timestamp` cannot read `x`"),
    ]

    @Test(arguments: mistakes) func isReported(_ example: PlainCase) throws {
        let (checked, diagnostics) = try example.check()
        #expect(checked == nil)
        #expect(diagnostics.all.map(\.message.en) == [example.expected])
    }
}
