/// The nodes of an expression while it is being parsed.
struct NodeArena {
    /// As in `ParsedExpression`.
    private(set) var nodes: [ParsedExpression.Node] = []
    /// As in `ParsedExpression`.
    private(set) var ranges: [Range<Int>] = []
    /// As in `ParsedExpression`.
    private(set) var nameRanges: [Range<Int>] = []
    private var heights: [Int32] = []
    /// How many macros that walk stand one inside the other, the node included.
    private var walks: [Int32] = []

    /// Adds a node above its children, unless it would pass a limit.
    mutating func add(
        _ node: ParsedExpression.Node, _ range: Range<Int>, name: Range<Int>
    ) throws(SyntaxLimits.Passed) -> NodeID {
        var height: Int32 = 0
        let own: Int32 = node.walks ? 1 : 0
        var walk = own
        node.forEachChild {
            height = max(height, heights[Int($0)])
            walk = max(walk, walks[Int($0)] + own)
        }
        guard height < SyntaxLimits.depth else { throw .depth }
        guard walk <= SyntaxLimits.walks else { throw .walks }
        nodes.append(node)
        ranges.append(range)
        nameRanges.append(name)
        heights.append(height + 1)
        walks.append(walk)
        return NodeID(nodes.count - 1)
    }

    /// The node with this id.
    subscript(id: NodeID) -> ParsedExpression.Node { nodes[Int(id)] }

    /// Takes back the node that was added last, which nothing stands above, and returns its range.
    mutating func removeLast() -> Range<Int> {
        nodes.removeLast()
        nameRanges.removeLast()
        heights.removeLast()
        walks.removeLast()
        return ranges.removeLast()
    }

    /// Turns the selection `id` into the presence test that was written around it.
    mutating func makePresenceTest(_ id: NodeID, operand: NodeID, field: String, range: Range<Int>) {
        nodes[Int(id)] = .has(operand, field: field)
        ranges[Int(id)] = range
    }
}
