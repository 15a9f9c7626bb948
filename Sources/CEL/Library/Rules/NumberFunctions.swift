import Diagnostics

/// Functions of exact numbers, money and decimals, and of what lists of them come to (design/rules.md).
///
/// Binary floating point is not exact and is not taken, except by `sum`, `min` and `max`, which serve every
/// list.
enum NumberFunctions {
    /// Everything of the library.
    static let all: [Function] = making + shaping + totals + extremes

    static let making: [Function] = [
        amount(
            "money", .money,
            ru: "сумма денег из текста или целого числа: до четырёх знаков после точки, без валюты",
            en: "an amount of money from a text or a whole number: up to four places, without a currency",
            [
                "money('12.50') == money('12.5')", "money(12) < money('12.50')",
                "money('0.1') + money('0.2') == money('0.3')",
            ]
        ) { .money($0) },
        amount(
            "decimal", .decimal, ru: "точное число из текста или целого числа: до четырёх знаков после точки",
            en: "an exact number from a text or a whole number: up to four places after the point",
            ["decimal('0.1') + decimal('0.2') == decimal('0.3')", "decimal(2) == decimal('2.00')"]
        ) { .decimal($0) },
    ]

    private static func amount(
        _ name: String, _ type: ValueType, ru: String, en: String, _ examples: [String],
        _ make: @escaping @Sendable (Rational) -> Value
    ) -> Function {
        Function(
            name, [.global([.string], type), .global([.int], type)],
            Function.Documentation(Phrase(ru: ru, en: en), faults: [.conversion], examples: examples),
            .unary { value throws(Fault) in
                switch value {
                case .int(let whole): return make(Rational(whole))
                case .string(let text):
                    guard let exact = Rational(decimal: text), exact.scaled(by: FixedPoint.scale) != nil
                    else {
                        throw .conversion
                    }
                    return make(exact)
                default: throw .noSuchOverload
                }
            })
    }
}
