import Diagnostics

/// Values as text.
extension ConversionFunctions {
    static let string = conversion(
        "string",
        from: [
            .string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration, .address, .network, .decimal,
            .money, .date, .month,
        ],
        to: .string,
        Function.Documentation(
            Phrase(
                ru: "значение текстом: целое цифрами, момент по RFC 3339 в UTC, промежуток в секундах, "
                    + "байты как UTF-8, дата как `2025-03-01`",
                en: "a value as text: an integer in digits, an instant as RFC 3339 in UTC, a length of "
                    + "time in seconds, bytes as UTF-8, a date as `2025-03-01`"),
            faults: [.conversion],
            examples: [
                "string(1u) == '1'", "string(1e20) == '1e+20'", "string(duration('1h1m1.5s')) == '3661.5s'",
            ]),
        text)

    private static func text(_ value: Value) throws(Fault) -> Value {
        switch value {
        case .string: return value
        case .bool, .int, .uint, .double, .timestamp, .duration, .address, .network, .decimal, .money, .date,
            .month:
            return .string(value.text)
        case .bytes(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else { throw .conversion }
            return .string(text)
        default: throw .noSuchOverload
        }
    }
}
