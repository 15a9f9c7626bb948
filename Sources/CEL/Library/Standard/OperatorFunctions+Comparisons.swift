import Diagnostics

/// Equality and order.
extension OperatorFunctions {
    static let comparisons: [Function] = [
        Function(
            "_==_", [.global([.parameter("A"), .parameter("A")], .bool)],
            Function.Documentation(
                Phrase(
                    ru: "равны ли значения: числа по величине, списки и отображения по содержимому; "
                        + "разные типы не равны",
                    en: "whether values are equal: numbers by size, lists and maps by content; "
                        + "different types are not"),
                examples: ["dyn(1) == 1.0", "[1, 2] == [1, 2]", "dyn('1') != 1"]),
            .binary { left, right in .bool(left.isEqual(to: right)) }),
        Function(
            "_!=_", [.global([.parameter("A"), .parameter("A")], .bool)],
            Function.Documentation(
                Phrase(ru: "различны ли значения", en: "whether values are not equal"),
                examples: ["1 != 2", "{'a': 1} != {'a': 2}"]),
            .binary { left, right in .bool(!left.isEqual(to: right)) }),
        ordering(
            "_<_", Phrase(ru: "меньше ли первое или раньше", en: "whether the first is less or earlier"),
            ["1 < 2", "'a' < 'b'", "duration('59s') < duration('1m')"]
        ) { $0 == .less },
        ordering(
            "_<=_",
            Phrase(
                ru: "не больше ли первое и не позже", en: "whether the first is not greater and not later"),
            ["1 <= 1", "false <= true"]
        ) { $0 == .less || $0 == .equal },
        ordering(
            "_>_", Phrase(ru: "больше ли первое или позже", en: "whether the first is greater or later"),
            ["2 > 1", "b'b' > b'ab'"]
        ) { $0 == .greater },
        ordering(
            "_>=_",
            Phrase(
                ru: "не меньше ли первое и не раньше", en: "whether the first is not less and not earlier"),
            ["1 >= 1", "timestamp(1) >= timestamp(0)"]
        ) { $0 == .greater || $0 == .equal },
    ]

    private static func ordering(
        _ name: String, _ summary: Phrase, _ examples: [String],
        _ holds: @escaping @Sendable (Value.NumericOrder) -> Bool
    ) -> Function {
        Function(
            name, orderedPairs.map { .global([$0.0, $0.1], .bool) },
            Function.Documentation(summary, examples: examples),
            .binary { left, right throws(Fault) in .bool(holds(try left.order(right))) })
    }

    /// The types that have an order, and those whose values have one with each other.
    ///
    /// CEL orders numbers of different types too, but its checker wants `dyn` there, so that a mistake is
    /// seen.
    private static let orderedPairs: [(ValueType, ValueType)] =
        [
            .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .date, .month, .decimal,
            .money,
        ].map { ($0, $0) } + [(.decimal, .int), (.int, .decimal)]
}
