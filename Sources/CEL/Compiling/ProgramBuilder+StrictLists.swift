import Diagnostics

/// Lists are strict: when one of their elements is a fault, the whole list is, even where another element would decide.
extension ProgramBuilder {
    /// The elements of a literal, one after another.
    mutating func literal(
        _ items: [NodeID], _ e: CheckedExpression, _ bindings: Bindings, _ aggregation: Aggregation,
        _ body: @escaping ElementBody
    ) {
        for item in items where aggregation.absorbs && mayFail(e, item, bindings) {
            escapeOnFault(e, item, bindings)
        }
        repetitions *= max(1, items.count)
        for item in items where !overflowed {
            scoped { builder in
                guard case .each(let onOpen) = aggregation, builder.mayFail(e, item, bindings) else {
                    return body(&builder, .expression(e, item, bindings))
                }
                builder.element(e, item, bindings, onOpen, body)
            }
            merge(aggregation)
        }
        repetitions /= max(1, items.count)
    }

    /// An element that is computed once, before the body: a fault opens the list.
    mutating func element(
        _ e: CheckedExpression, _ item: NodeID, _ bindings: Bindings,
        _ onOpen: (inout ProgramBuilder) -> Void, _ body: ElementBody
    ) {
        let type = e.type(item)
        let file = Self.file(of: type)
        let target = newRegister(file)
        value(e, item, bindings, into: target, file)
        emit(Instruction(.hasValue, a: target, k: file.rawValue))
        let fault = emit(Instruction(.jumpIfFault))
        body(&self, Self.binding(target, file, type))
        let done = emit(Instruction(.jump))
        land(fault)
        onOpen(&self)
        land(done)
    }

    /// A list is strict: when one of its elements is a fault, all of it is, even if another would decide.
    mutating func sweep(
        _ e: CheckedExpression, _ range: NodeID, _ bindings: Bindings, _ aggregation: Aggregation,
        _ variable: String, _ parts: [NodeID]
    ) {
        guard aggregation.absorbs, parts.contains(where: { mayFail(e, $0, bindings) }) else { return }
        let start = here
        each(e, range, bindings, .each(onOpen: { _ in })) { builder, element in
            let inner = bindings.adding(local: variable, element)
            for part in parts where !e.type(part).isRecord { builder.escapeOnFault(e, part, inner) }
        }
        program.facts.mark(searching: start..<here)
    }

    private mutating func escapeOnFault(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) {
        let start = here
        scoped { builder in
            let file = Self.file(of: e.type(id))
            let target = builder.newRegister(file)
            builder.value(e, id, bindings, into: target, file)
            builder.emit(Instruction(.hasValue, a: target, k: file.rawValue))
        }
        program.facts.mark(searching: start..<here)
        let jump = emit(Instruction(.jumpIfFault))
        if escapes.isEmpty { land(jump) } else { escapes[escapes.count - 1].append(jump) }
    }
}
