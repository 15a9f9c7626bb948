/// Lists, maps and the macros that walk over them.
extension CostEstimator {
    func list(_ items: [NodeID]) -> PartEstimate {
        var found = PartEstimate(size: SizeEstimate(least: items.count, most: items.count))
        for (index, item) in items.enumerated() {
            let part = part(item)
            found.cost = found.cost + whole(item).perhaps
            found.inner = index == 0 ? part.size : found.inner.or(part.size)
            found.use = max(found.use, part.cost.most)
            if expression.parsed[item].isOptionalElement { found.size.least = 0 }
        }
        return found
    }

    func map(_ entries: [(key: NodeID, value: NodeID)]) -> PartEstimate {
        var found = PartEstimate(size: SizeEstimate(most: entries.count))
        for (index, entry) in entries.enumerated() {
            found.cost = found.cost + whole(entry.key).perhaps + whole(entry.value).perhaps + Self.node
            let size = part(entry.value).size
            found.inner = index == 0 ? size : found.inner.or(size)
        }
        return found
    }

    func macro(_ id: NodeID) -> PartEstimate {
        switch expression.parsed[id] {
        case .comprehension(let kind, let range, _, let filter, let body):
            return comprehension(kind, range, filter, body, id)
        case .pairComprehension(let kind, let range, _, _, let filter, let body):
            return pairs(kind, range, filter, body, id)
        case .optionalMap(let target, _, let body, _):
            var found = part(body)
            found.isStored = false
            found.cost = part(target).cost + Self.node + found.cost.perhaps
            return found
        case .bind(_, let value, let body):
            return part(body).after(whole(value).perhaps + Self.node)
        case .block(let slots, let body):
            return part(body).after(slots.reduce(Self.node) { $0 + whole($1).perhaps })
        case .slot(let number):
            let slots = scopes.slots(at: id)
            guard slots.indices.contains(number) else { return PartEstimate() }
            let slot = part(slots[number])
            return expression.type(id).element == nil
                ? PartEstimate(size: slot.size, inner: slot.inner) : slot
        default: return PartEstimate()
        }
    }

    private func comprehension(
        _ kind: ParsedExpression.ComprehensionKind, _ range: NodeID, _ filter: NodeID?, _ body: NodeID,
        _ id: NodeID
    ) -> PartEstimate {
        let list = part(range)
        let each = part(body).cost.most.adding(filter.map { part($0).cost.most } ?? 0).adding(1)
        let bodies = list.size.most.times(each)
        var found = PartEstimate(cost: list.cost + CostEstimate(least: 0, most: bodies.adding(1)))
        found.unbounded = list.unbounded
        switch kind {
        case .all, .exists:
            found.cost = found.cost + CostEstimate(least: 1, most: list.sweep)
            return found
        case .existsOne: found.cost.least = found.cost.least.adding(1)
        case .filter:
            found.size = list.size.perhaps
            (found.inner, found.use) = (list.inner, list.use)
        case .map:
            found.size = filter == nil ? list.size : list.size.perhaps
            found.inner = part(body).size
            // Records are not moved: where they lie is found at each use.
            found.use = expression.type(body).isRecord ? part(body).cost.most : 0
        case .sortBy:
            (found.size, found.inner) = (list.size, list.inner)
            found.cost =
                whole(range) + CostEstimate(most: bodies.adding(list.size.most.times(list.size.bits)))
            return found
        }
        found.sweep = list.cost.most.adding(bodies).adding(list.sweep)
        return found
    }

    private func pairs(
        _ kind: ParsedExpression.PairComprehensionKind, _ range: NodeID, _ filter: NodeID?, _ body: NodeID,
        _ id: NodeID
    ) -> PartEstimate {
        let list = part(range)
        var each = whole(body).most.adding(filter.map { part($0).cost.most } ?? 0).adding(1)
        if kind == .transformMapEntry { each = each.adding(part(body).size.most) }
        let own = CostEstimate(least: 1, most: list.size.most.times(each).adding(1))
        var found = PartEstimate(cost: whole(range) + own)
        found.unbounded = list.unbounded
        switch kind {
        case .all, .exists, .existsOne: return found
        case .transformList, .transformMap:
            (found.size, found.inner) = (list.size.perhaps, part(body).size)
        case .transformMapEntry:
            found.size = SizeEstimate(most: list.size.most.times(max(1, part(body).size.most)))
            found.inner = part(body).inner
        }
        return found
    }

    func membership(_ item: NodeID, _ container: NodeID) -> PartEstimate {
        let list = part(container)
        let isLookUp =
            expression.type(container).isMap || expression.isConstant(container)
            || expression.parsed[container].isCodeList(in: expression)
        var cost = part(item).cost.perhaps + CostEstimate(least: 1, most: 1)
        if isLookUp {
            cost = cost + (expression.type(container).isMap ? list.cost.perhaps : .none)
        } else {
            cost = cost + list.cost.perhaps + CostEstimate(most: list.sweep)
            cost = cost + CostEstimate(most: list.size.most.times(list.use.adding(1)))
        }
        var found = single(cost)
        found.unbounded = list.unbounded
        return found
    }
}

extension SizeEstimate {
    /// The steps that sorting takes for each element.
    fileprivate var bits: Int { max(1, Int.bitWidth - most.leadingZeroBitCount) }
}

extension ParsedExpression.Node {
    /// Whether it is `code.x`, which is asked and not walked over.
    fileprivate func isCodeList(in expression: CheckedExpression) -> Bool {
        guard case .select(let operand, _) = self, case .identifier("code", _) = expression.parsed[operand]
        else {
            return false
        }
        return expression.names[operand] == nil
    }
}
