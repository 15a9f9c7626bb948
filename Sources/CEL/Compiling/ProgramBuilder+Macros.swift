import Diagnostics

/// Macros, membership, sums and sizes.
extension ProgramBuilder {
    mutating func comprehension(
        _ kind: ParsedExpression.ComprehensionKind, _ range: NodeID, _ variable: String, _ body: NodeID,
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) {
        scoped { builder in
            if kind == .existsOne {
                return builder.exactlyOne { builder, aggregation, tally in
                    builder.each(e, range, bindings, aggregation) { builder, element in
                        builder.traceRound(e, id)
                        builder.condition(e, body, bindings.adding(local: variable, element))
                        tally(&builder)
                    }
                }
            }
            builder.quantified(isAll: kind == .all) { builder, aggregation in
                builder.each(e, range, bindings, aggregation) {
                    $0.traceRound(e, id)
                    $0.condition(e, body, bindings.adding(local: variable, $1))
                }
            }
        }
    }

    /// `&&` or `||` over what `part` emits; a list that is a fault makes the whole one.
    mutating func quantified(isAll: Bool, _ part: (inout ProgramBuilder, Aggregation) -> Void) {
        let tri = newTri()
        let start = here
        emitDeferred(Instruction(.set, a: tri, imm: isAll ? 1 : 0))
        escapes.append([])
        part(&self, isAll ? .all(tri) : .some(tri))
        emit(Instruction(.recallTri, a: tri, imm: Int64(start)))
        guard let jumps = escapes.popLast(), !jumps.isEmpty else { return }
        let over = emit(Instruction(.jump))
        for jump in jumps { land(jump) }
        land(over)
    }

    /// Whether exactly one element of what `part` walks over holds: two that do decide, whatever the others are, and a
    /// fault makes the whole one.
    mutating func exactlyOne(
        _ part: (inout ProgramBuilder, Aggregation, @escaping (inout ProgramBuilder) -> Void) -> Void
    ) {
        let start = here
        let (yes, unknown, fault) = (counter(), counter(), counter())
        let tally: (inout ProgramBuilder) -> Void = {
            $0.emit(Instruction(.tally, a: yes, k: fault, c: unknown))
        }
        part(&self, .each(onOpen: tally), tally)
        emit(Instruction(.exactlyOne, a: yes, k: fault, c: unknown, imm: Int64(start)))
    }

    /// A word that starts at zero.
    private mutating func counter() -> UInt8 {
        let counter = newWord()
        emit(Instruction(.loadWord, a: counter, imm: 0))
        return counter
    }

    mutating func size(_ e: CheckedExpression, _ list: NodeID, _ bindings: Bindings) -> Operand {
        if case .cell(let cell)? = simpleList(e, list, bindings) {
            reportList(e, list, bindings)
            let target = newWord()
            emit(Instruction(.size, a: target, c: cell.cursor, b: cell.column), reading: [cell.reference])
            return .word(target)
        }
        let start = here
        let counter = counter()
        scoped { builder in
            builder.each(e, list, bindings, .each { $0.emit(Instruction(.poison, a: counter)) }) {
                builder, _ in
                builder.emit(Instruction(.increase, a: counter, imm: 1), at: e.parsed.span(list))
            }
        }
        // A list whose length is known may have elements that are not: they do not matter here.
        settle(counter, .words, from: start)
        return .word(counter)
    }

