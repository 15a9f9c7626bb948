import CEL
import Diagnostics
import Testing

/// An expression with the mistakes marked as `⟦…⟧` and what is said about each, in order.
struct MistakeCase: CustomTestStringConvertible, Sendable {
    let marked: String
    let said: [String]
    var testDescription: String { marked }

    init(_ marked: String, _ said: String...) {
        self.marked = marked
        self.said = said
    }

    var text: String {
        String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }))
    }

    /// The marked byte ranges.
    var ranges: [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var position = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": start = position
            case "⟧": ranges.append(start..<position)
            default: position += UTF8.width(scalar)
            }
        }
        return ranges
    }
}

@Suite struct MistakeTests {
    static let lexis = [
        MistakeCase("a ⟦=⟧ b", "cel.operator: `=` is not an operator; did you mean `==`?"),
        MistakeCase(
            "a ⟦<>⟧ b ⟦=>⟧ c", "cel.operator: `<>` is not an operator; did you mean `!=`?",
            "cel.operator: `=>` is not an operator; did you mean `>=`?"),
        MistakeCase(
            "a ⟦&⟧ b ⟦|⟧ c", "cel.operator: `&` is not an operator; did you mean `&&`?",
            "cel.operator: `|` is not an operator; did you mean `||`?"),
        MistakeCase(
            "a ⟦and⟧ b ⟦OR⟧ ⟦not⟧ c", "cel.operator: `and` is not an operator; write `&&`",
            "cel.operator: `OR` is not an operator; write `||`",
            "cel.operator: `not` is not an operator; write `!`"),
        MistakeCase(
            "a ⟦и⟧ ⟦не⟧ b", "cel.operator: `и` is not an operator; write `&&`",
            "cel.operator: `не` is not an operator; write `!`"),
        MistakeCase(
            "a ⟦not⟧ in b",
            "cel.unexpected: expected an operator or the end, found `not`; write `!(x in y)`"),
        MistakeCase("a ⟦≥⟧ 1", "cel.operator: `≥` is not part of the expression language; write `>=`"),
        MistakeCase("a ⟦−⟧ 1", "cel.operator: `−` is not part of the expression language; write `-`"),
        MistakeCase(
            "client.inc⟦о⟧me > 1",
            "cel.foreign-letter: `о` is not written in Latin letters; "
                + "names consist of Latin letters, digits and `_`; look-alikes of other scripts do not count"
        ),
        MistakeCase(
            "a ==⟦\u{A0}⟧1", "cel.character: U+00A0 is not part of the expression language; use a plain space"
        ),
        MistakeCase(
            "a == ⟦«⟧b»",
            "cel.character: `«` is not part of the expression language; "
                + "put the string between straight quotes `'` or `\"`"
        ),
        MistakeCase(
            "a ⟦#⟧ b ⟦$⟧", "cel.character: `#` is not part of the expression language",
            "cel.character: `$` is not part of the expression language"),
        MistakeCase("⟦'abc⟧", "cel.unterminated-string: the string has no closing quote"),
        MistakeCase(
            "f(⟦'abc⟧\n')",
            "cel.unterminated-string: the string has no closing quote; a line break is written `\\n`; "
                + "text of several lines goes between triple quotes"
        ),
        MistakeCase("⟦'''abc'⟧", "cel.unterminated-string: the string has no closing quote"),
        MistakeCase(
            #"'⟦\z⟧ ⟦\8⟧'"#,
            #"cel.bad-escape: there is no escape `\z`; double the backslash or put `r` before the string"#,
            #"cel.bad-escape: an octal escape has three digits, `\000` to `\377`"#),
        MistakeCase("'''a⟦\\⟧\nb'''", "cel.bad-escape: a backslash stands before a line break"),
        MistakeCase(#"'⟦\4⟧00'"#, #"cel.bad-escape: an octal escape has three digits, `\000` to `\377`"#),
        MistakeCase(#"'⟦\x4⟧g'"#, "cel.bad-escape: exactly 2 hexadecimal digits belong here"),
        MistakeCase(
            #"'⟦\ud83d⟧⟦\ude2c⟧'"#, "cel.bad-escape: there is no such code point in Unicode",
            "cel.bad-escape: there is no such code point in Unicode"),
        MistakeCase(#"'⟦\U00110000⟧'"#, "cel.bad-escape: there is no such code point in Unicode"),
        MistakeCase(
            #"b'⟦\u⟧0041'"#,
            "cel.bad-escape: bytes cannot hold an escaped code point, only an octet; "
                + #"an octet is written `\xHH`"#
        ),
        MistakeCase(
            "⟦12abc⟧ + ⟦1.5u⟧", "cel.number: `12abc` is not a number", "cel.number: `1.5u` is not a number"),
        MistakeCase("⟦1_000⟧", "cel.number: `1_000` is not a number"),
        MistakeCase("⟦0X1F⟧", "cel.number: `0X1F` is not a number"),
        MistakeCase("⟦1e400⟧", "cel.number: the number `1e400` is too large"),
        MistakeCase("⟦9223372036854775808⟧", "cel.number: the number `9223372036854775808` is too large"),
        MistakeCase("- -⟦9223372036854775808⟧", "cel.number: the number `9223372036854775808` is too large"),
        MistakeCase("⟦18446744073709551616u⟧", "cel.number: the number `18446744073709551616u` is too large"),
        MistakeCase(
            "a.⟦`b⟧,c`",
            "cel.field-name: a field name in backquotes consists of Latin letters, digits, spaces "
                + "and `_`, `.`, `-`, `/`"
        ),
    ]

    static let grammar = [
        MistakeCase("⟦⟧", "cel.empty: the expression is empty"),
        MistakeCase(" // only words⟦⟧", "cel.empty: the expression is empty"),
        MistakeCase("a +⟦⟧", "cel.unexpected: expected an expression, found the end of the expression"),
        MistakeCase("a ⟦b⟧", "cel.unexpected: expected an operator or the end, found `b`"),
        MistakeCase("a⟦)⟧", "cel.unexpected: expected an operator or the end, found `)`"),
        MistakeCase("(a⟦⟧", "cel.unexpected: expected `)`, found the end of the expression"),
        MistakeCase("f(a ⟦b⟧)", "cel.unexpected: expected `,` or `)`, found `b`"),
        MistakeCase(
            "f(a, ⟦)⟧",
            "cel.unexpected: expected an expression, found `)`; a call has no comma after the last argument"),
        MistakeCase("[1 ⟦}⟧", "cel.unexpected: expected `,` or `]`, found `}`"),
        MistakeCase("{1⟦,⟧ 2}", "cel.unexpected: expected `:`, found `,`"),
        MistakeCase("a[0⟦)⟧", "cel.unexpected: expected `]`, found `)`"),
        MistakeCase("a[⟦]⟧", "cel.unexpected: expected an expression, found `]`"),
        MistakeCase("a ? b⟦⟧", "cel.unexpected: expected `:`, found the end of the expression"),
        MistakeCase(
            "a ? b ⟦?⟧ 1 : 2 : 3",
            "cel.unexpected: expected `:`, found `?`; put the inner conditional in parentheses"),
        MistakeCase(
            "!⟦-⟧x",
            "cel.unexpected: expected an expression, found `-`; put the operand in parentheses: `!(-x)`"),
        MistakeCase(
            "-⟦!⟧x",
            "cel.unexpected: expected an expression, found `!`; put the operand in parentheses: `!(-x)`"),
        MistakeCase(
            "'a' ⟦'b'⟧",
            "cel.unexpected: expected an operator or the end, found a string; strings are joined by `+`"),
        MistakeCase("1 ⟦b'x'⟧", "cel.unexpected: expected an operator or the end, found bytes"),
        MistakeCase(
            "rb⟦'a'⟧",
            "cel.unexpected: expected an operator or the end, found a string; the prefix is written `br`"),
        MistakeCase(
            "a.⟦in⟧", "cel.unexpected: expected a name, found `in`; put the name of the field in backquotes"),
        MistakeCase(
            "1.⟦⟧",
            "cel.unexpected: expected a name, found the end of the expression; "
                + "digits must follow the point of a number: `1.0`"
        ),
        MistakeCase("a.`b`⟦(⟧)", "cel.unexpected: expected an operator or the end, found `(`"),
        MistakeCase(
            "⟦`a`⟧",
            "cel.unexpected: expected an expression, found ``a``; "
                + "a name in backquotes can only stand after a dot"
        ),
        MistakeCase(
            "⟦package⟧ + ⟦if⟧(x)",
            "cel.reserved-word: `package` is a reserved word and not a name; "
                + "such a word can only stand after a dot",
            "cel.reserved-word: `if` is a reserved word and not a name; "
                + "such a word can only stand after a dot"
        ),
        MistakeCase(
            "T⟦{⟧a: 1}",
            "cel.message-literal: messages such as `T{…}` are not part of the expression language; "
                + "a map is written `{'a': 1}`"
        ),
        MistakeCase(
            "a.b.T⟦{⟧}",
            "cel.message-literal: messages such as `T{…}` are not part of the expression language; "
                + "a map is written `{'a': 1}`"
        ),
        MistakeCase(
            "has(⟦m['a']⟧) && has(⟦m⟧)",
            "cel.macro-argument: the argument of `has` must be a field; write `has(a.b)`",
            "cel.macro-argument: the argument of `has` must be a field; write `has(a.b)`"),
        MistakeCase(
            "l.all(⟦x.y⟧, true) || l.map(⟦(x)⟧, 1)",
            "cel.macro-argument: the first argument of `all` must be the name of a variable; "
                + "name the element: `list.all(x, x > 0)`",
            "cel.macro-argument: the first argument of `map` must be the name of a variable; "
                + "name the element: `list.all(x, x > 0)`"
        ),
        MistakeCase(
            "l.all(⟦.x⟧, true)",
            "cel.macro-argument: the first argument of `all` must be the name of a variable; "
                + "name the element: `list.all(x, x > 0)`"
        ),
    ]

    @Test(arguments: lexis + grammar)
    func reports(_ example: MistakeCase) {
        let (tree, diagnostics) = parse(example.text)
        #expect(tree == nil)
        let said = diagnostics.all.map {
            $0.code + ": " + $0.message.en + ($0.help.map { "; " + $0.en } ?? "")
        }
        #expect(said == example.said)
        let ranges = diagnostics.all.compactMap { $0.span.map { Int($0.start)..<Int($0.end) } }
        #expect(ranges == example.ranges)
        for phrase in diagnostics.all.flatMap({ [$0.message] + ($0.help.map { [$0] } ?? []) }) {
            #expect(!phrase.ru.isEmpty && phrase.ru != phrase.en && phrase.ru.last != ".")
        }
    }

    @Test func pointsToTheBracketThatIsOpen() throws {
        let text = "f(a, [1, 2"
        let mistake = try #require(parse(text).1.all.first)
        #expect(mistake.notes.map { slice(text, $0.span) } == ["["])
    }

    @Test func stopsAfterManyMistakes() {
        #expect(parse(String(repeating: "#", count: 10_000)).1.all.count == 20)
    }
}
