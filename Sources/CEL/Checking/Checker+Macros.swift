/// Macros: what they walk over, and what they make.
extension Checker {
    /// What a macro meets in a list or a map.
    struct Range {
        /// Elements of a list, keys of a map.
        var elements: ValueType
        /// Indices of a list, keys of a map.
        var keys: ValueType
        /// Elements of a list, values of a map.
        var values: ValueType
    }

    /// What a macro meets in a node; none when there is nothing to walk over.
    mutating func walk(_ id: NodeID) -> Range? {
        switch type(id) {
        case .list(let element): Range(elements: element, keys: .int, values: element)
        case .map(let key, let value): Range(elements: key, keys: key, values: value)
        default: dynamic(id) ? Range(elements: .dyn, keys: .dyn, values: .dyn) : nil
        }
    }

    /// Whether nothing is known of a node; an open type becomes `dyn`, so that nobody guesses it later.
    mutating func dynamic(_ id: NodeID) -> Bool {
        switch type(id) {
        case .dyn: return true
        case .variable: return substitution.agrees(.dyn, types[Int(id)])
        default: return false
        }
    }

    mutating func macro(_ id: NodeID) -> ValueType {
        switch expression[id] {
        case .comprehension(let kind, let range, _, let filter, let body):
            return comprehension(kind, range, filter, body)
        case .pairComprehension(let kind, let range, _, _, let filter, let body):
            return pairComprehension(kind, range, filter, body)
        case .optionalMap(let target, _, let body, let isFlat):
            return optionalMap(target, body, isFlat: isFlat, id)
        case .bind(_, _, let body), .block(_, let body): return type(body)
        case .slot(let number): return slot(number, id)
        default: return .wrong
        }
    }

    private mutating func comprehension(
        _ kind: ParsedExpression.ComprehensionKind, _ range: NodeID, _ filter: NodeID?, _ body: NodeID
    ) -> ValueType {
        let walked = walkReporting(range, kind.rawValue)
        if let filter { require(.bool, filter, operation: kind.rawValue) }
        switch kind {
        case .all, .exists, .existsOne:
            require(.bool, body, operation: kind.rawValue)
            return .bool
        case .filter:
            require(.bool, body, operation: kind.rawValue)
            return .list(walked.elements)
        case .map: return .list(type(body))
        case .sortBy:
            if case .map = type(range) {
                return report(.notAList(type(range), operation: kind.rawValue), at: range)
            }
            return .list(walked.elements)
        }
    }

    private mutating func pairComprehension(
        _ kind: ParsedExpression.PairComprehensionKind, _ range: NodeID, _ filter: NodeID?, _ body: NodeID
    ) -> ValueType {
        let walked = walkReporting(range, kind.rawValue)
        if let filter { require(.bool, filter, operation: kind.rawValue) }
        switch kind {
        case .all, .exists, .existsOne:
            require(.bool, body, operation: kind.rawValue)
            return .bool
        case .transformList: return .list(type(body))
        case .transformMap: return .map(walked.keys, type(body))
        case .transformMapEntry:
            let found = type(body)
            if case .map = found { return found }
            if dynamic(body) || found == .wrong { return .map(.dyn, .dyn) }
            return report(.operand(kind.rawValue, found: found, expected: .map(.dyn, .dyn)), at: body)
        }
    }

    /// What a macro meets, after a word about what is neither a list nor a map.
    private mutating func walkReporting(_ range: NodeID, _ operation: String) -> Range {
        if let walked = walk(range) { return walked }
        let found = type(range)
        if found != .wrong { report(.notAList(found, operation: operation), at: range) }
        return Range(elements: .wrong, keys: .wrong, values: .wrong)
    }

    private mutating func optionalMap(
        _ target: NodeID, _ body: NodeID, isFlat: Bool, _ id: NodeID
    ) -> ValueType {
        let found = type(target)
        switch found {
        case .optional, .wrong: break
        default:
            guard dynamic(target) else {
                return reportName(.wrongReceiver(isFlat ? "optFlatMap" : "optMap", found), at: id)
            }
        }
        let inner = type(body)
        guard isFlat else { return .optional(inner) }
        switch inner {
        case .optional, .wrong: return inner
        default:
            if dynamic(body) { return .optional(.dyn) }
            return report(.operand("optFlatMap", found: inner, expected: .optional(inner)), at: body)
        }
    }

    private mutating func slot(_ number: Int, _ id: NodeID) -> ValueType {
        let slots = scopes.slots(at: id)
        guard slots.indices.contains(number), slots[number] < id else {
            return report(.unknownName("cel.index(\(number))", known: []), at: id)
        }
        return type(slots[number])
    }
}
