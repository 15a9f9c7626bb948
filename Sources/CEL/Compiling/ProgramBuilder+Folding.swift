import Diagnostics

/// Constant parts of expressions: computed once, while the program is built, by running them.
extension ProgramBuilder {
    /// The value of a part that no fact, day or table can change; nil for the others, for large values, and for faults,
    /// which stay where they are: they may never be reached.
    ///
    /// Each part is computed once, from the values of its own parts, so that folding is linear in the tree.
    func foldedValue(_ e: CheckedExpression, _ id: NodeID) -> Value? {
        guard folds, !traces(e), e.isConstant(id) else { return nil }
        if case .literal(let literal) = e.parsed[id] { return Value(literal) }
        // Parts stand before their wholes, so that no recursion is needed however deep the tree is.
        var value: Value?
        for part in e.constantParts(of: id) {
            value = e.constantParts.value(part) {
                var isKnown = true
                e.forEachConstantChild(of: part) { isKnown = isKnown && isFolded(e, $0) }
                return isKnown ? computed(e, part) : nil
            }
        }
        return value
    }

    /// Whether a part that was looked at has a value.
    private func isFolded(_ e: CheckedExpression, _ id: NodeID) -> Bool {
        e.parsed[id].isLiteral || e.constantParts.known(id) != nil
    }

    private func computed(_ e: CheckedExpression, _ id: NodeID) -> Value? {
        let left = e.constantParts.stepsLeft
        guard left >= 0 else { return nil }
        let texts = SymbolTable(over: symbols)
        var builder = ProgramBuilder(
            schema: schema, rules: rules, symbols: texts, tables: Tables(), rootCount: 0)
        builder.foldedNode = id
        let register = builder.boxed(e, id, Bindings())
        guard !builder.overflowed, builder.diagnostics.all.isEmpty else { return nil }
        let program = builder.build()
        let scratch = Scratch()
        scratch.prepare(for: program, dayNumber: 0, region: 0, symbols: texts)
        scratch.stepLimit = left
        program.run(scratch)
        e.constantParts.stepsLeft = scratch.stepsLeft
        guard scratch.valueStates[Int(register)] == 0 else { return nil }
        let value = scratch.values[Int(register)]
        return value.isSmall ? value : nil
    }

    /// The same as an operand.
    mutating func folded(_ e: CheckedExpression, _ id: NodeID) -> Operand? {
        guard !e.parsed[id].isLiteral, foldedNode != id, let value = foldedValue(e, id) else { return nil }
        switch Self.file(of: e.type(id)) {
        case .words: return value.word(symbols).map { .constant($0) }
        case .exacts:
            guard let exact = value.exact else { return nil }
            let target = newExact()
            emit(Instruction(.loadExact, a: target, b: exactConstant(exact)))
            return .exact(target)
        case .values:
            let target = newValue()
            emit(Instruction(.loadValue, a: target, b: valueConstant(value)))
            return .value(target)
        }
    }

    /// The outcome of a constant condition.
    func foldedCondition(_ e: CheckedExpression, _ id: NodeID) -> Bool? {
        guard !e.parsed[id].isLiteral, foldedNode != id, case .bool(let value)? = foldedValue(e, id) else {
            return nil
        }
        return value
    }
}

extension Value {
    /// The word of a constant; nil for what no word holds.
    fileprivate func word(_ symbols: SymbolTable) -> Int64? {
        switch self {
        case .bool(let value): value ? 1 : 0
        case .int(let value): value
        case .string(let text): symbols.symbol(text)
        case .date(let day): Int64(day.dayNumber)
        case .month(let month): Int64(month.index)
        default: nil
        }
    }

    /// The exact number that a constant is.
    fileprivate var exact: Rational? {
        switch self {
        case .money(let value), .decimal(let value): value
        case .int(let value): Rational(value)
        default: nil
        }
    }
}

extension Value {
    /// Whether a program may hold it as a constant.
    fileprivate var isSmall: Bool {
        switch self {
        case .string(let text): text.utf8.count <= 1 << 16
        case .bytes(let bytes): bytes.count <= 1 << 16
        case .list(let values): values.count <= 1 << 14 && values.allSatisfy(\.isSmall)
        case .map(let map): map.count <= 1 << 14 && map.entries.allSatisfy(\.value.isSmall)
        default: true
        }
    }
}
