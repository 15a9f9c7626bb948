import Diagnostics

/// Reports of the value of every node, for `reestr eval --trace`.
extension ProgramBuilder {
    /// Whether the nodes of an expression report their values.
    func traces(_ e: CheckedExpression) -> Bool { tracedSource == e.parsed.origin.source }

    /// Whether the code since `start` reports the node already: a condition that is a value, a value that is a
    /// condition.
    func isTraced(_ id: NodeID, since start: Int) -> Bool {
        program.code[start...].contains { ($0.op == .traceValue || $0.op == .traceOutcome) && $0.b == id }
    }

    /// Reports a list of facts or codes that is walked over where it lies; it is built for the report alone.
    mutating func reportList(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) {
        guard traces(e), e.type(id).element?.isRecord == false else { return }
        switch e.parsed[id] {
        case .identifier, .select: break
        default: return
        }
        scoped { builder in
            let target = builder.newValue()
            guard builder.builtInPlace(e, id, bindings, into: target) else { return }
            _ = builder.traced(.value(target), e, id)
        }
    }

    /// Reports that a list of facts is walked over.
    mutating func traceWalk(_ e: CheckedExpression, _ list: NodeID, _ cell: CellPlace) {
        guard tracesWalks, traces(e) else { return }
        emit(Instruction(.traceWalk, c: cell.cursor, b: list, imm: Int64(cell.column)))
    }

    /// Reports that a list or a map in a register is walked over.
    mutating func traceWalk(_ e: CheckedExpression, _ list: NodeID, value: UInt8) {
        guard tracesWalks, traces(e) else { return }
        emit(Instruction(.traceWalk, k: 1, c: value, b: list))
    }

    /// Reports that a list that shows all of its elements is walked over.
    mutating func traceWalk(_ e: CheckedExpression, complete list: NodeID) {
        guard tracesWalks, traces(e) else { return }
        emit(Instruction(.traceWalk, k: 2, b: list))
    }

    /// Reports that a macro goes on with an element.
    mutating func traceRound(_ e: CheckedExpression, _ macro: NodeID) {
        guard tracesWalks, traces(e) else { return }
        emit(Instruction(.traceRound, b: macro))
    }

    /// The operand, reported.
    mutating func traced(_ operand: Operand, _ e: CheckedExpression, _ id: NodeID) -> Operand {
        let file = Self.file(of: operand, e.type(id))
        let register: UInt8
        switch (operand, file) {
        case (.value(let value), _): register = value
        case (_, .exacts): register = exact(operand, e.type(id))
        default: register = word(operand)
        }
        emit(
            Instruction(.traceValue, a: register, k: file.rawValue, b: id, imm: Int64(type(e.type(id)))))
        return Self.operand(register, file)
    }

    private static func file(of operand: Operand, _ type: ValueType) -> RegisterFile {
        switch operand {
        case .value: .values
        case .exact: .exacts
        case .word, .cell: .words
        case .constant: type.isExact ? .exacts : .words
        }
    }
}
