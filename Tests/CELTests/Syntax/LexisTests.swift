import CEL
import Diagnostics
import Testing

/// Blanks, comments, and characters that names cannot have.
@Suite struct LexisTests {
    static let blanks = [
        TreeCase("\t a \n+\r\n\u{C}b\r ", "(+ a b)"),
        TreeCase("a\t.\nb\r[\u{C}0 ]", "([] (. a b) 0)"),
        TreeCase("a//", "a"),
        TreeCase("a // to the end", "a"),
        TreeCase("// first\na", "a"),
        TreeCase("//\n//\r\n//\ra", "a"),
        TreeCase("a // b\n + c", "(+ a c)"),
        TreeCase("a // b\r\n + c", "(+ a c)"),
        TreeCase("a // b\r + c", "(+ a c)"),
        TreeCase("a /// b // c\n / // d\n b", "(/ a b)"),
        TreeCase("f//1\n(//2\na//3\n,//4\nb//5\n)//6", "(call f a b)"),
        TreeCase("a//1\n.//2\n?//3\nb//4\n[//5\n?//6\n0//7\n]", "([?] (.? a b) 0)"),
        TreeCase("[//1\n?//2\na//3\n,//4\n]", "(list (? a))"),
        TreeCase("{//1\n?//2\na//3\n://4\nb//5\n,//6\n}", "(map a (? b))"),
        TreeCase("a//1\n?//2\nb//3\n://4\nc", "(? a b c)"),
        TreeCase("l.all(//1\nx//2\n,//3\ny//4\n,//5\nz//6\n)", "(all x y l z)"),
        TreeCase("cel//1\n.//2\nbind(//3\nx//4\n,//5\n1,//6\nx)", "(bind x 1 x)"),
        TreeCase("-//1\n5 + -//2\na", "(+ -5 (- a))"),
        TreeCase("// привет, мир 😬\na", "a"),
        TreeCase("'//' + \"// no comment\"", "(+ '//' '// no comment')"),
        TreeCase("'''// in\nside'''", "'// in{a}side'"),
    ]

    @Test(arguments: blanks)
    func passesBlanksAndComments(_ example: TreeCase) {
        let (tree, diagnostics) = parse(example.text)
        #expect(diagnostics.all.map(\.message.en) == [])
        #expect(tree?.outline == example.outline)
    }

    static func stray(_ shown: String, help: Phrase? = nil) -> PhrasedMistake.Words {
        PhrasedMistake.Words(
            "cel.character", en: "\(shown) is not part of the expression language",
            ru: "\(shown) не входит в язык выражений", help: help)
    }

    static let plainSpace = Phrase(ru: "поставьте обычный пробел", en: "use a plain space")

    static func foreign(_ letters: String) -> PhrasedMistake.Words {
        PhrasedMistake.Words(
            "cel.foreign-letter", en: "`\(letters)` is not written in Latin letters",
            ru: "`\(letters)` — не латинские буквы",
            help: Phrase(
                ru: "имена состоят из латинских букв, цифр и `_`; похожие русские буквы не подходят",
                en:
                    "names consist of Latin letters, digits and `_`; look-alikes of other scripts do not count"
            ))
    }

    static let characters = [
        PhrasedMistake("⟦e\u{301}⟧ + 1", foreign("e\u{301}")),
        PhrasedMistake("a.nam⟦e\u{301}⟧_b", foreign("e\u{301}")),
        PhrasedMistake("tru⟦e\u{301}⟧", foreign("e\u{301}")),
        PhrasedMistake("n⟦o\u{301}\u{302}⟧t", foreign("o\u{301}\u{302}")),
        PhrasedMistake("a[0⟦\u{301}⟧]", stray("U+0301")),
        PhrasedMistake("⟦\u{E9}⟧ + 1", foreign("\u{E9}")),
        PhrasedMistake("⟦и\u{306}⟧", foreign("и\u{306}")),
        PhrasedMistake("a ⟦=⟧⟦\u{338}⟧⟦=⟧ b", equals, stray("U+0338"), equals),
        PhrasedMistake("⟦с⟧el.bind", foreign("с")),
        PhrasedMistake("l.⟦а⟧ll(⟦х⟧, ⟦х⟧ > 0)", foreign("а"), foreign("х"), foreign("х")),
        PhrasedMistake("⟦ａ⟧", foreign("ａ")),
        PhrasedMistake("⟦𝒙⟧ + 1", foreign("𝒙")),
        PhrasedMistake("⟦ſ⟧ize", foreign("ſ")),
        PhrasedMistake("a⟦１⟧", stray("`１`")),
        PhrasedMistake("a⟦😬⟧", stray("`😬`")),
        PhrasedMistake("⟦\u{FEFF}⟧a", stray("U+FEFF", help: plainSpace)),
        PhrasedMistake("a⟦\u{200B}⟧", stray("U+200B", help: plainSpace)),
        PhrasedMistake("a⟦\u{2028}⟧+ b", stray("U+2028", help: plainSpace)),
        PhrasedMistake("a⟦\u{85}⟧+ b", stray("U+0085", help: plainSpace)),
        PhrasedMistake("a⟦\u{B}⟧", stray("U+000B")),
        PhrasedMistake("a⟦\u{0}⟧", stray("U+0000")),
        PhrasedMistake("⟦@⟧it", stray("`@`")),
        PhrasedMistake("a ⟦;⟧", stray("`;`")),
        PhrasedMistake("a⟦\u{37E}⟧", stray("`\u{37E}`")),
    ]

