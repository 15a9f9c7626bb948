import Diagnostics

/// Functions of the standard library that are neither operators nor conversions nor about time (langdef.md,
/// "Standard Definitions").
///
/// `matches` stands with the regular expressions.
public enum StandardFunctions {
    /// All of them.
    public static let all: [Function] = [size, type, dyn] + texts

    private static let size = Function(
        "size",
        [ValueType.string, .bytes, .list(.parameter("A")), .map(.parameter("A"), .parameter("B"))]
            .flatMap { [.global([$0], .int), .member($0, [], .int)] },
        Function.Documentation(
            Phrase(
                ru: "число знаков (кодовых точек) текста, байтов, элементов списка или ключей отображения",
                en: "the number of code points of a string, of bytes, of the elements of a list, or of "
                    + "the keys of a map"),
            examples: ["size('été') == 3", "[1, 2].size() == 2", "size({'a': 1}) == 1"]),
        .unary { value throws(Fault) in
            switch value {
            case .string(let text): .int(Int64(text.unicodeScalars.count))
            case .bytes(let bytes): .int(Int64(bytes.count))
            case .list(let values):
                values.openEnd.map { .missing($0.unknowns) } ?? .int(Int64(values.count))
            case .map(let map): map.isOpen ? .missing(value.unknowns) : .int(Int64(map.count))
            default: throw .noSuchOverload
            }
        }
    ).taking(.lookup).acceptingGaps()

    private static let type = Function(
        "type", [.global([.parameter("A")], .type(.parameter("A")))],
        Function.Documentation(
            Phrase(ru: "тип значения", en: "the type of a value"),
            examples: ["type(1) == int", "type([1]) == type(['a'])", "type(null) == null_type"]),
        .unary { value in .type(value.typeName) }
    ).taking(.lookup)

    private static let dyn = Function(
        "dyn", [.global([.parameter("A")], .dyn)],
        Function.Documentation(
            Phrase(
                ru: "то же значение, тип которого проверяется только при вычислении",
                en: "the same value, with a type that is looked at only when the expression runs"),
            examples: ["dyn(1) == 1u", "[dyn(1), 'a'].size() == 2"]),
        .unary { value in value }
    ).taking(.lookup)
}

extension Value {
    /// The type of the value, as `type(x)` gives it.
    public var typeName: TypeName {
        let name =
            switch self {
            case .null: "null_type"
            case .bool: "bool"
            case .int: "int"
            case .uint: "uint"
            case .double: "double"
            case .decimal: "decimal"
            case .money: "money"
            case .string: "string"
            case .bytes: "bytes"
            case .date: "date"
            case .month: "month"
            case .timestamp: "google.protobuf.Timestamp"
            case .duration: "google.protobuf.Duration"
            case .list: "list"
            case .map: "map"
            case .type: "type"
            case .optional: "optional_type"
            case .address: "net.IP"
            case .network: "net.CIDR"
            case .unknown: "unknown"
            }
        return TypeName(name)
    }
}
