import Diagnostics

/// What people read about texts that were read.
enum DocumentsMessages {
    static let beganHere = Phrase(ru: "началось здесь", en: "it began here")
    static let firstHere = Phrase(ru: "впервые здесь", en: "it stands here first")
    static let invalidUTF8 = Phrase(ru: "это не UTF-8", en: "this is not UTF-8")
    static let saveAsUTF8 = Phrase(ru: "сохраните файл в кодировке UTF-8", en: "save the file as UTF-8")
    static let unreadable = Phrase(ru: "текст не читается как JSON", en: "the text cannot be read as JSON")
    static let emptyText = Phrase(ru: "текст пуст", en: "the text is empty")
    static let byteOrderMark = Phrase(
        ru: "метке порядка байтов (BOM) здесь не место", en: "a byte order mark is not allowed here")
    static let controlCharacter = Phrase(
        ru: "управляющий символ не допускается", en: "a control character is not allowed")

    static func tooLarge(_ limit: Int) -> Phrase {
        Phrase(ru: "текст длиннее \(limit) байт", en: "the text is longer than \(limit) bytes")
    }

    static func tooDeep(_ limit: Int) -> Phrase {
        Phrase(ru: "вложенность глубже \(limit)", en: "it is nested deeper than \(limit)")
    }

    static func tooManyNodes(_ limit: Int) -> Phrase {
        Phrase(ru: "в тексте больше \(limit) значений", en: "the text holds more than \(limit) values")
    }

    static func duplicateKey(_ key: String) -> Phrase {
        Phrase(ru: "ключ `\(key)` повторяется", en: "the key `\(key)` is repeated")
    }
}

/// What people read about JSON.
extension DocumentsMessages {
    static let expectedValue = Phrase(ru: "здесь нет значения JSON", en: "this is not a value of JSON")
    static let values = Phrase(
        ru: "строки пишутся в двойных кавычках; слова — только `true`, `false` и `null`",
        en: "texts stand in double quotes; the only words are `true`, `false` and `null`")
    static let expectedKey = Phrase(ru: "здесь должен быть ключ", en: "a key is expected here")
    static let doubleQuotes = Phrase(
        ru: "ключ пишется в двойных кавычках", en: "a key stands in double quotes")
    static let expectedColon = Phrase(ru: "за ключом нет `:`", en: "there is no `:` behind the key")
    static let trailingComma = Phrase(ru: "лишняя запятая", en: "this comma is one too many")
    static let malformedNumber = Phrase(ru: "так числа в JSON не пишутся", en: "this is not a number of JSON")
    static let numberTooLarge = Phrase(
        ru: "число не помещается в 64 бита", en: "the number does not fit in 64 bits")
    static let truncated = Phrase(ru: "текст обрывается", en: "the text ends too early")
    static let unclosedString = Phrase(ru: "строка не закрыта кавычкой", en: "the closing quote is missing")
    static let trailingText = Phrase(ru: "за значением есть ещё текст", en: "there is text behind the value")
    static let oneValue = Phrase(ru: "в тексте может быть одно значение", en: "a text holds one value")
    static let unknownEscape = Phrase(
        ru: "такой последовательности с `\\` нет", en: "there is no such escape")
    static let rawControl = Phrase(
        ru: "управляющий символ внутри строки", en: "a control character inside a string")
    static let escapeControl = Phrase(
        ru: "запишите его как `\\n`, `\\t` или `\\u0000`", en: "write it as `\\n`, `\\t` or `\\u0000`")
    static let loneSurrogate = Phrase(
        ru: "половина суррогатной пары без второй половины",
        en: "half of a surrogate pair without the other half")

    static func expectedComma(isObject: Bool) -> Phrase {
        let bracket = isObject ? "}" : "]"
        return Phrase(ru: "здесь нужна `,` или `\(bracket)`", en: "`,` or `\(bracket)` is expected here")
    }
}

/// What people read about YAML.
extension DocumentsMessages {
    static let tag = Phrase(ru: "теги YAML не используются", en: "tags of YAML are not used")
    static let quoteTag = Phrase(
        ru: "уберите тег; если `!` — часть текста, возьмите его в кавычки",
        en: "leave the tag out; quote the text if `!` is part of it")
    static let complexKey = Phrase(
        ru: "ключом не может быть список или словарь", en: "a list or a mapping cannot be a key")
    static let emptyKey = Phrase(ru: "ключ пуст", en: "the key is empty")
    static let mergeKey = Phrase(
        ru: "слияние `<<` не поддерживается", en: "the merge key `<<` is not supported")
    static let writeOut = Phrase(ru: "запишите нужные ключи явно", en: "write the entries out")
    static let textBehindQuote = Phrase(
        ru: "за закрывающей кавычкой есть ещё текст", en: "there is text behind the closing quote")
    static let quoteAll = Phrase(
        ru: "возьмите значение в кавычки целиком: `\"'a' in b\"`",
        en: "quote the value as a whole: `\"'a' in b\"`")
    static let quoteKey = Phrase(ru: "возьмите ключ в кавычки", en: "quote the key")

    static func unknownAnchor(_ name: String) -> Phrase {
        Phrase(ru: "якоря `&\(name)` выше нет", en: "there is no anchor `&\(name)` above")
    }

    static func recursiveAlias(_ name: String) -> Phrase {
        Phrase(ru: "`*\(name)` стоит внутри своего якоря", en: "`*\(name)` stands inside its own anchor")
    }
}

