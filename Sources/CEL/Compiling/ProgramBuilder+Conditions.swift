import Diagnostics

/// Conditions: code that leaves its outcome in the accumulator.
extension ProgramBuilder {
    /// Emits a condition.
    public mutating func condition(_ e: CheckedExpression, _ bindings: Bindings) {
        scoped { $0.condition(e, e.parsed.root, bindings) }
    }

    mutating func condition(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) {
        let start = here
        nested(otherwise: ()) { $0.untraced(condition: e, id, bindings) }
        if traces(e), !isTraced(id, since: start) { emit(Instruction(.traceOutcome, b: id)) }
    }

    private mutating func untraced(condition e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) {
        if let value = foldedCondition(e, id) {
            emit(Instruction(.outcome, imm: value ? 1 : 0))
            return
        }
        switch e.parsed[id] {
        case .literal(.bool(let value)): emit(Instruction(.outcome, imm: value ? 1 : 0))
        case .unary(.not, let operand):
            let start = here
            condition(e, operand, bindings)
            negate(since: start)
        case .logical(let logical, let terms): self.logical(logical, terms, e, bindings)
        case .conditional(let test, let then, let otherwise):
            branch {
                $0.condition(e, test, bindings)
            } then: {
                $0.condition(e, then, bindings)
            } otherwise: {
                $0.condition(e, otherwise, bindings)
            }
        case .binary(.isIn, let item, let container): membership(item, container, e, id, bindings)
        case .binary(let binary, let left, let right) where binary.isComparison:
            scoped { $0.comparison(binary, left, right, e, id, bindings) }
        case .comprehension(let kind, let range, let variable, _, let body) where kind.isCondition:
            comprehension(kind, range, variable, body, e, id, bindings)
        case .pairComprehension(let kind, let range, let key, let value, _, let body) where kind.isCondition:
            pairs(kind, range, (key, value), body, e, id, bindings)
        case .has(let operand, let field): has(operand, field, e, id, bindings)
        case .call(let name, let target, let arguments):
            scoped { $0.call(condition: name, target, arguments, e, id, bindings) }
        default:
            scoped { builder in
                let value = builder.operand(e, id, bindings)
                builder.test(value)
            }
        }
    }

    /// A bool value as an outcome.
    mutating func test(_ value: Operand) {
        switch value {
        case .cell(let cell):
            emit(Instruction(.boolCell, a: cell.cursor, b: cell.column), reading: [cell.reference])
        case .value(let register): emit(Instruction(.outcomeOfValue, a: register))
        default:
            let register = word(value)
            emit(Instruction(.boolWord, a: register))
        }
    }

    private mutating func logical(
        _ logical: ParsedExpression.LogicalOperator, _ terms: [NodeID], _ e: CheckedExpression,
        _ bindings: Bindings
    ) {
        let start = here
        var jumps: [Int] = []
        for (index, term) in terms.enumerated() {
            scoped { builder in
                guard index > 0 else { return builder.condition(e, term, bindings) }
                let tri = builder.newTri()
                jumps.append(
                    builder.emit(Instruction(logical == .and ? .and : .or, a: tri, imm: Int64(start))))
                builder.condition(e, term, bindings)
                builder.emit(Instruction(logical == .and ? .andEnd : .orEnd, a: tri, imm: Int64(start)))
            }
        }
        for jump in jumps { land(jump) }
    }

    private mutating func comparison(
        _ binary: ParsedExpression.BinaryOperator, _ left: NodeID, _ right: NodeID, _ e: CheckedExpression,
        _ id: NodeID, _ bindings: Bindings
    ) {
        let kind: Comparison =
            switch binary {
            case .notEqual: .notEqual
            case .less: .less
            case .lessOrEqual: .lessOrEqual
            case .greater: .greater
            case .greaterOrEqual: .greaterOrEqual
            default: .equal
            }
        let types = (e.type(left), e.type(right))
        let isTyped = Self.file(of: types.0) != .values && Self.file(of: types.1) != .values
        // Symbols have no order.
        let isOrdered = kind != .equal && kind != .notEqual && types.0.isSymbol
        guard isTyped, !isOrdered, !types.0.isOptional, !types.1.isOptional else {
            let start = here
            let first = boxed(e, left, bindings)
            let second = boxed(e, right, bindings)
            emit(
                Instruction(.compareValues, a: first, k: kind.rawValue, c: second, imm: Int64(start)),
                at: e.parsed.span(id))
            return
        }
        let first = operand(e, left, bindings)
        let second = operand(e, right, bindings)
        compare(kind, first, types.0, second, types.1, at: e.parsed.span(id))
    }

