import CEL
import Diagnostics
import Facts

/// What a set of changes that does not grant yet is enlarged by.
extension RemedySearch {
    /// A set at hand: what was decided, and what was found of later days.
    struct Stand {
        var state: RemedyState
        var facts: GivenFacts
    }

    /// Changes of which every larger set that grants has one more.
    func steps(from state: RemedyState, _ decision: Decision) -> [RemedyStep] {
        let stand = Stand(state: state, facts: decision.facts)
        return steps(decision.explanation, wanted: .yes, [], nil, stand).all
    }

    /// Steps in order, each once.
    struct Steps {
        private(set) var all: [RemedyStep] = []
        private var known: Set<RemedyStep> = []

        var count: Int { all.count }

        mutating func add(_ step: RemedyStep) {
            if known.insert(step).inserted { all.append(step) }
        }

        mutating func add(_ steps: Steps) { for step in steps.all { add(step) } }

        /// Whether one of them is the change of a fact that is called what the act of a condition is: then they are the same.
        func say(_ rule: RuleNode) -> Bool {
            guard let act = rule.remedy, let text = act.text?.phrase else { return false }
            return all.contains { step in
                guard case .edit(let edit) = step, let change = edit.fact.change.text else { return false }
                return change == text && edit.fact.change.by == act.by?.value
            }
        }
    }

    /// The steps that can make a node come to what is wanted; `quantifier` is that around an element.
    private func steps(
        _ node: Explanation, wanted: Tri, _ elements: [String], _ quantifier: ConditionReads.Node?,
        _ at: Stand
    ) -> Steps {
        let known = node.rule.kind == .element ? quantifier ?? .init() : reads.node(node.rule)
        let inside = node.element.map { elements + [$0] } ?? elements
        let parts = node.children.filter { !$0.rule.isWarning }
        var found = Steps()
        if node.rule.form == .forEach || node.rule.form == .forSome {
            found.add(quantified(node, parts, wanted, inside, known, at))
        } else if parts.isEmpty {
            found.add(facts(node, known.own, at))
            if let day = day(node, inside, known.own.readsDay, at) { found.add(.wait(day)) }
        } else {
            found.add(facts(node, known.own, at))
            let childWanted: Tri = node.rule.form == .none ? !wanted : wanted
            let failing = parts.filter { $0.outcome != childWanted }
            let everyone = isEveryPartNeeded(node.rule.form, wanted, known.parts)
            found.add(
                chosen(failing.map { ($0, steps($0, wanted: childWanted, inside, nil, at)) }, everyone))
            if !everyone, let day = day(node, inside, known.own.readsDay, at) { found.add(.wait(day)) }
        }
        if wanted == .yes, node.outcome == .no, let act = act(node, known, elements), !found.say(node.rule) {
            found.add(.act(act))
        }
        return found
    }

    /// Of parts that must all come to what is wanted the steps of the one with the fewest; else those of all.
    private func chosen(_ parts: [(part: Explanation, steps: Steps)], _ everyone: Bool) -> Steps {
        guard everyone else { return parts.reduce(into: Steps()) { $0.add($1.steps) } }
        let stuck = parts.filter { $0.steps.count == 0 }.map(\.part)
        // Where only what is not known stands in the way, knowing it comes first.
        if !stuck.isEmpty, stuck.allSatisfy({ $0.outcome == .unknown }) {
            var seen: Set<UnknownFact> = []
            note(missing: stuck.flatMap(\.allMissing).filter { seen.insert($0).inserted })
        }
        return parts.map(\.steps).min { $0.count < $1.count } ?? Steps()
    }

    private func isEveryPartNeeded(_ form: RuleNode.Kind, _ wanted: Tri, _ atLeast: Int) -> Bool {
        switch form {
        case .any: wanted == .no && atLeast == 1
        case .none: wanted == .yes
        default: wanted == .yes
        }
    }

    // MARK: Quantifiers

