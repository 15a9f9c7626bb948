/// What happened while a program ran, in order.
public enum TraceEvent: Sendable {
    /// A node with parts began.
    case entered(node: Int)
    /// The element of a quantifier began; how it is named in paths.
    case element(node: Int, key: String)
    /// The filter of an element came to this; one that it leaves out ends here.
    case filtered(node: Int, Tri)
    /// A node came to its outcome.
    case stored(node: Int, Tri)
    /// A fact, or a computed value, was read.
    case reading(Reading)
    /// A fact that is unknown and mattered: its path, the record type and field that declare it; of a parameter the
    /// day on which it has no value.
    case missing(path: String, record: String, field: String, day: CivilDate?)
    /// A computation failed at a place of the program.
    case fault(Fault, place: Int)
    /// The next value of the sentence of the node at hand; nil when it is not known.
    case said(Value?)
    /// A node of an expression that is traced came to this.
    case evaluated(node: NodeID, Outcome)
    /// A macro of an expression that is traced walks over the list of this node, which shows all of its elements or not.
    case walked(node: NodeID, isComplete: Bool)
    /// A macro of an expression that is traced goes on with its next element.
    case round(macro: NodeID)
}

/// A fact that was read.
public struct Reading: Sendable, Hashable {
    /// Its path: `provider.staff[w3].qualified`.
    public var path: String
    /// The record type that declares it.
    public var record: String
    /// Its name there.
    public var field: String
    /// What it was.
    public var value: Value
    /// Whether the document says nothing and the vocabulary assumes it.
    public var isAssumed: Bool
    /// Whether rules computed it.
    public var isComputed: Bool
    /// The day as of which it was computed.
    public var day: CivilDate?
}
