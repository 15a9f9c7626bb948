/// Types as trees: what the checker walks over without knowing every case.
extension ValueType {
    /// The types that a type is made of, in the order of its name.
    var parts: [ValueType] {
        switch self {
        case .list(let part), .optional(let part), .type(let part): [part]
        case .map(let key, let value): [key, value]
        case .abstract(_, let parameters): parameters
        default: []
        }
    }

    /// The same type made of other parts.
    func replacing(parts: [ValueType]) -> ValueType {
        switch self {
        case .list: parts.first.map { .list($0) } ?? self
        case .optional: parts.first.map { .optional($0) } ?? self
        case .type: parts.first.map { .type($0) } ?? self
        case .map: parts.count == 2 ? .map(parts[0], parts[1]) : self
        case .abstract(let name, _): .abstract(name, parts)
        default: self
        }
    }

    /// Whether two types are the same but for their parts.
    func hasSameShape(as other: ValueType) -> Bool {
        switch (self, other) {
        case (.list, .list), (.optional, .optional), (.type, .type), (.map, .map): true
        case (.abstract(let name, let parameters), .abstract(let otherName, let otherParameters)):
            parameters.count == otherParameters.count && name.utf8.elementsEqual(otherName.utf8)
        default: self == other
        }
    }

    /// Whether `null` may stand for a value of the type: for what was a message once (cel-spec,
    /// type_deduction, "legacy_nullable_types").
    var isNullable: Bool {
        switch self {
        case .null, .timestamp, .duration, .abstract, .optional, .address, .network: true
        default: false
        }
    }

    /// Whether nothing is known of the type until the expression runs.
    var isDynamic: Bool {
        switch self {
        case .dyn, .wrong: true
        default: false
        }
    }

    /// The type that an expression names as a value: `int`, `google.protobuf.Timestamp`.
    init?(named name: String) {
        switch name {
        case "bool": self = .bool
        case "int": self = .int
        case "uint": self = .uint
        case "double": self = .double
        case "string": self = .string
        case "bytes": self = .bytes
        case "null_type": self = .null
        case "list": self = .list(.dyn)
        case "map": self = .map(.dyn, .dyn)
        case "type": self = .type(.dyn)
        case "optional_type": self = .optional(.dyn)
        case "google.protobuf.Timestamp": self = .timestamp
        case "google.protobuf.Duration": self = .duration
        case "net.IP": self = .address
        case "net.CIDR": self = .network
        case "decimal": self = .decimal
        case "money": self = .money
        case "date": self = .date
        case "month": self = .month
        default: return nil
        }
    }
}
