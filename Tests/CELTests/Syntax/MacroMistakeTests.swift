import CEL
import Diagnostics
import Testing

/// An expression with the mistakes marked as `⟦…⟧`, and what is said about each in both languages.
struct PhrasedMistake: CustomTestStringConvertible, Sendable {
    struct Words: Sendable, Equatable {
        let code: String
        let en: String
        let ru: String
        let help: Phrase?

        init(_ code: String, en: String, ru: String, help: Phrase? = nil) {
            self.code = code
            self.en = en
            self.ru = ru
            self.help = help
        }
    }

    let marks: MistakeCase
    let words: [Words]
    var testDescription: String { marks.marked }

    init(_ marked: String, _ words: Words...) {
        self.marks = MistakeCase(marked)
        self.words = words
    }

    func check(acceptsBlocks: Bool = false) {
        let (tree, diagnostics) = parse(marks.text, acceptsBlocks: acceptsBlocks)
        #expect(tree == nil)
        let said = diagnostics.all.map {
            Words($0.code, en: $0.message.en, ru: $0.message.ru, help: $0.help)
        }
        #expect(said == words)
        let ranges = diagnostics.all.compactMap { $0.span.map { Int($0.start)..<Int($0.end) } }
        #expect(ranges == marks.ranges)
    }
}

@Suite struct MacroMistakeTests {
    typealias Words = PhrasedMistake.Words

    static let nameElement = Phrase(
        ru: "придумайте имя для элемента: `list.all(x, x > 0)`", en: "name the element: `list.all(x, x > 0)`")
    static let namePair = Phrase(
        ru: "придумайте разные имена для номера и элемента: `list.all(i, x, x > i)`",
        en: "give index and element different names: `list.all(i, x, x > i)`")
    static let nameOptional = Phrase(
        ru: "придумайте имя для значения: `a.?b.optMap(x, x + 1)`",
        en: "name the value: `a.?b.optMap(x, x + 1)`")
    static let nameBinding = Phrase(
        ru: "придумайте имя для значения: `cel.bind(x, 1 + 2, x * x)`",
        en: "name the value: `cel.bind(x, 1 + 2, x * x)`")

    static func first(_ macro: String, _ help: Phrase) -> Words {
        Words(
            "cel.macro-argument", en: "the first argument of `\(macro)` must be the name of a variable",
            ru: "первым аргументом `\(macro)` должно быть имя переменной", help: help)
    }

    static func second(_ macro: String) -> Words {
        Words(
            "cel.macro-argument", en: "the second argument of `\(macro)` must be the name of a variable",
            ru: "вторым аргументом `\(macro)` должно быть имя переменной", help: namePair)
    }

    static func same(_ macro: String, _ name: String) -> Words {
        Words(
            "cel.macro-argument", en: "both variables of `\(macro)` are called `\(name)`",
            ru: "обе переменные `\(macro)` названы `\(name)`", help: namePair)
    }

    static func reserved(_ word: String) -> Words {
        Words(
            "cel.reserved-word", en: "`\(word)` is a reserved word and not a name",
            ru: "`\(word)` — зарезервированное слово, а не имя",
            help: Phrase(
                ru: "такое слово может стоять только после точки",
                en: "such a word can only stand after a dot"
            ))
    }

