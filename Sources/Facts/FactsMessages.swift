import CEL
import Diagnostics

/// What is wrong with a document of facts; no message quotes a value, but for a code that is near one of its list.
enum FactsMessage {
    case notARecord
    case notAScalar(ValueType)
    case notAList
    case notAMap
    case notA(ValueType)
    case notACode(String, String, [String])
    case unknownField(String, String, [String])
    case derived(String)
    case noneNotAllowed
    case valueLeftOut
    case noSuchDate
    case badMonths
    case tooFine
    case below(String)
    case above(String)
    case tooLong(Int)
    case tooMany(Int)
    case sameKey(String)
    case sameMapKey

    func diagnostic(at span: SourceSpan, pointer: String) -> Diagnostic {
        Diagnostic(code, phrase, at: span, pointer: pointer, help: help)
    }

    private var code: FactsCode {
        switch self {
        case .unknownField: .unknownField
        case .derived: .derivedField
        case .notACode: .unknownCode
        case .noSuchDate: .noSuchDate
        case .below, .above, .tooLong, .tooMany: .outOfBounds
        case .sameKey, .sameMapKey: .duplicateKey
        case .noneNotAllowed: .none
        default: .type
        }
    }

    private var help: Phrase? {
        switch self {
        case .unknownField(let name, _, let known): NameSuggestion.help(for: name, among: known)
        case .notACode(_, let text, let codes): NameSuggestion.help(for: text, among: codes)
        case .notAList:
            Phrase(
                ru: "напишите `[…]`, а если известно не всё — `{known: […]}`",
                en: "write `[…]`, or `{known: […]}` when there may be more")
        case .noneNotAllowed:
            Phrase(
                ru: "если это неизвестно, уберите строку или напишите `unknown`",
                en: "if it is not known, leave it out or write `unknown`")
        case .valueLeftOut:
            Phrase(
                ru: "если это неизвестно, напишите `unknown`", en: "if it is not known, write `unknown`")
        case .notA(.date), .noSuchDate:
            Phrase(ru: "дата пишется как `2025-03-15`", en: "a date is written like `2025-03-15`")
        case .notA(.month), .badMonths:
            Phrase(
                ru: "месяц пишется как `2025-03`, ряд — как `2025-03/2025-08`",
                en: "a month is written like `2025-03`, a range like `2025-03/2025-08`")
        case .notA(.bool): Phrase(ru: "напишите `true` или `false`", en: "write `true` or `false`")
        case .notA(.money):
            Phrase(ru: "сумма пишется как `15250.50`", en: "an amount is written like `15250.50`")
        case .sameKey(let key):
            Phrase(ru: "дайте каждому элементу свой `\(key)`", en: "give every element its own `\(key)`")
        default: nil
        }
    }

    private var phrase: Phrase {
        switch self {
        case .notARecord: Phrase(ru: "здесь нужны поля и значения", en: "fields and values are expected here")
        case .notAScalar(let type):
            Phrase(
                ru: "здесь нужно одно значение типа `\(type.name)`",
                en: "one value of type `\(type.name)` is expected")
        case .notAList: Phrase(ru: "здесь нужен список", en: "a list is expected here")
        case .notAMap: Phrase(ru: "здесь нужны ключи и значения", en: "keys and values are expected here")
        case .notA(let type):
            Phrase(
                ru: "значение не читается как `\(type.name)`",
                en: "the value cannot be read as `\(type.name)`")
        case .notACode(let list, _, _):
            Phrase(
                ru: "в справочнике `\(list)` нет такого кода", en: "the code list `\(list)` has no such code")
        case .unknownField(let name, let record, _):
            Phrase(ru: "у `\(record)` нет поля `\(name)`", en: "`\(record)` has no field `\(name)`")
        case .derived(let name):
            Phrase(
                ru: "`\(name)` вычисляется, его не задают", en: "`\(name)` is computed, it cannot be given")
        case .noneNotAllowed:
            Phrase(
                ru: "`null` значит «нет», а здесь это невозможно",
                en: "`null` means none, which cannot be here")
        case .valueLeftOut: Phrase(ru: "значение не написано", en: "the value was left out")
        case .noSuchDate: Phrase(ru: "такой даты не существует", en: "there is no such date")
        case .badMonths: Phrase(ru: "ряд месяцев не читается", en: "the range of months cannot be read")
        case .tooFine:
            Phrase(
                ru: "больше четырёх знаков после запятой или слишком большое число",
                en: "more than four decimal places, or too large a number")
        case .below(let bound): Phrase(ru: "значение меньше \(bound)", en: "the value is less than \(bound)")
        case .above(let bound): Phrase(ru: "значение больше \(bound)", en: "the value is more than \(bound)")
        case .tooLong(let most):
            Phrase(ru: "текст длиннее \(most) символов", en: "the text is longer than \(most) characters")
        case .tooMany(let most):
            Phrase(ru: "элементов больше \(most)", en: "there are more than \(most) elements")
        case .sameKey(let key):
            Phrase(ru: "у двух элементов один `\(key)`", en: "two elements have the same `\(key)`")
        case .sameMapKey: Phrase(ru: "этот ключ уже был", en: "the key stands here twice")
        }
    }
}
