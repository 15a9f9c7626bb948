/// Conditions: everything that can turn them.
extension ExpressionAnalyser {
    mutating func decide(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) {
        let outer = part
        part = nil
        nested { $0.condition(e, id, scene) }
        part = outer
    }

    private mutating func condition(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) {
        if e.isConstant(id) { return }
        switch e.parsed[id] {
        case .unary(.not, let operand): decide(e, operand, scene)
        case .logical(_, let terms): for term in terms { decide(e, term, scene) }
        case .conditional(let test, let then, let otherwise):
            for part in [test, then, otherwise] { decide(e, part, scene) }
        case .binary(.isIn, let item, let container): membership(item, container, e, id, scene)
        case .binary(let binary, let left, let right) where binary.isComparison:
            compare(left, [binary.change], right, e, id, scene)
        case .comprehension(let kind, let range, let variable, _, let body) where kind.isCondition:
            quantified(kind, range, variable, body, e, scene)
        case .has(let operand, let field): has(operand, field, e, id, scene)
        case .bind(let variable, let value, let body):
            decide(e, body, scene.adding(local: variable, .expression(e, value, scene)))
        case .call("hasValue", .some(let target), _): presence(of: e, target, scene)
        default: solve(e, id, scene, [.exactly], Bound("true"))
        }
    }

    /// Two values held against each other: each is solved for the other, where they share no fact.
    mutating func compare(
        _ left: NodeID, _ changes: [Change], _ right: NodeID, _ e: CheckedExpression, _ id: NodeID,
        _ scene: Scene
    ) {
        let (first, second) = (bound(e, left, scene), bound(e, right, scene))
        guard first.facts.isDisjoint(with: second.facts) else {
            return use([left, right], of: id, e, scene)
        }
        for bound in bounds(e, right, scene) { solve(e, left, scene, changes, bound) }
        for bound in bounds(e, left, scene) { solve(e, right, scene, changes.map(\.mirrored), bound) }
    }

    /// Parts that share facts: none is solved for the other.
    private mutating func use(_ parts: [NodeID], of id: NodeID, _ e: CheckedExpression, _ scene: Scene) {
        part = text(e, id, scene)
        for one in parts { use(e, one, scene) }
        part = nil
    }

    /// `item in container`: the item against each element, the lists by whether they have it.
    private mutating func membership(
        _ item: NodeID, _ container: NodeID, _ e: CheckedExpression, _ id: NodeID, _ scene: Scene
    ) {
        if case .list(let items) = e.parsed[container] {
            for other in items { compare(item, [.exactly], other, e, id, scene) }
            return
        }
        let (value, list) = (bound(e, item, scene), bound(e, container, scene))
        guard value.facts.isDisjoint(with: list.facts) else {
            return use([item, container], of: id, e, scene)
        }
        solve(e, item, scene, [.among], list)
        var isThere = value.written("true")
        isThere.isConstant = true
        let measure = "(\(value.text)) in (\(list.text))"
        if e.type(container).isMap, case .fact(let map)? = meaning(e, container, scene) {
            return limit(map, [.exactly], isThere, measure: measure)
        }
        let range = walk(e, container, scene)
        for fact in range.lists { limit(fact, [.exactly], isThere, measure: measure) }
        solve(range.element, [.exactly], value)
    }

    /// `all`, `exists`, `exists_one`: how many elements the body holds for, and what turns it for one.
    private mutating func quantified(
        _ kind: ParsedExpression.ComprehensionKind, _ range: NodeID, _ variable: String, _ body: NodeID,
        _ e: CheckedExpression, _ scene: Scene
    ) {
        let list = walk(e, range, scene)
        let inner = scene.adding(local: variable, list.element)
        let test = text(e, body, scene.removing(locals: [variable]))
        let predicate = kind == .all ? "!(\(test))" : test
        let measure = "(\(text(e, range, scene))).filter(\(variable), \(predicate)).size()"
        let others = bound(e, body, inner).facts
        for fact in list.lists {
            if others.contains(fact.path) {
                unsolved(fact, measure)
            } else {
                limit(fact, [kind == .existsOne ? .exactly : .from], Bound("1"), measure: measure)
            }
        }
        decide(e, body, inner)
    }

    private mutating func has(
        _ operand: NodeID, _ field: String, _ e: CheckedExpression, _ id: NodeID, _ scene: Scene
    ) {
        guard case .record(let place)? = meaning(e, operand, scene) else { return use(e, operand, scene) }
        switch member(field, of: place) {
        // Whether a fact is known is no matter of its value.
        case .fact(let fact): _ = note(fact)
        case .derived(let record, let name): use(record, name, "has(\(record.text).\(name))")
        default: break
        }
    }

    /// Whether an optional has a value.
    mutating func presence(of e: CheckedExpression, _ id: NodeID, _ scene: Scene) {
        switch meaning(e, id, scene) {
        case .fact(let fact): presence(of: fact)
        case .expression(let other, let inner, let outer): presence(of: other, inner, outer)
        case .record: break
        default: use(e, id, scene)
        }
    }

    mutating func presence(of fact: FactPlace) {
        guard case .optional = fact.type else {
            _ = note(fact)
            return
        }
        limit(fact, [.exactly], Bound("true"), measure: "\(fact.text).hasValue()")
    }
}

extension ParsedExpression.BinaryOperator {
    /// Where a comparison can turn.
    fileprivate var change: ExpressionAnalysis.Change {
        switch self {
        case .less, .greaterOrEqual: .from
        case .greater, .lessOrEqual: .after
        default: .exactly
        }
    }
}
