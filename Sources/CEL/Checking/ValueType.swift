/// The type of a fact or of an expression.
///
/// Binary floating point does not occur: a double literal beside money or a decimal is the decimal it is written as.
public indirect enum ValueType: Sendable, Hashable {
    case bool
    case int
    /// Only literals have it, until the checker knows what stands beside them.
    case double
    case decimal
    case money
    case string
    case date
    case month
    /// A code of the code list with this name.
    case code(String)
    /// What `code.x[c]` gives: the entry of a code list, of which columns are read.
    case codeEntry(String)
    case list(ValueType)
    case map(ValueType, ValueType)
    case optional(ValueType)
    /// A record of the vocabulary.
    case record(String)
    /// The element of `[]`: agrees with everything.
    case anything
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
        case .record(let name): name
        case .anything, .wrong: "?"
        }
    }

    /// Whether values of the type are whole numbers of the machine (also dates, months and symbols).
    public var isWord: Bool {
        switch self {
        case .bool, .int, .string, .date, .month, .code: true
        case .optional(let wrapped): wrapped.isWord
        default: false
        }
    }

    /// Whether values of the type are exact fractions.
    public var isExact: Bool {
        switch self {
        case .decimal, .money: true
        case .optional(let wrapped): wrapped.isExact
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
