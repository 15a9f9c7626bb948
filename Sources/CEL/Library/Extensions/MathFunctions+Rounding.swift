import Diagnostics

/// Doubles without their fraction, and roots.
extension MathFunctions {
    static let rounding: [Function] = [
        function(
            "math.ceil", .up, ru: "наименьшее целое, не меньшее числа",
            en: "the smallest whole number that is not less",
            ["math.ceil(1.2) == 2.0", "math.ceil(-1.2) == -1.0"]),
        function(
            "math.floor", .down, ru: "наибольшее целое, не большее числа",
            en: "the largest whole number that is not greater",
            ["math.floor(1.2) == 1.0", "math.floor(-1.2) == -2.0"]),
        function(
            "math.round", .toNearestOrAwayFromZero,
            ru: "ближайшее целое, половина округляется от нуля",
            en: "the nearest whole number, ties away from zero",
            ["math.round(2.5) == 3.0", "math.round(-2.5) == -3.0", "math.isNaN(math.round(0.0 / 0.0))"]),
        function(
            "math.trunc", .towardZero, ru: "число без дробной части", en: "the number without its fraction",
            ["math.trunc(1.9) == 1.0", "math.trunc(-1.9) == -1.0"]),
        Function(
            "math.sqrt",
            [.global([.double], .double), .global([.int], .double), .global([.uint], .double)],
            Function.Documentation(
                Phrase(
                    ru: "квадратный корень; из отрицательного числа NaN",
                    en: "the square root; NaN of a negative number"),
                examples: ["math.sqrt(81) == 9.0", "math.isNaN(math.sqrt(-1))"]),
            .unary(squareRoot)),
    ]

    private static func function(
        _ name: String, _ rule: FloatingPointRoundingRule, ru: String, en: String, _ examples: [String]
    ) -> Function {
        Function(
            name, [.global([.double], .double)],
            Function.Documentation(Phrase(ru: ru, en: en), examples: examples),
            .unary { value throws(Fault) in
                guard case .double(let number) = value else { throw .noSuchOverload }
                return .double(number.rounded(rule))
            })
    }

    private static func squareRoot(_ value: Value) throws(Fault) -> Value {
        switch value {
        case .double(let number): .double(number.squareRoot())
        case .int(let number): .double(Double(number).squareRoot())
        case .uint(let number): .double(Double(number).squareRoot())
        default: throw .noSuchOverload
        }
    }
}
