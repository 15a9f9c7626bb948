/// Lists, maps and conditionals: several types that become one.
extension Checker {
    /// `[a, ?b]`.
    mutating func list(_ items: [NodeID], _ id: NodeID) -> ValueType {
        isLiteral[Int(id)] = items.allSatisfy { isLiteral[Int($0)] }
        return .list(joinAll(items, in: id))
    }

    /// `{a: b, ?c: d}`.
    mutating func map(_ entries: [(key: NodeID, value: NodeID)], _ id: NodeID) -> ValueType {
        isLiteral[Int(id)] = entries.allSatisfy { isLiteral[Int($0.key)] && isLiteral[Int($0.value)] }
        let key = joinAll(entries.map(\.key), in: id)
        return .map(key, joinAll(entries.map(\.value), in: id))
    }

    /// The one type of several nodes.
    private mutating func joinAll(_ items: [NodeID], in id: NodeID) -> ValueType {
        var joined: ValueType?
        var first: NodeID?
        for item in items {
            let found = element(item)
            guard let known = joined, let firstItem = first, known != .wrong else {
                joined = found
                first = item
                continue
            }
            if let both = joinTypes(known, firstItem, found, item) {
                joined = both
            } else if !isRules {
                joined = .dyn
            } else if mixedLists[id] == nil {
                let shown = isDouble(item) && known == .money ? .decimal : found
                mixedLists[id] = (item, .mixedList(known, shown))
            }
        }
        return joined ?? substitution.open()
    }

    /// The type that an item brings to a collection: what `?e` may hold.
    private mutating func element(_ item: NodeID) -> ValueType {
        guard case .optionalElement(let operand) = expression[item] else { return type(item) }
        if case .optional(let wrapped) = type(operand) { return wrapped }
        let found = type(operand)
        if dynamic(operand) || found == .wrong { return found == .wrong ? .wrong : .dyn }
        return report(.operand("?", found: found, expected: .optional(found)), at: operand)
    }

    /// The type of two nodes of which either may be the value; literals take the type of the other one.
    private mutating func joinTypes(
        _ left: ValueType, _ leftNode: NodeID, _ right: ValueType, _ rightNode: NodeID
    ) -> ValueType? {
        if isRules {
            if isLiteral[Int(rightNode)], !isLiteral[Int(leftNode)], adopt(rightNode, left) { return left }
            if isLiteral[Int(leftNode)], !isLiteral[Int(rightNode)], adopt(leftNode, right) { return right }
        }
        if substitution.agrees(left, right) {
            return Substitution.moreGeneral(substitution.resolve(left), substitution.resolve(right))
        }
        guard isRules else { return nil }
        if isLiteral[Int(leftNode)], isLiteral[Int(rightNode)] { return Self.joinLiterals(left, right) }
        if adopt(rightNode, left) { return left }
        return adopt(leftNode, right) ? right : nil
    }

    /// What whole and broken numbers make beside each other, until something asks for decimals.
    static func joinLiterals(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.int, .double), (.double, .int), (.double, .double): .double
        case (.list(let first), .list(let second)): joinLiterals(first, second).map { .list($0) }
        default: nil
        }
    }

    /// `condition ? a : b`.
    mutating func join(_ then: NodeID, _ otherwise: NodeID, _ id: NodeID) -> ValueType {
        isLiteral[Int(id)] = isLiteral[Int(then)] && isLiteral[Int(otherwise)]
        let first = type(then)
        let second = type(otherwise)
        if first == .wrong || second == .wrong { return first == .wrong ? second : first }
        if let joined = joinTypes(first, then, second, otherwise) { return joined }
        return report(.operands("?:", type(then), type(otherwise)), at: id)
    }
}
