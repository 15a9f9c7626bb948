public import Diagnostics

/// The words of what the parser has to say; the checker's are in `CheckerMessages`.
enum CELMessages {
    // MARK: Texts as wholes

    static let empty = Phrase(ru: "выражение пусто", en: "the expression is empty")

    static func tooLong(_ limit: Int) -> Phrase {
        Phrase(
            ru: "выражение длиннее \(limit) символов", en: "the expression is longer than \(limit) characters"
        )
    }

    static func tooDeep(_ limit: Int) -> Phrase {
        Phrase(
            ru: "вложенность выражения больше \(limit)",
            en: "the expression is nested more than \(limit) deep")
    }

    // MARK: Characters

    static func strayCharacter(_ shown: String) -> Phrase {
        Phrase(
            ru: "\(shown) не входит в язык выражений", en: "\(shown) is not part of the expression language")
    }

    static func foreignLetters(_ letters: String) -> Phrase {
        Phrase(ru: "`\(letters)` — не латинские буквы", en: "`\(letters)` is not written in Latin letters")
    }

    static let namesAreLatin = Phrase(
        ru: "имена состоят из латинских букв, цифр и `_`; похожие русские буквы не подходят",
        en: "names consist of Latin letters, digits and `_`; look-alikes of other scripts do not count")
    static let plainSpace = Phrase(ru: "поставьте обычный пробел", en: "use a plain space")
    static let plainQuotes = Phrase(
        ru: "заключите строку в прямые кавычки `'` или `\"`",
        en: "put the string between straight quotes `'` or `\"`")

    // MARK: Operators of other languages

    static func notAnOperator(_ written: String) -> Phrase {
        Phrase(ru: "`\(written)` — не операция", en: "`\(written)` is not an operator")
    }

    static func writeInstead(_ symbol: String) -> Phrase {
        Phrase(ru: "напишите `\(symbol)`", en: "write `\(symbol)`")
    }

    static let notIn = Phrase(ru: "напишите `!(x in y)`", en: "write `!(x in y)`")

    // MARK: Literals

    static func numberTooLarge(_ digits: String) -> Phrase {
        Phrase(ru: "число `\(digits)` слишком велико", en: "the number `\(digits)` is too large")
    }

    static func badNumber(_ digits: String) -> Phrase {
        Phrase(ru: "`\(digits)` — не число", en: "`\(digits)` is not a number")
    }

    static let digitsAfterPoint = Phrase(
        ru: "после точки в числе нужны цифры: `1.0`", en: "digits must follow the point of a number: `1.0`")
    static let unterminatedString = Phrase(
        ru: "строка не закрыта кавычкой", en: "the string has no closing quote")
    static let stringOverLines = Phrase(
        ru: "конец строки текста пишется `\\n`; несколько строк заключают в тройные кавычки",
        en: "a line break is written `\\n`; text of several lines goes between triple quotes")
    static let joinWithPlus = Phrase(ru: "строки соединяет `+`", en: "strings are joined by `+`")
    static let bytesBeforeRaw = Phrase(ru: "приставка пишется `br`", en: "the prefix is written `br`")

    // MARK: Escapes

    static func unknownEscape(_ written: String) -> Phrase {
        Phrase(ru: "последовательности `\(written)` нет", en: "there is no escape `\(written)`")
    }

    static let escapedLineBreak = Phrase(
        ru: "обратная косая черта перед концом строки", en: "a backslash stands before a line break")
    static let doubleTheBackslash = Phrase(
        ru: "удвойте обратную косую черту или начните строку с `r`",
        en: "double the backslash or put `r` before the string")
    static let codePointInBytes = Phrase(
        ru: "в байтах нельзя писать кодом символ, только октет",
        en: "bytes cannot hold an escaped code point, only an octet")
    static let octetEscape = Phrase(ru: "октет пишется `\\xHH`", en: "an octet is written `\\xHH`")

    static func tooFewDigits(_ count: Int) -> Phrase {
        Phrase(
            ru: "здесь нужно шестнадцатеричных цифр: \(count)",
            en: "exactly \(count) hexadecimal digits belong here")
    }

    static let badOctal = Phrase(
        ru: "восьмеричный код — три цифры от `\\000` до `\\377`",
        en: "an octal escape has three digits, `\\000` to `\\377`")
    static let notACodePoint = Phrase(
        ru: "такого символа нет в Юникоде", en: "there is no such code point in Unicode")

    // MARK: Names

    static let unterminatedField = Phrase(
        ru: "имя поля не закрыто обратной кавычкой", en: "the name of the field has no closing backquote")
    static let badQuotedField = Phrase(
        ru: "имя поля в обратных кавычках состоит из латинских букв, цифр, пробелов и `_`, `.`, `-`, `/`",
        en: "a field name in backquotes consists of Latin letters, digits, spaces and `_`, `.`, `-`, `/`")
    static let quotedFieldAfterDot = Phrase(
        ru: "имя в обратных кавычках может стоять только после точки",
        en: "a name in backquotes can only stand after a dot")
    static let quoteKeyword = Phrase(
        ru: "заключите имя поля в обратные кавычки", en: "put the name of the field in backquotes")

    static func reservedWord(_ word: String) -> Phrase {
        Phrase(
            ru: "`\(word)` — зарезервированное слово, а не имя",
            en: "`\(word)` is a reserved word and not a name")
    }

