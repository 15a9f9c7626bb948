/// Which facts are unknown: a variable, and the way to a part of its value (cel-go, "partial variables").
///
/// Everything below what a pattern names is unknown too, and of what it is a part the rest stays known: with `a.b[1]`
/// unknown, `a.c`, `a.b[0]` and `size(a.b)` have values.
public struct AttributePattern: Sendable, Hashable {
    /// One step of the way.
    public enum Qualifier: Sendable, Hashable {
        /// A field or key: `.name`, `['any text']`.
        case field(String)
        /// An element by its place, or a key that is an int: `[1]`.
        case index(Int64)
        /// A key that is a uint: `[1u]`.
        case unsigned(UInt64)
        /// A key that is a bool: `[true]`.
        case flag(Bool)
        /// Every element, or the value of every key, also of those that the value does not show: `[*]`, `.*`.
        case any
        /// The elements or keys that the value does not show: `[…]`; those that it shows stay known.
        case rest

        /// The step as a path writes it.
        var text: String {
            switch self {
            case .field(let name):
                ExpressionPrinter.isPlainName(name)
                    ? "." + name : "[" + ParsedExpression.Literal.string(name).celText + "]"
            case .index(let index): "[\(index)]"
            case .unsigned(let key): "[\(key)u]"
            case .flag(let key): "[\(key)]"
            case .any: "[*]"
            case .rest: "[…]"
            }
        }

        /// The step that an index of the language takes; nil for values that are no index.
        init?(_ index: Value) {
            switch index {
            case .string(let text): self = .field(text)
            case .int(let value): self = .index(value)
            case .uint(let value): self = .unsigned(value)
            case .bool(let value): self = .flag(value)
            default: return nil
            }
        }

        /// The key that the step means in a map; nil when it means more than one.
        var key: Value? {
            switch self {
            case .field(let name): .string(name)
            case .index(let index): .int(index)
            case .unsigned(let key): .uint(key)
            case .flag(let key): .bool(key)
            case .any, .rest: nil
            }
        }
    }

    /// The name of the variable, perhaps dotted.
    public var variable: String
    /// The steps from its value; none: the variable itself is unknown.
    public var qualifiers: [Qualifier]

    /// Creates a pattern.
    public init(_ variable: String, _ qualifiers: [Qualifier] = []) {
        self.variable = variable
        self.qualifiers = qualifiers
    }
}
