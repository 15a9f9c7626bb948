import Diagnostics

/// `sets.…`: lists as sets, by the equality of the language (cel-go, ext/sets.go).
enum SetFunctions {
    /// Everything of the extension.
    static let all: [Function] = [
        function(
            "sets.contains", ru: "есть ли в первом списке каждый элемент второго",
            en: "whether the first list has every element of the second",
            [
                "sets.contains([1, 2, 3], [3, 1, 1])", "sets.contains([1], [])",
                "!sets.contains(['a'], ['b'])",
            ],
            contains
        ).taking(.sort),
        function(
            "sets.equivalent", ru: "одни и те же ли элементы в обоих списках",
            en: "whether both lists have the same elements",
            ["sets.equivalent([1, 2], [2, 1, 1])", "!sets.equivalent([1], [])"]
        ) { contains($0, $1) && contains($1, $0) }.taking(.sort),
        function(
            "sets.intersects", ru: "есть ли общий элемент", en: "whether there is an element that both have",
            ["sets.intersects([1, 2], [2, 3])", "!sets.intersects(['a'], [])"]
        ) { left, right in
            let set = ValueSet(left)
            return right.contains { set.contains($0) }
        }.taking(.sort),
    ]

    private static func contains(_ set: [Value], _ wanted: [Value]) -> Bool {
        let set = ValueSet(set)
        return wanted.allSatisfy { set.contains($0) }
    }

    private static func function(
        _ name: String, ru: String, en: String, _ examples: [String],
        _ holds: @escaping @Sendable ([Value], [Value]) -> Bool
    ) -> Function {
        let list = ValueType.list(.parameter("A"))
        return Function(
            name, [.global([list, list], .bool)],
            Function.Documentation(Phrase(ru: ru, en: en), examples: examples),
            .binary { left, right throws(Fault) in
                guard case .list(let first) = left, case .list(let second) = right else {
                    throw .noSuchOverload
                }
                return .bool(holds(first, second))
            })
    }
}
