import Diagnostics

/// What every node of an expression came to, as a tree in the order of the text.
///
/// Literals say themselves and are left out, and so are parts that have no value of their own: the `client` of
/// `client.age`.
public struct EvaluationTrace: Sendable {
    /// One node.
    public struct Line: Sendable {
        /// How many nodes of the trace it stands in.
        public var depth: Int
        /// The bytes of the expression's text that it was written as.
        public var range: Range<Int>
        /// Its type.
        public var type: ValueType
        /// What it came to, each time that it was evaluated; empty when it was not reached, or is no value.
        public var outcomes: [Outcome]
        /// Whether evaluation never came to it.
        public var isSkipped: Bool
    }

    /// The nodes, each before its parts.
    public private(set) var lines: [Line] = []
    private let expression: CheckedExpression
    private var outcomes: [NodeID: [Outcome]] = [:]

    /// The tree of an expression from the events of its evaluation, of which those of nodes count.
    public init(_ expression: CheckedExpression, _ events: [TraceEvent]) {
        self.init(
            expression,
            events.compactMap { event in
                guard case .evaluated(let node, let outcome) = event else { return nil }
                return (node, outcome)
            })
    }

    /// The tree of an expression from what its nodes came to, in the order of evaluation.
    public init(_ expression: CheckedExpression, _ evaluated: [(node: NodeID, outcome: Outcome)]) {
        self.expression = expression
        for (node, outcome) in evaluated { outcomes[node, default: []].append(outcome) }
        var waiting: [(id: NodeID, depth: Int, parent: NodeID?)] = [(expression.parsed.root, 0, nil)]
        while let (id, depth, parent) = waiting.popLast() {
            let place = place(of: id, in: parent)
            if place != .hidden { lines.append(line(id, depth, isSkipped: place == .skipped)) }
            guard place != .skipped else { continue }
            let below = place == .hidden ? depth : depth + 1
            for child in children(of: id).reversed() { waiting.append((child, below, id)) }
        }
    }

    private enum Place {
        case shown, hidden, skipped
    }

    private func line(_ id: NodeID, _ depth: Int, isSkipped: Bool) -> Line {
        Line(
            depth: depth, range: expression.parsed.ranges[Int(id)], type: expression.type(id),
            outcomes: outcomes[id] ?? [], isSkipped: isSkipped)
    }

    private func place(of id: NodeID, in parent: NodeID?) -> Place {
        let node = expression.parsed[id]
        if case .literal = node { return .hidden }
        if outcomes[id] != nil { return .shown }
        // A record is no value, and lists of facts are walked over where they lie and not built.
        if expression.type(id).isRecord { return .hidden }
        if expression.type(id).element?.isRecord == true { return .shown }
        if let parent, expression.parsed[parent].mayPass(over: id) { return .skipped }
        if case .comprehension = node { return .shown }
        // What is left is done by the node that it stands in: a name before a dot, a set of constants.
        return .hidden
    }

    /// The parts of a node in the order of the text.
    private func children(of id: NodeID) -> [NodeID] {
        var children: [NodeID] = []
        expression.parsed[id].forEachChild { children.append($0) }
        return children.sorted {
            expression.parsed.ranges[Int($0)].lowerBound < expression.parsed.ranges[Int($1)].lowerBound
        }
    }
}

extension ParsedExpression.Node {
    /// Whether a part of the node is evaluated only when other parts say so, or for the elements of something.
    fileprivate func mayPass(over part: NodeID) -> Bool {
        switch self {
        case .logical(_, let terms): part != terms.first
        case .conditional(let condition, _, _): part != condition
        case .comprehension(_, let range, _, _, _): part != range
        case .pairComprehension(_, let range, _, _, _, _): part != range
        case .optionalMap(let target, _, _, _): part != target
        case .bind(_, let value, _): part == value
        case .block(_, let body): part != body
        case .call(let name, let target?, _): (name == "or" || name == "orValue") && part != target
        default: false
        }
    }
}

extension ProgramBuilder {
    /// Lets the nodes of an expression report their values, and those of no rule that it calls.
    public mutating func trace(_ expression: CheckedExpression) {
        tracedSource = expression.parsed.origin.source
    }
}
