import Diagnostics

/// Lists without a level, without repetitions, the other way round.
extension ListFunctions {
    static let shapes: [Function] = [
        Function(
            "flatten",
            [
                .member(.list(list), [], list),
                .member(.list(.dyn), [.int], .list(.dyn)),
            ],
            Function.Documentation(
                Phrase(
                    ru:
                        "вложенные списки заменены своими элементами: на одном уровне или на скольких дано",
                    en:
                        "lists inside of it replaced by their elements: at one level, or at as many as given"
                ),
                faults: [.argument, .tooLarge],
                examples: [
                    "[[1, 2], [], [3]].flatten() == [1, 2, 3]",
                    "[1, [2, [3, [4]]]].flatten(2) == [1, 2, 3, [4]]",
                ]),
            .variadic(flatten)),
        Function(
            "distinct", [.member(list, [], list)],
            Function.Documentation(
                Phrase(
                    ru: "список без повторений: из равных элементов остаётся первый",
                    en: "the list without repetitions: of equal elements the first stays"),
                examples: [
                    "[2, 1, 2].distinct() == [2, 1]", "[1, 1u, 1.0].distinct().size() == 1",
                    "[[1], [1.0]].distinct() == [[1]]",
                ]),
            .unary(distinct)
        ).taking(.sort),
        Function(
            "reverse", [.member(list, [], list), .member(.string, [], .string)],
            Function.Documentation(
                Phrase(
                    ru: "элементы списка или символы строки в обратном порядке",
                    en: "the elements of a list, or the code points of a string, from the last to the first"),
                examples: ["[1, 2, 3].reverse() == [3, 2, 1]", "'gums'.reverse() == 'smug'"]),
            .unary(reverse)),
    ]

    private static func flatten(_ arguments: [Value]) throws(Fault) -> Value {
        var depth: Int64 = 1
        switch arguments.count {
        case 1: break
        case 2:
            guard case .int(let given) = arguments[1] else { throw .noSuchOverload }
            depth = given
        default: throw .noSuchOverload
        }
        let elements = try elements(arguments[0])
        guard depth >= 0 else { throw .argument }
        var flat: [Value] = []
        try append(elements, depth, to: &flat)
        return .list(flat)
    }

    private static func append(_ elements: [Value], _ depth: Int64, to flat: inout [Value]) throws(Fault) {
        for element in elements {
            if depth > 0, case .list(let inner) = element {
                try append(inner, depth - 1, to: &flat)
            } else {
                guard flat.count < ValueLimits.elements else { throw .tooLarge }
                flat.append(element)
            }
        }
    }

    private static func distinct(_ value: Value) throws(Fault) -> Value {
        var seen = ValueSet()
        return .list(try elements(value).filter { seen.insert($0) })
    }

    private static func reverse(_ value: Value) throws(Fault) -> Value {
        if case .string(let text) = value {
            var scalars = String.UnicodeScalarView()
            scalars.append(contentsOf: text.unicodeScalars.reversed())
            return .string(String(scalars))
        }
        return .list(try elements(value).reversed())
    }
}
