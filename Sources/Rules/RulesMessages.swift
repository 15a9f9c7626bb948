import Diagnostics
import Glibc

/// What is said about a text that is no rule: codes and words of reading, apart from the places where it happens.
enum RulesMessages {
    /// An error with its two wordings.
    static func error(
        _ code: RulesCode, ru: String, en: String, at span: SourceSpan? = nil, help: Phrase? = nil,
        notes: [Diagnostic.Note] = []
    ) -> Diagnostic {
        Diagnostic(code, Phrase(ru: ru, en: en), at: span, help: help, notes: notes)
    }

    /// Names in backticks, one behind the other.
    static func listed(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }

    /// A note at the place where something stands for the first time.
    static func first(_ span: SourceSpan) -> [Diagnostic.Note] {
        [Diagnostic.Note(Phrase(ru: "впервые здесь", en: "first here"), span)]
    }

    private static let quoteIt = Phrase(ru: "возьмите значение в кавычки", en: "quote it")
}

// MARK: Keys and shapes

extension RulesMessages {
    static func wrongShape(_ expected: Shape, found: Shape, at span: SourceSpan) -> Diagnostic {
        let (wanted, there) = (expected.phrase, found.phrase)
        return error(
            .wrongShape, ru: "ожидается \(wanted.ru), здесь \(there.ru)",
            en: "expected \(wanted.en), found \(there.en)", at: span)
    }
    static func wrongValue(_ text: String, expected: Shape, at span: SourceSpan) -> Diagnostic {
        error(
            .wrongValue, ru: "ожидается \(expected.phrase.ru), здесь `\(text)`",
            en: "expected \(expected.phrase.en), found `\(text)`", at: span)
    }
    static func unknownKey(_ key: String, known: [String], at span: SourceSpan) -> Diagnostic {
        error(
            .unknownKey, ru: "ключа `\(key)` здесь нет", en: "there is no key `\(key)` here", at: span,
            help: NameSuggestion.help(for: key, among: known))
    }
    static func missingKey(_ key: String, at span: SourceSpan) -> Diagnostic {
        error(.missingKey, ru: "нет ключа `\(key)`", en: "the key `\(key)` is missing", at: span)
    }
    static func missingValue(_ key: String, at span: SourceSpan) -> Diagnostic {
        error(
            .missingValue, ru: "у ключа `\(key)` нет значения", en: "the key `\(key)` has no value",
            at: span)
    }
    static func keyWithoutValue(_ key: String, at span: SourceSpan) -> Diagnostic {
        error(
            .keyWithoutValue, ru: "`\(key)` читается как ключ без значения",
            en: "`\(key)` reads as a key without a value", at: span,
            help: Phrase(
                ru: "возьмите в кавычки значение перед ним: внутри `{…}` его обрывает запятая",
                en: "quote the value before it: inside `{…}` a comma ends it"))
    }
    static func emptyItem(at span: SourceSpan) -> Diagnostic {
        error(.missingValue, ru: "пустой элемент списка", en: "the item of the list is empty", at: span)
    }
    static func emptyList(_ key: String, at span: SourceSpan) -> Diagnostic {
        error(.emptyList, ru: "в `\(key)` ничего нет", en: "`\(key)` holds nothing", at: span)
    }
    static func emptyText(at span: SourceSpan) -> Diagnostic {
        error(.emptyText, ru: "пустой текст", en: "the text is empty", at: span)
    }
    static func wrongWord(_ text: String, words: [String], at span: SourceSpan) -> Diagnostic {
        error(
            .wrongWord, ru: "слово `\(text)` здесь не подходит", en: "the word `\(text)` does not fit here",
            at: span, help: NameSuggestion.help(for: text, among: words))
    }
    static func keyNeeds(_ key: String, needed: [String], at span: SourceSpan) -> Diagnostic {
        error(
            .keyNeeds, ru: "`\(key)` бывает только рядом с \(listed(needed))",
            en: "`\(key)` stands only beside \(listed(needed))", at: span)
    }
    static func oneOf(_ names: [String], found: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic
    {
        error(
            .oneOf, ru: "`\(found)`: из \(listed(names)) может стоять только одно",
            en: "`\(found)`: only one of \(listed(names)) may stand here", at: span, notes: Self.first(first))
    }
    static func noBody(_ keys: [String], at span: SourceSpan) -> Diagnostic {
        error(
            .noBody, ru: "не хватает одного из \(listed(keys))", en: "one of \(listed(keys)) is missing",
            at: span)
    }
}

// MARK: Names and values

extension RulesMessages {
    static func wrongName(_ text: String, _ style: NameStyle, at span: SourceSpan) -> Diagnostic {
        let wanted = Shape.identifier(style).phrase
        return error(
            .wrongName, ru: "ожидается \(wanted.ru), здесь `\(text)`",
            en: "expected \(wanted.en), found `\(text)`", at: span)
    }
    static func wrongFieldName(_ text: String, at span: SourceSpan) -> Diagnostic {
        error(
            .wrongName, ru: "ожидается поле записи вида `Client.age`, здесь `\(text)`",
            en: "expected a field of a record such as `Client.age`, found `\(text)`", at: span)
    }
    static func wrongLawName(_ text: String, at span: SourceSpan) -> Diagnostic {
        error(
            .wrongName, ru: "в имени акта `\(text)` не может быть косой черты и пробелов",
            en: "the name `\(text)` of an act may not hold a slash or a space", at: span)
    }
    static func reservedName(_ name: String, at span: SourceSpan) -> Diagnostic {
        error(
            .reservedName, ru: "имя `\(name)` занято языком",
            en: "the language keeps the name `\(name)` for itself",
            at: span)
    }
    static func duplicateID(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        error(
            .duplicateId, ru: "`\(name)` стоит в этом документе второй раз",
            en: "`\(name)` stands in this document a second time", at: span, notes: Self.first(first))
    }
    static func datesReversed(at span: SourceSpan, from: SourceSpan) -> Diagnostic {
        error(
            .datesReversed, ru: "последний день раньше первого", en: "the last day is before the first one",
            at: span,
            notes: [Diagnostic.Note(Phrase(ru: "первый день", en: "the first day"), from)])
    }
    static func wrongWeekday(at span: SourceSpan) -> Diagnostic {
        error(
            .wrongValue, ru: "дни недели — числа от 1 (понедельник) до 7",
            en: "days of the week are numbers from 1 (Monday) to 7", at: span)
    }
    static func dayOfOtherYear(at span: SourceSpan, year: SourceSpan) -> Diagnostic {
        error(
            .otherYear, ru: "день другого года", en: "the day is of another year", at: span,
            notes: [Diagnostic.Note(Phrase(ru: "год", en: "the year"), year)])
    }
    static func wordForms(_ language: Language, _ count: Int, at span: SourceSpan) -> Diagnostic {
        error(
            .wordForms, ru: "в языке `\(language.rawValue)` у слова форм должно быть \(count)",
            en: "the language `\(language.rawValue)` has \(count) forms of a word", at: span)
    }
    static func noLanguage(at span: SourceSpan) -> Diagnostic {
        error(.noLanguage, ru: "нет ни `ru`, ни `en`", en: "neither `ru` nor `en` is there", at: span)
    }
    static func citationEndsSkipped(at span: SourceSpan) -> Diagnostic {
        error(
            .citationEnd, ru: "ссылка не может кончаться пропуском",
            en: "a citation may not end with a skipped unit",
            at: span)
    }
}

// MARK: Expressions and conditions

extension RulesMessages {
    static func expressionNotText(found: Shape, at span: SourceSpan) -> Diagnostic {
        error(
            .expressionNotText, ru: "ожидается выражение, а YAML прочёл \(found.phrase.ru)",
            en: "expected an expression, but YAML read \(found.phrase.en)", at: span, help: quoteIt)
    }
    static func strayBrace(at span: SourceSpan) -> Diagnostic {
        error(
            .strayBrace, ru: "у скобки нет пары", en: "the brace has no other half", at: span,
            help: Phrase(ru: "сама скобка пишется дважды: `{{`", en: "a brace itself is written twice: `{{`"))
    }
    static func oneVariable(_ key: String, at span: SourceSpan) -> Diagnostic {
        error(
            .oneVariable, ru: "в `\(key)` пишется одно имя и один список: `{x: list}`",
            en: "`\(key)` takes one name and one list: `{x: list}`", at: span)
    }
    static func atLeastNothing(at span: SourceSpan) -> Diagnostic {
        error(
            .atLeast, ru: "`at-least` не может быть меньше 1", en: "`at-least` cannot be less than 1",
            at: span)
    }
    static func noAddition(at span: SourceSpan) -> Diagnostic {
        error(
            .noAddition, ru: "это ни условие, ни случай: нет ни `if` или группы, ни `then`",
            en: "this is neither a condition nor a case: it has no `if` or group, and no `then`", at: span)
    }
}

// MARK: Documents and packs

extension RulesMessages {
    static func noKind(at span: SourceSpan) -> Diagnostic {
        error(
            .noKind, ru: "документ начинается с ключа, который называет его вид",
            en: "a document begins with a key that names its kind", at: span)
    }
    static func unknownKind(_ key: String, later: String?, at span: SourceSpan) -> Diagnostic {
        let first = later.map {
            Phrase(ru: "поставьте `\($0)` первым ключом", en: "put `\($0)` first")
        }
        let kinds = DocumentKind.allCases.map(\.rawValue)
        return error(
            .unknownKind, ru: "вида документов `\(key)` нет", en: "there is no kind of document `\(key)`",
            at: span,
            help: first ?? NameSuggestion.help(for: key, among: kinds))
    }
    static func notAScenario(_ key: String, at span: SourceSpan) -> Diagnostic {
        error(
            .notAScenario, ru: "документ со сценарием начинается с `scenario`, а не с `\(key)`",
            en: "the document of a scenario begins with `scenario`, not with `\(key)`", at: span)
    }
    static func expectsNothing(at span: SourceSpan) -> Diagnostic {
        error(
            .expectsNothing, ru: "в `expect` ничего не ожидается", en: "`expect` expects nothing", at: span,
            help: Phrase(
                ru: "напишите хотя бы одно из `is`, `by`, `verdict`, `because`, `missing`, `warnings`",
                en: "write at least one of `is`, `by`, `verdict`, `because`, `missing`, `warnings`"))
    }
    static func misplacedScenario(at span: SourceSpan) -> Diagnostic {
        error(
            .misplacedScenario, ru: "сценарии лежат в папке `scenarios`, а не среди правил",
            en: "scenarios lie in the folder `scenarios`, not among the rules", at: span)
    }
    static func regionalDocument(_ kind: String, at span: SourceSpan) -> Diagnostic {
        error(
            .regionalDocument, ru: "в папке региона могут стоять `pack`, `laws` и `amend`, но не `\(kind)`",
            en: "the folder of a region may hold `pack`, `laws` and `amend`, but not `\(kind)`", at: span)
    }
    static func rootDocument(_ kind: String, at span: SourceSpan) -> Diagnostic {
        error(
            .rootDocument, ru: "`\(kind)` стоит только в папке региона, `regions/…`",
            en: "`\(kind)` stands only in the folder of a region, `regions/…`", at: span)
    }
    static func duplicateName(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        error(
            .duplicateName, ru: "имя `\(name)` уже занято", en: "the name `\(name)` is taken already",
            at: span,
            notes: Self.first(first))
    }
    static func secondDocument(_ kind: DocumentKind, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        error(
            .secondDocument, ru: "документ `\(kind.rawValue)` здесь второй",
            en: "this is a second document `\(kind.rawValue)`", at: span, notes: Self.first(first))
    }
    static func noRulebook() -> Diagnostic {
        error(.noRulebook, ru: "нет документа `rulebook`", en: "there is no document `rulebook`")
    }
    static func noPack(_ folder: String, at span: SourceSpan?) -> Diagnostic {
        error(
            .noPack, ru: "в папке региона `\(folder)` нет документа `pack`",
            en: "the folder of the region `\(folder)` holds no document `pack`", at: span)
    }
    static func packFolder(_ folder: String, at span: SourceSpan) -> Diagnostic {
        error(
            .packFolder, ru: "код региона не тот, что у папки `\(folder)`",
            en: "the code of the region is not that of its folder `\(folder)`", at: span)
    }
    static func misplacedFolder(_ folder: String, at span: SourceSpan) -> Diagnostic {
        error(
            .misplacedFolder, ru: "файл в папке `\(folder)` не относится ни к одному набору правил",
            en: "the file in the folder `\(folder)` belongs to no pack of rules", at: span,
            help: Phrase(
                ru: "правила лежат в `federal` и `regions/КОД`",
                en: "rules lie in `federal` and `regions/CODE`"))
    }
}

// MARK: Files

extension RulesMessages {
    static func unreadable(_ path: String, reason: Int32) -> Diagnostic {
        let text = unsafe strerror(reason).map { unsafe String(cString: $0) } ?? String(reason)
        return error(
            .unreadable, ru: "не удалось прочитать `\(path)`: \(text)",
            en: "could not read `\(path)`: \(text)")
    }
    static func notAFolder(_ path: String) -> Diagnostic {
        error(.notAFolder, ru: "`\(path)` — не папка", en: "`\(path)` is not a folder")
    }
    static func folderLoop(_ path: String) -> Diagnostic {
        error(
            .folderLoop, ru: "ссылка `\(path)` ведёт в папку, в которой лежит",
            en: "the link `\(path)` leads to a folder that it lies in")
    }
    static func tooDeep(_ path: String, limit: Int) -> Diagnostic {
        error(
            .tooDeep, ru: "папка `\(path)` вложена глубже, чем на \(limit)",
            en: "the folder `\(path)` lies deeper than \(limit)")
    }
    static func nameNotUTF8(in path: String) -> Diagnostic {
        error(
            .nameNotUTF8, ru: "в папке `\(path)` есть имя не в UTF-8",
            en: "the folder `\(path)` holds a name that is not UTF-8")
    }
    static func tooManyFiles(_ limit: Int) -> Diagnostic {
        error(.tooManyFiles, ru: "файлов больше, чем \(limit)", en: "there are more than \(limit) files")
    }
    static func tooManyBytes(_ limit: Int) -> Diagnostic {
        error(
            .tooManyBytes, ru: "файлы вместе больше, чем \(limit) байт",
            en: "the files together are larger than \(limit) bytes")
    }
}

// MARK: Words for shapes

extension Shape {
    /// The shape as the subject of a sentence.
    fileprivate var phrase: Phrase {
        switch self {
        case .mapping: Phrase(ru: "набор ключей", en: "a mapping")
        case .list: Phrase(ru: "список", en: "a list")
        case .text: Phrase(ru: "текст", en: "a text")
        case .null: Phrase(ru: "`null`", en: "`null`")
        case .nothing: Phrase(ru: "пусто", en: "nothing")
        case .date: Phrase(ru: "дата вида `2025-03-15`", en: "a date such as `2025-03-15`")
        case .wholeNumber: Phrase(ru: "целое число", en: "a whole number")
        case .truth: Phrase(ru: "`true` или `false`", en: "`true` or `false`")
        case .term:
            Phrase(ru: "срок вида `1y`, `6m` или `90d`", en: "a term such as `1y`, `6m` or `90d`")
        case .type: Phrase(ru: "тип вида `list(code(form))`", en: "a type such as `list(code(form))`")
        case .citation: Phrase(ru: "ссылка вида `442-FZ/15/1`", en: "a citation such as `442-FZ/15/1`")
        case .path: Phrase(ru: "путь вида `provider.id`", en: "a path such as `provider.id`")
        case .identifier(.snake):
            Phrase(ru: "имя вида `average_income`", en: "a name such as `average_income`")
        case .identifier(.pascal): Phrase(ru: "имя вида `FamilyMember`", en: "a name such as `FamilyMember`")
        case .identifier(.kebab): Phrase(ru: "имя вида `no-livelihood`", en: "a name such as `no-livelihood`")
        }
    }
}