    private func quantified(
        _ node: Explanation, _ parts: [Explanation], _ wanted: Tri, _ elements: [String],
        _ known: ConditionReads.Node, _ at: Stand
    ) -> Steps {
        var found = Steps()
        let isEach = node.rule.form == .forEach
        let everyone = isEach ? wanted == .yes : wanted == .no && known.elements == 1
        let failing = parts.filter { $0.outcome != wanted }
        var lists = known.list
        // Elements that are not there yet, or that the filter leaves out, can help.
        if !everyone { lists.add(known.filter) }
        if !everyone || failing.isEmpty {
            found.add(facts(node, lists, at))
            for fact in changeable.all where known.filter.fields.contains(fact.name) {
                found.add(edits(fact, at))
            }
            let readsDay = known.list.readsDay || known.filter.readsDay
            if let day = day(node, elements, readsDay, at) { found.add(.wait(day)) }
        }
        found.add(
            chosen(
                failing.map { part in
                    var own = self.steps(part, wanted: wanted, elements, known, at)
                    own.add(around(part, known, elements, at))
                    if isEach, wanted == .yes, part.outcome == .no, !own.say(node.rule),
                        let act = act(node, element: part, elements)
                    {
                        own.add(.act(act))
                    }
                    return (part, own)
                }, everyone))
        return found
    }

    /// What can take an element out of the way: it is dropped, or the filter leaves it out.
    private func around(
        _ part: Explanation, _ known: ConditionReads.Node, _ elements: [String], _ at: Stand
    ) -> Steps {
        var found = Steps()
        guard let key = part.element else { return found }
        for name in known.list.fields {
            for fact in changeable.facts(name) {
                if let edit = changeable.dropping("\(fact.path)[\(key)]"), isOpen(edit, at.state) {
                    found.add(.edit(edit))
                }
                if let type = fact.memberType, fact.change.only != .add,
                    let word = type.word(of: key, facts.symbols)
                {
                    for edit in edits(fact, at) where edit.action == .dropMember(word) {
                        found.add(.edit(edit))
                    }
                }
            }
        }
        // The readings of the filter are the element's own; they were not its body's.
        if !part.children.isEmpty { found.add(facts(part, known.filter, at)) }
        if let day = day(part, elements + [key], known.filter.readsDay || known.list.readsDay, at) {
            found.add(.wait(day))
        }
        return found
    }

    // MARK: Acts

    private func act(_ node: Explanation, _ known: ConditionReads.Node, _ elements: [String]) -> RemedyAct? {
        guard let remedy = node.rule.remedy, node.rule.kind != .forEach, node.node >= 0 else { return nil }
        let effort = remedy.effort?.value ?? 1
        let path = node.element.map { elements + [$0] } ?? elements
        guard failed.contains(Outline.Place(node: node.node, elements: path)) else { return nil }
        guard node.rule.kind == .forSome else {
            return RemedyAct(node: node.node, elements: path, effort: effort)
        }
        let held = node.children.count { $0.outcome == .yes }
        guard let element = elementNode(of: node) else { return nil }
        let lacking = max(1, known.elements - held)
        return RemedyAct(
            node: node.node, elements: path, times: lacking,
            quantifier: .init(element: element, needed: known.elements), effort: effort * lacking)
    }

    /// The number of the node of a quantifier's elements: it is made right behind the quantifier's own.
    private func elementNode(of node: Explanation) -> Int? {
        let number = node.node + 1
        return question.nodes.indices.contains(number) && question.nodes[number].kind == .element
            ? number : nil
    }

    private func act(_ node: Explanation, element: Explanation, _ elements: [String]) -> RemedyAct? {
        guard let remedy = node.rule.remedy, element.node >= 0, failed.contains(element.place(elements))
        else {
            return nil
        }
        return RemedyAct(
            node: element.node, elements: elements + [element.element ?? ""],
            effort: remedy.effort?.value ?? 1)
    }
}
