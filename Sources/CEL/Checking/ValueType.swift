/// The type of a fact or of an expression.
///
/// The types of CEL (langdef.md, "Values") and those of rules. Binary floating point does not occur in rules: a double
/// literal beside money or a decimal is the decimal it is written as.
public indirect enum ValueType: Sendable, Hashable {
    case bool
    case int
    case uint
    case double
    case decimal
    case money
    case string
    case bytes
    case null
    case date
    case month
    case timestamp
    case duration
    /// An IP address, `net.IP`.
    case address
    /// A range of IP addresses, `net.CIDR`.
    case network
    /// A code of the code list with this name.
    case code(String)
    /// What `code.x[c]` gives: the entry of a code list, of which columns are read.
    case codeEntry(String)
    case list(ValueType)
    case map(ValueType, ValueType)
    case optional(ValueType)
    /// A record of the vocabulary.
    case record(String)
    /// The type of a type.
    case type(ValueType)
    /// A type that a declaration names, with its parameters.
    case abstract(String, [ValueType])
    /// A type parameter of an overload.
    case parameter(String)
    /// A type that is not known yet: of the element of `[]`; only inside of the checker.
    case variable(Int)
    /// Known only while the expression runs.
    case dyn
    /// The type of what has been reported already: agrees with everything and reports nothing more.
    case wrong
}

extension ValueType {
    /// As rule authors write it: `list(code(form))`.
    public var name: String {
        switch self {
        case .bool: "bool"
        case .int: "int"
        case .double: "double"
        case .decimal: "decimal"
        case .money: "money"
        case .string: "string"
        case .date: "date"
        case .month: "month"
        case .code(let list): "code(\(list))"
        case .codeEntry(let list): "code.\(list)[…]"
        case .list(let element): "list(\(element.name))"
        case .map(let key, let value): "map(\(key.name), \(value.name))"
        case .optional(let wrapped): "optional(\(wrapped.name))"
        case .record(let name), .parameter(let name), .abstract(let name, []): name
        case .abstract(let name, let parameters):
            "\(name)(\(parameters.map(\.name).joined(separator: ", ")))"
        case .uint: "uint"
        case .bytes: "bytes"
        case .null: "null_type"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .address: "net.IP"
        case .network: "net.CIDR"
        case .type(let type): "type(\(type.name))"
        case .dyn: "dyn"
        case .variable, .wrong: "?"
        }
    }

    /// Whether values of the type are whole numbers of the machine (also dates, months and symbols).
    ///
    /// An optional of one is a word with a state; one of an optional has two levels, and is none.
    public var isWord: Bool {
        switch self {
        case .bool, .int, .string, .date, .month, .code: true
        case .optional(let wrapped): wrapped.isWord && !wrapped.isOptional
        default: false
        }
    }

    /// Whether values of the type are exact fractions, as for `isWord`.
    public var isExact: Bool {
        switch self {
        case .decimal, .money: true
        case .optional(let wrapped): wrapped.isExact && !wrapped.isOptional
        default: false
        }
    }

    /// Whether values of the type are texts that are compared as symbols.
    public var isSymbol: Bool {
        switch self {
        case .string, .code: true
        default: false
        }
    }
}

/// Parts.
extension ValueType {
    /// What a list holds.
    var element: ValueType? {
        if case .list(let element) = self { return element }
        return nil
    }

    /// Whether it is a record of the vocabulary.
    var isRecord: Bool {
        if case .record = self { return true }
        return false
    }

    /// Whether it is a map.
    var isMap: Bool {
        if case .map = self { return true }
        return false
    }

    /// Whether it is a list.
    var isList: Bool {
        if case .list = self { return true }
        return false
    }

    /// Whether it is a list that may be none.
    var isOptionalList: Bool {
        if case .optional(.list) = self { return true }
        return false
    }

    /// Whether there may be none.
    var isOptional: Bool {
        if case .optional = self { return true }
        return false
    }
}
