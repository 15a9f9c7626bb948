import Diagnostics

/// Elements and stretches of lists.
extension ListFunctions {
    static let parts: [Function] = [
        Function(
            "slice", [.member(list, [.int, .int], list)],
            Function.Documentation(
                Phrase(
                    ru: "элементы от первого индекса до второго, не включая его",
                    en: "the elements from the first index up to, not including, the second"),
                faults: [.indexOutOfRange],
                examples: ["[1, 2, 3, 4].slice(1, 3) == [2, 3]", "[1, 2].slice(2, 2) == []"]),
            .ternary(slice)),
        Function(
            "first", [.member(list, [], .optional(.parameter("A")))],
            Function.Documentation(
                Phrase(ru: "первый элемент, если он есть", en: "the first element, if there is one"),
                examples: ["[1, 2].first().value() == 1", "!['a'].slice(0, 0).first().hasValue()"]),
            .unary { value throws(Fault) in .optional(try elements(value).first) }
        ).taking(.lookup),
        Function(
            "last", [.member(list, [], .optional(.parameter("A")))],
            Function.Documentation(
                Phrase(ru: "последний элемент, если он есть", en: "the last element, if there is one"),
                examples: ["[1, 2].last().value() == 2", "!['a'].slice(0, 0).last().hasValue()"]),
            .unary { value throws(Fault) in .optional(try elements(value).last) }
        ).taking(.lookup),
        Function(
            "lists.range", [.global([.int], .list(.int))],
            Function.Documentation(
                Phrase(
                    ru: "целые числа от нуля до данного, не включая его",
                    en: "the whole numbers from zero up to, not including, the given one"),
                faults: [.tooLarge], examples: ["lists.range(3) == [0, 1, 2]", "lists.range(0) == []"]),
            .unary(range)),
    ]

    private static func slice(_ value: Value, _ from: Value, _ to: Value) throws(Fault) -> Value {
        guard case .list(let elements) = value, case .int(let from) = from, case .int(let to) = to else {
            throw .noSuchOverload
        }
        guard from >= 0, from <= to, to <= Int64(elements.count) else { throw .indexOutOfRange }
        return .list(Array(elements[Int(from)..<Int(to)]))
    }

    private static func range(_ value: Value) throws(Fault) -> Value {
        guard case .int(let count) = value else { throw .noSuchOverload }
        guard count <= Int64(ValueLimits.elements) else { throw .tooLarge }
        return .list((0..<max(0, count)).map { .int($0) })
    }
}
