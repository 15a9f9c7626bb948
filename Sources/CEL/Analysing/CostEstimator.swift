/// Estimates what an expression costs before it meets any facts.
///
/// One pass over the arena, children before parents, without recursion. It follows what the program builder makes of each
/// node: lists of facts are walked over where they are used, and what is filtered or mapped twice where a fault in it has
/// to win over an element that decides.
public struct CostEstimator {
    let expression: CheckedExpression
    let bounds: any CostBounds
    let variables: [String: PartEstimate]
    let scopes: MacroScopes
    private(set) var parts: [PartEstimate]

    /// Estimates an expression; `variables` are those of its scope that are no records.
    public static func estimate(
        _ expression: CheckedExpression, variables: [String: PartEstimate] = [:],
        within bounds: any CostBounds
    ) -> ExpressionCost {
        var estimator = CostEstimator(expression, variables, bounds)
        for index in expression.parsed.nodes.indices where estimator.scopes.isReachable(NodeID(index)) {
            estimator.visit(NodeID(index))
        }
        return ExpressionCost(expression: expression, parts: estimator.parts)
    }

    private init(
        _ expression: CheckedExpression, _ variables: [String: PartEstimate], _ bounds: any CostBounds
    ) {
        self.expression = expression
        self.bounds = bounds
        self.variables = variables
        scopes = MacroScopes(expression.parsed)
        parts = Array(repeating: PartEstimate(), count: expression.parsed.nodes.count)
    }

    private mutating func visit(_ id: NodeID) {
        var part = estimate(id)
        // What is constant is computed while the program is built, unless that fails.
        if expression.isConstant(id) { part.cost.least = 0 }
        parts[Int(id)] = part
    }

    private func estimate(_ id: NodeID) -> PartEstimate {
        switch expression.parsed[id] {
        case .literal(let literal): PartEstimate(size: .exactly(literal.bytes))
        case .identifier: name(id)
        case .select(let operand, let field), .optionalSelect(let operand, let field):
            select(operand, field, id)
        case .has(let operand, let field): single(select(operand, field, id).cost)
        case .index(let operand, let index), .optionalIndex(let operand, let index):
            self.index(operand, index, id)
        case .call(let name, let target, let arguments): call(name, target, arguments, id)
        case .list(let items): list(items)
        case .map(let entries): map(entries)
        case .optionalElement(let operand): part(operand).after(Self.node)
        case .unary(let unary, let operand):
            single(whole(operand) + CostEstimate(least: unary == .not ? 1 : 0, most: 1))
        case .binary(.isIn, let item, let container): membership(item, container)
        case .binary(let binary, let left, let right): self.binary(binary, left, right, id)
        case .logical(_, let terms): logical(terms)
        case .conditional(let test, let then, let otherwise): conditional(test, then, otherwise)
        default: macro(id)
        }
    }

    // MARK: Parts

    /// One node that may be a part of another's instruction.
    static let node = CostEstimate(most: 1)

    func part(_ id: NodeID) -> PartEstimate { parts[Int(id)] }

    /// A node's value; a list is walked over and built.
    func whole(_ id: NodeID) -> CostEstimate {
        let part = parts[Int(id)]
        guard expression.type(id).element != nil, !part.isStored else { return part.cost }
        return part.cost + CostEstimate(most: part.size.most)
    }

    /// A value without a size.
    func single(_ cost: CostEstimate) -> PartEstimate { PartEstimate(cost: cost) }

    /// Neither branch is carried out when the test is a fault, both when it is unknown.
    private func conditional(_ test: NodeID, _ then: NodeID, _ otherwise: NodeID) -> PartEstimate {
        var found = part(then).or(part(otherwise))
        let branches = part(then).cost + part(otherwise).cost
        found.cost = part(test).cost + branches.perhaps + CostEstimate(least: 1, most: 1)
        return found
    }

    private func logical(_ terms: [NodeID]) -> PartEstimate {
        var cost = CostEstimate(least: 1, most: 1)
        for (index, term) in terms.enumerated() {
            cost = cost + (index == 0 ? part(term).cost : part(term).cost.perhaps)
        }
        return single(cost)
    }