/// Our wording of one of libyaml's problems.
struct YAMLWording {
    /// What is wrong.
    var message: Phrase
    /// The way out.
    var help: Phrase?
    /// Whether the mistake is where the unfinished thing began rather than where libyaml noticed.
    var standsAtContext = false

    /// The wording for a problem; one that fits all when there is none for it.
    static func find(problem: String, context: String) -> YAMLWording {
        if problem == "found unexpected end of stream" || problem == "found unexpected document indicator" {
            return context.contains("quoted") ? unclosedQuote : unfinished
        }
        if context.contains("tag"), context.contains("while") { return tag }
        if context.contains("anchor") || context.contains("alias") { return anchor }
        return table.first { $0.key == problem }?.wording ?? unfinished
    }

    private static let unfinished = YAMLWording(
        message: Phrase(ru: "здесь нарушен синтаксис YAML", en: "the syntax of YAML is broken here"))

    private static let unclosedQuote = YAMLWording(
        message: Phrase(ru: "кавычка не закрыта", en: "the closing quote is missing"), standsAtContext: true)

    private static let tag = YAMLWording(
        message: DocumentsMessages.tag, help: DocumentsMessages.quoteTag, standsAtContext: true)

    private static let anchor = YAMLWording(
        message: Phrase(
            ru: "в имени якоря могут быть только латинские буквы, цифры, `-` и `_`",
            en: "the name of an anchor has Latin letters, digits, `-` and `_` only"),
        help: Phrase(
            ru: "если `&` или `*` — часть текста, возьмите его в кавычки",
            en: "quote the text if `&` or `*` is part of it"),
        standsAtContext: true)

    /// A tab where libyaml wants spaces, which it reports in several ways.
    static let indentation = YAMLWording(
        message: Phrase(ru: "табуляция вместо отступа", en: "a tab stands where the indentation is"),
        help: Phrase(ru: "делайте отступ пробелами", en: "indent with spaces"))

    private static let table: [(key: String, wording: YAMLWording)] = [
        ("found a tab character that violates indentation", indentation),
        ("found a tab character where an indentation space is expected", indentation),
        (
            "mapping values are not allowed in this context",
            YAMLWording(
                message: Phrase(ru: "здесь не может стоять `:`", en: "`:` cannot stand here"),
                help: Phrase(
                    ru: "проверьте отступ или возьмите в кавычки текст, внутри которого есть `: `",
                    en: "check the indentation, or quote a text that has `: ` inside"))
        ),
        (
            "mapping keys are not allowed in this context",
            YAMLWording(message: Phrase(ru: "здесь не может стоять ключ", en: "a key cannot stand here"))
        ),
        (
            "block sequence entries are not allowed in this context",
            YAMLWording(
                message: Phrase(ru: "здесь не может начинаться список", en: "a list cannot begin here"),
                help: Phrase(ru: "начните список с новой строки", en: "begin the list on a new line"))
        ),
        (
            "could not find expected ':'",
            YAMLWording(
                message: Phrase(ru: "за ключом нет `:`", en: "there is no `:` behind the key"),
                standsAtContext: true)
        ),
        (
            "did not find expected key",
            YAMLWording(
                message: Phrase(ru: "здесь должен быть ключ", en: "a key is expected here"),
                help: Phrase(ru: "проверьте отступ и кавычки", en: "check the indentation and the quotes"))
        ),
        (
            "did not find expected '-' indicator",
            YAMLWording(
                message: Phrase(ru: "здесь должен быть `-`", en: "`-` is expected here"),
                help: Phrase(ru: "проверьте отступ", en: "check the indentation"))
        ),
        (
            "did not find expected ',' or ']'",
            YAMLWording(message: Phrase(ru: "здесь нужна `,` или `]`", en: "`,` or `]` is expected here"))
        ),
        (
            "did not find expected ',' or '}'",
            YAMLWording(message: Phrase(ru: "здесь нужна `,` или `}`", en: "`,` or `}` is expected here"))
        ),
        (
            "did not find expected node content",
            YAMLWording(message: Phrase(ru: "здесь должно быть значение", en: "a value is expected here"))
        ),
        (
            "found character that cannot start any token",
            YAMLWording(
                message: Phrase(
                    ru: "значение не может начинаться с этого символа",
                    en: "a value cannot begin with this character"),
                help: Phrase(ru: "возьмите текст в кавычки", en: "quote the text"))
        ),
        (
            "found unknown escape character",
            YAMLWording(
                message: Phrase(ru: "такой последовательности с `\\` нет", en: "there is no such escape"),
                help: Phrase(
                    ru: "в одинарных кавычках `\\` — обычный символ",
                    en: "in single quotes `\\` is a character like any other"))
        ),
        (
            "did not find expected hexdecimal number",
            YAMLWording(
                message: Phrase(
                    ru: "здесь нужны шестнадцатеричные цифры", en: "hexadecimal digits are expected here"))
        ),
        (
            "found invalid Unicode character escape code",
            YAMLWording(
                message: Phrase(
                    ru: "такого символа в Юникоде нет", en: "there is no such character in Unicode"))
        ),
        (
            "did not find expected <document start>",
            YAMLWording(
                message: Phrase(
                    ru: "здесь должен начинаться новый документ", en: "a new document is expected here"),
                help: Phrase(ru: "отделите его строкой `---`", en: "put a line `---` in between"))
        ),
        (
            "did not find expected comment or line break",
            YAMLWording(
                message: Phrase(ru: "здесь строка должна кончаться", en: "the line should end here"),
                help: Phrase(
                    ru: "текст начинается на следующей строке", en: "the text begins on the next line"))
        ),
    ]
}