    /// Compares two values: cells where they lie, words in registers, exact numbers exactly.
    mutating func compare(
        _ kind: Comparison, _ left: Operand, _ leftType: ValueType, _ right: Operand, _ rightType: ValueType,
        at span: SourceSpan? = nil
    ) {
        if Self.isValue(left) || Self.isValue(right) {
            let first = box(left, leftType)
            let second = box(right, rightType)
            emit(
                Instruction(.compareValues, a: first, k: kind.rawValue, c: second, imm: Int64(here)), at: span
            )
            return
        }
        let isMixed = leftType.isExact != rightType.isExact
        if isMixed || Self.isExactRegister(left) || Self.isExactRegister(right) {
            let first = exact(left, leftType)
            let second = exact(right, rightType)
            emit(Instruction(.compareExacts, a: first, k: kind.rawValue, c: second), at: span)
            return
        }
        switch (left, right) {
        case (.cell(let cell), .constant(let value)):
            emit(
                Instruction(.compareCell, a: cell.cursor, k: kind.rawValue, b: cell.column, imm: value),
                reading: [cell.reference], at: span)
        case (.constant, .cell): compare(kind.mirrored, right, rightType, left, leftType, at: span)
        case (.cell(let first), .cell(let second)):
            emit(
                Instruction(
                    .compareCells, a: first.cursor, k: kind.rawValue, c: second.cursor, b: first.column,
                    imm: Int64(second.column)),
                reading: [first.reference, second.reference], at: span)
        case (_, .constant(let value)):
            let register = word(left)
            emit(Instruction(.compareWord, a: register, k: kind.rawValue, imm: value), at: span)
        case (.constant, _): compare(kind.mirrored, right, rightType, left, leftType, at: span)
        default:
            let first = word(left)
            let second = word(right)
            emit(Instruction(.compareWords, a: first, k: kind.rawValue, c: second), at: span)
        }
    }

    private static func isExactRegister(_ operand: Operand) -> Bool {
        if case .exact = operand { return true }
        return false
    }

    static func isValue(_ operand: Operand) -> Bool {
        if case .value = operand { return true }
        return false
    }

    private mutating func has(
        _ operand: NodeID, _ field: String, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) {
        if e.type(operand).isMap, isInFrame(e, operand, bindings) {
            let key = newWord()
            emit(Instruction(.loadWord, a: key, imm: word(of: field)))
            return hasKey(key, in: operand, e, id, bindings)
        }
        guard e.type(operand).isRecord, case .record(let place)? = resolve(e, operand, bindings) else {
            let start = here
            let source = boxed(e, operand, bindings)
            emit(
                Instruction(.hasField, c: source, b: fieldName(field), imm: Int64(start)),
                at: e.parsed.span(id))
            return
        }
        if schema.records[place.record]?.field(field)?.isDerived == true {
            let value = derived(place, field)
            given(value)
            return
        }
        switch place.field(field) {
        case .cell(let cell): given(.cell(cell))
        case .record(let nested):
            if let index = nested.layout.shapes[nested.shape].column(String(nested.prefix.dropLast())) {
                emit(
                    Instruction(.isGiven, a: nested.cursor, k: 1, b: Int32(index)),
                    reading: [presence(of: nested, index)])
            }
        default: _ = unavailable(e, id)
        }
    }

    private func presence(of record: RecordPlace, _ column: Int) -> Program.FactReference {
        Program.FactReference(
            path: record.path, type: .bool, record: record.record, field: "", cursor: record.cursor,
            column: Int32(column), form: .list(element: .record("")))
    }

    /// Yes when the value is known and there, no when it is known to be none, else unknown.
    mutating func given(_ value: Operand) {
        switch value {
        case .cell(let cell) where cell.presences.isEmpty:
            var isRecord = false
            if case .optional(.record) = cell.type { isRecord = true }
            emit(
                Instruction(.isGiven, a: cell.cursor, k: isRecord ? 1 : 0, b: cell.column),
                reading: [cell.reference])
        case .exact(let register):
            emit(Instruction(.hasValue, a: register, k: RegisterFile.exacts.rawValue))
        case .value(let register):
            emit(Instruction(.hasValue, a: register, k: RegisterFile.values.rawValue))
        default:
            let register = word(value)
            emit(Instruction(.hasValue, a: register, k: RegisterFile.words.rawValue))
        }
    }

    /// Whether the fact at a path is given: known and not none.
    public mutating func known(_ e: CheckedExpression, _ bindings: Bindings) {
        scoped { builder in
            switch builder.resolve(e, e.parsed.root, bindings) {
            case .cell(let cell): builder.given(.cell(cell))
            case .record(let place):
                if let index = place.layout.shapes[place.shape].column(String(place.prefix.dropLast())) {
                    builder.emit(
                        Instruction(.isGiven, a: place.cursor, k: 1, b: Int32(index)),
                        reading: [builder.presence(of: place, index)])
                } else {
                    builder.emit(Instruction(.outcome, imm: 1))
                }
            case .derived(let place, let field):
                let value = builder.derived(place, field)
                builder.given(value)
            default:
                let value = builder.operand(e, e.parsed.root, bindings)
                builder.given(value)
            }
        }
    }
}
