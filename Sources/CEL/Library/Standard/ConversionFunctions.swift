import Diagnostics

/// The functions that have the names of types, and convert to them (langdef.md, "Type Conversions").
///
/// What is not there cannot be converted: null, lists, maps and types have no text.
public enum ConversionFunctions {
    /// All of them.
    public static let all: [Function] = [bool, bytes, duration, timestamp, string] + numbers

    /// A conversion from each of the types.
    static func conversion(
        _ name: String, from types: [ValueType], to result: ValueType,
        _ documentation: Function.Documentation, _ work: @escaping @Sendable (Value) throws(Fault) -> Value
    ) -> Function {
        Function(name, types.map { .global([$0], result) }, documentation, .unary(work))
    }

    private static let bool = conversion(
        "bool", from: [.bool, .string], to: .bool,
        Function.Documentation(
            Phrase(
                ru: "логическое значение текста: `1`, `t`, `true`, `True`, `TRUE` или `0`, `f`, "
                    + "`false`, `False`, `FALSE`",
                en: "the bool of a text: `1`, `t`, `true`, `True`, `TRUE` or `0`, `f`, `false`, "
                    + "`False`, `FALSE`"),
            faults: [.conversion], examples: ["bool('true')", "!bool('0')"])
    ) { value throws(Fault) in
        switch value {
        case .bool: return value
        case .string(let text):
            switch Array(text.unicodeScalars) {
            case ["1"], ["t"], Array("true".unicodeScalars), Array("True".unicodeScalars),
                Array("TRUE".unicodeScalars):
                return .bool(true)
            case ["0"], ["f"], Array("false".unicodeScalars), Array("False".unicodeScalars),
                Array("FALSE".unicodeScalars):
                return .bool(false)
            default: throw .conversion
            }
        default: throw .noSuchOverload
        }
    }

    private static let bytes = conversion(
        "bytes", from: [.bytes, .string], to: .bytes,
        Function.Documentation(
            Phrase(ru: "текст как байты UTF-8", en: "a text as bytes of UTF-8"),
            examples: ["bytes('ÿ') == b'\\303\\277'", "size(bytes('😀')) == 4"])
    ) { value throws(Fault) in
        switch value {
        case .bytes: value
        case .string(let text): .bytes(Array(text.utf8))
        default: throw .noSuchOverload
        }
    }

    private static let duration = conversion(
        "duration", from: [.duration, .string], to: .duration,
        Function.Documentation(
            Phrase(
                ru: "промежуток времени из чисел с единицами `h`, `m`, `s`, `ms`, `us`, `ns`; не "
                    + "больше 292 лет",
                en: "a length of time from numbers with the units `h`, `m`, `s`, `ms`, `us`, `ns`; "
                    + "up to 292 years"),
            faults: [.conversion, .timeOutOfRange],
            examples: ["duration('1h30m') == duration('5400s')", "duration('-1.5s') < duration('0')"])
    ) { value throws(Fault) in
        switch value {
        case .duration: value
        case .string(let text): .duration(try Duration(text: text))
        default: throw .noSuchOverload
        }
    }

    private static let timestamp = conversion(
        "timestamp", from: [.timestamp, .string, .int], to: .timestamp,
        Function.Documentation(
            Phrase(
                ru: "момент из текста RFC 3339 или из числа секунд с начала 1970 года UTC; годы с 0001 "
                    + "по 9999",
                en: "an instant from a text of RFC 3339, or from the seconds since the beginning of "
                    + "1970 in UTC; the years 0001 to 9999"),
            faults: [.conversion, .timeOutOfRange],
            examples: [
                "timestamp('1970-01-01T03:00:00+03:00') == timestamp(0)",
                "timestamp('2024-02-29T12:00:00.5Z').getMilliseconds() == 500",
            ])
    ) { value throws(Fault) in
        switch value {
        case .timestamp: return value
        case .string(let text): return .timestamp(try Timestamp(text: text))
        case .int(let seconds):
            guard let timestamp = Timestamp(seconds: seconds) else { throw .timeOutOfRange }
            return .timestamp(timestamp)
        default: throw .noSuchOverload
        }
    }
}
