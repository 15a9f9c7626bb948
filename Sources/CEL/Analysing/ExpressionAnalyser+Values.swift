/// Values that are held against a bound: the bound moves to the facts through what can be undone.
extension ExpressionAnalyser {
    mutating func solve(
        _ e: CheckedExpression, _ id: NodeID, _ scene: Scene, _ changes: [Change], _ bound: Bound
    ) {
        let outer = part
        part = nil
        nested { analyser in
            if e.isConstant(id) { return }
            if let meaning = analyser.meaning(e, id, scene) { return analyser.solve(meaning, changes, bound) }
            analyser.undo(e, id, scene, changes, bound)
        }
        part = outer
    }

    /// A fact, a derived field, or what a variable stands for.
    mutating func solve(_ meaning: Meaning, _ changes: [Change], _ bound: Bound) {
        switch meaning {
        case .fact(let fact):
            if case .optional = fact.type { presence(of: fact) }
            limit(fact, changes, bound)
        case .derived(let record, let field):
            limit(derivedPlace(record, field), changes, bound, isDerived: true)
            each(rules.derived(record.record, field), Scene(["this": .record(record)])) {
                $0.solve(value: $1, $2, $3, changes, bound)
            }
        case .expression(let e, let id, let scene): solve(e, id, scene, changes, bound)
        case .choice(let meanings): for meaning in meanings { solve(meaning, changes, bound) }
        case .day: limitDay(changes, bound)
        case .record, .fixed: break
        }
    }

    /// The value of a rule; what is rounded is not solved.
    private mutating func solve(
        value: CheckedExpression, _ scene: Scene, _ rule: ValueRule, _ changes: [Change], _ bound: Bound
    ) {
        if rule.rounding != nil { return use(value, value.parsed.root, scene) }
        solve(value, value.parsed.root, scene, changes, bound)
    }

    private mutating func undo(
        _ e: CheckedExpression, _ id: NodeID, _ scene: Scene, _ changes: [Change], _ bound: Bound
    ) {
        switch e.parsed[id] {
        case .unary(.negate, let operand) where !changes.contains(.among):
            solve(e, operand, scene, changes.map(\.mirrored), bound.written("-(\(bound.text))"))
        case .binary(let binary, let left, let right) where !binary.isCondition:
            arithmetic(binary, left, right, e, id, scene, changes, bound)
        case .conditional(let test, let then, let otherwise):
            decide(e, test, scene)
            solve(e, then, scene, changes, bound)
            solve(e, otherwise, scene, changes, bound)
        case .bind(let variable, let value, let body):
            solve(e, body, scene.adding(local: variable, .expression(e, value, scene)), changes, bound)
        case .call(let name, let target, let arguments):
            if !call(name, target, arguments, e, id, scene, changes, bound) { use(e, id, scene) }
        default: use(e, id, scene)
        }
    }

    private mutating func call(
        _ name: String, _ target: NodeID?, _ arguments: [NodeID], _ e: CheckedExpression, _ id: NodeID,
        _ scene: Scene, _ changes: [Change], _ bound: Bound
    ) -> Bool {
        if target == nil, let (subjects, versions) = rules.calculation(name) {
            each(versions, self.arguments(subjects, arguments, e, scene)) {
                $0.solve(value: $1, $2, $3, changes, bound)
            }
            return true
        }
        let isLimit = !changes.contains(.among)
        switch (name, target, arguments.count) {
        case ("value", let target?, 0): solve(e, target, scene, changes, bound)
        case ("orValue", let target?, 1):
            solve(e, target, scene, changes, bound)
            solve(e, arguments[0], scene, changes, bound)
        case ("size", .some, 0) where isLimit, ("size", nil, 1) where isLimit:
            return size(target ?? arguments[0], e, id, scene, changes, bound)
        case ("min", nil, 1) where isLimit, ("max", nil, 1) where isLimit:
            guard case .list(let items) = e.parsed[arguments[0]] else { return false }
            // The greatest is the bound as long as one is and no other is above it.
            let each: [Change] = changes.contains(.exactly) ? [.from, .after] : changes
            for item in items { solve(e, item, scene, each, bound) }
        case ("money", nil, 1) where isLimit, ("decimal", nil, 1) where isLimit:
            solve(e, arguments[0], scene, changes, bound)
        default: return date(name, target.map { [$0] + arguments } ?? arguments, e, id, scene, changes, bound)
        }
        return true
    }

    /// The size of a list: what filters it, and how many elements are left.
    private mutating func size(
        _ list: NodeID, _ e: CheckedExpression, _ id: NodeID, _ scene: Scene, _ changes: [Change],
        _ bound: Bound
    ) -> Bool {
        guard e.type(list).element != nil else { return false }
        let range = walk(e, list, scene)
        let measure = text(e, id, scene)
        for fact in range.lists { limit(fact, changes, bound, measure: measure) }
        return true
    }

    // MARK: Arithmetic

    private mutating func arithmetic(
        _ binary: ParsedExpression.BinaryOperator, _ left: NodeID, _ right: NodeID, _ e: CheckedExpression,
        _ id: NodeID, _ scene: Scene, _ changes: [Change], _ bound: Bound
    ) {
        let (first, second) = (self.bound(e, left, scene), self.bound(e, right, scene))
        let isNumber = e.type(id).isExact || e.type(id) == .int
        guard isNumber, first.facts.isDisjoint(with: second.facts), !changes.contains(.among) else {
            return use(e, id, scene)
        }
        let target = bound.text
        switch binary {
        case .add:
            solve(e, left, scene, changes, bound.written("(\(target)) - (\(second.text))", with: second))
            solve(e, right, scene, changes, bound.written("(\(target)) - (\(first.text))", with: first))
        case .subtract:
            solve(e, left, scene, changes, bound.written("(\(target)) + (\(second.text))", with: second))
            let limit = bound.written("(\(first.text)) - (\(target))", with: first)
            solve(e, right, scene, changes.map(\.mirrored), limit)
        case .multiply:
            factor(left, times: second, e, scene, changes, bound, isExact: e.type(id).isExact)
            factor(right, times: first, e, scene, changes, bound, isExact: e.type(id).isExact)
        case .divide where e.type(id).isExact:
            use(e, right, scene)
            guard let sides = self.changes(changes, scaledBy: second) else { return use(e, left, scene) }
            solve(e, left, scene, sides, bound.written("(\(target)) * (\(second.text))", with: second))
        default: use(e, id, scene)
        }
    }

    /// One factor: the bound is divided by the other one.
    private mutating func factor(
        _ id: NodeID, times other: Bound, _ e: CheckedExpression, _ scene: Scene, _ changes: [Change],
        _ bound: Bound, isExact: Bool
    ) {
        guard let sides = self.changes(changes, scaledBy: other) else { return }
        if isExact {
            return solve(e, id, scene, sides, bound.written("(\(bound.text)) / (\(other.text))", with: other))
        }
        guard other.isConstant, bound.isConstant else { return use(e, id, scene) }
        solve(e, id, scene, sides, Bound("decimal(\(bound.text)) / decimal(\(other.text))"))
    }

    /// The sides on which a multiple changes: a negative factor turns them round, one that may be either has both; nil when
    /// it is zero.
    private func changes(_ changes: [Change], scaledBy factor: Bound) -> [Change]? {
        guard factor.isConstant, let sign = sign(of: factor) else {
            return changes.contains(.exactly) ? [.exactly] : [.from, .after]
        }
        return sign == 0 ? nil : sign > 0 ? changes : changes.map(\.mirrored)
    }
}
