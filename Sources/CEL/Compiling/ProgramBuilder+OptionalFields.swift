import Diagnostics

/// `a.?f`: a field of a record of facts as an optional, and of values.
extension ProgramBuilder {
    mutating func optional(
        _ operand: NodeID, _ field: String, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings,
        into target: UInt8
    ) {
        switch e.type(operand) {
        case .record:
            // A field of a record is there, known or not.
            guard let resolved = resolve(operand, field, e, id, bindings) else {
                _ = unavailable(e, id)
                return
            }
            wrapped(resolved, field, e, operand, id, into: target)
        case .optional(.record):
            guard case .cell(let cell)? = resolve(e, operand, bindings), let place = record(in: cell),
                let resolved = place.field(field)
            else {
                _ = unavailable(e, id)
                return
            }
            given(.cell(cell))
            unlessNone(into: target) { $0.wrapped(resolved, field, e, operand, id, into: target) }
        case .map where isInFrame(e, operand, bindings):
            let key = newWord()
            emit(Instruction(.loadWord, a: key, imm: word(of: field)))
            entry(key, of: operand, e, id, bindings, into: target)
        default: select(operand, field, isOptional: true, e, id, bindings, into: target)
        }
    }

    /// The value of a key of a map of facts as an optional: an absent key is unknown by name, unless its code list does not
    /// have it.
    mutating func entry(
        _ key: UInt8, of map: NodeID, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings,
        into target: UInt8
    ) {
        guard case .map(_, let type) = e.type(map), type.isWord || type.isExact else {
            _ = unavailable(e, id)
            return
        }
        hasKey(key, in: map, e, id, bindings)
        unlessNone(into: target) { builder in
            if let value = builder.mapValue(e, map, key, id, bindings) {
                builder.box(value, type, into: target)
            }
            builder.emit(Instruction(.wrapValue, a: target))
        }
    }

    /// What `part` emits where the accumulator is yes; an empty optional where it is no, else as open as it is.
    mutating func unlessNone(into target: UInt8, _ part: (inout ProgramBuilder) -> Void) {
        let isOpen = emit(Instruction(.jumpIfOpen))
        emit(Instruction(.loadValue, a: target, b: valueConstant(.none)))
        let isNone = emit(Instruction(.jumpIfNo))
        part(&self)
        let done = emit(Instruction(.jump))
        land(isOpen)
        emit(Instruction(.valueOfOutcome, a: target))
        land(isNone)
        land(done)
    }

    private mutating func wrapped(
        _ resolved: Resolved, _ field: String, _ e: CheckedExpression, _ operand: NodeID, _ id: NodeID,
        into target: UInt8
    ) {
        guard let type = fieldType(e.type(operand), field),
            type.isWord || type.isExact || type.isOptionalScalar
        else {
            _ = unavailable(e, id)
            return
        }
        let value = self.operand(resolved, e, id)
        box(value, type, into: target)
        emit(Instruction(.wrapValue, a: target))
    }

    private func fieldType(_ type: ValueType, _ field: String) -> ValueType? {
        switch type {
        case .record(let name): schema.records[name]?.field(field)?.type
        case .optional(.record(let name)): schema.records[name]?.field(field)?.type
        default: nil
        }
    }
}

extension ValueType {
    /// Whether it is an optional that a register of words or exact numbers holds.
    fileprivate var isOptionalScalar: Bool {
        if case .optional(let wrapped) = self { return wrapped.isWord || wrapped.isExact }
        return false
    }
}
