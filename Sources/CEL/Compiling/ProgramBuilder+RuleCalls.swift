import Diagnostics

/// Rules that stand where they are used: calculations, derived fields, and what is passed to them.
extension ProgramBuilder {
    /// What a subject of a decision or calculation stands for.
    public mutating func argument(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> Binding {
        switch resolveArgument(e, id, bindings) {
        case .record(let place): return .record(place)
        case .cell(let cell): return .cell(cell)
        default: break
        }
        let type = e.type(id)
        let file = Self.file(of: type)
        let target = newRegister(file)
        value(e, id, bindings, into: target, file)
        return Self.binding(target, file, type)
    }

    private mutating func resolveArgument(
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) -> Resolved? {
        guard case .record = e.type(id) else { return nil }
        return resolve(e, id, bindings)
    }

    mutating func calculation(
        _ name: String, _ subjects: [String], _ versions: [ValueRule], _ arguments: [NodeID],
        _ e: CheckedExpression,
        _ id: NodeID, _ bindings: Bindings
    ) -> Operand {
        let type = e.type(id)
        let file = Self.file(of: type)
        let target = newRegister(file)
        guard enterRule(name, at: e.parsed.span(id)) else { return .constant(0) }
        defer { depth -= 1 }
        let start = here
        let stores = storesNodes
        storesNodes = false
        scoped { builder in
            var inner = Bindings()
            for (subject, argument) in zip(subjects, arguments) {
                inner = inner.adding(subject, builder.argument(e, argument, bindings))
            }
            builder.rule(versions, inner, into: target, file)
        }
        storesNodes = stores
        settle(target, file, from: start)
        emitComputed(target, file, [.text(name)], type, record: "", field: name, from: start)
        return Self.operand(target, file)
    }

    /// A derived field of a record: kept per row and day, given where the vocabulary allows it.
    mutating func derived(_ place: RecordPlace, _ field: String) -> Operand {
        let versions = rules.derived(place.record, field)
        guard let type = versions.first?.type else { return .constant(0) }
        let file = Self.file(of: type)
        let target = newRegister(file)
        guard enterRule("\(place.record).\(field)", at: nil) else { return .constant(0) }
        defer { depth -= 1 }
        let start = here
        let slot = slot(of: "\(place.record).\(field)@\(place.prefix)")
        let recall = emit(Instruction(.recall, a: target, k: file.rawValue, c: place.cursor, imm: slot))
        var given: Int?
        if case .cell(let cell)? = place.field(field) {
            let absent = emit(Instruction(.jumpUnlessGiven, a: cell.cursor, b: 0, imm: Int64(cell.column)))
            move(given: cell, into: target, file)
            given = emit(Instruction(.jump))
            land(absent)
        }
        let stores = storesNodes
        storesNodes = false
        scoped { $0.rule(versions, Bindings([("this", .record(place))]), into: target, file) }
        storesNodes = stores
        emitComputed(
            target, file, place.path + [.text("." + field)], type, record: place.record, field: field,
            from: start)
        if let given { land(given) }
        emit(Instruction(.retain, a: target, k: file.rawValue, c: place.cursor, imm: slot))
        land(recall)
        return Self.operand(target, file)
    }

    /// A derived list: its expression is compiled where the list is walked over.
    mutating func derivedList(
        _ place: RecordPlace, _ field: String, _ aggregation: Aggregation, _ body: @escaping ElementBody
    ) {
        guard enterRule("\(place.record).\(field)", at: nil) else { return }
        defer { depth -= 1 }
        let bindings = Bindings([("this", .record(place))])
        var ends: [Int] = []
        for version in rules.derived(place.record, field) {
            let skip = inForce(version.days)
            if let list = version.otherwise { each(list, list.parsed.root, bindings, aggregation, body) }
            ends.append(emit(Instruction(.jump)))
            skip.map { land($0) }
        }
        // On a day without a version the list is not known.
        emit(Instruction(.outcome, imm: Int64(Tri.fault.rawValue)))
        if case .each(let onOpen) = aggregation { onOpen(&self) } else { merge(aggregation) }
        for end in ends { land(end) }
    }

    /// Skips to what follows on days outside of the range; nil when there are none.
    mutating func inForce(_ days: DayRange) -> Int? {
        days.isAlways ? nil : emit(Instruction(.inForce, imm: days.packed))
    }

    private mutating func slot(of name: String) -> Int64 {
        if let known = slots[name] { return known }
        let slot = Int64(program.slotCount)
        program.slotCount += 1
        slots[name] = slot
        return slot
    }

    /// Begins a rule inside of a rule; false when there are too many.
    public mutating func enterRule() -> Bool { enterRule("", at: nil) }

    /// Ends a rule inside of a rule.
    public mutating func leaveRule() { depth -= 1 }

    /// Rules inside of rules: too many are a mistake, not a crash.
    mutating func enterRule(_ name: String, at span: SourceSpan?) -> Bool {
        depth += 1
        // No rule is constant: what looks like one is computed where it stands.
        guard depth <= 64, !overflowed, foldedNode == nil else {
            depth -= 1
            overflowed = true
            return false
        }
        return true
    }
}
