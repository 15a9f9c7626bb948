import Diagnostics

/// `c ? a : b`: one branch when the condition is known; while it is not, what both branches give.
extension ProgramBuilder {
    /// The value of a branch in a register.
    mutating func conditional(
        _ test: NodeID, _ then: NodeID, _ otherwise: NodeID, _ e: CheckedExpression, _ bindings: Bindings,
        into target: UInt8, _ file: RegisterFile
    ) {
        let start = here
        scoped { builder in
            let other = builder.newRegister(file)
            let fault = builder.choose {
                $0.condition(e, test, bindings)
            } then: {
                $0.value(e, then, bindings, into: target, file)
            } otherwise: {
                $0.value(e, otherwise, bindings, into: other, file)
            } agree: {
                $0.emit(Instruction(.agree, a: target, k: file.rawValue, c: other, imm: Int64(start)))
            }
            let done = builder.emit(Instruction(.jump))
            builder.land(fault)
            builder.emit(Instruction(.clear, a: target, k: file.rawValue))
            builder.emit(Instruction(.poison, a: target, k: file.rawValue))
            builder.land(done)
        }
    }

    /// The outcome of a branch in the accumulator.
    mutating func branch(
        _ test: (inout ProgramBuilder) -> Void, then: (inout ProgramBuilder) -> Void,
        otherwise: (inout ProgramBuilder) -> Void
    ) {
        let start = here
        scoped { builder in
            let (first, second) = (builder.newTri(), builder.newTri())
            let fault = builder.choose(test) { builder in
                then(&builder)
                builder.emit(Instruction(.keep, a: first))
            } otherwise: { builder in
                otherwise(&builder)
                builder.emit(Instruction(.keep, a: second))
            } agree: {
                $0.emit(Instruction(.agreeOutcomes, a: first, c: second, imm: Int64(start)))
            } taken: {
                $0.emit(Instruction(.recallTri, a: first, imm: Int64($0.here)))
            }
            builder.land(fault)
        }
    }

    /// The way through both branches: the first when the test holds, the second when it does not, and both while it is
    /// unknown; the jump that is taken when it is a fault.
    ///
    /// Neither branch stands twice in the program, so that branches inside of branches do not multiply.
    private mutating func choose(
        _ test: (inout ProgramBuilder) -> Void, then: (inout ProgramBuilder) -> Void,
        otherwise: (inout ProgramBuilder) -> Void, agree: (inout ProgramBuilder) -> Void,
        taken: (inout ProgramBuilder) -> Void = { _ in }
    ) -> Int {
        let tri = newTri()
        scoped(test)
        emit(Instruction(.keep, a: tri))
        let no = emit(Instruction(.jumpIfNo))
        let open = emit(Instruction(.jumpIfOpen))
        let begin = here
        then(&self)
        emit(Instruction(.recallTri, a: tri, imm: Int64(here)))
        let yes = emit(Instruction(.jumpIfYes))
        land(no)
        otherwise(&self)
        emit(Instruction(.recallTri, a: tri, imm: Int64(here)))
        agree(&self)
        let done = emit(Instruction(.jump))
        land(open)
        let fault = emit(Instruction(.jumpIfFault))
        emit(Instruction(.jump, b: Int32(begin)))
        land(yes)
        taken(&self)
        land(done)
        return fault
    }
}
