import Diagnostics

/// Numbers from numbers of other types and from text.
extension ConversionFunctions {
    static let numbers: [Function] = [
        conversion(
            "int", from: [.int, .uint, .double, .string, .timestamp], to: .int,
            Function.Documentation(
                Phrase(
                    ru: "целое из числа (дробь отбрасывается), из цифр текста или из момента: секунды "
                        + "с начала 1970 года UTC",
                    en: "an integer from a number, cut toward zero, from the digits of a text, or from "
                        + "an instant: the seconds since the beginning of 1970 in UTC"),
                faults: [.conversion, .overflow],
                examples: [
                    "int(-3.5) == -3", "int('+42') == 42", "int(timestamp('1970-01-02T00:00:00Z')) == 86400",
                ]),
            int),
        conversion(
            "uint", from: [.uint, .int, .double, .string], to: .uint,
            Function.Documentation(
                Phrase(
                    ru: "целое без знака из числа (дробь отбрасывается) или из цифр текста",
                    en: "an unsigned integer from a number, cut toward zero, or from the digits of a text"),
                faults: [.conversion, .overflow], examples: ["uint(1.9) == 1u", "uint('300') == 300u"]),
            uint),
        conversion(
            "double", from: [.double, .int, .uint, .string], to: .double,
            Function.Documentation(
                Phrase(
                    ru: "двоичное число с плавающей точкой из целого или из цифр текста",
                    en: "a binary floating-point number from an integer, or from the digits of a text"),
                faults: [.conversion, .overflow],
                examples: ["double('1.5e3') == 1500.0", "double(7) == 7.0"]),
            double),
    ]

    private static func int(_ value: Value) throws(Fault) -> Value {
        switch value {
        case .int: return value
        case .uint(let number): return .int(try fitting(Int64(exactly: number)))
        case .double(let number):
            // The smallest int is refused as well: cel-spec, conversions, "double_int_min_range".
            guard number > -0x1p63, number < 0x1p63 else { throw .overflow }
            return .int(Int64(number))
        case .string(let text): return .int(try parsed(text, canBeNegative: true))
        case .timestamp(let time): return .int(time.seconds)
        default: throw .noSuchOverload
        }
    }

    private static func uint(_ value: Value) throws(Fault) -> Value {
        switch value {
        case .uint: return value
        case .int(let number): return .uint(try fitting(UInt64(exactly: number)))
        case .double(let number):
            guard number >= 0, number < 0x1p64 else { throw .overflow }
            return .uint(UInt64(number))
        case .string(let text): return .uint(try parsed(text, canBeNegative: false))
        default: throw .noSuchOverload
        }
    }

    private static func double(_ value: Value) throws(Fault) -> Value {
        switch value {
        case .double: value
        case .int(let number): .double(Double(number))
        case .uint(let number): .double(Double(number))
        case .string(let text): .double(try DoubleText.number(text))
        default: throw .noSuchOverload
        }
    }

    private static func fitting<Number>(_ number: Number?) throws(Fault) -> Number {
        guard let number else { throw .overflow }
        return number
    }

    /// The integer that decimal digits write, with a sign before them only for signed ones.
    private static func parsed<Number: FixedWidthInteger>(
        _ text: String, canBeNegative: Bool
    ) throws(Fault) -> Number {
        let first = text.utf8.first
        let isSigned = canBeNegative && (first == UInt8(ascii: "-") || first == UInt8(ascii: "+"))
        let digits = text.utf8.dropFirst(isSigned ? 1 : 0)
        guard !digits.isEmpty, digits.allSatisfy({ $0.isDigit }) else { throw .conversion }
        return try fitting(Number(text))
    }
}
