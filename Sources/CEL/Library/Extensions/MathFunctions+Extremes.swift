import Diagnostics

/// The largest and the smallest of some numbers.
extension MathFunctions {
    static let extremes: [Function] = [
        Function(
            "math.greatest", overloads,
            Function.Documentation(
                Phrase(
                    ru: "наибольшее из чисел или из чисел списка; из равных первое, типы можно смешивать",
                    en: "the largest number, also of a list; of equal ones the first, types may be mixed"),
                faults: [.emptyList, .argument],
                examples: [
                    "math.greatest(1, 2u, 2.5) == 2.5", "math.greatest([-3, 7, 5]) == 7",
                    "type(math.greatest(1, 1.0)) == int",
                ]), .variadic { values throws(Fault) in try extreme(values, .greater) }),
        Function(
            "math.least", overloads,
            Function.Documentation(
                Phrase(
                    ru: "наименьшее из чисел или из чисел списка; из равных первое, типы можно смешивать",
                    en: "the smallest number, also of a list; of equal ones the first, types may be mixed"
                ),
                faults: [.emptyList, .argument],
                examples: [
                    "math.least(1, 2u, -2.5) == -2.5", "math.least([-3, 7, 5]) == -3", "math.least(4) == 4",
                ]), .variadic { values throws(Fault) in try extreme(values, .less) }),
    ]

    /// What cel-go's checker says: one type stays, several become `dyn`.
    private static let overloads: [Function.Overload] = {
        let numbers: [ValueType] = [.int, .uint, .double]
        var overloads = numbers.map { Function.Overload.global([.list($0)], $0) }
        overloads += numbers.map { .global([$0], $0) }
        for left in numbers {
            overloads += numbers.map { .global([left, $0], left == $0 ? left : .dyn) }
        }
        overloads += (numbers + [.dyn]).map {
            .global(Array(repeating: $0, count: 3), $0).repeatingLast()
        }
        return overloads
    }()

    /// The first number to which no other stands in the relation `wanted`.
    private static func extreme(_ arguments: [Value], _ wanted: Value.NumericOrder) throws(Fault) -> Value {
        var numbers = arguments
        if arguments.count == 1, case .list(let elements) = arguments[0] {
            guard !elements.isEmpty else { throw .emptyList }
            numbers = elements
        }
        guard var best = numbers.first else { throw .noSuchOverload }
        for number in numbers {
            switch number {
            case .int, .uint: break
            case .double(let value): guard !value.isNaN else { throw .argument }
            default: throw .noSuchOverload
            }
        }
        for number in numbers.dropFirst() where number.numericOrder(best) == wanted { best = number }
        return best
    }
}
