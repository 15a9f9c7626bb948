/// The nodes of an expression while it is being parsed.
struct NodeArena {
    /// As in `ParsedExpression`.
    private(set) var nodes: [ParsedExpression.Node] = []
    /// As in `ParsedExpression`.
    private(set) var ranges: [Range<Int>] = []
    /// As in `ParsedExpression`.
    private(set) var nameRanges: [Range<Int>] = []
    private var heights: [Int32] = []

    /// Adds a node above its children; none when the tree would become higher than the limit.
    mutating func add(_ node: ParsedExpression.Node, _ range: Range<Int>, name: Range<Int>) -> NodeID? {
        var height: Int32 = 0
        node.forEachChild { height = max(height, heights[Int($0)]) }
        guard height < SyntaxLimits.depth else { return nil }
        nodes.append(node)
        ranges.append(range)
        nameRanges.append(name)
        heights.append(height + 1)
        return NodeID(nodes.count - 1)
    }

    /// The node with this id.
    subscript(id: NodeID) -> ParsedExpression.Node { nodes[Int(id)] }

    /// Turns the selection `id` into the presence test that was written around it.
    mutating func makePresenceTest(_ id: NodeID, operand: NodeID, field: String, range: Range<Int>) {
        nodes[Int(id)] = .has(operand, field: field)
        ranges[Int(id)] = range
    }
}

/// Walking down.
extension ParsedExpression.Node {
    /// Calls `body` for every child, in the order of the text.
    func forEachChild(_ body: (NodeID) -> Void) {
        switch self {
        case .literal, .identifier: break
        case .select(let operand, _), .has(let operand, _), .unary(_, let operand): body(operand)
        case .index(let operand, let index):
            body(operand)
            body(index)
        case .call(_, let target, let arguments):
            if let target { body(target) }
            arguments.forEach(body)
        case .list(let elements), .logical(_, let elements): elements.forEach(body)
        case .map(let entries):
            for entry in entries {
                body(entry.key)
                body(entry.value)
            }
        case .binary(_, let left, let right):
            body(left)
            body(right)
        case .conditional(let condition, let then, let otherwise):
            body(condition)
            body(then)
            body(otherwise)
        case .comprehension(_, let range, _, let filter, let inner):
            body(range)
            if let filter { body(filter) }
            body(inner)
        }
    }
}
