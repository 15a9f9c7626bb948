/// What becomes of a part that does not fit the step of rounding; the raw values are the words of rulebooks.
public enum RoundingMode: String, Sendable, CaseIterable {
    /// To the nearest, ties away from zero.
    case halfUp = "half-up"
    /// To the nearest, ties to the even multiple.
    case halfEven = "half-even"
    /// Away from zero.
    case up
    /// Toward zero.
    case down
    /// Toward the smaller.
    case floor
    /// Toward the larger.
    case ceiling
}

/// Rounding.
extension Rational {
    /// The multiple of `step` that `mode` chooses; nil when the step is not positive or the result does not
    /// fit.
    public func rounded(to step: Rational, mode: RoundingMode) -> Rational? {
        guard step.numerator > 0, let quotient = self / step, let whole = quotient.roundedToWhole(mode) else {
            return nil
        }
        return Rational(reducedNumerator: whole, denominator: 1) * step
    }

    private func roundedToWhole(_ mode: RoundingMode) -> Int128? {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        guard rest != 0, grows(whole, rest: rest.magnitude, mode) else { return whole }
        let (result, overflow) = whole.addingReportingOverflow(numerator < 0 ? -1 : 1)
        return overflow || result == .min ? nil : result
    }

    /// Whether the truncated quotient moves away from zero.
    private func grows(_ whole: Int128, rest: UInt128, _ mode: RoundingMode) -> Bool {
        let complement = denominator.magnitude - rest
        return switch mode {
        case .halfUp: rest >= complement
        case .halfEven: rest > complement || rest == complement && whole % 2 != 0
        case .up: true
        case .down: false
        case .floor: numerator < 0
        case .ceiling: numerator > 0
        }
    }
}
