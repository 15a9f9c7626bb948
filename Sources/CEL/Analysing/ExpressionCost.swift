public import Diagnostics

/// What an expression costs, node by node.
public struct ExpressionCost: Sendable {
    /// A part that makes an expression dear.
    public struct Part: Sendable {
        /// What it does.
        public enum Kind: Sendable {
            /// It goes over so many elements at most.
            case walk(elements: Int)
            /// It asks a rule that costs so many steps at most.
            case call(steps: Int)
        }

        /// The node.
        public var node: NodeID
        /// What it does.
        public var kind: Kind
        /// The list of facts that it goes over and that has no bound of its own.
        public var unbounded: PartEstimate.FactName?
    }

    /// The expression.
    let expression: CheckedExpression
    /// What is known of each node.
    let parts: [PartEstimate]

    /// What is known of the whole.
    public var whole: PartEstimate { parts[Int(expression.parsed.root)] }

    /// The steps of carrying it out; of a list, of walking over it and making it a value.
    public var steps: CostEstimate {
        whole.cost + CostEstimate(most: expression.type.element == nil ? 0 : whole.size.most)
    }

    /// What its elements are for the rule that goes over them.
    public var element: PartEstimate {
        var element = PartEstimate(size: whole.inner)
        element.cost.most = element.cost.most.adding(whole.use)
        return element
    }

    /// Where the expression stands.
    public var place: SourceSpan { place(of: expression.parsed.root) }

    /// Where a node stands.
    public func place(of node: NodeID) -> SourceSpan { expression.parsed.span(node) }

    /// Rules that cost less than this are no reason to look into them.
    private static let dearRule = 1000

    /// The innermost walk, or call of a dear rule, that takes at least half of all steps; else the dearest one.
    ///
    /// None in an expression that does everything once.
    public var dearest: Part? {
        let nodes = expression.parsed.nodes
        var times = Array(repeating: 0, count: nodes.count)
        times[Int(expression.parsed.root)] = 1
        var found: (part: Part, steps: Int)?
        for index in nodes.indices.reversed() where times[index] > 0 {
            spread(nodes[index], times[index], &times)
            guard let part = part(NodeID(index)) else { continue }
            let steps = parts[index].cost.most.times(times[index])
            let isDear = steps >= whole.cost.most / 2
            if found.map({ isDear || steps > $0.steps }) ?? true { found = (part, steps) }
        }
        return found?.part
    }

    /// How often the children of a node are carried out when the node is so many times.
    private func spread(_ node: ParsedExpression.Node, _ count: Int, _ times: inout [Int]) {
        node.forEachChild { times[Int($0)] = count }
        switch node {
        case .comprehension(_, let range, _, let filter, let body),
            .pairComprehension(_, let range, _, _, let filter, let body):
            let inner = count.times(max(1, parts[Int(range)].size.most))
            for child in [filter, body].compactMap(\.self) { times[Int(child)] = inner }
        default: break
        }
    }

    private func part(_ id: NodeID) -> Part? {
        switch expression.parsed[id] {
        case .comprehension(_, let range, _, _, _), .pairComprehension(_, let range, _, _, _, _):
            return walk(id, over: range)
        case .binary(.isIn, _, let container): return walk(id, over: container)
        case .call(_, let target, let arguments):
            guard case .function(let name)? = expression.names[id] else { return nil }
            if ["size", "sum", "min", "max", "months"].contains(name) {
                return name == "months" ? walk(id, over: id) : walk(id, over: target ?? arguments.first ?? id)
            }
            return call(id)
        case .select, .optionalSelect: return call(id)
        default: return nil
        }
    }

    private func walk(_ id: NodeID, over range: NodeID) -> Part? {
        let list = parts[Int(range)]
        guard list.size.most > 1, parts[Int(id)].cost.most >= list.size.most,
            expression.type(range).element != nil || expression.type(range).isMap
        else { return nil }
        return Part(node: id, kind: .walk(elements: list.size.most), unbounded: list.unbounded)
    }

    private func call(_ id: NodeID) -> Part? {
        let part = parts[Int(id)]
        guard part.cost.most >= Self.dearRule else { return nil }
        return Part(node: id, kind: .call(steps: part.cost.most), unbounded: part.unbounded)
    }
}
