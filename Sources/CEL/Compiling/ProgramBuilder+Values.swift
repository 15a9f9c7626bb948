import Diagnostics

/// Expressions that are no conditions: into registers.
extension ProgramBuilder {
    /// The value of an expression, moved no further than needed.
    mutating func operand(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> Operand {
        nested(otherwise: .constant(0)) { builder in
            let start = builder.here
            let value = builder.untraced(e, id, bindings)
            guard builder.traces(e), !builder.isTraced(id, since: start) else { return value }
            return builder.traced(value, e, id)
        }
    }

    private mutating func untraced(
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) -> Operand {
        if let constant = constant(e, id) { return .constant(constant) }
        if let folded = folded(e, id) { return folded }
        if Self.file(of: e.type(id)) != .values, let typed = typed(e, id, bindings) { return typed }
        return .value(language(e, id, bindings))
    }

    /// What has code of its own over words and exact numbers; nil, with nothing emitted, for the rest.
    private mutating func typed(
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) -> Operand? {
        if let (name, keys) = parameterKeys(e, id, bindings) { return parameter(name, keys, e, id, bindings) }
        switch e.parsed[id] {
        case .identifier, .select:
            if let resolved = resolve(e, id, bindings) { return operand(resolved, e, id) }
            return nil
        case .index(let map, let index):
            guard case .map = e.type(map), isInFrame(e, map, bindings) else { return nil }
            let key = word(e, index, bindings)
            return mapValue(e, map, key, id, bindings)
        case .call(let name, let target, let arguments):
            return call(name, target, arguments, e, id, bindings)
        case .unary(.negate, let operand): return negated(operand, e, id, bindings)
        case .binary(let binary, let left, let right):
            if let arithmetic = Self.arithmetic(binary) {
                guard Self.file(of: e.type(left)) != .values, Self.file(of: e.type(right)) != .values,
                    !e.type(id).isSymbol
                else { return nil }
                return self.arithmetic(arithmetic, left, right, e, id, bindings)
            }
        case .conditional(let condition, let then, let otherwise):
            return conditional(condition, then, otherwise, e, id, bindings)
        default: break
        }
        guard e.type(id) == .bool, e.parsed[id].isCondition else { return nil }
        condition(e, id, bindings)
        let target = newWord()
        emit(Instruction(.wordOfOutcome, a: target))
        return .word(target)
    }

    /// What no rule may do: reported where it stands.
    mutating func unavailable(_ e: CheckedExpression, _ id: NodeID) -> Operand {
        report(CheckerMessage.notAvailable(e.type(id)).diagnostic(at: e.parsed.span(id)))
        return .constant(0)
    }

    mutating func operand(_ resolved: Resolved, _ e: CheckedExpression, _ id: NodeID) -> Operand {
        switch resolved {
        case .operand(let operand): return operand
        case .cell(let cell):
            if cell.isBare { return .cell(cell) }
            return .word(load(cell))
        case .derived(let place, let field): return derived(place, field)
        case .expression(let other, let otherID, let outer): return operand(other, otherID, outer)
        case .record, .pool, .words: return unavailable(e, id)
        }
    }

    /// A cell in a word register; its status none stays.
    mutating func load(_ cell: CellPlace) -> UInt8 {
        let target = newWord()
        behindPresences(of: cell, target) {
            $0.emit(
                Instruction(.loadCell, a: target, c: cell.cursor, b: cell.column), reading: [cell.reference])
        }
        return target
    }

    /// The constant that a literal or a constant function is, as a word.
    func constant(_ e: CheckedExpression, _ id: NodeID) -> Int64? {
        let type = e.type(id)
        guard Self.file(of: type) != .values else { return nil }
        switch e.parsed[id] {
        case .literal(.bool(let value)): return value ? 1 : 0
        case .literal(.int(let value)):
            guard type.isExact else { return value }
            return Rational(value).scaled(by: FixedPoint.scale)
        case .literal(.double(_, let digits)): return Rational(literal: digits)?.scaled(by: FixedPoint.scale)
        case .literal(.string(let text)): return word(of: text)
        case .unary(.negate, let operand):
            guard let value = constant(e, operand), value != .min else { return nil }
            return -value
        case .call(let name, nil, let arguments) where arguments.count == 1:
            return constant(name, e.parsed[arguments[0]])
        default: return nil
        }
    }

    private func constant(_ function: String, _ argument: ParsedExpression.Node) -> Int64? {
        switch (function, argument) {
        case ("date", .literal(.string(let text))): CivilDate(text).map { Int64($0.dayNumber) }
        case ("month", .literal(.string(let text))): CivilMonth(text).map { Int64($0.index) }
        case ("money", .literal(.string(let text))), ("decimal", .literal(.string(let text))):
            Rational(decimal: text)?.scaled(by: FixedPoint.scale)
        case ("money", .literal(.int(let value))), ("decimal", .literal(.int(let value))):
            Rational(value).scaled(by: FixedPoint.scale)
        default: nil
        }
    }

    /// The value of an expression in a word register.
    mutating func word(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> UInt8 {
        let value = operand(e, id, bindings)
        return word(value, e.type(id))
    }

    /// An operand in a word register; of a value of another type than the one expected there is none.
    mutating func word(_ operand: Operand, _ type: ValueType = .dyn) -> UInt8 {
        switch operand {
        case .word(let register), .exact(let register): return register
        case .cell(let cell): return load(cell)
        case .constant(let value):
            let target = newWord()
            emit(Instruction(.loadWord, a: target, imm: value))
            return target
        case .value(let register):
            let target = newWord()
            emit(Instruction(.wordOfValue, a: target, k: WordKind(type).rawValue, c: register))
            return target
        }
    }

    /// The value of an expression in an exact register.
    mutating func exact(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> UInt8 {
        let value = operand(e, id, bindings)
        return exact(value, e.type(id))
    }

    mutating func exact(_ operand: Operand, _ type: ValueType) -> UInt8 {
        switch operand {
        case .exact(let register): return register
        case .value(let register):
            let target = newExact()
            emit(Instruction(.exactOfValue, a: target, c: register))
            return target
        case .constant(let value):
            let target = newExact()
            let number =
                type.isExact || type == .double ? Rational(value, scale: FixedPoint.scale) : Rational(value)
            emit(Instruction(.loadExact, a: target, b: exactConstant(number)))
            return target
        default:
            let source = word(operand)
            let target = newExact()
            emit(Instruction(.widen, a: target, k: type.isExact ? 1 : 0, c: source))
            return target
        }
    }

    /// The value of an expression in the register file of its type, in a register of its own.
    mutating func value(
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings, into target: UInt8, _ file: RegisterFile
    ) {
        scoped { builder in
            let source = builder.operand(e, id, bindings)
            builder.move(source, e.type(id), into: target, file)
        }
    }

    /// An operand in a register of its own.
    mutating func move(_ source: Operand, _ type: ValueType, into target: UInt8, _ file: RegisterFile) {
        switch file {
        case .words:
            let register = word(source, type)
            if register != target { emit(Instruction(.move, a: target, c: register)) }
        case .exacts:
            let register = exact(source, type)
            if register != target { emit(Instruction(.moveExact, a: target, c: register)) }
        case .values: box(source, type, into: target)
        }
    }

    mutating func newRegister(_ file: RegisterFile) -> UInt8 {
        switch file {
        case .words: newWord()
        case .exacts: newExact()
        case .values: newValue()
        }
    }

    static func file(of type: ValueType) -> RegisterFile {
        type.isExact ? .exacts : type.isWord ? .words : .values
    }

    /// A register as an operand.
    static func operand(_ register: UInt8, _ file: RegisterFile) -> Operand {
        switch file {
        case .words: .word(register)
        case .exacts: .exact(register)
        case .values: .value(register)
        }
    }

    /// A register as a variable.
    static func binding(_ register: UInt8, _ file: RegisterFile, _ type: ValueType) -> Binding {
        switch file {
        case .words: .word(register, type)
        case .exacts: .exact(register, type)
        case .values: .value(register, type, mayFail: true)
        }
    }

    private static func arithmetic(_ binary: ParsedExpression.BinaryOperator) -> Arithmetic? {
        switch binary {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .remainder: .remainder
        default: nil
        }
    }

    private mutating func arithmetic(
        _ arithmetic: Arithmetic, _ left: NodeID, _ right: NodeID, _ e: CheckedExpression, _ id: NodeID,
        _ bindings: Bindings
    ) -> Operand {
        let isExact = e.type(id).isExact
        let file: RegisterFile = isExact ? .exacts : .words
        let target = newRegister(file)
        scoped { builder in
            let first = isExact ? builder.exact(e, left, bindings) : builder.word(e, left, bindings)
            let second = isExact ? builder.exact(e, right, bindings) : builder.word(e, right, bindings)
            builder.emit(
                Instruction(
                    isExact ? .exactArithmetic : .arithmetic, a: target, k: arithmetic.rawValue, c: first,
                    b: Int32(second)),
                at: e.parsed.span(id))
        }
        return isExact ? .exact(target) : .word(target)
    }

    private mutating func negated(
        _ operand: NodeID, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) -> Operand {
        let isExact = e.type(id).isExact
        let file: RegisterFile = isExact ? .exacts : .words
        let target = newRegister(file)
        let zero = isExact ? exact(.constant(0), .int) : word(.constant(0))
        let source = isExact ? exact(e, operand, bindings) : word(e, operand, bindings)
        emit(
            Instruction(
                isExact ? .exactArithmetic : .arithmetic, a: target, k: Arithmetic.subtract.rawValue, c: zero,
                b: Int32(source)),
            at: e.parsed.span(id))
        return isExact ? .exact(target) : .word(target)
    }

    private mutating func conditional(
        _ test: NodeID, _ then: NodeID, _ otherwise: NodeID, _ e: CheckedExpression, _ id: NodeID,
        _ bindings: Bindings
    ) -> Operand {
        let file = Self.file(of: e.type(id))
        let target = newRegister(file)
        conditional(test, then, otherwise, e, bindings, into: target, file)
        return Self.operand(target, file)
    }
}
