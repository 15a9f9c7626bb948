import API

/// Which conditions of an explanation are shown: all of them, or those that do not hold and, where the grounds are wanted,
/// of an alternative that holds the branch that made it so.
struct ExplanationView {
    /// How much is shown.
    let detail: Look.Detail
    /// Whether people want to see on which ground something was granted.
    let showsGrounds: Bool
    /// Whether a line and a sentence for each are enough: no facts, no marks, no remedies.
    let isBrief: Bool

    /// Creates a view.
    init(_ detail: Look.Detail, showsGrounds: Bool = false, isBrief: Bool = false) {
        self.detail = detail
        self.showsGrounds = showsGrounds
        self.isBrief = isBrief
    }

    /// Whether a node stands in no one's way; under `none` that is when it is not true.
    static func holds(_ node: ExplanationNode, underNone: Bool) -> Bool {
        node.outcome == (underNone || node.negated ? .no : .yes)
    }

    /// The children that are shown of a node.
    func children(of node: ExplanationNode) -> [ExplanationNode] {
        switch detail {
        case .none: return []
        case .full: return node.children
        case .failures:
            let isNone = node.kind == .none
            if node.outcome == .yes, Self.isAlternative(node) {
                let deciding = node.children.filter { $0.decides && $0.outcome == .yes }
                return deciding.isEmpty
                    ? Array(node.children.filter { $0.outcome == .yes }.prefix(1)) : deciding
            }
            return node.children.filter {
                !Self.holds($0, underNone: isNone) || (showsGrounds && Self.hasGround($0))
            }
        }
    }

    /// Whether something below says on which of several grounds a node holds.
    static func hasGround(_ node: ExplanationNode) -> Bool {
        guard node.outcome == .yes else { return false }
        if isAlternative(node) { return true }
        return !isQuantifier(node) && node.kind != .none && node.children.contains(where: hasGround)
    }

    /// The number of conditions that hold, a quantifier counted as one.
    static func countOfHolding(_ node: ExplanationNode, underNone: Bool = false) -> Int {
        if node.children.isEmpty || isQuantifier(node) || isAlternative(node) || node.kind == .none {
            return holds(node, underNone: underNone) ? 1 : 0
        }
        return node.children.reduce(0) { $0 + countOfHolding($1) }
    }

    private static func isAlternative(_ node: ExplanationNode) -> Bool {
        node.kind == .any && !node.children.isEmpty
    }
    private static func isQuantifier(_ node: ExplanationNode) -> Bool {
        node.kind == .forEach || node.kind == .forSome
    }
}
