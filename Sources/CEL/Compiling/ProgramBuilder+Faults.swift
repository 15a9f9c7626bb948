/// Which expressions can have a fault: only for those is it worth finding the fault before the list is walked over.
extension ProgramBuilder {
    /// Whether the value of a part can be a fault; true where it is not plain that it cannot.
    func mayFail(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> Bool {
        if let binding = binding(e, id, bindings) { return mayFail(binding) }
        switch e.parsed[id] {
        case .literal: return false
        case .identifier("on", _), .identifier("region", _): return false
        case .identifier:
            guard case .local? = e.names[id] else { return true }
            return false
        case .select(let operand, let field): return mayFail(e, operand, field, bindings)
        case .has(let operand, _): return !e.type(operand).isRecord || mayFail(e, operand, bindings)
        case .unary(.not, let operand): return mayFail(e, operand, bindings)
        case .logical(_, let terms), .list(let terms): return terms.contains { mayFail(e, $0, bindings) }
        case .conditional(let test, let then, let otherwise):
            return [test, then, otherwise].contains { mayFail(e, $0, bindings) }
        case .binary(let binary, let left, let right) where binary.isCondition:
            return [left, right].contains {
                e.type($0) == .dyn || e.type($0).isOptional || mayFail(e, $0, bindings)
            }
        case .comprehension(_, let range, _, let filter, let body):
            return [range, filter, body].compactMap(\.self).contains { mayFail(e, $0, bindings) }
        case .call("hasValue", .some(let target), _): return mayFail(e, target, bindings)
        case .call("startsWith", .some(let target), let arguments),
            .call("endsWith", .some(let target), let arguments),
            .call("contains", .some(let target), let arguments),
            .call("size", .some(let target), let arguments):
            return ([target] + arguments).contains { e.type($0) == .dyn || mayFail(e, $0, bindings) }
        default: return true
        }
    }

    private func mayFail(
        _ e: CheckedExpression, _ operand: NodeID, _ field: String, _ bindings: Bindings
    ) -> Bool {
        if isCodes(e, operand, bindings) { return false }
        guard case .record(let name) = e.type(operand), let found = schema.records[name]?.field(field) else {
            return true
        }
        return found.isDerived || mayFail(e, operand, bindings)
    }

    private func mayFail(_ binding: Binding) -> Bool {
        switch binding {
        case .record(let place): !place.presences.isEmpty
        case .cell(let cell): !cell.presences.isEmpty
        case .word, .exact: true
        case .value(_, _, let mayFail): mayFail
        case .words: false
        case .expression(let e, let id, let outer): mayFail(e, id, outer)
        }
    }
}
