public import CEL

/// Strings, ints and lists of them as they are written, so that tables read like expressions.
extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
    /// A string.
    public init(stringLiteral text: String) { self = .string(text) }
    /// An int.
    public init(integerLiteral number: Int64) { self = .int(number) }
    /// A list.
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
}
