/// Parts of an expression that an evaluation may pass over.
extension CheckedExpression {
    /// The largest parts that macros, `or` and `orValue` may leave out and that read none of their variables, so that they
    /// have one value whether they are reached or not; literals and records are not among them.
    var lazyParts: [NodeID] {
        let free = freeVariables
        var found: [NodeID] = []
        var waiting: [(id: NodeID, isLazy: Bool)] = [(parsed.root, false)]
        while let (id, isLazy) = waiting.popLast() {
            if isLazy, free[Int(id)].isEmpty, isValue(id) {
                found.append(id)
                continue
            }
            let node = parsed[id]
            node.forEachChild { waiting.append(($0, isLazy || node.mayLeaveOut($0))) }
        }
        return found.sorted()
    }

    private func isValue(_ id: NodeID) -> Bool {
        switch (parsed[id], names[id]) {
        case (.literal, _), (_, .type?): return false
        // `math` of `math.abs(x)`, `param` and `code` are no values.
        case (.identifier, let name): guard case .variable? = name else { return false }
        default: break
        }
        switch type(id) {
        case .record, .codeEntry, .list(.record), .optional(.record), .optional(.list(.record)),
            .list(.codeEntry):
            return false
        default: return true
        }
    }

    /// For every node the variables of macros that it reads and does not bind.
    var freeVariables: [Set<String>] {
        var free: [Set<String>] = []
        free.reserveCapacity(parsed.nodes.count)
        for (index, node) in parsed.nodes.enumerated() {
            var own: Set<String> = []
            if case .local(let name)? = names[NodeID(index)] { own = [name] }
            if case .slot(let number) = node { own = ["@slot\(number)"] }
            let bound = node.boundVariables
            node.forEachChild { child in
                let below = free[Int(child)]
                own.formUnion(node.binds(in: child) ? below.subtracting(bound) : below)
            }
            free.append(own)
        }
        return free
    }
}

extension ParsedExpression.Node {
    /// The variables that it gives names to.
    var boundVariables: Set<String> {
        switch self {
        case .comprehension(_, _, let variable, _, _), .optionalMap(_, let variable, _, _),
            .bind(let variable, _, _):
            [variable]
        case .pairComprehension(_, _, let key, let value, _, _): [key, value]
        case .block(let slots, _): Set(slots.indices.map { "@slot\($0)" })
        default: []
        }
    }

    /// Whether its variables are seen in a part.
    func binds(in part: NodeID) -> Bool {
        switch self {
        case .comprehension(_, let range, _, _, _), .pairComprehension(_, let range, _, _, _, _):
            part != range
        case .optionalMap(let target, _, _, _): part != target
        case .bind(_, let value, _): part != value
        case .block: true
        default: false
        }
    }

    /// Whether a part that it has may not be evaluated though the node is.
    fileprivate func mayLeaveOut(_ part: NodeID) -> Bool {
        switch self {
        case .comprehension, .pairComprehension, .optionalMap: binds(in: part)
        case .bind(_, let value, _): part == value
        case .block: true
        case .call(let name, let target?, _): (name == "or" || name == "orValue") && part != target
        default: false
        }
    }
}
