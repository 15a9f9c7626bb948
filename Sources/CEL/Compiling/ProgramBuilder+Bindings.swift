import Diagnostics

/// Values that have a name inside of an expression: `cel.bind`, `optMap`, `cel.block`.
extension ProgramBuilder {
    /// `cel.bind(variable, value, body)`.
    ///
    /// Lazy by the specification. Expressions have no effects, so a value that is used is computed once and before the
    /// body, its fault or unknown kept in the register; one that is not used is not computed.
    mutating func bind(
        _ variable: String, _ value: NodeID, _ body: NodeID, _ e: CheckedExpression, _ bindings: Bindings,
        into target: UInt8
    ) {
        let start = here
        scoped { builder in
            var inner = bindings
            if e.uses(variable, in: body) {
                inner = inner.adding(local: variable, builder.bound(e, value, bindings))
            }
            builder.value(e, body, inner, into: target, .values)
        }
        // A body that has a value did not need what a bound value misses.
        settle(target, .values, from: start)
    }

    private mutating func bound(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> Binding {
        let type = e.type(id)
        // What lies in a frame is walked over there, so that an incomplete list decides when it can.
        let isPlace = (type.element != nil || type.isMap) && isInFrame(e, id, bindings)
        if type.isRecord || type.element?.isRecord == true || isPlace { return .expression(e, id, bindings) }
        let file = Self.file(of: type)
        let register = newRegister(file)
        value(e, id, bindings, into: register, file)
        return Self.binding(register, file, type)
    }

    /// `optional.optMap(variable, body)` and `optFlatMap`.
    mutating func mapOptional(
        _ optional: NodeID, _ variable: String, _ body: NodeID, _ isFlat: Bool, _ e: CheckedExpression,
        _ id: NodeID, _ bindings: Bindings, into target: UInt8
    ) {
        if case .optional(.record) = e.type(optional) {
            return mapRecord(optional, variable, body, isFlat, e, id, bindings, into: target)
        }
        scoped { builder in
            let source = builder.boxed(e, optional, bindings)
            let held = builder.newValue()
            builder.emit(Instruction(.loadValue, a: target, b: builder.valueConstant(.none)))
            let some = builder.emit(
                Instruction(.jumpUnlessEmptyOptional, a: source, c: held), at: e.parsed.span(id))
            let done = builder.emit(Instruction(.jump))
            builder.land(some)
            var type = ValueType.dyn
            if case .optional(let wrapped) = e.type(optional) { type = wrapped }
            let inner = bindings.adding(local: variable, .value(held, type, mayFail: true))
            builder.emit(Instruction(.hasValue, a: held, k: RegisterFile.values.rawValue))
            let isOpen = builder.emit(Instruction(.jumpIfOpen))
            builder.value(e, body, inner, into: target, .values)
            if !isFlat { builder.emit(Instruction(.wrapValue, a: target)) }
            let mapped = builder.emit(Instruction(.jump))
            builder.land(isOpen)
            builder.emit(Instruction(.moveValue, a: target, c: held))
            builder.land(done)
            builder.land(mapped)
        }
    }

    /// The same over an optional record of facts: the variable stands for the record where it lies.
    private mutating func mapRecord(
        _ optional: NodeID, _ variable: String, _ body: NodeID, _ isFlat: Bool, _ e: CheckedExpression,
        _ id: NodeID, _ bindings: Bindings, into target: UInt8
    ) {
        guard case .cell(let cell)? = resolve(e, optional, bindings), let place = record(in: cell) else {
            _ = unavailable(e, optional)
            return
        }
        given(.cell(cell))
        unlessNone(into: target) { builder in
            let inner = bindings.adding(local: variable, .record(place))
            builder.value(e, body, inner, into: target, .values)
            if !isFlat { builder.emit(Instruction(.wrapValue, a: target)) }
        }
    }

    /// `cel.block([slots], body)`; slots as in `bind`.
    mutating func block(
        _ slots: [NodeID], _ body: NodeID, _ e: CheckedExpression, _ bindings: Bindings, into target: UInt8
    ) {
        let outer = blockSlots
        let start = here
        blockSlots = []
        scoped { builder in
            for slot in slots { builder.blockSlots.append(builder.bound(e, slot, bindings)) }
            builder.value(e, body, bindings, into: target, .values)
        }
        settle(target, .values, from: start)
        blockSlots = outer
    }

    /// A slot of the block at hand.
    mutating func slot(_ number: Int, _ e: CheckedExpression, _ id: NodeID, into target: UInt8) {
        guard blockSlots.indices.contains(number) else { return fail(.noSuchName, e, id, into: target) }
        let slot = blockSlots[number]
        box(operand(of: slot), type(of: slot) ?? .dyn, into: target)
    }
}

extension CheckedExpression {
    /// Whether a part names a variable of a macro, or another one of that name.
    fileprivate func uses(_ variable: String, in id: NodeID) -> Bool {
        var waiting = [id]
        while let next = waiting.popLast() {
            if case .identifier(let name, _) = parsed[next], name.utf8.elementsEqual(variable.utf8) {
                return true
            }
            parsed[next].forEachChild { waiting.append($0) }
        }
        return false
    }
}
