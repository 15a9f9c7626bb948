import Diagnostics

/// Conditions over texts of facts, which are looked at where they lie and never become values.
extension ProgramBuilder {
    /// A test of a text, or a match of a constant pattern; false, with nothing emitted, for other calls.
    mutating func test(
        _ name: String, _ text: NodeID, _ arguments: [NodeID], _ e: CheckedExpression, _ id: NodeID,
        _ bindings: Bindings
    ) -> Bool {
        guard arguments.count == 1, !traces(e) else { return false }
        if name == "matches" { return match(text, arguments[0], e, bindings) }
        guard let test = TextTest(method: name), e.type(text).isSymbol, e.type(arguments[0]).isSymbol else {
            return false
        }
        let subject = operand(e, text, bindings)
        let part = operand(e, arguments[0], bindings)
        let span = e.parsed.span(id)
        if Self.isValue(subject) || Self.isValue(part) {
            let outcome = call(name, on: [(subject, e.type(text)), (part, e.type(arguments[0]))], at: span)
            emit(Instruction(.outcomeOfValue, a: outcome), at: span)
        } else if case .cell(let cell) = subject, case .constant(let part) = part {
            emit(
                Instruction(.testCell, a: cell.cursor, k: test.rawValue, b: cell.column, imm: part),
                reading: [cell.reference], at: span)
        } else if case .constant(let part) = part {
            let register = word(subject)
            emit(Instruction(.testText, a: register, k: test.rawValue, imm: part), at: span)
        } else {
            let registers = (word(subject), word(part))
            emit(Instruction(.testTexts, a: registers.0, k: test.rawValue, c: registers.1), at: span)
        }
        return true
    }

    /// A match of a constant pattern, which is compiled now.
    private mutating func match(
        _ text: NodeID, _ pattern: NodeID, _ e: CheckedExpression, _ bindings: Bindings
    ) -> Bool {
        guard case .literal(.string(let source)) = e.parsed[pattern], let pattern = try? Pattern(source)
        else {
            return false
        }
        let subject = operand(e, text, bindings)
        let place = Int32(program.patterns.count)
        program.patterns.append(pattern)
        let isInPlace = e.type(text).isSymbol && !Self.isValue(subject)
        let register = isInPlace ? word(subject) : box(subject, e.type(text))
        emit(
            Instruction(isInPlace ? .matchText : .valueMatches, a: register, b: place),
            at: e.parsed.span(text))
        return true
    }

    /// The number of code points of a text.
    mutating func sizeOfText(
        _ text: NodeID, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) -> Operand {
        let subject = operand(e, text, bindings)
        guard !Self.isValue(subject) else {
            return .value(call("size", on: [(subject, e.type(text))], at: e.parsed.span(id)))
        }
        let target = newWord()
        let register = word(subject)
        emit(Instruction(.sizeOfText, a: target, c: register), at: e.parsed.span(id))
        return .word(target)
    }

    /// What a function of the library gives for operands, which become values.
    private mutating func call(
        _ name: String, on operands: [(Operand, ValueType)], at span: SourceSpan
    ) -> UInt8 {
        let registers = operands.map { _ in newValue() }
        for (register, operand) in zip(registers, operands) { box(operand.0, operand.1, into: register) }
        let target = newValue()
        if let function = schema.library[name] { call(function, registers, at: span, into: target) }
        return target
    }
}