    static let equals = PhrasedMistake.Words(
        "cel.operator", en: "`=` is not an operator", ru: "`=` — не операция",
        help: Phrase(ru: "возможно, вы имели в виду `==`?", en: "did you mean `==`?"))

    static let openString = PhrasedMistake.Words(
        "cel.unterminated-string", en: "the string has no closing quote", ru: "строка не закрыта кавычкой")
    static let brokenString = PhrasedMistake.Words(
        "cel.unterminated-string", en: "the string has no closing quote", ru: "строка не закрыта кавычкой",
        help: Phrase(
            ru: "конец строки текста пишется `\\n`; несколько строк заключают в тройные кавычки",
            en: "a line break is written `\\n`; text of several lines goes between triple quotes"))
    static let openField = PhrasedMistake.Words(
        "cel.field-name", en: "the name of the field has no closing backquote",
        ru: "имя поля не закрыто обратной кавычкой")

    static func missing(_ sign: String, _ ruSign: String? = nil) -> PhrasedMistake.Words {
        PhrasedMistake.Words(
            "cel.unexpected", en: "expected \(sign), found the end of the expression",
            ru: "ожидается \(ruSign ?? sign), а стоит конец выражения")
    }

    static let unterminated = [
        PhrasedMistake("a + ⟦'⟧", openString),
        PhrasedMistake("⟦\"abc'⟧", openString),
        PhrasedMistake(#"⟦'abc\'⟧"#, openString),
        PhrasedMistake(#"⟦'abc\⟧"#, openString),
        PhrasedMistake(#"⟦r'⟧"#, openString),
        PhrasedMistake(#"⟦b"⟧"#, openString),
        PhrasedMistake("⟦'''⟧", openString),
        PhrasedMistake("⟦'''a\nb''⟧", openString),
        PhrasedMistake(#"⟦"""a\"""⟧"#, openString),
        PhrasedMistake(#"⟦br'''a'⟧"#, openString),
        PhrasedMistake("⟦'abc⟧\r\n'", brokenString),
        PhrasedMistake("⟦r'abc⟧\n'", brokenString),
        PhrasedMistake("a.⟦`⟧", openField),
        PhrasedMistake("a.⟦`b c⟧", openField),
        PhrasedMistake("a.⟦`b⟧\n⟦`⟧", openField, openField),
        PhrasedMistake("(⟦⟧", missing("an expression", "выражение")),
        PhrasedMistake("((a)⟦⟧", missing("`)`")),
        PhrasedMistake("[⟦⟧", missing("an expression", "выражение")),
        PhrasedMistake("[a⟦⟧", missing("`,` or `]`", "`,` или `]`")),
        PhrasedMistake("{a⟦⟧", missing("`:`")),
        PhrasedMistake("{a: b⟦⟧", missing("`,` or `}`", "`,` или `}`")),
        PhrasedMistake("a[b⟦⟧", missing("`]`")),
        PhrasedMistake("a[?⟦⟧", missing("an expression", "выражение")),
        PhrasedMistake("[?a⟦⟧", missing("`,` or `]`", "`,` или `]`")),
        PhrasedMistake("f(a⟦⟧", missing("`,` or `)`", "`,` или `)`")),
        PhrasedMistake("l.all(x, y⟦⟧", missing("`,` or `)`", "`,` или `)`")),
        PhrasedMistake("l.all(x,⟦⟧", missing("an expression", "выражение")),
        PhrasedMistake("l.all(x, y,⟦⟧", missing("an expression", "выражение")),
        PhrasedMistake("cel.bind(x,⟦⟧", missing("an expression", "выражение")),
        PhrasedMistake("cel.bind(⟦⟧", missing("an expression", "выражение")),
        PhrasedMistake("a ? b :⟦⟧", missing("an expression", "выражение")),
        PhrasedMistake("-⟦⟧", missing("an expression", "выражение")),
        PhrasedMistake(".⟦⟧", missing("a name", "имя")),
    ]

    @Test(arguments: characters + unterminated)
    func reports(_ mistake: PhrasedMistake) { mistake.check() }

    /// Whatever is cut out of, put into or doubled in good expressions, the parser returns.
    @Test func survivesTornExpressions() {
        let seed = SeededGenerator.seedOfRun
        var random = SeededGenerator(seed: seed)
        let pieces = Array("()[]{}.,:?!-+'\"`\\/=&|<>*%@ \n\r0x1e5uab_\u{E9}\u{301}".unicodeScalars)
        for round in 0..<1500 {
            var generator = ExpressionGenerator(seed: seed &+ UInt64(round))
            var scalars = Array(generator.expression(depth: 2 + round % 4).printed().unicodeScalars)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0...scalars.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: scalars.removeSubrange(place..<min(place + 3, scalars.count))
                case 1: scalars.insert(pieces[Int.random(in: pieces.indices, using: &random)], at: place)
                default: scalars.removeSubrange(place...)
                }
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            let (tree, diagnostics) = parse(String(text), acceptsBlocks: round % 2 == 0)
            #expect((tree == nil) == diagnostics.hasErrors, "REESTR_SEED=\(seed), round \(round)")
        }
    }
}
