import Diagnostics

/// What a list comes to.
extension NumberFunctions {
    static let totals: [Function] = [
        Function(
            "sum",
            [ValueType.int, .decimal, .money, .uint, .double, .duration].map { .global([.list($0)], $0) },
            Function.Documentation(
                Phrase(
                    ru: "сумма элементов; у пустого списка — ноль",
                    en: "the sum of the elements; of an empty list zero"),
                faults: [.overflow, .timeOutOfRange],
                examples: [
                    "sum([money('0.10'), money('0.20')]) == money('0.30')", "sum([1, 2, 3]) == 6",
                    "sum([1].filter(x, x > 1)) == 0",
                ]),
            .unary(sum))
    ]

    static let extremes: [Function] = [
        extreme(
            "min", ru: "наименьший из элементов", en: "the smallest of the elements",
            [
                "min([money('12.50'), money(3)]) == money(3)",
                "min([date('2025-03-01'), date('2024-02-29')]) == date('2024-02-29')",
            ]
        ) { candidate, best in UniformOrder.isLess(candidate, best) == true },
        extreme(
            "max", ru: "наибольший из элементов", en: "the largest of the elements",
            ["max([money(0), money('-3.50')]) == money(0)", "max(['a', 'b']) == 'b'"]
        ) { candidate, best in UniformOrder.isLess(best, candidate) == true },
    ]

    private static let compared: [ValueType] = [
        .int, .decimal, .money, .date, .month, .uint, .double, .string, .timestamp, .duration,
    ]

    private static func extreme(
        _ name: String, ru: String, en: String, _ examples: [String],
        _ wins: @escaping @Sendable (Value, Value) -> Bool
    ) -> Function {
        Function(
            name, compared.map { .global([.list($0)], $0) },
            Function.Documentation(
                Phrase(ru: ru, en: en), faults: [.emptyList, .argument], examples: examples),
            .unary { value throws(Fault) in
                let elements = widened(try ListFunctions.elements(value))
                guard var best = elements.first else { throw .emptyList }
                switch best {
                case .bool, .bytes: throw .noSuchOverload
                default: try UniformOrder.check(elements)
                }
                for element in elements where wins(element, best) { best = element }
                return best
            })
    }

    /// Ints beside decimals as decimals, as literals are typed in rules.
    private static func widened(_ elements: [Value]) -> [Value] {
        let hasDecimals = elements.contains { if case .decimal = $0 { true } else { false } }
        guard hasDecimals else { return elements }
        return elements.map { element in
            if case .int(let whole) = element { .decimal(Rational(whole)) } else { element }
        }
    }

    private static func sum(_ value: Value) throws(Fault) -> Value {
        let elements = widened(try ListFunctions.elements(value))
        guard var total = elements.first else { return .int(0) }
        switch total {
        case .int, .uint, .double, .decimal, .money, .duration: break
        default: throw .noSuchOverload
        }
        for element in elements.dropFirst() { total = try added(total, element) }
        return total
    }

    private static func added(_ left: Value, _ right: Value) throws(Fault) -> Value {
        switch (left, right) {
        case (.int(let first), .int(let second)): .int(try whole(first, second, .overflow))
        case (.uint(let first), .uint(let second)): .uint(try whole(first, second, .overflow))
        case (.double(let first), .double(let second)): .double(first + second)
        case (.decimal(let first), .decimal(let second)): .decimal(try exact(first + second))
        case (.money(let first), .money(let second)): .money(try exact(first + second))
        case (.duration(let first), .duration(let second)):
            .duration(
                Duration(nanoseconds: try whole(first.nanoseconds, second.nanoseconds, .timeOutOfRange)))
        default: throw .noSuchOverload
        }
    }

    private static func whole<Number: FixedWidthInteger>(
        _ left: Number, _ right: Number, _ fault: Fault
    ) throws(Fault) -> Number {
        let (sum, overflow) = left.addingReportingOverflow(right)
        if overflow { throw fault }
        return sum
    }

    private static func exact(_ sum: Rational?) throws(Fault) -> Rational {
        guard let sum else { throw .overflow }
        return sum
    }
}
