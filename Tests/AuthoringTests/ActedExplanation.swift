import CEL

@testable import Rules

/// An explanation in which acts were done: what the whole comes to then, counted over the tree without any program.
struct ActedExplanation {
    let acts: [RemedyChange]
    let reads: ConditionReads

    /// The outcome of the whole.
    func outcome(_ explanation: Explanation) -> Tri { outcome(explanation, [], nil) }

    private func outcome(_ node: Explanation, _ elements: [String], _ quantifier: Explanation?) -> Tri {
        let inside = node.element.map { elements + [$0] } ?? elements
        let known = reads.node((node.rule.kind == .element ? quantifier?.rule : nil) ?? node.rule)
        let parts = node.children.filter { !$0.rule.isWarning }
        let outcomes = parts.map { outcome($0, inside, node) }
        let held = outcomes.count { $0 == .yes }
        for act in acts {
            guard case .act(let rule, let times) = act.kind, act.elements == inside else { continue }
            if node.rule.kind == .element {
                if rule.kind == .forEach, let quantifier, quantifier.rule.id == rule.id { return .yes }
            } else if rule.id == node.rule.id, rule.kind != .forEach {
                if rule.kind != .forSome || held + times >= known.elements { return .yes }
            }
        }
        guard !parts.isEmpty, outcomes != parts.map(\.outcome) else { return node.outcome }
        switch node.rule.form {
        case .all, .forEach: return outcomes.reduce(.yes) { $0 && $1 }
        case .any where known.parts == 1, .forSome where known.elements == 1:
            return outcomes.reduce(.no) { $0 || $1 }
        case .any: return held >= known.parts ? .yes : node.outcome
        case .forSome: return held >= known.elements ? .yes : node.outcome
        case .none: return !outcomes.reduce(.no) { $0 || $1 }
        default: return outcomes.last ?? node.outcome
        }
    }
}
