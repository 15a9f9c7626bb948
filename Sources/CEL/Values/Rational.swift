/// An exact fraction: money and decimals never meet binary floating point.
///
/// Equal values are equal in memory, because a fraction is always reduced. Nothing here traps: what does not
/// fit 128 bits is nil.
@frozen
public struct Rational: Sendable, Hashable {
    /// The numerator, with the sign; never `Int128.min`, so that every value has its opposite.
    public let numerator: Int128
    /// The denominator, at least 1.
    public let denominator: Int128

    // INVARIANT: `denominator` > 0, the two have no common divisor, and `numerator` > Int128.min.
    @inlinable
    init(reducedNumerator numerator: Int128, denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// A whole number.
    @inlinable
    public init(_ whole: Int64) {
        self.init(reducedNumerator: Int128(whole), denominator: 1)
    }

    /// `numerator / denominator`; nil for a denominator of zero or when the reduced fraction does not fit.
    public init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0 else { return nil }
        let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let top = numerator.magnitude / divisor
        guard let bottom = Int128(exactly: denominator.magnitude / divisor), let top = Int128(exactly: top)
        else {
            return nil
        }
        let isNegative = (numerator < 0) != (denominator < 0)
        self.init(reducedNumerator: isNegative ? -top : top, denominator: bottom)
    }

    /// 0.
    @inlinable public static var zero: Rational { Rational(0) }
    /// 1.
    @inlinable public static var one: Rational { Rational(1) }

    /// Whether it has no fraction.
    @inlinable public var isWhole: Bool { denominator == 1 }
    /// -1, 0 or 1.
    @inlinable public var signum: Int { numerator == 0 ? 0 : numerator < 0 ? -1 : 1 }

    /// `self * factor`, when that is whole and fits: money as ten-thousandths with a factor of 10 000.
    public func scaled(by factor: Int64) -> Int64? {
        let divisor = greatestCommonDivisor(factor.magnitude128, denominator.magnitude)
        guard divisor == denominator.magnitude, let divisor = Int128(exactly: divisor) else { return nil }
        let (product, overflow) = numerator.multipliedReportingOverflow(by: Int128(factor) / divisor)
        return overflow ? nil : Int64(exactly: product)
    }
}

extension Int64 {
    fileprivate var magnitude128: UInt128 { UInt128(magnitude) }
}

/// The largest number that divides both; the other one when one is zero.
@usableFromInline
func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var left = left
    var right = right
    // PERF: 128-bit division is a call of tens of nanoseconds; values of money leave it at once.
    while right > UInt128(UInt64.max) { (left, right) = (right, left % right) }
    guard right != 0 else { return left }
    var small = UInt64(truncatingIfNeeded: right)
    var rest = left <= UInt128(UInt64.max) ? UInt64(truncatingIfNeeded: left) % small : UInt64(left % right)
    while rest != 0 { (small, rest) = (rest, small % rest) }
    return UInt128(small)
}
