/// What is left of nodes that have no value, kind by kind.
extension Reduction {
    mutating func structure(_ id: NodeID) -> Part {
        switch e.parsed[id] {
        case .identifier(let name, false):
            if case .local? = e.names[id] { return variable(name, id) }
            return .open(add(e.parsed[id]))
        case .logical(let logical, let terms): return self.logical(logical, terms.map { part($0) })
        case .unary(.not, let operand): return negation(part(operand))
        case .conditional(let test, let then, let otherwise): return conditional(test, then, otherwise)
        case .comprehension, .pairComprehension: return macro(id)
        case .bind(let variable, let value, let body): return bind(variable, value, body)
        case .optionalMap(let target, let variable, let body, let isFlat):
            let optional = node(part(target))
            let inner = node(inside([variable], nil, []) { $0.part(body) })
            return .open(add(.optionalMap(optional, variable: variable, body: inner, isFlat: isFlat)))
        case .call(let name, let target?, let arguments) where name == "or" || name == "orValue":
            return alternative(id, name, target, arguments)
        case .block: return source(id)
        default: return parts(of: id)
        }
    }

    /// The node with what is left of its parts.
    private mutating func parts(of id: NodeID) -> Part {
        let node = e.parsed[id]
        // A namespace is a name and no value: `math` of `math.abs(x)`.
        var children: [NodeID: NodeID] = [:]
        node.forEachChild { children[$0] = $0 }
        for child in children.keys.sorted() { children[child] = self.node(child: child) }
        return .open(add(node.mapChildren { children[$0] ?? $0 }))
    }

    private mutating func node(child: NodeID) -> NodeID {
        if case .optionalElement(let element) = e.parsed[child] {
            let value = node(part(element))
            return add(.optionalElement(value))
        }
        return node(part(child))
    }

    /// The part as it was written.
    private mutating func source(_ id: NodeID) -> Part {
        var copies: [NodeID: NodeID] = [:]
        var waiting = [id]
        var wanted: [NodeID] = []
        while let next = waiting.popLast() {
            wanted.append(next)
            e.parsed[next].forEachChild { waiting.append($0) }
        }
        for next in wanted.sorted() where copies[next] == nil {
            copies[next] = add(e.parsed[next].mapChildren { copies[$0] ?? $0 })
        }
        return .open(copies[id] ?? 0)
    }

    // MARK: Logic

    /// `&&` or `||` without the terms that do not decide it.
    mutating func logical(_ logical: ParsedExpression.LogicalOperator, _ terms: [Part]) -> Part {
        let neutral = logical == .and
        var left: [Part] = []
        for term in terms {
            guard case .known(.bool(let value)) = term else {
                left.append(term)
                continue
            }
            if value != neutral { return term }
        }
        if left.count <= 1 { return left.first ?? .known(.bool(neutral)) }
        let nodes = left.map { node($0) }.flatMap { term -> [NodeID] in
            guard case .logical(logical, let inner) = arena[term] else { return [term] }
            return inner
        }
        return .open(add(.logical(logical, nodes)))
    }

    mutating func negation(_ operand: Part) -> Part {
        if case .known(.bool(let value)) = operand { return .known(.bool(!value)) }
        let inner = node(operand)
        return .open(add(.unary(.not, inner)))
    }

    private mutating func conditional(_ test: NodeID, _ then: NodeID, _ otherwise: NodeID) -> Part {
        let condition = part(test)
        if case .known(.bool(let value)) = condition { return part(value ? then : otherwise) }
        let (first, second) = (part(then), part(otherwise))
        let nodes = (node(condition), node(first), node(second))
        return .open(add(.conditional(nodes.0, then: nodes.1, otherwise: nodes.2)))
    }

    /// `x.or(y)` and `x.orValue(y)`: of an optional that is known one side is left.
    private mutating func alternative(
        _ id: NodeID, _ name: String, _ target: NodeID, _ arguments: [NodeID]
    ) -> Part {
        let optional = part(target)
        if case .known(.optional(let held)) = optional, let other = arguments.first, arguments.count == 1 {
            guard let held else { return part(other) }
            return name == "or" ? optional : .known(held)
        }
        let left = node(optional)
        let right = arguments.map { node(part($0)) }
        return .open(add(.call(name, target: left, arguments: right)))
    }

    private mutating func bind(_ variable: String, _ value: NodeID, _ body: NodeID) -> Part {
        let bound = part(value)
        let inner = self.bound(variable, to: value) { $0.part(body) }
        guard isFree(variable, in: body), case .open(let root) = inner, mentions(variable, root) else {
            return inner
        }
        let (first, second) = (node(bound), root)
        return .open(add(.bind(variable: variable, value: first, body: second)))
    }

    private func mentions(_ variable: String, _ root: NodeID) -> Bool {
        var waiting = [root]
        while let next = waiting.popLast() {
            if case .identifier(let name, _) = arena[next], name.utf8.elementsEqual(variable.utf8) {
                return true
            }
            arena[next].forEachChild { waiting.append($0) }
        }
        return false
    }
}
