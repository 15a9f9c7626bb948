import Diagnostics

/// What the checker has to say: the facts of each mistake, and below them the words.
enum CheckerMessage {
    case typeMismatch(found: ValueType, expected: ValueType)
    case operand(String, found: ValueType, expected: ValueType)
    case operands(String, ValueType, ValueType)
    case unknownName(String, known: [String])
    case unknownField(String, record: String, known: [String])
    case unknownColumn(String, list: String, known: [String])
    case unknownCode(String, list: String, codes: [String])
    case unknownCodeList(String, known: [String])
    case unknownParameter(String, known: [String])
    case unknownFunction(String, known: [String])
    case unknownMethod(String, ValueType, known: [String])
    case wrongReceiver(String, ValueType)
    case argumentCount(String, found: Int, expected: Int)
    case constantText(String)
    case badConstant(String, String)
    case roundingMode([String])
    case tooFine(String)
    case null
    case namespace(String)
    case notAvailable(String)
    case mixedList(ValueType, ValueType)
    case notAList(ValueType, operation: String)
    case noIndex(ValueType)
    case noFields(String, ValueType)
    case optionalSelect(String)
    case dayEscapes

    func diagnostic(at span: SourceSpan) -> Diagnostic {
        Diagnostic(code, phrase, at: span, help: help)
    }

    private var code: String {
        switch self {
        case .typeMismatch, .operand, .operands, .mixedList, .notAList, .noIndex, .noFields, .optionalSelect,
            .wrongReceiver:
            "cel.type"
        case .unknownName, .namespace: "cel.unknown-name"
        case .unknownField: "cel.unknown-field"
        case .unknownColumn: "cel.unknown-column"
        case .unknownCode: "cel.unknown-code"
        case .unknownCodeList: "cel.unknown-code-list"
        case .unknownParameter: "cel.unknown-parameter"
        case .unknownFunction, .unknownMethod: "cel.unknown-function"
        case .argumentCount: "cel.argument-count"
        case .constantText, .badConstant, .roundingMode, .tooFine: "cel.constant"
        case .null: "cel.null"
        case .notAvailable: "cel.not-in-rules"
        case .dayEscapes: "cel.day"
        }
    }

    private var help: Phrase? {
        switch self {
        case .unknownName(let name, let known), .unknownField(let name, _, let known),
            .unknownColumn(let name, _, let known), .unknownCode(let name, _, let known),
            .unknownCodeList(let name, let known), .unknownParameter(let name, let known),
            .unknownFunction(let name, let known), .unknownMethod(let name, _, let known):
            Self.suggestion(name, known)
        case .optionalSelect(let field):
            Phrase(
                ru: "напишите `.value().\(field)` после проверки `.hasValue()`",
                en: "write `.value().\(field)` behind a check of `.hasValue()`")
        case .null:
            Phrase(
                ru: "спросите `x.hasValue()` или возьмите `x.orValue(…)`",
                en: "ask `x.hasValue()` or take `x.orValue(…)`")
        case .operands(let symbol, .money, .int), .operands(let symbol, .int, .money):
            symbol == "*" || symbol == "/"
                ? nil : Phrase(ru: "напишите сумму как `money(0)`", en: "write an amount as `money(0)`")
        case .roundingMode(let modes): Self.oneOf(modes)
        case .dayEscapes:
            Phrase(
                ru: "сравните его с датой или передайте функции дат",
                en: "compare it with a date or pass it to a date function")
        case .namespace(let name):
            Phrase(ru: "напишите `\(name).ИМЯ`", en: "write `\(name).NAME`")
        default: nil
        }
    }

    private static func suggestion(_ name: String, _ known: [String]) -> Phrase? {
        let sorted = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if let near = NameSuggestion.closest(to: name, among: sorted) { return CELMessages.didYouMean(near) }
        return sorted.isEmpty || sorted.count > 5 ? nil : oneOf(sorted)
    }

    private static func oneOf(_ names: [String]) -> Phrase {
        let list = names.map { "`\($0)`" }.joined(separator: ", ")
        return Phrase(ru: "есть: \(list)", en: "there are: \(list)")
    }

