/// Reports of the value of every node, for `reestr eval --trace`.
extension ProgramBuilder {
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
