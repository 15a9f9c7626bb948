import Diagnostics

/// Functions of the language, decisions, calculations, derived fields.
extension ProgramBuilder {
    /// A call that is a condition.
    mutating func call(
        condition name: String, _ target: NodeID?, _ arguments: [NodeID], _ e: CheckedExpression,
        _ id: NodeID, _ bindings: Bindings
    ) {
        if let target, name == "hasValue", case .optional(let wrapped) = e.type(target) {
            if hasValue(target, wrapped, e, bindings) { return }
        }
        if target == nil, isDecision(name) { return decision(name, arguments, e, bindings) }
        if let target, test(name, target, arguments, e, id, bindings) { return }
        let value = operand(e, id, bindings)
        test(value)
    }

    private mutating func decision(
        _ name: String, _ arguments: [NodeID], _ e: CheckedExpression, _ bindings: Bindings
    ) {
        let start = here
        let bound = arguments.map { argument(e, $0, bindings) }
        let stores = storesNodes
        storesNodes = false
        rules.compileDecision(name, bound, into: &self)
        storesNodes = stores
        // A decided call does not miss its arguments.
        let tri = newTri()
        emit(Instruction(.keep, a: tri))
        emit(Instruction(.recallTri, a: tri, imm: Int64(start)))
    }

    /// Whether an optional fact has a value; false, with nothing emitted, for optionals of the whole language.
    private mutating func hasValue(
        _ target: NodeID, _ wrapped: ValueType, _ e: CheckedExpression, _ bindings: Bindings
    ) -> Bool {
        if wrapped.isRecord || wrapped.isList, case .cell(let cell)? = resolve(e, target, bindings) {
            given(.cell(cell))
            return true
        }
        guard wrapped.isWord || wrapped.isExact, !wrapped.isOptional else { return false }
        let optional = operand(e, target, bindings)
        if wrapped.isExact, case .value = optional {
            given(.exact(exact(optional, wrapped)))
        } else if case .value = optional {
            given(.word(word(optional)))
        } else {
            given(optional)
        }
        return true
    }

    private func isDecision(_ name: String) -> Bool {
        foldedNode == nil && schema.functions[name] != nil && rules.isDecision(name)
    }

    /// A call over words and exact numbers; nil, with nothing emitted, for the functions of the library.
    mutating func call(
        _ name: String, _ target: NodeID?, _ arguments: [NodeID], _ e: CheckedExpression, _ id: NodeID,
        _ bindings: Bindings
    ) -> Operand? {
        if let target { return method(name, target, arguments, e, id, bindings) }
        if let (subjects, versions) = rules.calculation(name) {
            return calculation(name, subjects, versions, arguments, e, id, bindings)
        }
        if isDecision(name) {
            decision(name, arguments, e, bindings)
            let target = newWord()
            emit(Instruction(.wordOfOutcome, a: target))
            return .word(target)
        }
        guard let first = arguments.first else { return nil }
        let types = arguments.map { e.type($0) }
        switch name {
        case "size" where isFused(e, first, bindings) || isMapInFrame(e, first, bindings):
            return size(e, first, bindings)
        case "size" where types.first?.isSymbol == true: return sizeOfText(first, e, id, bindings)
        case "sum" where isSummable(e, first, bindings), "min" where isSummable(e, first, bindings),
            "max" where isSummable(e, first, bindings):
            return aggregate(name, first, e, id, bindings)
        case "month" where types == [.date]: return dateFunction(.monthOf, first, nil, e, id, bindings)
        case "yearsBetween" where types == [.date, .date]:
            return dateFunction(.yearsBetween, first, arguments[1], e, id, bindings)
        case "daysBetween" where types == [.date, .date]:
            return dateFunction(.daysBetween, first, arguments[1], e, id, bindings)
        case "money" where types == [.int], "decimal" where types == [.int]:
            return .exact(exact(e, first, bindings))
        case "round" where types.count == 3: return rounded(arguments, e, id, bindings)
        case "scale" where types.count == 3 && types.allSatisfy({ $0.isExact || $0 == .int }):
            return scaled(arguments, e, id, bindings)
        default: return nil
        }
    }

