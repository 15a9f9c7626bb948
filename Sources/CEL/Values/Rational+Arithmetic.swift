/// Exact arithmetic; nil when the result, or a product on the way to a sum, does not fit.
extension Rational {
    /// The opposite, which always fits.
    @inlinable
    public static prefix func - (value: Rational) -> Rational {
        Rational(reducedNumerator: -value.numerator, denominator: value.denominator)
    }

    /// The value without its sign.
    @inlinable public var magnitude: Rational { numerator < 0 ? -self : self }

    /// The sum.
    @inlinable
    public static func + (left: Rational, right: Rational) -> Rational? {
        guard left.denominator == 1 && right.denominator == 1 else { return sumOfFractions(left, right) }
        let (sum, overflow) = left.numerator.addingReportingOverflow(right.numerator)
        return overflow || sum == .min ? nil : Rational(reducedNumerator: sum, denominator: 1)
    }

    /// The difference.
    @inlinable
    public static func - (left: Rational, right: Rational) -> Rational? { left + -right }

    @usableFromInline
    static func sumOfFractions(_ left: Rational, _ right: Rational) -> Rational? {
        // Knuth, TAOCP 2, 4.5.1: with the denominators' common divisor taken out, only it can still be
        // common.
        let common = greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude)
        guard let divisor = Int128(exactly: common) else { return nil }
        let leftShare = left.denominator / divisor
        let first = left.numerator.multipliedReportingOverflow(by: right.denominator / divisor)
        let second = right.numerator.multipliedReportingOverflow(by: leftShare)
        let sum = first.partialValue.addingReportingOverflow(second.partialValue)
        guard !first.overflow, !second.overflow, !sum.overflow else { return nil }
        let rest = greatestCommonDivisor(sum.partialValue.magnitude, common)
        guard let rest = Int128(exactly: rest) else { return nil }
        let bottom = leftShare.multipliedReportingOverflow(by: right.denominator / rest)
        let top = sum.partialValue / rest
        return bottom.overflow || top == .min
            ? nil : Rational(reducedNumerator: top, denominator: bottom.partialValue)
    }

    /// The product.
    public static func * (left: Rational, right: Rational) -> Rational? {
        product(left.numerator, left.denominator, right.numerator, right.denominator)
    }

    /// The quotient; nil for a divisor of zero too.
    public static func / (left: Rational, right: Rational) -> Rational? {
        guard right.numerator != 0 else { return nil }
        let isNegative = right.numerator < 0
        let top = isNegative ? -right.denominator : right.denominator
        return product(left.numerator, left.denominator, top, isNegative ? -right.numerator : right.numerator)
    }

    /// Both fractions are reduced, so reducing crosswise is all that is left, and nothing larger comes up on
    /// the way.
    private static func product(
        _ top: Int128, _ bottom: Int128, _ otherTop: Int128, _ otherBottom: Int128
    ) -> Rational? {
        let down = greatestCommonDivisor(top.magnitude, otherBottom.magnitude)
        let up = greatestCommonDivisor(otherTop.magnitude, bottom.magnitude)
        guard let down = Int128(exactly: down), let up = Int128(exactly: up) else { return nil }
        let numerator = (top / down).multipliedReportingOverflow(by: otherTop / up)
        let denominator = (bottom / up).multipliedReportingOverflow(by: otherBottom / down)
        guard !numerator.overflow, !denominator.overflow, numerator.partialValue != .min else { return nil }
        return Rational(reducedNumerator: numerator.partialValue, denominator: denominator.partialValue)
    }
}

/// Exact order, whatever the size.
extension Rational: Comparable {
    /// Whether `left` is less.
    @inlinable
    public static func < (left: Rational, right: Rational) -> Bool {
        if left.denominator == right.denominator { return left.numerator < right.numerator }
        return isLessCrosswise(left, right)
    }

    @usableFromInline
    static func isLessCrosswise(_ left: Rational, _ right: Rational) -> Bool {
        let first = left.numerator.multipliedFullWidth(by: right.denominator)
        let second = right.numerator.multipliedFullWidth(by: left.denominator)
        return (first.high, first.low) < (second.high, second.low)
    }
}
