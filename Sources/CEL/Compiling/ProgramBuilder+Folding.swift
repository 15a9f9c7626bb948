import Diagnostics

/// Constant parts of expressions: computed once, while the program is built, by running them.
extension ProgramBuilder {
    /// The value of a part that no fact, day or table can change; nil for the others, and for faults, which stay where
    /// they are: they may never be reached.
    func foldedValue(_ e: CheckedExpression, _ id: NodeID) -> Value? {
        guard folds, !isFolding, !tracesNodes, e.isConstant(id) else { return nil }
        let texts = SymbolTable(over: symbols)
        var builder = ProgramBuilder(
            schema: schema, rules: rules, symbols: texts, tables: Tables(), rootCount: 0)
        builder.isFolding = true
        let register = builder.boxed(e, id, Bindings())
        guard !builder.overflowed, builder.diagnostics.all.isEmpty else { return nil }
        let program = builder.build()
        let scratch = Scratch()
        scratch.prepare(for: program, dayNumber: 0, region: 0, symbols: texts)
        program.run(scratch)
        return scratch.valueStates[Int(register)] == 0 ? scratch.values[Int(register)] : nil
    }

    /// The same as an operand.
    mutating func folded(_ e: CheckedExpression, _ id: NodeID) -> Operand? {
        guard !e.parsed[id].isLiteral, let value = foldedValue(e, id) else { return nil }
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
        guard !e.parsed[id].isLiteral, case .bool(let value)? = foldedValue(e, id) else { return nil }
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
