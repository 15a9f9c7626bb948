import Diagnostics

/// Calls of the library.
extension ProgramBuilder {
    /// A call by its name in the tree: a function, or a method of its receiver.
    mutating func call(
        _ name: String, _ receiver: NodeID?, _ arguments: [NodeID], _ e: CheckedExpression, _ id: NodeID,
        _ bindings: Bindings, into target: UInt8
    ) {
        var resolved = name
        var operands = receiver.map { [$0] + arguments } ?? arguments
        var isMember = receiver != nil
        if case .function(let function)? = e.names[id] {
            resolved = function
            // A namespace is no receiver: `math.abs(x)`.
            if receiver != nil, !function.utf8.elementsEqual(name.utf8) {
                operands = arguments
                isMember = false
            }
        }
        if isMember, operands.count == 2, resolved == "or" || resolved == "orValue" {
            return alternative(operands, isOptional: resolved == "or", e, id, bindings, into: target)
        }
        if !isMember, schema.functions[resolved] != nil,
            let value = call(resolved, nil, operands, e, id, bindings)
        {
            return box(value, e.type(id), into: target)
        }
        let overloads = schema.library[resolved]?.overloads ?? []
        guard
            overloads.contains(where: { $0.isMember == isMember && $0.parameters(for: operands.count) != nil }
            )
        else {
            return fail(overloads.isEmpty ? .noSuchName : .noSuchOverload, e, id, into: target)
        }
        call(resolved, operands, e, id, bindings, into: target)
    }

    /// A function of the library on the values of some nodes.
    mutating func call(
        _ name: String, _ operands: [NodeID], _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings,
        into target: UInt8
    ) {
        guard let function = schema.library[name], operands.count < 128 else {
            return fail(.noSuchName, e, id, into: target)
        }
        let start = here
        scoped { builder in
            var registers: [UInt8] = []
            for operand in operands {
                registers.append(builder.newValue())
                builder.value(e, operand, bindings, into: registers[registers.count - 1], .values)
            }
            builder.call(function, registers, at: e.parsed.span(id), into: target)
        }
        // An element that is known does not miss the others.
        if function.acceptsGaps {
            settle(target, .values, from: start)
        }
    }

    /// A function of the library on registers that follow one another.
    mutating func call(
        _ function: Function, _ registers: [UInt8], at span: SourceSpan, into target: UInt8
    ) {
        emit(
            Instruction(
                .callFunction, a: target, k: UInt8(registers.count), c: registers.first ?? 0,
                b: self.function(function)),
            at: span)
    }

    /// `x.or(y)` and `x.orValue(y)`: the right side only when the left has no value.
    private mutating func alternative(
        _ operands: [NodeID], isOptional: Bool, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings,
        into target: UInt8
    ) {
        let optional = boxed(e, operands[0], bindings)
        let jump = emit(
            Instruction(.jumpUnlessEmptyOptional, a: optional, c: target, imm: isOptional ? 1 : 0),
            at: e.parsed.span(id))
        value(e, operands[1], bindings, into: target, .values)
        land(jump)
    }
}