    static let variables = [
        PhrasedMistake("l.all(⟦x.y⟧, v, p)", first("all", namePair)),
        PhrasedMistake("l.all(i, ⟦v.w⟧, p)", second("all")),
        PhrasedMistake("l.all(i, ⟦(v)⟧, p)", second("all")),
        PhrasedMistake("l.all(i, ⟦.v⟧, p)", second("all")),
        PhrasedMistake("l.exists(⟦1⟧, ⟦'v'⟧, p)", first("exists", namePair), second("exists")),
        PhrasedMistake("l.existsOne(⟦f(x)⟧, v, p)", first("existsOne", namePair)),
        PhrasedMistake("l.exists_one(i, ⟦[v]⟧, p)", second("exists_one")),
        PhrasedMistake("l.transformList(i, ⟦true⟧, f, t)", second("transformList")),
        PhrasedMistake("l.transformMap(⟦-k⟧, v, t)", first("transformMap", namePair)),
        PhrasedMistake("l.transformMapEntry(k, ⟦v[0]⟧, f, e)", second("transformMapEntry")),
        PhrasedMistake("l.all(x, ⟦x⟧, p)", same("all", "x")),
        PhrasedMistake("l.transformMap(k, ⟦k⟧, f, t)", same("transformMap", "k")),
        PhrasedMistake("l.all(⟦if⟧, p)", reserved("if")),
        PhrasedMistake(
            "l.all(⟦in⟧, p)",
            expected("expected an expression, found `in`", "ожидается выражение, а стоит `in`")),
        PhrasedMistake("l.all(⟦as⟧, ⟦var⟧, p)", reserved("as"), reserved("var")),
        PhrasedMistake("l.map(⟦null⟧, 1)", first("map", nameElement)),
        PhrasedMistake("l.sortBy(⟦x.y⟧, 1)", first("sortBy", nameElement)),
        PhrasedMistake("l.sortBy(⟦while⟧, 1)", reserved("while")),
        PhrasedMistake("o.optMap(⟦x.y⟧, 1)", first("optMap", nameOptional)),
        PhrasedMistake("o.optFlatMap(⟦1⟧, 1)", first("optFlatMap", nameOptional)),
        PhrasedMistake("cel.bind(⟦x.y⟧, 1, x)", first("cel.bind", nameBinding)),
        PhrasedMistake("cel.bind(⟦false⟧, 1, x)", first("cel.bind", nameBinding)),
        PhrasedMistake("cel.bind(⟦let⟧, 1, x)", reserved("let")),
        PhrasedMistake("l.map(⟦cel.iterVar(0, 0)⟧, 1)", first("map", nameElement)),
    ]

    static let hasField = Words(
        "cel.macro-argument", en: "the argument of `has` must be a field",
        ru: "аргументом `has` должно быть поле",
        help: Phrase(
            ru: "напишите `has(a.b)` или `a.?b.hasValue()`", en: "write `has(a.b)` or `a.?b.hasValue()`"))

    static func optionalCall(_ method: String) -> Words {
        Words(
            "cel.optional-call", en: "`.?` selects a field and cannot call `\(method)`",
            ru: "через `.?` можно взять поле, но не вызвать `\(method)`",
            help: Phrase(
                ru: "вызов для значения, которого может не быть: `a.?b.optMap(x, x.size())`",
                en: "a call on a value that may be absent is written `a.?b.optMap(x, x.size())`"))
    }

    static func expected(_ en: String, _ ru: String, help: Phrase? = nil) -> Words {
        Words("cel.unexpected", en: en, ru: ru, help: help)
    }

