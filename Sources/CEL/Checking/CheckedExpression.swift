/// An expression whose every node has a type.
public struct CheckedExpression: Sendable {
    /// What was written.
    public let parsed: ParsedExpression
    /// The types of its nodes.
    public let types: [ValueType]

    /// The type of the whole.
    public var type: ValueType { types[Int(parsed.root)] }

    /// The type of a node.
    public func type(_ id: NodeID) -> ValueType { types[Int(id)] }
}
