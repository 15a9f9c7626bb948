/// Decimal text.
extension Rational {
    /// Reads `-12.50`: an optional minus, digits, and perhaps a point with digits after it.
    ///
    /// Nil for every other form (exponents, a leading plus, spaces, digits beyond ASCII) and for what does
    /// not fit.
    public init?(decimal text: some StringProtocol) { self.init(utf8: text.utf8) }

    /// As `init(decimal:)`, from bytes.
    public init?(utf8 bytes: some Collection<UInt8>) {
        var digits = bytes[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        var numerator: Int128 = 0
        var denominator: Int128 = 1
        var afterPoint = false
        var previous: UInt8 = 0
        for byte in digits {
            if byte == UInt8(ascii: "."), !afterPoint, previous.isDigit {
                afterPoint = true
            } else if byte.isDigit {
                let scaled = numerator.multipliedReportingOverflow(by: 10)
                let sum = scaled.partialValue.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
                let bottom = denominator.multipliedReportingOverflow(by: afterPoint ? 10 : 1)
                guard !scaled.overflow, !sum.overflow, !bottom.overflow else { return nil }
                (numerator, denominator) = (sum.partialValue, bottom.partialValue)
            } else {
                return nil
            }
            previous = byte
        }
        guard previous.isDigit else { return nil }
        self.init(isNegative ? -numerator : numerator, over: denominator)
    }

    /// The value of the digits of a double literal; nil when they have an exponent or do not fit.
    ///
    /// As in CEL, nothing needs to stand before the point.
    public init?(literal digits: String) {
        let bytes = digits.utf8
        if bytes.first == UInt8(ascii: ".") {
            self.init(decimal: "0" + digits)
        } else if bytes.starts(with: "-.".utf8) {
            self.init(decimal: "-0" + digits.dropFirst())
        } else {
            self.init(decimal: digits)
        }
    }

    /// The exact value in decimal digits, such as `2562.5`; nil when they would never end.
    public var decimalText: String? {
        var twos = 0
        var fives = 0
        var rest = denominator
        while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
        while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
        guard rest == 1 else { return nil }
        return text(expansion(places: max(twos, fives)).digits, places: max(twos, fives))
    }

    /// The value with this many digits after the point, ties rounded away from zero.
    public func decimalText(places: Int) -> String {
        let places = max(0, places)
        let (digits, rest) = expansion(places: places)
        let growsInMagnitude = rest >= denominator.magnitude - rest
        return text(growsInMagnitude ? Self.incremented(digits) : digits, places: places)
    }

    /// The digits of the magnitude, `places` of them after the point, and what is left over of the
    /// denominator.
    private func expansion(places: Int) -> (digits: [UInt8], rest: UInt128) {
        let divisor = denominator.magnitude
        let (whole, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
        var digits = Array(String(whole).utf8)
        var rest = remainder
        for _ in 0..<places {
            let next = divisor.dividingFullWidth(rest.multipliedFullWidth(by: 10))
            digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: next.quotient))
            rest = next.remainder
        }
        return (digits, rest)
    }

    private static func incremented(_ digits: [UInt8]) -> [UInt8] {
        var digits = digits
        for index in digits.indices.reversed() {
            guard digits[index] == UInt8(ascii: "9") else {
                digits[index] += 1
                return digits
            }
            digits[index] = UInt8(ascii: "0")
        }
        return [UInt8(ascii: "1")] + digits
    }

    private func text(_ digits: [UInt8], places: Int) -> String {
        let isZero = digits.allSatisfy { $0 == UInt8(ascii: "0") }
        var bytes: [UInt8] = numerator < 0 && !isZero ? [UInt8(ascii: "-")] : []
        bytes += digits.dropLast(places)
        if places > 0 { bytes += [UInt8(ascii: ".")] + digits.suffix(places) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
