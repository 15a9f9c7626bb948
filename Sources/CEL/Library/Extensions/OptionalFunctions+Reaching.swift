import Diagnostics

/// Elements that may be missing: `a.?b` and `a[?b]`.
///
/// What is there stays as it is: a present null is a value (cel-spec, optionals, "map_null_entry_hasValue").
extension OptionalFunctions {
    private static let map = ValueType.map(.parameter("A"), .parameter("B"))

    static let reaching: [Function] = [
        Function(
            "_?._",
            [
                .global([map, .string], .optional(.parameter("B"))),
                .global([.optional(map), .string], .optional(.parameter("B"))),
            ],
            Function.Documentation(
                Phrase(ru: "значение по ключу, если оно есть", en: "the value of a key, if there is one"),
                examples: ["{'a': 1}.?a.value() == 1", "!{'a': 1}.?b.hasValue()", "!{}.?a.?b.hasValue()"]),
            .binary(select)
        ).acceptingGaps(),
        Function(
            "_[?_]",
            [
                .global([.list(element), .int], .optional(element)),
                .global([.optional(.list(element)), .int], .optional(element)),
                .global([map, .parameter("A")], .optional(.parameter("B"))),
                .global([.optional(map), .parameter("A")], .optional(.parameter("B"))),
            ],
            Function.Documentation(
                Phrase(
                    ru: "элемент списка или значение по ключу, если они есть",
                    en: "the element of a list, or the value of a key, if there is one"),
                faults: [.argument, .keyType],
                examples: ["['a'][?0].value() == 'a'", "!['a'][?1].hasValue()", "{1: 'x'}[?1].hasValue()"]),
            .binary(index)
        ).taking(.lookup).acceptingGaps(),
    ]

    /// What an optional holds, nil when it holds nothing; other values as they are.
    private static func unwrapped(_ value: Value) -> Value? {
        if case .optional(let held) = value { return held }
        return value
    }

    private static func select(_ operand: Value, _ key: Value) throws(Fault) -> Value {
        guard case .string = key else { throw .noSuchOverload }
        guard let operand = unwrapped(operand) else { return .none }
        guard case .map(let map) = operand else { throw .noSuchOverload }
        return optional(try map.value(key))
    }

    /// What was found as an optional; of what is not known there is none.
    private static func optional(_ found: Value?) -> Value {
        if case .unknown(let gap)? = found { return .missing(gap.unknowns) }
        return .optional(found)
    }

    /// The work of `[?]`.
    static func index(_ operand: Value, _ key: Value) throws(Fault) -> Value {
        switch unwrapped(operand) {
        case nil: return .none
        case .map(let map)?: return optional(try map.value(key))
        case .list(let elements)?: return optional(elements.element(at: try OperatorFunctions.place(key)))
        default: throw .noSuchOverload
        }
    }
}
