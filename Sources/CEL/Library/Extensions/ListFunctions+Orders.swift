import Diagnostics

/// Lists in order.
extension ListFunctions {
    static let orders: [Function] = [
        Function(
            "sort", orderedTypes.map { .member(.list($0), [], .list($0)) },
            Function.Documentation(
                Phrase(
                    ru: "список по возрастанию; все элементы одного типа, у которого есть порядок",
                    en: "the list in ascending order; all elements are of one type that has an order"),
                faults: [.argument],
                examples: ["[3, 1, 2].sort() == [1, 2, 3]", "['б', 'a', 'B'].sort() == ['B', 'a', 'б']"]),
            .unary(sort)
        ).taking(.sort),
        Function(
            "@sortByAssociatedKeys",
            orderedTypes.flatMap { key -> [Function.Overload] in
                [.global([list, .list(key)], list), .member(list, [.list(key)], list)]
            },
            Function.Documentation(
                Phrase(
                    ru:
                        "элементы в порядке ключей, равные — как стояли: так работает `sortBy(x, ключ)`",
                    en:
                        "the elements in the stable order of their keys: what `sortBy(x, key)` does"
                ),
                faults: [.argument],
                examples: [
                    "['ccc', 'a', 'bb'].sortBy(x, size(x)) == ['a', 'bb', 'ccc']",
                    "['b1', 'a1', 'b0'].sortBy(x, x.startsWith('b')) == ['a1', 'b1', 'b0']",
                ]),
            .binary(sortByKeys)
        ).taking(.sort),
    ]

    /// The types that `UniformOrder` knows.
    private static let orderedTypes: [ValueType] = [
        .int, .uint, .double, .bool, .string, .bytes, .duration, .timestamp, .date, .month, .money, .decimal,
    ]

    private static func sort(_ value: Value) throws(Fault) -> Value {
        let elements = try elements(value)
        return .list(try UniformOrder.places(of: elements).map { elements[$0] })
    }

    private static func sortByKeys(_ value: Value, _ keys: Value) throws(Fault) -> Value {
        let elements = try elements(value)
        let keys = try self.elements(keys)
        guard keys.count == elements.count else { throw .argument }
        return .list(try UniformOrder.places(of: keys).map { elements[$0] })
    }
}