    static let renameReserved = Phrase(
        ru: "такое слово может стоять только после точки", en: "such a word can only stand after a dot")

    // MARK: Grammar

    static func expected(_ expectation: Expectation, found: Phrase) -> Phrase {
        let what = name(of: expectation)
        return Phrase(
            ru: "ожидается \(what.ru), а стоит \(found.ru)", en: "expected \(what.en), found \(found.en)")
    }

    private static func name(of expectation: Expectation) -> Phrase {
        switch expectation {
        case .expression: Phrase(ru: "выражение", en: "an expression")
        case .operatorOrEnd: Phrase(ru: "знак операции или конец", en: "an operator or the end")
        case .fieldName: Phrase(ru: "имя", en: "a name")
        case .symbol(let symbol): Phrase(ru: "`\(symbol.rawValue)`", en: "`\(symbol.rawValue)`")
        case .commaOr(let symbol):
            Phrase(ru: "`,` или `\(symbol.rawValue)`", en: "`,` or `\(symbol.rawValue)`")
        }
    }

    /// What a token is called; strings are not quoted, they may be long.
    static func name(of kind: Token.Kind, _ text: String) -> Phrase {
        switch kind {
        case .end: Phrase(ru: "конец выражения", en: "the end of the expression")
        case .literal(.string): Phrase(ru: "строка", en: "a string")
        case .literal(.bytes): Phrase(ru: "байты", en: "bytes")
        default: Phrase(ru: "`\(shortened(text))`", en: "`\(shortened(text))`")
        }
    }

    static let openedHere = Phrase(ru: "начато здесь", en: "opened here")
    static let noTrailingComma = Phrase(
        ru: "в вызове нет запятой после последнего аргумента",
        en: "a call has no comma after the last argument")
    static let parenthesiseConditional = Phrase(
        ru: "заключите внутреннее условие в скобки", en: "put the inner conditional in parentheses")
    static let parenthesiseOperand = Phrase(
        ru: "заключите операнд в скобки: `!(-x)`", en: "put the operand in parentheses: `!(-x)`")

    // MARK: Parts of CEL that are not here

    static let messageLiteral = Phrase(
        ru: "сообщения вида `T{…}` не входят в язык выражений",
        en: "messages such as `T{…}` are not part of the expression language")
    static let mapLiteral = Phrase(ru: "словарь пишется `{'a': 1}`", en: "a map is written `{'a': 1}`")
}

/// Quoting what the user wrote.
extension CELMessages {
    /// At most 40 code points of a text.
    static func shortened(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return scalars.count <= 40 ? text : String(String.UnicodeScalarView(scalars.prefix(39))) + "…"
    }

    /// A character as messages show it: in backticks, or by its code point when it cannot be seen.
    static func shown(_ scalar: Unicode.Scalar) -> String {
        let properties = scalar.properties
        let isVisible =
            switch properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .nonspacingMark, .enclosingMark:
                false
            default: !properties.isWhitespace
            }
        if isVisible { return scalar == "`" ? "U+0060" : "`\(Character(scalar))`" }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

/// What people read about a fault.
extension Fault {
    /// One line in both languages.
    public var message: Phrase {
        switch self {
        case .divisionByZero: Phrase(ru: "деление на ноль", en: "division by zero")
        case .overflow: Phrase(ru: "число слишком велико", en: "the number is too large")
        case .noSuchKey: Phrase(ru: "такого ключа нет", en: "there is no such key")
        case .indexOutOfRange: Phrase(ru: "в списке нет такого элемента", en: "the list has no such element")
        case .emptyList: Phrase(ru: "список пуст", en: "the list is empty")
        case .noValue: Phrase(ru: "значения нет", en: "there is no value")
        case .calendar: Phrase(ru: "нет календаря на этот год", en: "there is no calendar for that year")
        case .dateOutOfRange:
            Phrase(ru: "дата вне 0001–9999 годов", en: "the date is outside of the years 0001 to 9999")
        case .conversion: Phrase(ru: "значение нельзя преобразовать", en: "the value cannot be converted")
        case .noCase: Phrase(ru: "ни один случай не подходит", en: "no case applies")
        case .noVersion:
            Phrase(
                ru: "в этот день нет действующей редакции правила",
                en: "no version of the rule is in force on that day")
        default: generalMessage
        }
    }

    /// What only expressions of the whole language run into.
    private var generalMessage: Phrase {
        switch self {
        case .noSuchName: Phrase(ru: "такого имени нет", en: "there is no such name")
        case .duplicateKey: Phrase(ru: "ключ повторяется", en: "a key is repeated")
        case .keyType:
            Phrase(
                ru: "значение такого типа не может быть ключом", en: "a value of this type cannot be a key")
        case .argument: Phrase(ru: "недопустимый аргумент", en: "an argument is out of place")
        case .pattern: Phrase(ru: "неверное регулярное выражение", en: "the regular expression is not valid")
        case .timeZone: Phrase(ru: "такого часового пояса нет", en: "there is no such time zone")
        case .timeOutOfRange:
            Phrase(ru: "момент или длительность вне пределов", en: "the time is out of range")
        case .tooLarge: Phrase(ru: "результат слишком велик", en: "the result is too large")
        default: Phrase(ru: "действие не для таких значений", en: "there is no such overload")
        }
    }
}
