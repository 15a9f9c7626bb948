import Diagnostics

/// Rounding, and shares of a way.
extension NumberFunctions {
    static let shaping: [Function] = [
        Function(
            "round",
            [ValueType.money, .decimal].flatMap { value -> [Function.Overload] in
                [.global([value, .decimal, .string], value), .global([value, .int, .string], value)]
            },
            Function.Documentation(
                Phrase(
                    ru: "число, кратное шагу: `half-up` — ближайшее, половина от нуля; `half-even` — "
                        + "ближайшее, половина к чётному; `up` — от нуля; `down` — к нулю; `floor` — вниз; "
                        + "`ceiling` — вверх",
                    en: "a multiple of the step: `half-up` the nearest, ties away from zero; `half-even` the "
                        + "nearest, ties to the even one; `up` from zero; `down` to zero; `floor` the "
                        + "smaller; `ceiling` the larger"),
                faults: [.argument, .overflow],
                examples: [
                    "round(money('2562.505'), decimal('0.01'), 'half-up') == money('2562.51')",
                    "round(decimal('2.5'), 1, 'half-even') == decimal(2)",
                    "round(money('-12.50'), 1, 'floor') == money('-13')",
                ]),
            .ternary(round)),
        Function(
            "scale",
            [.money, .decimal, .int].map { .global([$0, $0, $0], .decimal) },
            Function.Documentation(
                Phrase(
                    ru: "где лежит число между худшим (0) и лучшим (1) значением, не выходя за них; при "
                        + "равных границах 1 от них и выше, иначе 0",
                    en: "where the number lies between the worst (0) and the best (1) value, never beyond; "
                        + "with equal bounds 1 from them on, else 0"),
                faults: [.overflow],
                examples: [
                    "scale(3, 0, 4) == decimal('0.75')", "scale(30, 20, 10) == decimal(0)",
                    "scale(money('12.50'), money(20), money(10)) == decimal('0.75')",
                ]),
            .ternary(scale)),
    ]

    private static func round(_ value: Value, _ step: Value, _ mode: Value) throws(Fault) -> Value {
        guard case .string(let word) = mode, let step = plain(step) else { throw .noSuchOverload }
        let number: Rational
        switch value {
        case .money(let exact), .decimal(let exact): number = exact
        case .int(let whole): number = Rational(whole)
        default: throw .noSuchOverload
        }
        let named = RoundingMode.allCases.first { $0.rawValue.utf8.elementsEqual(word.utf8) }
        guard let named, step > .zero else { throw .argument }
        guard let rounded = number.rounded(to: step, mode: named) else { throw .overflow }
        if case .money = value { return .money(rounded) }
        return .decimal(rounded)
    }

    private static func scale(_ value: Value, _ worst: Value, _ best: Value) throws(Fault) -> Value {
        if case .money(let value) = value, case .money(let worst) = worst, case .money(let best) = best {
            return .decimal(try share(value, worst: worst, best: best))
        }
        guard let value = plain(value), let worst = plain(worst), let best = plain(best) else {
            throw .noSuchOverload
        }
        return .decimal(try share(value, worst: worst, best: best))
    }

    /// 0 at `worst`, 1 at `best`, clamped; a step where both are the same.
    static func share(_ value: Rational, worst: Rational, best: Rational) throws(Fault) -> Rational {
        if worst == best { return value >= best ? .one : .zero }
        guard let way = value - worst, let whole = best - worst, let share = way / whole else {
            throw .overflow
        }
        return min(.one, max(.zero, share))
    }

    /// A decimal, or an int as one.
    static func plain(_ value: Value) -> Rational? {
        switch value {
        case .decimal(let exact): exact
        case .int(let whole): Rational(whole)
        default: nil
        }
    }
}
