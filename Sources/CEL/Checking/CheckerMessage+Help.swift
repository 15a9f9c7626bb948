import Diagnostics

/// The way out of each mistake, where there is one.
extension CheckerMessage {
    var help: Phrase? {
        switch self {
        case .unknownField(let name, _, let known),
            .unknownColumn(let name, _, let known), .unknownCode(let name, _, let known),
            .unknownCodeList(let name, let known), .unknownParameter(let name, let known):
            NameSuggestion.help(for: name, among: Self.sorted(known))
        case .unknownName(let name, let known), .unknownFunction(let name, let known),
            .unknownMethod(let name, _, let known):
            // Names and functions can be hundreds; a few are shown all.
            known.count > 5
                ? NameSuggestion.closest(to: name, among: known).map(NameSuggestion.didYouMean)
                : NameSuggestion.help(for: name, among: Self.sorted(known))
        case .optionalSelect(let field):
            Phrase(
                ru: "напишите `.value().\(field)` после проверки `.hasValue()`",
                en: "write `.value().\(field)` behind a check of `.hasValue()`")
        case .null:
            Phrase(
                ru: "спросите `x.hasValue()` или возьмите `x.orValue(…)`",
                en: "ask `x.hasValue()` or take `x.orValue(…)`")
        case .operands(let symbol, let left, let right): Self.help(symbol, left, right)
        case .operand(_, let found, let expected), .typeMismatch(let found, let expected):
            Self.help(found, expected)
        case .roundingMode(let modes): NameSuggestion.choice(of: modes)
        default: otherHelp
        }
    }

    private var otherHelp: Phrase? {
        switch self {
        case .overload(let name, _, let isMember, let overloads):
            Self.forms(name, overloads, isMember: isMember)
        case .receiverMissing(let name):
            Self.write("x.\(name)(…)")
        case .badConstant(let name, _, let fault):
            fault == .conversion ? Self.writtenLike[name] : fault.message
        case .double:
            Phrase(
                ru: "напишите десятичное число: `decimal('0.5')`", en: "write a decimal: `decimal('0.5')`")
        case .dayEscapes:
            Phrase(
                ru: "сравните его с датой или передайте функции дат",
                en: "compare it with a date or pass it to a date function")
        case .notAvailable(.list), .notAvailable(.optional), .recordByNumber:
            Phrase(
                ru: "спросите `list.exists(x, …)` или возьмите поле: `list.map(x, x.field)`",
                en: "ask `list.exists(x, …)` or take a field: `list.map(x, x.field)`")
        case .notAvailable:
            Phrase(ru: "возьмите одно из полей: `x.field`", en: "take one of the fields: `x.field`")
        case .macroCount(let name, _, let macro): Self.write(macro.form(name))
        case .notAMethod(let name): Self.write("\(name)(…)")
        case .namespace(let name):
            Phrase(ru: "напишите `\(name).ИМЯ`", en: "write `\(name).NAME`")
        default: nil
        }
    }

    /// Names that come from a dictionary, in one order.
    private static func sorted(_ names: [String]) -> [String] {
        names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The forms of a function, of many the first three.
    private static func forms(
        _ name: String, _ overloads: [Function.Overload], isMember: Bool
    ) -> Phrase {
        let shown = overloads.prefix(3).map { "`\(signature(name, $0, isMember: isMember))`" }
        let list = shown.joined(separator: ", ") + (overloads.count > 3 ? ", …" : "")
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
