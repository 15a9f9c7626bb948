/// Doubles as text, and text as doubles.
enum DoubleText {
    /// The exponents of ten for which `text(_:)` writes none, as `%g` does for the shortest digits.
    private static let plainExponents = -4..<6

    /// The number as `string(x)` gives it: `1`, `0.001`, `1e+20`, `-0`, `NaN`, `+Inf`.
    ///
    /// The form is that of Go's `%g` with the shortest digits that read back to the number, which cel-go and
    /// cel-cpp share.
    static func text(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Inf" : "+Inf" }
        let (digits, point) = shortestDigits(number.magnitude)
        let isPlain = plainExponents.contains(point - 1)
        let magnitude = isPlain ? plain(digits, point: point) : scientific(digits, exponent: point - 1)
        return (number.sign == .minus ? "-" : "") + String(decoding: magnitude, as: UTF8.self)
    }

    /// The fewest digits that read back to the number, and how many of them stand before the point: 0.0123 is
    /// `123` and -1.
    private static func shortestDigits(_ magnitude: Double) -> (digits: ArraySlice<UInt8>, point: Int) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = ""
        var isInExponent = false
        for byte in magnitude.description.utf8 {
            switch byte {
            case UInt8(ascii: "."): point = digits.count
            case UInt8(ascii: "e"): isInExponent = true
            default:
                if isInExponent {
                    exponent.unicodeScalars.append(Unicode.Scalar(byte))
                } else {
                    digits.append(byte)
                }
            }
        }
        let leading = digits.prefix { $0 == zero }.count
        guard let end = digits.lastIndex(where: { $0 != zero }) else { return ([zero], 1) }
        return (digits[leading...end], (point ?? digits.count) + (Int(exponent) ?? 0) - leading)
    }

    private static let zero = UInt8(ascii: "0")

    private static func plain(_ digits: ArraySlice<UInt8>, point: Int) -> [UInt8] {
        if point <= 0 { return [zero, UInt8(ascii: ".")] + Array(repeating: zero, count: -point) + digits }
        if point >= digits.count { return digits + Array(repeating: zero, count: point - digits.count) }
        return digits.prefix(point) + [UInt8(ascii: ".")] + digits.dropFirst(point)
    }

    private static func scientific(_ digits: ArraySlice<UInt8>, exponent: Int) -> [UInt8] {
        let fraction = digits.count > 1 ? [UInt8(ascii: ".")] + digits.dropFirst() : []
        let sign = exponent < 0 ? "e-" : "e+"
        let power = (abs(exponent) < 10 ? "0" : "") + String(abs(exponent))
        return digits.prefix(1) + fraction + Array((sign + power).utf8)
    }
}

/// Reading.
extension DoubleText {
    /// The number that a text writes in decimal digits, perhaps with a sign, a point and an exponent, or as
    /// `inf`, `infinity` or `nan` in any case.
    ///
    /// Throws `.conversion` for every other form, spaces and hexadecimal digits among them, and `.overflow`
    /// for digits that mean more than the largest double.
    static func number(_ text: String) throws(Fault) -> Double {
        let bytes = Array(text.utf8)
        if let special = special(bytes) { return special }
        guard isDecimal(bytes), let number = Double(text) else { throw .conversion }
        guard number.isFinite else { throw .overflow }
        return number
    }

    private static func special(_ bytes: [UInt8]) -> Double? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let isSigned = isNegative || bytes.first == UInt8(ascii: "+")
        let word = bytes.dropFirst(isSigned ? 1 : 0).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if word == Array("inf".utf8) || word == Array("infinity".utf8) {
            return isNegative ? -.infinity : .infinity
        }
        return word == Array("nan".utf8) && !isSigned ? .nan : nil
    }

    /// Whether the text is `[+-] digits [. digits] [e [+-] digits]`, with a digit before or behind the point.
    private static func isDecimal(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        dropSign(&rest)
        var count = dropDigits(&rest)
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            count += dropDigits(&rest)
        }
        guard count > 0 else { return false }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            dropSign(&rest)
            guard dropDigits(&rest) > 0 else { return false }
        }
        return rest.isEmpty
    }

    private static func dropSign(_ bytes: inout ArraySlice<UInt8>) {
        if bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
    }

    private static func dropDigits(_ bytes: inout ArraySlice<UInt8>) -> Int {
        let digits = bytes.prefix { $0.isDigit }.count
        bytes = bytes.dropFirst(digits)
        return digits
    }
}
