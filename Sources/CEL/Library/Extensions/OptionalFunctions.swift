import Diagnostics

/// Optional values: the optionals extension (cel-go, cel/library.go, "OptionalTypes").
///
/// `or` and `orValue` are strict here; the evaluator looks at their right side only when the left one has no
/// value.
enum OptionalFunctions {
    /// Everything of the extension.
    static let all: [Function] = making + asking + reaching

    static let element = ValueType.parameter("A")

    private static let making: [Function] = [
        Function(
            "optional.of", [.global([element], .optional(element))],
            Function.Documentation(
                Phrase(ru: "значение как необязательное", en: "the value as an optional one"),
                examples: ["optional.of(1).value() == 1", "optional.of(null).hasValue()"]),
            .unary { value throws(Fault) in .optional(value) }),
        Function(
            "optional.none", [.global([], .optional(element))],
            Function.Documentation(
                Phrase(ru: "необязательное значение, которого нет", en: "an optional without a value"),
                examples: ["!optional.none().hasValue()", "optional.none().orValue(2) == 2"]),
            .variadic { arguments throws(Fault) in
                guard arguments.isEmpty else { throw .noSuchOverload }
                return .none
            }),
        Function(
            "optional.ofNonZeroValue", [.global([element], .optional(element))],
            Function.Documentation(
                Phrase(
                    ru:
                        "значение, если оно не ноль своего типа: не `0`, `''`, `[]`, `{}`, `false`, `null`",
                    en: "the value unless it is its type's zero: `0`, `''`, `[]`, `{}`, `false`, `null`"),
                examples: [
                    "!optional.ofNonZeroValue('').hasValue()", "optional.ofNonZeroValue(42).value() == 42",
                ]),
            .unary { value throws(Fault) in value.isZero ? .none : .optional(value) }),
        Function(
            "optional.unwrap", [.global([.list(.optional(element))], .list(element))],
            unwrapping(
                ["optional.unwrap([optional.of(1), optional.none(), optional.of(3)]) == [1, 3]"]),
            .unary(unwrap)),
        Function(
            "unwrapOpt", [.member(.list(.optional(element)), [], .list(element))],
            unwrapping(["[optional.of(1), optional.none(), optional.of(3)].unwrapOpt() == [1, 3]"]),
            .unary(unwrap)),
    ]

    private static func unwrapping(_ examples: [String]) -> Function.Documentation {
        Function.Documentation(
            Phrase(ru: "те значения списка, которые есть", en: "those values of the list that there are"),
            examples: examples)
    }

    private static func unwrap(_ value: Value) throws(Fault) -> Value {
        guard case .list(let elements) = value else { throw .noSuchOverload }
        var values: [Value] = []
        for element in elements {
            guard case .optional(let value) = element else { throw .noSuchOverload }
            if let value { values.append(value) }
        }
        return .list(values)
    }
}

extension Value {
    /// Whether it is the default of its type in protocol buffers; of a timestamp that is
    /// 1970-01-01T00:00:00Z.
    ///
    /// Dates, months, types and addresses have no zero.
    fileprivate var isZero: Bool {
        switch self {
        case .null, .bool(false), .int(0), .uint(0), .optional(nil): true
        case .double(let number): number == 0
        case .decimal(let number), .money(let number): number == .zero
        case .string(let text): text.utf8.isEmpty
        case .bytes(let bytes): bytes.isEmpty
        case .list(let elements): elements.isEmpty
        case .map(let map): map.count == 0
        case .duration(let duration): duration.nanoseconds == 0
        case .timestamp(let instant): instant.seconds == 0 && instant.nanoseconds == 0
        default: false
        }
    }
}
