/// What the nodes of an expression came to at one place: in the expression itself, or in one round of a macro's walk.
final class EvaluationScope {
    /// A macro's walk over a list or a map.
    struct Walk {
        /// Whether it went over all that there is.
        var isComplete: Bool
        /// Its rounds in order.
        var rounds: [EvaluationScope] = []
    }

    /// The outcomes of nodes, of each the last.
    private(set) var outcomes: [NodeID: Outcome] = [:]
    /// The walks of the macros that stand here, of each the last.
    private(set) var walks: [NodeID: Walk] = [:]

    /// The scope of an expression, from the events of its evaluation.
    init(of expression: ParsedExpression, _ events: [TraceEvent]) {
        let parents = expression.parents
        var open: [(macro: NodeID, scope: EvaluationScope)] = []
        for event in events {
            guard let node = event.node(in: parents) else { continue }
            // What stands in a node ends with it, and with its next round.
            while let last = open.last, Self.isPart(last.macro, of: node, parents) { open.removeLast() }
            let scope = open.last?.scope ?? self
            switch event {
            case .evaluated(_, let outcome): scope.outcomes[node] = outcome
            case .walked(_, let isComplete): scope.walks[node] = Walk(isComplete: isComplete)
            default:
                let round = EvaluationScope()
                scope.walks[node, default: Walk(isComplete: false)].rounds.append(round)
                open.append((node, round))
            }
        }
    }

    private init() {}

    private static func isPart(_ node: NodeID, of whole: NodeID, _ parents: [NodeID?]) -> Bool {
        var next: NodeID? = node
        while let current = next {
            if current == whole { return true }
            next = parents[Int(current)]
        }
        return false
    }
}

extension TraceEvent {
    /// The node that the event is about: of a walk the macro that walks; nil for events of no node.
    fileprivate func node(in parents: [NodeID?]) -> NodeID? {
        switch self {
        case .evaluated(let node, _), .round(let node): node
        case .walked(let range, _): parents[Int(range)]
        default: nil
        }
    }
}

extension ParsedExpression {
    /// For every node the one that it is a part of.
    fileprivate var parents: [NodeID?] {
        var parents = [NodeID?](repeating: nil, count: nodes.count)
        for (index, node) in nodes.enumerated() {
            node.forEachChild { parents[Int($0)] = NodeID(index) }
        }
        return parents
    }
}
