import Diagnostics

/// Bounds as text, and the values of those that are constant.
extension ExpressionAnalyser {
    /// What a part is for what it is held against: its text, and the facts and parameters in it.
    mutating func bound(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) -> Bound {
        var bound = Bound(text(e, id, scene))
        bound.isConstant = isConstant(e, id, scene)
        if bound.isConstant { return bound }
        // What is looked at here is noted only when it is solved or used.
        var probe = self
        probe.found = ExpressionAnalysis()
        probe.places = [:]
        probe.use(e, id, scene)
        budget = probe.budget
        if !probe.found.isWhole { found.isWhole = false }
        bound.facts = Set(probe.found.facts.map(\.path))
        bound.readsDay = !probe.found.days.isEmpty || !probe.found.unsolvedDays.isEmpty
        bound.parameters = probe.found.parameters
        return bound
    }

    /// What a part is for what it is held against, one for each value that it may have: those of a condition's branches, and
    /// what stands for an optional that has none.
    mutating func bounds(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) -> [Bound] {
        switch e.parsed[id] {
        case .conditional(_, let then, let otherwise): bounds(e, then, scene) + bounds(e, otherwise, scene)
        case .call("orValue", .some(let target), let arguments) where arguments.count == 1:
            [bound(e, target, scene)].map { $0.written("(\($0.text)).value()") }
                + bounds(e, arguments[0], scene)
        default: [bound(e, id, scene)]
        }
    }

    private func isConstant(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) -> Bool {
        if case .expression(let other, let inner, let outer)? = e.names[id].flatMap({ scene.meaning(of: $0) })
        {
            return isConstant(other, inner, outer)
        }
        return e.isConstant(id)
    }

    // MARK: Text

    /// A part as text in the names of the whole expression; its own variables stay.
    func text(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) -> String {
        var replacements: [NodeID: String] = [:]
        var waiting = [(id: id, scene: scene)]
        while let (next, scene) = waiting.popLast() {
            if let text = replacement(e, next, scene) {
                replacements[next] = text
            } else {
                let inner = scene.removing(locals: e.parsed[next].variables)
                e.parsed[next].forEachChild { waiting.append(($0, inner)) }
            }
        }
        return ExpressionPrinter(expression: e.parsed, replacements: replacements).text(id)
    }

    private func replacement(_ e: CheckedExpression, _ id: NodeID, _ scene: Scene) -> String? {
        if e.isConstant(id), case .literal = e.parsed[id] { return typed(e, id) }
        guard let name = e.names[id], let meaning = scene.meaning(of: name) else { return nil }
        switch meaning {
        case .expression(let other, let inner, let outer):
            let text = text(other, inner, outer)
            return other.parsed[inner].bindsClosely ? text : "(\(text))"
        case .record(let place), .fact(let place):
            if case .local = name { return nil }
            return place.text
        case .derived, .choice, .day, .fixed: return nil
        }
    }

    /// A number that stands for an amount keeps its type when it stands alone.
    private func typed(_ e: CheckedExpression, _ id: NodeID) -> String? {
        let digits: String
        switch e.parsed[id] {
        case .literal(.int(let value)): digits = String(value)
        case .literal(.double(_, let written)): digits = written
        default: return nil
        }
        guard e.type(id).isExact, let value = Rational(literal: digits) else { return nil }
        return Value(exact: value, type: e.type(id)).celText
    }

    /// A count with the other sign.
    static func negated(_ text: String) -> String {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "-" + text : "-(\(text))"
    }

    // MARK: Thresholds

    /// A limit of a type; nil where no value of the type is it.
    func threshold(
        _ change: Change, _ bound: Bound, _ measure: String?, _ type: ValueType
    ) -> ExpressionAnalysis.Threshold? {
        var limit = ExpressionAnalysis.Limit(
            text: Self.tidied(bound.text), parameters: bound.parameters, slack: bound.slack)
        var change = change
        if bound.isConstant, let value = value(of: bound) {
            guard let (adapted, side) = Self.adapt(value, change, type) else { return nil }
            limit.value = adapted
            limit.text = adapted.celText
            change = side
        }
        return ExpressionAnalysis.Threshold(
            measure: measure.map { Self.tidied($0) }, change: change, limit: limit)
    }

    /// The limit as a value of the type: whole numbers lie on one side of a fraction.
    private static func adapt(_ value: Value, _ change: Change, _ type: ValueType) -> (Value, Change)? {
        var type = type
        if case .optional(let wrapped) = type { type = wrapped }
        let number: Rational
        switch value {
        case .int(let value): number = Rational(value)
        case .money(let value), .decimal(let value): number = value
        default: return (value, change)
        }
        switch type {
        case .money: return (.money(number), change)
        case .decimal: return (.decimal(number), change)
        case .int:
            if number.isWhole { return number.scaled(by: 1).map { (.int($0), change) } }
            guard change != .exactly, let floor = number.rounded(to: .one, mode: .floor)?.scaled(by: 1) else {
                return nil
            }
            return (.int(floor), .after)
        default: return (value, change)
        }
    }

    /// The value of a constant bound.
    func value(of bound: Bound) -> Value? {
        guard bound.isConstant, let parsed = Self.parse(bound.text) else { return nil }
        var ignored = Diagnostics()
        guard let checked = Checker.check(parsed, in: Scope(), schema: schema, into: &ignored),
            let program = StandaloneExpression(checked, schema: schema, variables: []),
            case .value(let value) = program.evaluate([]).outcome
        else { return nil }
        return value
    }

    func sign(of bound: Bound) -> Int? {
        switch value(of: bound) {
        case .int(let value): Int(value.signum())
        case .money(let value), .decimal(let value): value.signum
        default: nil
        }
    }

    /// An expression with no parentheses beyond what it needs; paths with `[…]` stay as they are.
    static func tidied(_ text: String) -> String { parse(text)?.printed() ?? text }

    private static func parse(_ text: String) -> ParsedExpression? {
        ParsedExpression.parse(text, origin: TextOrigin(source: 0, start: 0, count: text.utf8.count)).0
    }
}

extension ParsedExpression.Node {
    /// The variables that a macro brings into being.
    fileprivate var variables: [String] {
        switch self {
        case .comprehension(_, _, let variable, _, _), .optionalMap(_, let variable, _, _),
            .bind(let variable, _, _):
            [variable]
        case .pairComprehension(_, _, let key, let value, _, _): [key, value]
        default: []
        }
    }

    /// Whether something can hang on it without parentheses.
    fileprivate var bindsClosely: Bool {
        switch self {
        case .identifier, .select, .index, .call, .list, .literal(.string), .literal(.bool): true
        default: false
        }
    }
}