    static let optionals = [
        PhrasedMistake("has(⟦a.?b⟧)", hasField),
        PhrasedMistake("has(⟦a.b.?`c d`⟧)", hasField),
        PhrasedMistake("a.⟦?size⟧() + b.⟦?map⟧(x, x)", optionalCall("size"), optionalCall("map")),
        PhrasedMistake(
            "a.?`b`⟦(⟧)",
            expected(
                "expected an operator or the end, found `(`", "ожидается знак операции или конец, а стоит `(`"
            )),
        PhrasedMistake(
            "a.?⟦⟧",
            expected(
                "expected a name, found the end of the expression", "ожидается имя, а стоит конец выражения")
        ),
        PhrasedMistake("a.?⟦.⟧b", expected("expected a name, found `.`", "ожидается имя, а стоит `.`")),
        PhrasedMistake("a.?⟦?⟧b", expected("expected a name, found `?`", "ожидается имя, а стоит `?`")),
        PhrasedMistake(
            "a.?⟦in⟧",
            expected(
                "expected a name, found `in`", "ожидается имя, а стоит `in`",
                help: Phrase(
                    ru: "заключите имя поля в обратные кавычки", en: "put the name of the field in backquotes"
                ))),
        PhrasedMistake(
            "a[?⟦]⟧", expected("expected an expression, found `]`", "ожидается выражение, а стоит `]`")),
        PhrasedMistake(
            "[?⟦]⟧", expected("expected an expression, found `]`", "ожидается выражение, а стоит `]`")),
        PhrasedMistake(
            "[?⟦?⟧a]", expected("expected an expression, found `?`", "ожидается выражение, а стоит `?`")),
        PhrasedMistake("{?a⟦}⟧", expected("expected `:`, found `}`", "ожидается `:`, а стоит `}`")),
        PhrasedMistake(
            "{a: ⟦?⟧b}", expected("expected an expression, found `?`", "ожидается выражение, а стоит `?`")),
        PhrasedMistake(
            "f(⟦?⟧a)", expected("expected an expression, found `?`", "ожидается выражение, а стоит `?`")),
        PhrasedMistake(
            "⟦?⟧a", expected("expected an expression, found `?`", "ожидается выражение, а стоит `?`")),
        PhrasedMistake(
            "a.?T⟦{⟧}",
            expected(
                "expected an operator or the end, found `{`", "ожидается знак операции или конец, а стоит `{`"
            )),
    ]

    @Test(arguments: variables + optionals)
    func reports(_ mistake: PhrasedMistake) { mistake.check() }

    static func numbers(_ name: String, _ form: String) -> Words {
        Words(
            "cel.macro-argument", en: "`\(name)` takes nothing but whole numbers from 0 on",
            ru: "в `\(name)` пишутся только целые неотрицательные числа",
            help: Phrase(ru: "напишите `\(form)`", en: "write `\(form)`"))
    }

    static let slots = Words(
        "cel.macro-argument", en: "the first argument of `cel.block` must be a list in brackets",
        ru: "первым аргументом `cel.block` должен быть список в квадратных скобках",
        help: Phrase(
            ru: "напишите `cel.block([a, b], cel.index(1))`", en: "write `cel.block([a, b], cel.index(1))`"))

    static let blocks = [
        PhrasedMistake("⟦cel.index(x)⟧", numbers("cel.index", "cel.index(0)")),
        PhrasedMistake("1 + ⟦cel.index(-1)⟧", numbers("cel.index", "cel.index(0)")),
        PhrasedMistake("⟦cel.index(1u)⟧", numbers("cel.index", "cel.index(0)")),
        PhrasedMistake("⟦cel.iterVar(0, 'x')⟧", numbers("cel.iterVar", "cel.iterVar(0, 0)")),
        PhrasedMistake("⟦cel.accuVar(0.5, 1)⟧", numbers("cel.accuVar", "cel.accuVar(0, 0)")),
        PhrasedMistake("cel.block(⟦a⟧, b)", slots),
        PhrasedMistake("cel.block(⟦[a] + [b]⟧, c)", slots),
        PhrasedMistake("cel.block(⟦([a])⟧, b)", slots),
        PhrasedMistake("cel.block(⟦-[a]⟧, b)", slots),
        PhrasedMistake(
            "cel.block([⟦?⟧a, b], c)",
            Words(
                "cel.macro-argument", en: "a slot of `cel.block` cannot be optional",
                ru: "часть `cel.block` не может быть необязательной")),
        PhrasedMistake(
            "l.all(cel.iterVar(0, 0), ⟦cel.iterVar(0, 0)⟧, p)", same("all", "cel.iterVar(0, 0)")),
    ]

    @Test(arguments: blocks)
    func reportsMistakesOfOptimisers(_ mistake: PhrasedMistake) { mistake.check(acceptsBlocks: true) }
}
