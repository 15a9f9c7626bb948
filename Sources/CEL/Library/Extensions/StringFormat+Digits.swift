/// A number as its decimal digits: `0.digits × 10^point`.
///
/// Doubles are taken apart exactly, so that rounding looks at the number that they are and not at the one
/// that was written; the formatting of the C library would do the same and depend on the locale.
struct DecimalDigits {
    /// 0 to 9; the first is not 0, and zero has none.
    private(set) var digits: [UInt8]
    /// How many digits stand before the point; negative when zeros follow it.
    private(set) var point: Int
    private let isNegative: Bool
    /// Whether a minus stays when rounding leaves nothing: doubles know a negative zero, exact numbers do
    /// not.
    private let keepsSignOfZero: Bool

    private init(_ digits: [UInt8], point: Int, isNegative: Bool, keepsSignOfZero: Bool) {
        let zeros = digits.prefix { $0 == 0 }.count
        self.digits = Array(digits.dropFirst(zeros))
        self.point = zeros == digits.count ? 0 : point - zeros
        self.isNegative = isNegative
        self.keepsSignOfZero = keepsSignOfZero
    }

    /// A whole number.
    init(_ magnitude: UInt64, isNegative: Bool) {
        let digits = DecimalDigits.values(String(magnitude).utf8)
        self.init(digits, point: digits.count, isNegative: isNegative, keepsSignOfZero: false)
    }

    /// The exact value of a finite double: at most 309 digits before the point and 1074 behind it.
    init(_ number: Double) {
        let isNormal = number.exponentBitPattern > 0
        let significand = number.significandBitPattern | (isNormal ? 1 << 52 : 0)
        let exponent = Int(number.exponentBitPattern) - (isNormal ? 1075 : 1074)
        var whole = BigWhole(significand)
        // m × 2⁻ᵏ is m × 5ᵏ / 10ᵏ.
        whole.multiply(by: exponent < 0 ? 5 : 2, times: abs(exponent))
        let digits = whole.digits
        self.init(
            digits, point: digits.count + min(0, exponent), isNegative: number.sign == .minus,
            keepsSignOfZero: true)
    }

    /// The fewest digits that read back as this finite double.
    init(shortest number: Double) {
        // Swift writes `0.1`, `1e-07`, `1.5e+20`: digits, perhaps a point, perhaps an exponent.
        let text = number.magnitude.description.utf8
        let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
        let exponent = Int(String(decoding: text.dropFirst(mantissa.count + 1), as: UTF8.self)) ?? 0
        let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
        var digits = DecimalDigits.values(mantissa.filter { $0 != UInt8(ascii: ".") })
        while digits.last == 0 { digits.removeLast() }
        self.init(
            digits, point: whole.count + exponent, isNegative: number.sign == .minus, keepsSignOfZero: true)
    }

    /// An exact number with enough digits to round it to `precision` of them, before the exponent or behind
    /// the point.
    ///
    /// Digits that never end are cut, with a 1 behind the cut: it keeps a tie from being seen where there is
    /// none.
    init(_ number: Rational, precision: Int) {
        // The least fraction, 1 / 2¹²⁷, has 38 zeros behind the point.
        let places = precision + 40
        let divisor = number.denominator.magnitude
        var (whole, rest) = number.numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
        var digits = DecimalDigits.values(String(whole).utf8)
        let point = digits.count
        for _ in 0..<places where rest != 0 {
            (whole, rest) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: 10))
            digits.append(UInt8(truncatingIfNeeded: whole))
        }
        if rest != 0 { digits.append(1) }
        self.init(digits, point: point, isNegative: number.signum < 0, keepsSignOfZero: false)
    }

    /// The digits of decimal text as numbers.
    fileprivate static func values(_ text: some Sequence<UInt8>) -> [UInt8] {
        text.map { $0 - UInt8(ascii: "0") }
    }
}

/// Rounding and writing.
extension DecimalDigits {
    /// All digits without an exponent: `0.001`, `1500`.
    var plainText: String {
        let fraction = max(0, digits.count - point)
        return sign(isZero: digits.isEmpty) + unsignedText(places: fraction)
    }

    /// With `places` digits behind the point, ties to the even digit.
    func fixedText(places: Int) -> String {
        let rounded = rounded(to: point + places)
        return sign(isZero: rounded.digits.isEmpty) + rounded.unsignedText(places: places)
    }

    /// With one digit before the point, `places` behind it, and an exponent of at least two digits; ties to
    /// the even digit.
    func scientificText(places: Int) -> String {
        let rounded = rounded(to: places + 1)
        let exponent = rounded.digits.isEmpty ? 0 : rounded.point - 1
        var mantissa = rounded
        mantissa.point = 1
        let power = String(exponent.magnitude)
        return sign(isZero: rounded.digits.isEmpty) + mantissa.unsignedText(places: places)
            + (exponent < 0 ? "e-" : "e+") + (exponent.magnitude < 10 ? "0" : "") + power
    }

    private func sign(isZero: Bool) -> String { isNegative && (!isZero || keepsSignOfZero) ? "-" : "" }

    private func unsignedText(places: Int) -> String {
        var bytes: [UInt8] = point > 0 ? [] : [UInt8(ascii: "0")]
        for place in min(0, -point)..<places {
            if place == 0, places > 0 { bytes.append(UInt8(ascii: ".")) }
            let index = point + place
            bytes.append(UInt8(ascii: "0") + (digits.indices.contains(index) ? digits[index] : 0))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The number with its first `count` digits, which may be none or fewer.
    private func rounded(to count: Int) -> DecimalDigits {
        guard count < digits.count else { return self }
        var result = self
        result.digits = Array(digits.prefix(max(0, count)))
        let isUp = count >= 0 && roundsUp(at: count)
        while isUp, result.digits.last == 9 { result.digits.removeLast() }
        if !isUp {
            if result.digits.isEmpty { result.point = 0 }
        } else if let last = result.digits.last {
            result.digits[result.digits.count - 1] = last + 1
        } else {
            result.digits = [1]
            result.point += 1
        }
        return result
    }

    private func roundsUp(at index: Int) -> Bool {
        if digits[index] != 5 { return digits[index] > 5 }
        if digits[(index + 1)...].contains(where: { $0 != 0 }) { return true }
        return index > 0 && digits[index - 1] % 2 == 1
    }
}

/// A whole number of any size: what the digits of a double are computed with.
private struct BigWhole {
    /// In base 10⁹, the least significant first.
    private var limbs: [UInt64]

    private static let base: UInt64 = 1_000_000_000

    init(_ number: UInt64) {
        limbs = [number % Self.base, number / Self.base]
    }

    /// Multiplies by a power, in steps whose products fit 64 bits.
    mutating func multiply(by factor: UInt64, times: Int) {
        var rest = times
        while rest > 0 {
            let step = min(rest, 12)
            multiply(by: (0..<step).reduce(1) { power, _ in power * factor })
            rest -= step
        }
    }

    private mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            (carry, limbs[index]) = (limbs[index] * factor + carry).quotientAndRemainder(
                dividingBy: Self.base)
        }
        if carry > 0 { limbs.append(carry) }
    }

    /// Its decimal digits, perhaps with zeros before them.
    var digits: [UInt8] {
        limbs.reversed().flatMap { limb in
            let text = DecimalDigits.values(String(limb).utf8)
            return [UInt8](repeating: 0, count: 9 - text.count) + text
        }
    }
}
