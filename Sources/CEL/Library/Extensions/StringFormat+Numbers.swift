/// Values as the verbs for numbers write them; every other value is the fault `.argument`.
extension StringFormat {
    /// `%d`: integers, and other numbers with the digits that they need.
    static func decimalText(_ value: Value) throws(Fault) -> String {
        switch value {
        case .int, .uint: try integerText(value, radix: 10)
        case .double(let number): doubleText(number)
        case .decimal, .money: value.text
        default: throw .argument
        }
    }

    /// `%f` and `%e`: what `text` makes of the digits of a number, for which `precision` digits are needed.
    static func numberText(
        _ value: Value, _ precision: Int, _ text: (DecimalDigits) -> String
    ) throws(Fault) -> String {
        switch value {
        case .double(let number): specialText(number) ?? text(DecimalDigits(number))
        case .int(let number): text(DecimalDigits(number.magnitude, isNegative: number < 0))
        case .uint(let number): text(DecimalDigits(number, isNegative: false))
        case .decimal(let number), .money(let number): text(DecimalDigits(number, precision: precision))
        default: throw .argument
        }
    }

    /// `%b`: integers, and bools as 0 and 1.
    static func binaryText(_ value: Value) throws(Fault) -> String {
        guard case .bool(let value) = value else { return try integerText(value, radix: 2) }
        return value ? "1" : "0"
    }

    /// The digits of an integer, with a minus and without a prefix.
    static func integerText(_ value: Value, radix: Int) throws(Fault) -> String {
        switch value {
        case .int(let number): String(number, radix: radix)
        case .uint(let number): String(number, radix: radix)
        default: throw .argument
        }
    }

    /// `%x` and `%X`: integers, and two digits for every octet of bytes and of the UTF-8 of strings.
    static func hexadecimalText(_ value: Value, isUppercase: Bool) throws(Fault) -> [UInt8] {
        switch value {
        case .int(let number): return Array(String(number, radix: 16, uppercase: isUppercase).utf8)
        case .uint(let number): return Array(String(number, radix: 16, uppercase: isUppercase).utf8)
        case .string(let text): return try octets(text.utf8, isUppercase: isUppercase)
        case .bytes(let bytes): return try octets(bytes, isUppercase: isUppercase)
        default: throw .argument
        }
    }

    private static func octets(
        _ octets: some Collection<UInt8>, isUppercase: Bool
    ) throws(Fault) -> [UInt8] {
        guard octets.count <= ValueLimits.bytes / 2 else { throw .tooLarge }
        let digits = Array((isUppercase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
        var text: [UInt8] = []
        text.reserveCapacity(octets.count * 2)
        for octet in octets {
            text.append(digits[Int(octet >> 4)])
            text.append(digits[Int(octet & 15)])
        }
        return text
    }
}
