import Diagnostics

/// The way out of each mistake, where there is one.
extension CheckerMessage {
    var help: Phrase? {
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
        case .operands("+", .money, .double), .operands("+", .double, .money),
            .operands("-", .money, .double), .operands("-", .double, .money):
            Phrase(ru: "напишите сумму как `money('0.50')`", en: "write an amount as `money('0.50')`")
        case .roundingMode(let modes): Self.oneOf(modes)
        default: otherHelp
        }
    }

    private var otherHelp: Phrase? {
        switch self {
        case .overload(let name, _, let isMember, let overloads):
            Self.oneOf(
                overloads.prefix(3).map { Self.signature(name, $0, isMember: isMember) },
                isCut: overloads.count > 3)
        case .receiverMissing(let name):
            Phrase(ru: "напишите `x.\(name)(…)`", en: "write `x.\(name)(…)`")
        case .badConstant(_, _, let fault): fault == .conversion ? nil : fault.message
        case .double:
            Phrase(
                ru: "напишите десятичное число: `decimal('0.5')`", en: "write a decimal: `decimal('0.5')`")
        case .dayEscapes:
            Phrase(
                ru: "сравните его с датой или передайте функции дат",
                en: "compare it with a date or pass it to a date function")
        case .notAvailable: Phrase(ru: "возьмите его поля", en: "take its fields")
        case .recordByNumber:
            Phrase(
                ru: "спросите `list.exists(x, …)` или возьмите поле: `list.map(x, x.field)`",
                en: "ask `list.exists(x, …)` or take a field: `list.map(x, x.field)`")
        case .namespace(let name):
            Phrase(ru: "напишите `\(name).ИМЯ`", en: "write `\(name).NAME`")
        default: nil
        }
    }

    /// The nearest name; when none is near, all of a few.
    private static func suggestion(_ name: String, _ known: [String]) -> Phrase? {
        let sorted = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if let near = NameSuggestion.closest(to: name, among: sorted) { return CELMessages.didYouMean(near) }
        return sorted.isEmpty || sorted.count > 5 ? nil : oneOf(sorted)
    }

    private static func oneOf(_ names: [String], isCut: Bool = false) -> Phrase {
        let list = names.map { "`\($0)`" }.joined(separator: ", ") + (isCut ? ", …" : "")
        return Phrase(ru: "есть: \(list)", en: "there are: \(list)")
    }

    /// `string.indexOf(string, int) -> int`.
    static func signature(_ name: String, _ overload: Function.Overload, isMember: Bool) -> String {
        let names = overload.parameters.map(\.name)
        let rest = overload.repeatsLast ? ", …" : ""
        let arguments = (isMember ? names.dropFirst() : names[...]).joined(separator: ", ") + rest
        let receiver = isMember ? (names.first ?? "") + "." : ""
        return "\(receiver)\(name)(\(arguments)) -> \(overload.result.name)"
    }
}
