public import Diagnostics

/// The index of a node in a `ParsedExpression`.
public typealias NodeID = Int32

/// An expression as it was written: an arena of nodes with their places, nothing resolved or typed.
///
/// The grammar is that of the CEL specification (langdef.md, "Syntax"). Macros are recognised by name, number
/// of arguments and receiver, and have nodes of their own.
public struct ParsedExpression: Sendable {
    /// A constant.
    ///
    /// Strings hold the decoded code points; bytes the decoded octets.
    public enum Literal: Sendable, Hashable {
        case null
        case bool(Bool)
        case int(Int64)
        case uint(UInt64)
        /// The value, and the digits as they were written: beside money or decimals those are what counts.
        case double(Double, digits: String)
        case string(String)
        case bytes([UInt8])
    }

    /// A prefix operator; chains are folded one by one.
    public enum UnaryOperator: String, Sendable {
        case not = "!"
        case negate = "-"
    }

    /// An infix operator apart from the logical ones.
    public enum BinaryOperator: String, Sendable {
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case isIn = "in"
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
        case remainder = "%"
    }

    /// `&&` or `||`; a chain of one of them is one node, so that long chains do not nest.
    public enum LogicalOperator: String, Sendable {
        case and = "&&"
        case or = "||"
    }

    /// The macros that walk over a list or the keys of a map.
    public enum ComprehensionKind: String, Sendable {
        case all
        case exists
        case existsOne = "exists_one"
        case map
        case filter
        /// `sortBy` of the lists library: the body is the key.
        case sortBy
    }

    /// The macros that walk over a list with its indices, or over a map with its values.
    public enum PairComprehensionKind: String, Sendable {
        case all
        case exists
        case existsOne
        case transformList
        case transformMap
        case transformMapEntry
    }

    /// One node.
    public indirect enum Node: Sendable {
        case literal(Literal)
        /// `a`, or `.a` (absolute).
        case identifier(String, isAbsolute: Bool)
        /// `operand.field`.
        case select(NodeID, field: String)
        /// `has(operand.field)`.
        case has(NodeID, field: String)
        /// `operand[index]`.
        case index(NodeID, NodeID)
        /// `function(arguments)` or `target.function(arguments)`.
        case call(String, target: NodeID?, arguments: [NodeID])
        case list([NodeID])
        case map([(key: NodeID, value: NodeID)])
        case unary(UnaryOperator, NodeID)
        case binary(BinaryOperator, NodeID, NodeID)
        case logical(LogicalOperator, [NodeID])
        case conditional(NodeID, then: NodeID, otherwise: NodeID)
        /// `range.kind(variable, body)`; `filter` is the middle argument of the three-argument `map`.
        case comprehension(ComprehensionKind, range: NodeID, variable: String, filter: NodeID?, body: NodeID)
        /// `range.kind(key, value, body)`: `key` is the index or the key; `filter` stands before the body of
        /// the transforming ones.
        case pairComprehension(
            PairComprehensionKind, range: NodeID, key: String, value: String, filter: NodeID?, body: NodeID)
        /// `operand.?field`.
        case optionalSelect(NodeID, field: String)
        /// `operand[?index]`.
        case optionalIndex(NodeID, NodeID)
        /// `?element` of a list, or the value of `?key: value` of a map: only there.
        case optionalElement(NodeID)
        /// `target.optMap(variable, body)`, or `optFlatMap` when flat.
        case optionalMap(NodeID, variable: String, body: NodeID, isFlat: Bool)
        /// `cel.bind(variable, value, body)`.
        case bind(variable: String, value: NodeID, body: NodeID)
        /// `cel.block([slots], body)`: the form in which optimisers write shared subexpressions.
        case block([NodeID], body: NodeID)
        /// `cel.index(number)`: a slot of the block around it.
        case slot(Int)
    }

    /// The nodes; children stand before their parents.
    public let nodes: [Node]
    /// For every node the decoded byte range of the expression's text that it was written as.
    public let ranges: [Range<Int>]
    /// For every node the range of the name that says what it is: the field, the function, the operator.
    public let nameRanges: [Range<Int>]
    /// The root.
    public let root: NodeID
    /// Where the bytes of the text stand in their file.
    public let origin: TextOrigin

    /// Creates an expression from its parts; the parser does that.
    public init(
        nodes: [Node], ranges: [Range<Int>], nameRanges: [Range<Int>], root: NodeID, origin: TextOrigin
    ) {
        self.nodes = nodes
        self.ranges = ranges
        self.nameRanges = nameRanges
        self.root = root
        self.origin = origin
    }

    /// The node with this id.
    public subscript(id: NodeID) -> Node { nodes[Int(id)] }

    /// Where the node stands in its file.
    public func span(_ id: NodeID) -> SourceSpan { origin.span(ranges[Int(id)]) }

    /// Where the name of the node stands in its file.
    public func nameSpan(_ id: NodeID) -> SourceSpan { origin.span(nameRanges[Int(id)]) }
}

extension ParsedExpression.Node {
    /// What a selection selects: `a.f`, `a.?f`, `has(a.f)`; nil for other nodes.
    public var selection: (operand: NodeID, field: String)? {
        switch self {
        case .select(let operand, let field), .optionalSelect(let operand, let field),
            .has(let operand, let field):
            (operand, field)
        default: nil
        }
    }
}