    /// A list or map that lies in the frame as it is.
    private mutating func simpleList(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> Resolved?
    {
        switch e.parsed[id] {
        case .identifier, .select: break
        default: return nil
        }
        if case .select(let operand, _) = e.parsed[id], case .identifier("code", _) = e.parsed[operand] {
            return nil
        }
        let resolved = resolve(e, id, bindings)
        guard case .cell(let cell)? = resolved, cell.child >= 0, cell.presences.isEmpty else { return nil }
        return resolved
    }

    mutating func aggregate(
        _ name: String, _ list: NodeID, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) -> Operand {
        let type = e.type(id)
        let file = Self.file(of: type)
        let target = newRegister(file)
        if name == "sum" {
            let zero =
                file == .words
                ? Instruction(.loadWord, a: target)
                : Instruction(.loadExact, a: target, b: exactConstant(.zero))
            emit(zero)
        } else {
            emit(Instruction(.clear, a: target, k: file.rawValue))
        }
        let span = e.parsed.span(id)
        scoped { builder in
            let onOpen: (inout ProgramBuilder) -> Void = {
                $0.emit(Instruction(.poison, a: target, k: file.rawValue))
            }
            builder.each(e, list, bindings, .each(onOpen: onOpen)) { builder, element in
                builder.accumulate(name, element, type, into: target, file, span)
            }
        }
        if name != "sum" { emit(Instruction(.requireItem, a: target, k: file.rawValue), at: span) }
        return Self.operand(target, file)
    }

    private mutating func accumulate(
        _ name: String, _ element: Binding, _ type: ValueType, into target: UInt8, _ file: RegisterFile,
        _ span: SourceSpan
    ) {
        scoped { builder in
            let item = builder.operand(of: element)
            let source =
                file == .words ? builder.word(item) : builder.exact(item, builder.type(of: element) ?? type)
            switch (name, file) {
            case ("sum", .words):
                builder.emit(
                    Instruction(
                        .arithmetic, a: target, k: Arithmetic.add.rawValue, c: target, b: Int32(source)),
                    at: span)
            case ("sum", .exacts):
                builder.emit(
                    Instruction(
                        .exactArithmetic, a: target, k: Arithmetic.add.rawValue, c: target, b: Int32(source)),
                    at: span)
            default:
                builder.emit(
                    Instruction(.extreme, a: target, k: file.rawValue, c: source, imm: name == "min" ? 0 : 1))
            }
        }
    }

    /// The value that a variable stands for.
    mutating func operand(of binding: Binding) -> Operand {
        switch binding {
        case .cell(let cell): return cell.isBare ? .cell(cell) : .word(load(cell))
        case .word(let register, _): return .word(register)
        case .exact(let register, _): return .exact(register)
        case .value(let register, _, _): return .value(register)
        case .expression(let e, let id, let bindings): return operand(e, id, bindings)
        case .record, .words: return .constant(0)
        }
    }

    func type(of binding: Binding) -> ValueType? {
        switch binding {
        case .cell(let cell): cell.type
        case .word(_, let type), .exact(_, let type), .value(_, let type, _): type
        case .expression(let e, let id, _): e.type(id)
        case .record(let place): .record(place.record)
        case .words(_, let element): .list(element)
        }
    }

    // MARK: Membership

    mutating func membership(
        _ item: NodeID, _ container: NodeID, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) {
        scoped { builder in
            if e.type(container).isMap, builder.isInFrame(e, container, bindings) {
                let key = builder.word(e, item, bindings)
                return builder.hasKey(key, in: container, e, id, bindings)
            }
            let isTyped = Self.file(of: e.type(item)) != .values
            if isTyped, let members = builder.constants(e, container, for: e.type(item)) {
                return builder.isIn(members, builder.operand(e, item, bindings))
            }
            guard isTyped, builder.isFused(e, container, bindings), !builder.hasManyConstants(e, container)
            else {
                return builder.isInValues(item, container, e, id, bindings)
            }
            if case .select(let operand, let list) = e.parsed[container],
                builder.isCodes(e, operand, bindings), let table = builder.table(of: list)
            {
                builder.reportList(e, container, bindings)
                let word = builder.word(e, item, bindings)
                builder.emit(Instruction(.codeInForce, a: word, b: table))
                return
            }
            switch builder.memberList(e, container, bindings) {
            case .cell(let cell) where cell.child >= 0 && cell.presences.isEmpty && e.type(item).isWord:
                builder.reportList(e, container, bindings)
                builder.listHas(cell, builder.operand(e, item, bindings))
            case .pool(let list, let rows, _):
                let word = builder.word(e, item, bindings)
                builder.emit(Instruction(.poolHas, a: word, c: rows, b: list))
            default: builder.someEqual(item, container, e, bindings)
            }
        }
    }

    /// Whether a literal list is so long that looking a value up in a set is better than comparing with each.
    private func hasManyConstants(_ e: CheckedExpression, _ container: NodeID) -> Bool {
        guard case .list(let items) = e.parsed[container] else { return false }
        return items.count > 4 && e.isConstant(container)
    }

    /// Membership in a list or map that is a value.
    private mutating func isInValues(
        _ item: NodeID, _ container: NodeID, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) {
        if case .list(let members)? = foldedValue(e, container) {
            return isIn(ValueSet(members), boxed(e, item, bindings))
        }
        let result = newValue()
        call("@in", [item, container], e, id, bindings, into: result)
        emit(Instruction(.outcomeOfValue, a: result), at: e.parsed.span(id))
    }

    private mutating func memberList(
        _ e: CheckedExpression, _ container: NodeID, _ bindings: Bindings
    ) -> Resolved? {
        switch e.parsed[container] {
        case .identifier, .select: resolve(e, container, bindings)
        default: nil
        }
    }

    /// The words of a list of literals: of texts, or of whole numbers that a set of bits has room for.
    private func constants(_ e: CheckedExpression, _ id: NodeID, for type: ValueType) -> Members? {
        guard case .list(let items) = e.parsed[id] else { return nil }
        let isText = items.allSatisfy { e.type($0).isSymbol }
        guard isText || type == .int && items.allSatisfy({ e.type($0) == .int }) else { return nil }
        var words: [Int64] = []
        for item in items {
            guard let word = constant(e, item), isText || Self.numbersOfSets.contains(word) else {
                return nil
            }
            words.append(word)
        }
        return (words, isText ? .string : .int)
    }

    /// The words of a literal list, and the type of its elements.
    private typealias Members = (words: [Int64], type: ValueType)

    /// The whole numbers that may be in a set of bits.
    private static let numbersOfSets: Range<Int64> = 0..<4096

    private mutating func isIn(_ members: Members, _ item: Operand) {
        switch item {
        case .cell(let cell):
            emit(
                Instruction(.cellInSet, a: cell.cursor, b: cell.column, imm: set(members.words)),
                reading: [cell.reference])
        case .value(let register):
            let values = members.words.map { Value(word: $0, type: members.type, symbols: symbols) }
            isIn(ValueSet(values), register)
        default:
            let register = word(item)
            emit(Instruction(.wordInSet, a: register, imm: set(members.words)))
        }
    }

    private mutating func isIn(_ members: ValueSet, _ register: UInt8) {
        program.valueSets.append(members)
        emit(Instruction(.valueInSet, a: register, b: Int32(program.valueSets.count - 1)))
    }

    private mutating func listHas(_ cell: CellPlace, _ item: Operand) {
        if case .constant(let value) = item {
            emit(Instruction(.listHas, a: cell.cursor, b: cell.column, imm: value), reading: [cell.reference])
        } else {
            let register = word(item)
            emit(
                Instruction(.listHasWord, a: cell.cursor, c: register, b: cell.column),
                reading: [cell.reference])
        }
    }

    private mutating func someEqual(
        _ item: NodeID, _ container: NodeID, _ e: CheckedExpression, _ bindings: Bindings
    ) {
        let type = e.type(item)
        let value = operand(e, item, bindings)
        let elementType: ValueType
        if case .list(let element) = e.type(container) { elementType = element } else { elementType = type }
        quantified(isAll: false) { builder, aggregation in
            builder.each(e, container, bindings, aggregation) { builder, element in
                let other = builder.operand(of: element)
                builder.compare(.equal, other, builder.type(of: element) ?? elementType, value, type)
            }
        }
    }

    /// Whether a map of facts has the key in a word: an absent one is unknown by name.
    mutating func hasKey(
        _ key: UInt8, in container: NodeID, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) {
        guard case .cell(let cell)? = resolve(e, container, bindings),
            case .map(let keyType, let valueType) = cell.type
        else {
            _ = unavailable(e, container)
            return
        }
        let absent = newWord()
        var done: Int?
        behindPresences(of: cell, absent) { builder in
            builder.emit(
                Instruction(
                    .mapHas, a: cell.cursor, c: key, b: cell.column, imm: builder.closedList(keyType)),
                reading: [builder.reference(cell, key, keyType, valueType)], at: e.parsed.span(id))
            if !cell.presences.isEmpty { done = builder.emit(Instruction(.jump)) }
        }
        guard let done else { return }
        emit(Instruction(.boolWord, a: absent))
        land(done)
    }
}
