import Diagnostics

/// The whole language: code over value registers, for everything that has no code over words and exact numbers.
extension ProgramBuilder {
    /// The value of an expression in a value register.
    mutating func boxed(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> UInt8 {
        let value = operand(e, id, bindings)
        return box(value, e.type(id))
    }

    /// An operand as a value.
    mutating func box(_ operand: Operand, _ type: ValueType) -> UInt8 {
        if case .value(let register) = operand { return register }
        let target = newValue()
        box(operand, type, into: target)
        return target
    }

    /// An operand as a value in a register of its own.
    mutating func box(_ operand: Operand, _ type: ValueType, into target: UInt8) {
        switch operand {
        case .value(let register):
            if register != target { emit(Instruction(.moveValue, a: target, c: register)) }
        case .exact(let register):
            emit(Instruction(.valueOfExact, a: target, c: register, b: self.type(type)))
        case .constant(let word):
            let value = Value(word: word, type: type, symbols: symbols)
            emit(Instruction(.loadValue, a: target, b: valueConstant(value)))
        case .word, .cell:
            let register = word(operand)
            emit(Instruction(.valueOfWord, a: target, c: register, b: self.type(type)))
        }
    }

    /// An expression in a new value register, whatever its type.
    mutating func language(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> UInt8 {
        let target = newValue()
        scoped { $0.language(e, id, bindings, into: target) }
        return target
    }

    private mutating func language(
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings, into target: UInt8
    ) {
        switch e.parsed[id] {
        case .literal(let literal):
            emit(Instruction(.loadValue, a: target, b: valueConstant(Value(literal))))
        case .identifier, .select: name(e, id, bindings, into: target)
        case .optionalSelect(let operand, let field):
            optional(operand, field, e, id, bindings, into: target)
        case .index(let operand, _) where e.type(operand).element?.isRecord == true:
            report(CheckerMessage.recordByNumber.diagnostic(at: e.parsed.span(id)))
        case .index(let operand, let index): call("_[_]", [operand, index], e, id, bindings, into: target)
        case .optionalIndex(let map, let index) where e.type(map).isMap && isInFrame(e, map, bindings):
            let key = word(e, index, bindings)
            entry(key, of: map, e, id, bindings, into: target)
        case .optionalIndex(let operand, let index):
            call("_[?_]", [operand, index], e, id, bindings, into: target)
        case .call(let name, let receiver, let arguments):
            call(name, receiver, arguments, e, id, bindings, into: target)
        case .list(let items): list(items, e, bindings, into: target)
        case .map(let entries): map(entries, e, id, bindings, into: target)
        case .unary(.negate, let operand): call("-_", [operand], e, id, bindings, into: target)
        case .binary(let binary, let left, let right) where !binary.isCondition:
            call("_\(binary.rawValue)_", [left, right], e, id, bindings, into: target)
        case .conditional(let test, let then, let otherwise):
            conditional(test, then, otherwise, e, bindings, into: target, .values)
        default: macro(e, id, bindings, into: target)
        }
    }

    private mutating func macro(
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings, into target: UInt8
    ) {
        switch e.parsed[id] {
        case .comprehension(let kind, let range, let variable, let filter, let body) where !kind.isCondition:
            collect(kind, range, variable, filter, body, e, id, bindings, into: target)
        case .pairComprehension(let kind, let range, let key, let value, let filter, let body)
        where !kind.isCondition:
            transform(kind, range, (key, value), filter, body, e, id, bindings, into: target)
        case .bind(let variable, let value, let body):
            bind(variable, value, body, e, bindings, into: target)
        case .optionalMap(let optional, let variable, let body, let isFlat):
            mapOptional(optional, variable, body, isFlat, e, id, bindings, into: target)
        case .block(let slots, let body): block(slots, body, e, bindings, into: target)
        case .slot(let number): slot(number, e, id, into: target)
        case .optionalElement(let element): value(e, element, bindings, into: target, .values)
        default:
            condition(e, id, bindings)
            emit(Instruction(.valueOfOutcome, a: target))
        }
    }

    // MARK: Names and fields

    private mutating func name(
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings, into target: UInt8
    ) {
        if case .type(let type)? = e.names[id] {
            emit(Instruction(.loadValue, a: target, b: valueConstant(.type(TypeName(of: type)))))
            return
        }
        if builtInPlace(e, id, bindings, into: target) { return }
        if case .map = e.type(id), isInFrame(e, id, bindings),
            case .cell(let cell)? = resolve(e, id, bindings)
        {
            let type = type(cell.type)
            behindPresences(of: cell, target, .values) {
                $0.emit(
                    Instruction(.valueOfMap, a: target, c: cell.cursor, b: cell.column, imm: Int64(type)),
                    reading: [cell.reference], at: e.parsed.span(id))
            }
            return
        }
        if let resolved = resolve(e, id, bindings) {
            return place(resolved, e, id, into: target)
        }
        if case .select(let operand, let field) = e.parsed[id] {
            return select(operand, field, isOptional: false, e, id, bindings, into: target)
        }
        fail(.noSuchName, e, id, into: target)
    }

    /// Builds a list of facts, of codes or of a code's column; false, with nothing emitted, for what is no such list.
    ///
    /// It is walked over where it lies also when nodes report their values: its name is one node.
    mutating func builtInPlace(
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings, into target: UInt8
    ) -> Bool {
        let traced = tracedSource
        tracedSource = nil
        defer { tracedSource = traced }
        guard isFused(e, id, bindings) else { return false }
        list(of: e, id, bindings, into: target)
        return true
    }

    private mutating func place(
        _ resolved: Resolved, _ e: CheckedExpression, _ id: NodeID, into target: UInt8
    ) {
        switch resolved {
        case .operand, .cell, .derived: box(operand(resolved, e, id), e.type(id), into: target)
        case .expression(let other, let otherID, let outer):
            value(other, otherID, outer, into: target, .values)
        case .record, .pool, .words: _ = unavailable(e, id)
        }
    }

    mutating func select(
        _ operand: NodeID, _ field: String, isOptional: Bool, _ e: CheckedExpression, _ id: NodeID,
        _ bindings: Bindings, into target: UInt8
    ) {
        let start = here
        let source = boxed(e, operand, bindings)
        emit(
            Instruction(.selectValue, a: target, k: isOptional ? 1 : 0, c: source, b: fieldName(field)),
            at: e.parsed.span(id))
        settle(target, .values, from: start)
    }

    mutating func fail(_ fault: Fault, _ e: CheckedExpression, _ id: NodeID, into target: UInt8) {
        emit(Instruction(.failValue, a: target, imm: Int64(fault.rawValue)), at: e.parsed.nameSpan(id))
    }

    // MARK: Literals

    /// A list of facts, built.
    private mutating func list(
        of e: CheckedExpression, _ id: NodeID, _ bindings: Bindings, into target: UInt8
    ) {
        let start = here
        emit(Instruction(.newList, a: target))
        each(e, id, bindings, .each(onOpen: leavingOpen(target))) { builder, element in
            builder.scoped { builder in
                if case .record = element {
                    _ = builder.unavailable(e, id)
                    return
                }
                let type = builder.type(of: element) ?? .dyn
                let register = builder.box(builder.operand(of: element), type)
                builder.emit(Instruction(.append, a: target, c: register), at: e.parsed.span(id))
            }
        }
        settle(target, .values, from: start)
    }

    private mutating func list(
        _ items: [NodeID], _ e: CheckedExpression, _ bindings: Bindings, into target: UInt8
    ) {
        emit(Instruction(.newList, a: target))
        for item in items where !overflowed {
            scoped { builder in
                let register = builder.boxed(e, item, bindings)
                let isOptional = e.parsed[item].isOptionalElement
                builder.emit(
                    Instruction(.append, a: target, k: isOptional ? 1 : 0, c: register),
                    at: e.parsed.span(item))
            }
        }
    }

    private mutating func map(
        _ entries: [(key: NodeID, value: NodeID)], _ e: CheckedExpression, _ id: NodeID,
        _ bindings: Bindings, into target: UInt8
    ) {
        emit(Instruction(.newList, a: target))
        for entry in entries where !overflowed {
            scoped { builder in
                let key = builder.boxed(e, entry.key, bindings)
                let value = builder.boxed(e, entry.value, bindings)
                let isOptional = e.parsed[entry.value].isOptionalElement
                builder.emit(
                    Instruction(.insert, a: target, k: value, c: key, imm: isOptional ? 1 : 0),
                    at: e.parsed.span(entry.key))
            }
        }
        emit(Instruction(.closeMap, a: target), at: e.parsed.span(id))
    }
}

extension Value {
    /// What a literal is.
    init(_ literal: ParsedExpression.Literal) {
        switch literal {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .uint(let value): self = .uint(value)
        case .double(let value, _): self = .double(value)
        case .string(let text): self = .string(text)
        case .bytes(let bytes): self = .bytes(bytes)
        }
    }
}

extension TypeName {
    /// The name of a type, without its parameters.
    init(of type: ValueType) {
        switch type {
        case .list: self.init("list")
        case .map: self.init("map")
        case .optional: self.init("optional_type")
        case .type: self.init("type")
        case .code: self.init("string")
        case .abstract(let name, _): self.init(name)
        default: self.init(type.name)
        }
    }
}
