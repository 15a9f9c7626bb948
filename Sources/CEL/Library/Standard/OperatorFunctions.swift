import Diagnostics

/// The operators of the language as functions, under the names of the specification: `_+_`, `@in`, `_[_]`.
///
/// The logical ones and the conditional are no functions, because they do not ask for all of their operands.
/// Beside the overloads of CEL stand those of the exact types of rules: money and decimals meet whole numbers
/// and each other, never binary floating point.
public enum OperatorFunctions {
    /// All of them.
    public static let all: [Function] =
        [sum, difference, product, quotient, remainder, opposite, negation] + comparisons + access
}

/// Logical negation.
extension OperatorFunctions {
    static let negation = Function(
        "!_", [.global([.bool], .bool)],
        Function.Documentation(
            Phrase(ru: "обратное логическое значение", en: "the opposite of a bool"),
            examples: ["!false", "!(1 > 2)"]),
        .unary { operand throws(Fault) in
            guard case .bool(let value) = operand else { throw .noSuchOverload }
            return .bool(!value)
        })
}

/// Results that did not fit, as faults.
extension OperatorFunctions {
    /// The result of a `…ReportingOverflow` method; throws `.overflow`.
    static func checked<Number>(
        _ result: (partialValue: Number, overflow: Bool)
    ) throws(Fault) -> Number {
        guard !result.overflow else { throw .overflow }
        return result.partialValue
    }

    /// An exact result; throws `.overflow` when there is none.
    static func exact(_ result: Rational?) throws(Fault) -> Rational {
        guard let result else { throw .overflow }
        return result
    }

    /// Two operands as decimals, when one is a decimal and the other a decimal or an int.
    static func decimals(_ left: Value, _ right: Value) -> (Rational, Rational)? {
        switch (left, right) {
        case (.decimal(let left), .decimal(let right)): (left, right)
        case (.decimal(let left), .int(let right)): (left, Rational(right))
        case (.int(let left), .decimal(let right)): (Rational(left), right)
        default: nil
        }
    }

    /// A decimal or an int, by which money may be multiplied and divided.
    static func factor(_ value: Value) -> Rational? {
        switch value {
        case .decimal(let number): number
        case .int(let number): Rational(number)
        default: nil
        }
    }
}