    private func binary(
        _ binary: ParsedExpression.BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID
    ) -> PartEstimate {
        let (first, second) = (part(left), part(right))
        var found = single(whole(left) + whole(right) + CostEstimate(least: 1, most: 1))
        let isText = [left, right].contains {
            expression.type($0) == .string || expression.type($0) == .bytes
        }
        let areKnown = !isMade(left) && !isMade(right)
        switch binary {
        case .add where isText || expression.type(id).element != nil || expression.type(id) == .dyn:
            found.size = first.size + second.size
            found.inner = first.inner.or(second.inner)
            found.cost = found.cost + CostEstimate(most: isText ? found.size.textSteps : found.size.most)
        case .equal where areKnown, .notEqual where areKnown: break
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
            let size = isText ? min(first.size.textSteps, second.size.textSteps) : 0
            found.cost = found.cost + CostEstimate(most: size)
        default: break
        }
        return found
    }

    /// Whether a part makes a new text; others are known by number, and equal when the numbers are.
    private func isMade(_ id: NodeID) -> Bool {
        switch expression.parsed[id] {
        case .literal, .identifier, .select, .index: false
        default: true
        }
    }

    // MARK: Names

    private func name(_ id: NodeID) -> PartEstimate {
        switch expression.names[id] {
        case .local(let name)?: return local(name, id)
        case .variable(let name)?: return variables[name] ?? PartEstimate(unknown: expression.type(id))
        default: return PartEstimate()
        }
    }

    /// A variable of a macro.
    private func local(_ name: String, _ id: NodeID) -> PartEstimate {
        guard let frame = scopes.variable(name, at: id) else { return PartEstimate() }
        var found = PartEstimate(unknown: expression.type(id))
        switch scopes.frames[frame].source {
        case .elements(let range) where !expression.type(range).isMap:
            found.size = part(range).inner
            found.unbounded = part(range).unbounded
            found.cost.most = found.cost.most.adding(part(range).use)
        case .values(let range): found.size = part(range).inner
        case .content(let target), .value(let target):
            let value = part(target)
            (found.size, found.inner, found.unbounded) = (value.size, value.inner, value.unbounded)
            if expression.type(id).element == nil, !expression.type(id).isMap { break }
            // A list that lies in the facts is walked over where it is used.
            found = value.after(Self.node)
        default: break
        }
        return found
    }

    private func select(_ operand: NodeID, _ field: String, _ id: NodeID) -> PartEstimate {
        if case .variable(let name)? = expression.names[id] {
            if let variable = variables[name] { return variable }
            if name.utf8.starts(with: "code.".utf8), expression.type(id).element != nil {
                return codes(field)
            }
            return PartEstimate(unknown: expression.type(id))
        }
        let before = part(operand).cost
        switch expression.type(operand) {
        case .record(let record), .optional(.record(let record)):
            return bounds.field(record, field).after(before)
        case .codeEntry(let list): return bounds.column(field, ofCodeList: list).after(before)
        default: return member(of: operand, id).after(before)
        }
    }

    /// The codes of a list: each is asked whether it is in force.
    private func codes(_ list: String) -> PartEstimate {
        let count = bounds.entries(ofCodeList: list)
        return PartEstimate(
            cost: CostEstimate(most: 1 + count), size: SizeEstimate(most: count),
            inner: SizeEstimate(most: 64))
    }

    private func index(_ operand: NodeID, _ index: NodeID, _ id: NodeID) -> PartEstimate {
        if case .codeEntry = expression.type(id) { return single(part(index).cost + Self.node) }
        return member(of: operand, id).after(whole(operand) + part(index).cost)
    }

    /// An element of a list, or a value of a map.
    private func member(of operand: NodeID, _ id: NodeID) -> PartEstimate {
        var found = PartEstimate(unknown: expression.type(id))
        found.size = part(operand).inner
        return found
    }
}

extension ParsedExpression.Literal {
    /// The bytes of a text; none of the others.
    fileprivate var bytes: Int {
        switch self {
        case .string(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        default: 0
        }
    }
}