    private var phrase: Phrase {
        switch self {
        case .typeMismatch(let found, let expected):
            Phrase(
                ru: "здесь нужен тип `\(expected.name)`, а получается `\(found.name)`",
                en: "`\(expected.name)` is expected here, this is `\(found.name)`")
        case .operand(let symbol, let found, let expected):
            Phrase(
                ru: "`\(symbol)` ждёт `\(expected.name)`, а здесь `\(found.name)`",
                en: "`\(symbol)` takes `\(expected.name)`, this is `\(found.name)`")
        case .operands(let symbol, let left, let right):
            Phrase(
                ru: "`\(symbol)` не определено для `\(left.name)` и `\(right.name)`",
                en: "`\(symbol)` is not defined for `\(left.name)` and `\(right.name)`")
        case .unknownName(let name, _): Phrase(ru: "нет имени `\(name)`", en: "there is no name `\(name)`")
        case .unknownField(let field, let record, _):
            Phrase(ru: "у `\(record)` нет поля `\(field)`", en: "`\(record)` has no field `\(field)`")
        case .unknownColumn(let column, let list, _):
            Phrase(
                ru: "в справочнике `\(list)` нет столбца `\(column)`",
                en: "the code list `\(list)` has no column `\(column)`")
        case .unknownCode(let code, let list, _):
            Phrase(
                ru: "в справочнике `\(list)` нет кода `\(code)`",
                en: "the code list `\(list)` has no code `\(code)`")
        case .unknownCodeList(let name, _):
            Phrase(ru: "нет справочника `\(name)`", en: "there is no code list `\(name)`")
        case .unknownParameter(let name, _):
            Phrase(ru: "нет параметра `\(name)`", en: "there is no parameter `\(name)`")
        case .unknownFunction(let name, _):
            Phrase(ru: "нет функции `\(name)`", en: "there is no function `\(name)`")
        case .unknownMethod(let name, let type, _):
            Phrase(
                ru: "у `\(type.name)` нет функции `\(name)`", en: "`\(type.name)` has no function `\(name)`")
        default: morePhrases
        }
    }

    private var morePhrases: Phrase {
        switch self {
        case .wrongReceiver(let name, let type):
            Phrase(
                ru: "функция `\(name)` не для типа `\(type.name)`",
                en: "the function `\(name)` is not for `\(type.name)`")
        case .argumentCount(let name, let found, let expected):
            Phrase(
                ru: "`\(name)` берёт аргументов: \(expected), а дано: \(found)",
                en: "`\(name)` takes \(expected) argument(s), \(found) given")
        case .constantText(let name):
            Phrase(ru: "`\(name)` берёт постоянный текст", en: "`\(name)` takes a constant text")
        case .badConstant(let name, let text):
            Phrase(ru: "`\(name)` не понимает `\(text)`", en: "`\(name)` cannot read `\(text)`")
        case .roundingMode: Phrase(ru: "нужен способ округления", en: "a rounding mode is expected")
        case .tooFine(let digits):
            Phrase(
                ru: "у `\(digits)` больше четырёх знаков после запятой",
                en: "`\(digits)` has more than four decimal places")
        case .null: Phrase(ru: "факты не сравнивают с `null`", en: "facts are not compared with `null`")
        case .namespace(let name):
            Phrase(ru: "`\(name)` само не значение", en: "`\(name)` is no value by itself")
        case .notAvailable(let what):
            Phrase(ru: "`\(what)` в правилах не используется", en: "`\(what)` is not used in rules")
        case .mixedList(let first, let other):
            Phrase(
                ru: "в списке `\(first.name)` стоит `\(other.name)`",
                en: "a list of `\(first.name)` holds a `\(other.name)`")
        case .notAList(let type, let operation):
            Phrase(
                ru: "`\(operation)` ждёт список, а здесь `\(type.name)`",
                en: "`\(operation)` takes a list, this is `\(type.name)`")
        case .noIndex(let type):
            Phrase(ru: "у `\(type.name)` нет ключей", en: "`\(type.name)` has no keys")
        case .noFields(let field, let type):
            Phrase(
                ru: "у `\(type.name)` нет полей, нет и `\(field)`",
                en: "`\(type.name)` has no fields, so no `\(field)`")
        case .optionalSelect(let field):
            Phrase(
                ru: "значения может не быть: поле `\(field)` нельзя прочесть сразу",
                en: "there may be none: the field `\(field)` cannot be read directly")
        case .dayEscapes:
            Phrase(ru: "`on` не может быть значением", en: "`on` cannot be a value")
        default: Phrase(ru: "выражение не подходит", en: "the expression does not fit")
        }
    }
}