    /// Whether a list of numbers or dates is walked over where it lies.
    private func isSummable(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> Bool {
        guard isFused(e, id, bindings), let element = e.type(id).element else { return false }
        return !element.isSymbol && !element.isRecord && !element.isOptional
    }

    private func isMapInFrame(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> Bool {
        if case .map = e.type(id) { return isInFrame(e, id, bindings) }
        return false
    }

    private mutating func scaled(
        _ arguments: [NodeID], _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) -> Operand {
        let target = newExact()
        let source = exact(e, arguments[0], bindings)
        emit(Instruction(.moveExact, a: target, c: source))
        let worst = exact(e, arguments[1], bindings)
        let best = exact(e, arguments[2], bindings)
        emit(Instruction(.scale, a: target, c: worst, b: Int32(best)), at: e.parsed.span(id))
        return .exact(target)
    }

    /// Rounding to a constant step in a constant way; nil for the others.
    private mutating func rounded(
        _ arguments: [NodeID], _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) -> Operand? {
        guard let step = e.parsed.constantNumber(arguments[1])?.value,
            case .literal(.string(let text)) = e.parsed[arguments[2]],
            let mode = RoundingMode(rawValue: text), e.type(arguments[0]).isExact
        else { return nil }
        let target = newExact()
        let source = exact(e, arguments[0], bindings)
        emit(Instruction(.moveExact, a: target, c: source))
        round(target, step, mode, at: e.parsed.span(id))
        return .exact(target)
    }

    mutating func round(_ target: UInt8, _ step: Rational, _ mode: RoundingMode, at span: SourceSpan?) {
        let kind = UInt8(RoundingMode.allCases.firstIndex(of: mode) ?? 0)
        emit(Instruction(.round, a: target, k: kind, b: exactConstant(step)), at: span)
    }

    private mutating func method(
        _ name: String, _ target: NodeID, _ arguments: [NodeID], _ e: CheckedExpression, _ id: NodeID,
        _ bindings: Bindings
    ) -> Operand? {
        let receiver = e.type(target)
        switch (name, receiver) {
        case ("size", _) where isFused(e, target, bindings) || isMapInFrame(e, target, bindings):
            return size(e, target, bindings)
        case ("size", .string), ("size", .code): return sizeOfText(target, e, id, bindings)
        case (_, .date), (_, .month):
            guard arguments.count == 1, e.type(arguments[0]) == .int,
                let function = DateFunction(method: name, of: receiver)
            else { return nil }
            return dateFunction(function, target, arguments[0], e, id, bindings)
        case ("value", .optional(let wrapped)), ("orValue", .optional(let wrapped)):
            guard wrapped.isWord || wrapped.isExact, !wrapped.isOptional else { return nil }
            return unwrapped(target, arguments.first, e, id, bindings)
        case ("hasValue", .optional(let wrapped)):
            guard hasValue(target, wrapped, e, bindings) else { return nil }
            let word = newWord()
            emit(Instruction(.wordOfOutcome, a: word))
            return .word(word)
        default: return nil
        }
    }

    private mutating func dateFunction(
        _ function: DateFunction, _ left: NodeID, _ right: NodeID?, _ e: CheckedExpression, _ id: NodeID,
        _ bindings: Bindings
    ) -> Operand {
        let target = newWord()
        scoped { builder in
            let first = builder.word(e, left, bindings)
            let second = right.map { builder.word(e, $0, bindings) } ?? first
            builder.emit(
                Instruction(.dateFunction, a: target, k: function.rawValue, c: first, b: Int32(second)),
                at: e.parsed.span(id))
        }
        return .word(target)
    }

    /// `x.value()` and `x.orValue(y)`.
    private mutating func unwrapped(
        _ optional: NodeID, _ alternative: NodeID?, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) -> Operand {
        let type = e.type(id)
        let file = Self.file(of: type)
        let target = newRegister(file)
        value(e, optional, bindings, into: target, file)
        if let alternative {
            let jump = emit(Instruction(.jumpUnlessNone, a: target, k: file.rawValue))
            value(e, alternative, bindings, into: target, file)
            land(jump)
        } else {
            emit(Instruction(.requireValue, a: target, k: file.rawValue), at: e.parsed.span(id))
        }
        return Self.operand(target, file)
    }
}
