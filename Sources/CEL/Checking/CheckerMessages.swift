import Diagnostics

/// The words of what the checker has to say.
extension CheckerMessage {
    var phrase: Phrase {
        switch self {
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
        case .namespace(let name):
            Phrase(ru: "`\(name)` само по себе не значение", en: "`\(name)` is no value by itself")
        default: typePhrase
        }
    }

    private var typePhrase: Phrase {
        switch self {
        case .typeMismatch(let found, let expected):
            Phrase(
                ru: "здесь нужен тип `\(expected.name)`, а получается `\(found.name)`",
                en: "`\(expected.name)` is expected here, this is `\(found.name)`")
        case .operand(let symbol, let found, let expected):
            Phrase(
                ru: "для `\(symbol)` нужен тип `\(expected.name)`, а здесь `\(found.name)`",
                en: "`\(symbol)` takes `\(expected.name)`, this is `\(found.name)`")
        case .operator(let symbol, let type):
            Phrase(
                ru: "`\(symbol)` не определено для `\(type.name)`",
                en: "`\(symbol)` is not defined for `\(type.name)`")
        case .operands("?:", let left, let right):
            Phrase(
                ru: "по обе стороны `:` нужен один тип, а здесь `\(left.name)` и `\(right.name)`",
                en: "both sides of `:` are of one type, these are `\(left.name)` and `\(right.name)`")
        case .operands(let symbol, let left, let right):
            Phrase(
                ru: "`\(symbol)` не определено для `\(left.name)` и `\(right.name)`",
                en: "`\(symbol)` is not defined for `\(left.name)` and `\(right.name)`")
        case .overload(let name, let types, _, _):
            Phrase(
                ru: "`\(name)` не определено для \(Self.listed(types, "и"))",
                en: "`\(name)` is not defined for \(Self.listed(types, "and"))")
        case .mixedList(let first, let other):
            Phrase(
                ru: "в списке `\(first.name)` стоит `\(other.name)`",
                en: "a list of `\(first.name)` holds a `\(other.name)`")
        case .notAList(let type, let operation):
            Phrase(
                ru: "для `\(operation)` нужен список, а здесь `\(type.name)`",
                en: "`\(operation)` takes a list, this is `\(type.name)`")
        case .noIndex(let type):
            Phrase(ru: "у `\(type.name)` нет ключей", en: "`\(type.name)` has no keys")
        case .noFields(let field, let type):
            Phrase(
                ru: "у `\(type.name)` нет полей, нет и `\(field)`",
                en: "`\(type.name)` has no fields, so no `\(field)`")
        default: callPhrase
        }
    }

    private var callPhrase: Phrase {
        switch self {
        case .wrongReceiver(let name, let type):
            Phrase(
                ru: "функция `\(name)` не для типа `\(type.name)`",
                en: "the function `\(name)` is not for `\(type.name)`")
        case .receiverMissing(let name):
            Phrase(
                ru: "функция `\(name)` вызывается у значения",
                en: "the function `\(name)` is called on a value")
        case .argumentCount(let name, let found, let expected, let isLeast):
            Self.count(name, found: found, expected: expected, isLeast: isLeast)
        case .macroCount(let name, let found, let macro):
            Self.count(name, found: found, expected: macro.argumentCounts, isLeast: false)
        case .constantText(let name):
            Phrase(ru: "для `\(name)` здесь нужно постоянное значение", en: "`\(name)` takes a constant here")
        case .badConstant(let name, let text, _):
            Phrase(ru: "`\(name)` не может прочесть `\(text)`", en: "`\(name)` cannot read `\(text)`")
        case .roundingMode: Phrase(ru: "нужен способ округления", en: "a rounding mode is expected")
        case .tooFine(let digits):
            Phrase(
                ru: "у `\(digits)` больше четырёх знаков после запятой",
                en: "`\(digits)` has more than four decimal places")
        case .double:
            Phrase(
                ru: "двоичных дробных чисел в правилах нет",
                en: "binary floating point does not occur in rules")
        case .null: Phrase(ru: "факты не сравнивают с `null`", en: "facts are not compared with `null`")
        case .notAMethod(let name):
            Phrase(
                ru: "функция `\(name)` не вызывается у значения",
                en: "the function `\(name)` is not called on a value")
        case .notAvailable(.list(let element)):
            Phrase(
                ru: "записи `\(element.name)` читают в их списке: другого списка из них не составить",
                en: "records `\(element.name)` are read in their list, no other list is made of them")
        case .notAvailable(.optional(let record)):
            Phrase(
                ru: "запись `\(record.name)` не берут из списка: порядок записей ничего не значит",
                en: "no record `\(record.name)` is taken out of its list: the order of records means nothing")
        case .notAvailable(let type):
            Phrase(
                ru: "`\(type.name)` целиком не может быть значением",
                en: "`\(type.name)` cannot be a value as a whole")
        case .recordByNumber:
            Phrase(
                ru: "записи списка не берут по номеру: их порядок ничего не значит",
                en: "the records of a list are not taken by number: their order means nothing")
        case .optionalSelect(let field):
            Phrase(
                ru: "значения может не быть: поле `\(field)` нельзя прочесть сразу",
                en: "there may be none: the field `\(field)` cannot be read directly")
        case .dayEscapes:
            Phrase(ru: "`on` нельзя взять как значение", en: "`on` cannot be a value")
        default: Phrase(ru: "выражение не подходит", en: "the expression does not fit")
        }
    }

    /// "`int`, `string` and `bool`".
    private static func listed(_ types: [ValueType], _ and: String) -> String {
        let names = types.map { "`\($0.name)`" }
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(and) " + last
    }

    /// "`f` takes 1 or 2 arguments, 3 given".
    private static func count(_ name: String, found: Int, expected: [Int], isLeast: Bool) -> Phrase {
        let least = expected.first ?? 0
        let noun = expected == [1] || isLeast && least == 1 ? "argument" : "arguments"
        let en =
            isLeast ? "at least \(least)" : expected == [0] ? "no" : counts(expected, "or")
        let ru = isLeast ? "не меньше \(least)" : counts(expected, "или")
        return Phrase(
            ru: "`\(name)` принимает аргументов: \(ru), а дано: \(found)",
            en: "`\(name)` takes \(en) \(noun), \(found) given")
    }

    /// "1, 2 or 3".
    private static func counts(_ counts: [Int], _ or: String) -> String {
        guard counts.count > 1, let last = counts.last else { return counts.first.map { "\($0)" } ?? "0" }
        return counts.dropLast().map { "\($0)" }.joined(separator: ", ") + " \(or) \(last)"
    }
}
