import Diagnostics

/// `*`, `/` and `%`.
extension OperatorFunctions {
    static let product = Function(
        "_*_",
        [
            .global([.int, .int], .int), .global([.uint, .uint], .uint),
            .global([.double, .double], .double),
            .global([.decimal, .decimal], .decimal), .global([.decimal, .int], .decimal),
            .global([.int, .decimal], .decimal), .global([.money, .decimal], .money),
            .global([.decimal, .money], .money), .global([.money, .int], .money),
            .global([.int, .money], .money),
        ],
        Function.Documentation(
            Phrase(
                ru: "произведение чисел, или сумма денег, умноженная на число",
                en: "the product of numbers, or an amount of money times a number"),
            faults: [.overflow], examples: ["6 * 7 == 42", "money('12.50') * 2 == money(25)"]),
        .binary(multiply))

    static let quotient = Function(
        "_/_",
        [
            .global([.int, .int], .int), .global([.uint, .uint], .uint),
            .global([.double, .double], .double),
            .global([.decimal, .decimal], .decimal), .global([.decimal, .int], .decimal),
            .global([.int, .decimal], .decimal), .global([.money, .decimal], .money),
            .global([.money, .int], .money), .global([.money, .money], .decimal),
        ],
        Function.Documentation(
            Phrase(
                ru: "частное чисел (у целых без остатка, к нулю), доля суммы денег или отношение двух сумм",
                en: "the quotient of numbers (of integers toward zero), a share of an amount of money, "
                    + "or the ratio of two amounts"),
            faults: [.divisionByZero, .overflow],
            examples: ["-7 / 2 == -3", "7.0 / 2.0 == 3.5", "money(10) / money(4) == decimal('2.5')"]),
        .binary(divide))

    static let remainder = Function(
        "_%_", [.global([.int, .int], .int), .global([.uint, .uint], .uint)],
        Function.Documentation(
            Phrase(
                ru: "остаток от деления целых, со знаком делимого",
                en: "what is left of the division of integers, with the sign of the dividend"),
            faults: [.divisionByZero, .overflow], examples: ["7 % 3 == 1", "-7 % 3 == -1"]),
        .binary(takeRemainder))

    /// The work of `*`.
    static func multiply(_ left: Value, _ right: Value) throws(Fault) -> Value {
        switch (left, right) {
        case (.int(let left), .int(let right)):
            return .int(try checked(left.multipliedReportingOverflow(by: right)))
        case (.uint(let left), .uint(let right)):
            return .uint(try checked(left.multipliedReportingOverflow(by: right)))
        case (.double(let left), .double(let right)): return .double(left * right)
        case (.money(let amount), let number), (let number, .money(let amount)):
            guard let factor = factor(number) else { throw .noSuchOverload }
            return .money(try exact(amount * factor))
        default:
            guard let (left, right) = decimals(left, right) else { throw .noSuchOverload }
            return .decimal(try exact(left * right))
        }
    }

    /// The work of `/`.
    static func divide(_ left: Value, _ right: Value) throws(Fault) -> Value {
        switch (left, right) {
        case (.int(let left), .int(let right)):
            return .int(try divided(right, left.dividedReportingOverflow(by: right)))
        case (.uint(let left), .uint(let right)):
            return .uint(try divided(right, left.dividedReportingOverflow(by: right)))
        case (.double(let left), .double(let right)): return .double(left / right)
        case (.money(let left), .money(let right)): return .decimal(try ratio(left, right))
        case (.money(let amount), let number):
            guard let divisor = factor(number) else { throw .noSuchOverload }
            return .money(try ratio(amount, divisor))
        default:
            guard let (left, right) = decimals(left, right) else { throw .noSuchOverload }
            return .decimal(try ratio(left, right))
        }
    }

    /// The work of `%`.
    static func takeRemainder(_ left: Value, _ right: Value) throws(Fault) -> Value {
        switch (left, right) {
        case (.int(let left), .int(let right)):
            .int(try divided(right, left.remainderReportingOverflow(dividingBy: right)))
        case (.uint(let left), .uint(let right)):
            .uint(try divided(right, left.remainderReportingOverflow(dividingBy: right)))
        default: throw .noSuchOverload
        }
    }

    /// The result of a division, whose overflow also means that the divisor was zero.
    private static func divided<Number: FixedWidthInteger>(
        _ divisor: Number, _ result: (partialValue: Number, overflow: Bool)
    ) throws(Fault) -> Number {
        guard divisor != 0 else { throw .divisionByZero }
        return try checked(result)
    }

    private static func ratio(_ left: Rational, _ right: Rational) throws(Fault) -> Rational {
        guard right.signum != 0 else { throw .divisionByZero }
        return try exact(left / right)
    }
}
