import Diagnostics

/// What is done with the elements of a list, and with a list that is not wholly known.
enum Aggregation {
    /// `&&` of the body's outcomes, kept in a tri.
    case all(UInt8)
    /// `||` of the body's outcomes, kept in a tri.
    case some(UInt8)
    /// The body does all there is to do; `onOpen` is emitted where elements or filters are unknown or faulty.
    case each(onOpen: (inout ProgramBuilder) -> Void)

    /// Where the outcomes are kept.
    var tri: UInt8? {
        switch self {
        case .all(let tri), .some(let tri): tri
        case .each: nil
        }
    }

    /// Whether one outcome of the body can decide whatever the others are.
    var absorbs: Bool {
        if case .each = self { return false }
        return true
    }
}

/// What is emitted for each element.
typealias ElementBody = (inout ProgramBuilder, Binding) -> Void

/// Lists of facts are never built: filters, maps and macros over them become loops around the code that uses the
/// elements.
///
/// Lists of other values are built, and walked over by `eachValue`.
extension ProgramBuilder {
    mutating func each(
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings, _ aggregation: Aggregation,
        _ body: @escaping ElementBody
    ) {
        // What is too large is not made larger: macros over literals inside of each other multiply.
        guard !overflowed else { return }
        if keys(e, id, bindings, aggregation, body) { return }
        guard isFused(e, id, bindings) else { return built(e, id, bindings, aggregation, body) }
        reportList(e, id, bindings)
        switch e.parsed[id] {
        case .list(let items):
            traceWalk(e, complete: id)
            literal(items, e, bindings, aggregation, body)
        case .comprehension(.filter, let range, let variable, _, let predicate):
            sweep(e, range, bindings, aggregation, variable, [predicate])
            each(e, range, bindings, aggregation) { builder, element in
                let inner = bindings.adding(local: variable, element)
                builder.traceRound(e, id)
                builder.filtered(aggregation, { $0.condition(e, predicate, inner) }) { body(&$0, element) }
            }
        case .comprehension(.map, let range, let variable, let filter, let item):
            sweep(e, range, bindings, aggregation, variable, [filter, item].compactMap(\.self))
            each(e, range, bindings, aggregation) { builder, element in
                let inner = bindings.adding(local: variable, element)
                builder.traceRound(e, id)
                guard let filter else { return builder.mapped(e, item, inner, aggregation, body) }
                builder.filtered(aggregation, { $0.condition(e, filter, inner) }) {
                    $0.mapped(e, item, inner, aggregation, body)
                }
            }
        case .conditional(let test, let then, let otherwise):
            eachBranch(test, then, otherwise, e, bindings, aggregation, body)
        case .call("months", nil, let arguments): months(arguments, e, bindings, aggregation, body)
        case .select(let operand, let list) where isCodes(e, operand, bindings):
            codes(list, aggregation, body)
        case .call(_, .some(let optional), let arguments) where e.type(optional).isOptionalList:
            rows(of: optional, else: arguments.first, e, id, bindings, aggregation, body)
        default:
            guard let resolved = resolve(e, id, bindings) else {
                _ = unavailable(e, id)
                return
            }
            each(resolved, e, id, aggregation, body)
        }
    }

    /// A list, or the keys of a map, that is a value.
    private mutating func built(
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings, _ aggregation: Aggregation,
        _ body: @escaping ElementBody
    ) {
        var element = e.type(id).element ?? .dyn
        if case .map(let key, _) = e.type(id) { element = key }
        scoped { builder in
            let range = builder.boxed(e, id, bindings)
            builder.traceWalk(e, id, value: range)
            builder.eachValue(range, aggregation, at: e.parsed.span(id)) { builder, register in
                body(&builder, .value(register, element, mayFail: false))
            }
        }
    }

    /// Whether the list is walked over where it lies and never built.
    func isFused(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> Bool {
        guard let element = e.type(id).element else { return false }
        guard element.isWord || element.isExact || element.isRecord else { return false }
        switch e.parsed[id] {
        case .list(let items):
            return items.count * repetitions <= 64 && !items.contains { e.parsed[$0].isOptionalElement }
        case .comprehension(.filter, let range, _, _, _), .comprehension(.map, let range, _, _, _):
            return isFused(e, range, bindings)
        case .conditional(_, let then, let otherwise):
            // Lists of values are built, so that equal lists agree.
            return element.isRecord && isFused(e, then, bindings) && isFused(e, otherwise, bindings)
        // Of what is dyn only the call itself can say that it is no month.
        case .call("months", nil, let ends): return ends.allSatisfy { e.type($0) == .month }
        case .call("value", .some(let target), _) where e.type(target).isOptionalList:
            return isInFrame(e, target, bindings)
        case .call("orValue", .some(let target), let arguments) where e.type(target).isOptionalList:
            return isInFrame(e, target, bindings) && arguments.allSatisfy { isFused(e, $0, bindings) }
        case .select(let operand, _) where isCodes(e, operand, bindings): return true
        case .select(let operand, _):
            if case .codeEntry = e.type(operand) { return true }
            return isInFrame(e, id, bindings)
        case .identifier:
            if case .expression(let other, let otherID, let outer)? = binding(e, id, bindings) {
                return isFused(other, otherID, outer)
            }
            return isInFrame(e, id, bindings)
        default: return isInFrame(e, id, bindings)
        }
    }

    func isCodes(_ e: CheckedExpression, _ operand: NodeID, _ bindings: Bindings) -> Bool {
        if case .identifier("code", _) = e.parsed[operand] { return binding(e, operand, bindings) == nil }
        return false
    }

    private mutating func each(
        _ resolved: Resolved, _ e: CheckedExpression, _ id: NodeID, _ aggregation: Aggregation,
        _ body: @escaping ElementBody
    ) {
        switch resolved {
        case .cell(let cell) where cell.child >= 0 && cell.presences.isEmpty:
            traceWalk(e, id, cell)
            rows(cell, aggregation, body)
        case .derived(let place, let field): derivedList(place, field, aggregation, body)
        case .pool(let list, let word, let element):
            pool(Instruction(.loopPool, k: word, c: 1, b: list), element, aggregation, body)
        case .words(let cursor, let element):
            pool(Instruction(.loopPool, k: cursor, c: 2), element, aggregation, body)
        case .expression(let other, let otherID, let outer): each(other, otherID, outer, aggregation, body)
        default: _ = unavailable(e, id)
        }
    }

    /// A mapped element: values once into a register, records where they lie.
    mutating func mapped(
        _ e: CheckedExpression, _ item: NodeID, _ bindings: Bindings, _ aggregation: Aggregation,
        _ body: @escaping ElementBody
    ) {
        let type = e.type(item)
        guard !type.isRecord else { return body(&self, .expression(e, item, bindings)) }
        if case .each(let onOpen) = aggregation, mayFail(e, item, bindings) {
            return element(e, item, bindings, onOpen, body)
        }
        let file = Self.file(of: type)
        let target = newRegister(file)
        value(e, item, bindings, into: target, file)
        body(&self, Self.binding(target, file, type))
    }

    /// Joins what the body left in the accumulator.
    mutating func merge(_ aggregation: Aggregation) {
        switch aggregation {
        case .all(let tri): emit(Instruction(.meet, a: tri))
        case .some(let tri): emit(Instruction(.join, a: tri))
        case .each: break
        }
    }

    /// What is done where a list is unknown: the accumulator says whether unknown or fault.
    mutating func open(_ aggregation: Aggregation) {
        if case .each(let onOpen) = aggregation { onOpen(&self) } else { merge(aggregation) }
    }

    /// The elements of the list that a condition chooses; while it is unknown both lists together may decide.
    private mutating func eachBranch(
        _ test: NodeID, _ then: NodeID, _ otherwise: NodeID, _ e: CheckedExpression, _ bindings: Bindings,
        _ aggregation: Aggregation, _ body: @escaping ElementBody
    ) {
        var isAll = false
        switch aggregation {
        case .each:
            return branch({ $0.condition(e, test, bindings) }, aggregation) {
                $0.each(e, then, bindings, aggregation, body)
            } otherwise: {
                $0.each(e, otherwise, bindings, aggregation, body)
            }
        case .all: isAll = true
        case .some: break
        }
        branch {
            $0.condition(e, test, bindings)
        } then: {
            $0.quantified(isAll: isAll) { $0.each(e, then, bindings, $1, body) }
        } otherwise: {
            $0.quantified(isAll: isAll) { $0.each(e, otherwise, bindings, $1, body) }
        }
        merge(aggregation)
    }

    /// The body only for elements that a predicate lets through.
    mutating func filtered(
        _ aggregation: Aggregation, _ predicate: (inout ProgramBuilder) -> Void,
        _ body: (inout ProgramBuilder) -> Void
    ) {
        let start = here
        scoped(predicate)
        switch aggregation {
        case .each(let onOpen):
            let no = emit(Instruction(.jumpIfNo))
            let isOpen = emit(Instruction(.jumpIfOpen))
            body(&self)
            let done = emit(Instruction(.jump))
            land(isOpen)
            onOpen(&self)
            land(no)
            land(done)
        case .all, .some:
            var isAll = false
            if case .all = aggregation { isAll = true }
            if isAll { negate(since: start) }
            let tri = newTri()
            let jump = emit(Instruction(isAll ? .or : .and, a: tri, imm: Int64(start)))
            body(&self)
            emit(Instruction(isAll ? .orEnd : .andEnd, a: tri, imm: Int64(start)))
            land(jump)
        }
    }

    private mutating func branch(
        _ test: (inout ProgramBuilder) -> Void, _ aggregation: Aggregation,
        then: (inout ProgramBuilder) -> Void, otherwise: (inout ProgramBuilder) -> Void
    ) {
        scoped(test)
        let no = emit(Instruction(.jumpIfNo))
        let isOpen = emit(Instruction(.jumpIfOpen))
        then(&self)
        let done = emit(Instruction(.jump))
        land(no)
        otherwise(&self)
        let skip = emit(Instruction(.jump))
        land(isOpen)
        open(aggregation)
        land(done)
        land(skip)
    }

    /// `x.value()` and `x.orValue(y)` of a list of facts that may be none.
    private mutating func rows(
        of optional: NodeID, else alternative: NodeID?, _ e: CheckedExpression, _ id: NodeID,
        _ bindings: Bindings, _ aggregation: Aggregation, _ body: @escaping ElementBody
    ) {
        guard case .cell(let cell)? = resolve(e, optional, bindings), cell.child >= 0, cell.presences.isEmpty
        else {
            _ = unavailable(e, id)
            return
        }
        branch({ $0.given(.cell(cell)) }, aggregation) {
            $0.rows(cell, aggregation, body)
        } otherwise: { builder in
            if let alternative { return builder.each(e, alternative, bindings, aggregation, body) }
            builder.emit(Instruction(.outcome, imm: Int64(Tri.fault.rawValue)))
            builder.emit(
                Instruction(.fail, imm: Int64(Fault.noValue.rawValue)), at: e.parsed.nameSpan(id))
            builder.open(aggregation)
        }
    }

    // MARK: Loops

    private mutating func rows(_ cell: CellPlace, _ aggregation: Aggregation, _ body: @escaping ElementBody) {
        let cursor = newCursor()
        let shape = cell.layout.shapes[cell.child]
        if shape.columns.count > 255 { overflowed = true }
        let entry = Instruction(
            .loop, a: cursor, k: UInt8(truncatingIfNeeded: shape.columns.count), c: cell.cursor,
            b: cell.column)
        let isFirst = deferred.map { $0.op == .set && $0.a == aggregation.tri } ?? false
        if isFirst { deferred = nil }
        let start = emit(entry, reading: [cell.reference])
        loop(start, cursor, aggregation, isFirst: isFirst, rest: cell.reference) { builder in
            body(&builder, Self.element(of: cell, shape, cursor))
        }
    }

    /// The keys of a map of facts, where they lie, for what does not depend on their order; false, with nothing emitted,
    /// for others.
    private mutating func keys(
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings, _ aggregation: Aggregation,
        _ body: @escaping ElementBody
    ) -> Bool {
        guard aggregation.absorbs, !traces(e), case .map(let key, _) = e.type(id), isInFrame(e, id, bindings),
            case .cell(let cell)? = resolve(e, id, bindings), cell.presences.isEmpty
        else { return false }
        rows(cell, aggregation) { builder, element in
            guard case .cell(let entry) = element else { return }
            // A key is no fact of its own: that the map was read is all there is to tell.
            let word = builder.newWord()
            builder.emit(Instruction(.loadCell, a: word, c: entry.cursor, b: entry.column))
            body(&builder, .word(word, key))
        }
        return true
    }

    private static func element(
        of cell: CellPlace, _ shape: FrameLayout.Shape, _ cursor: UInt8
    ) -> Binding {
        let key = shape.keyColumn
        let keyType = key.map { shape.columns[$0].type } ?? .int
        let path =
            cell.path + [.text("["), .row(cursor: cursor, keyColumn: key, keyType: keyType), .text("]")]
        if let record = shape.record {
            return .record(
                RecordPlace(
                    cursor: cursor, layout: cell.layout, shape: cell.child, record: record, path: path))
        }
        return .cell(
            CellPlace(
                cursor: cursor, column: 0, type: shape.columns[0].type, layout: cell.layout,
                child: shape.columns[0].child, path: path, record: cell.record, field: cell.field,
                presences: []))
    }

    private mutating func pool(
        _ entry: Instruction, _ element: ValueType, _ aggregation: Aggregation, _ body: @escaping ElementBody
    ) {
        let cursor = newCursor()
        var entry = entry
        entry.a = cursor
        let start = emit(entry)
        loop(start, cursor, aggregation, rest: nil) { builder in
            let word = builder.newWord()
            builder.emit(Instruction(.loadCell, a: word, c: cursor, b: 0))
            body(&builder, .word(word, element))
        }
    }

    /// The codes of a list that are in force on the day.
    private mutating func codes(_ list: String, _ aggregation: Aggregation, _ body: @escaping ElementBody) {
        guard let table = table(of: list) else { return }
        pool(Instruction(.loopPool, b: table), .code(list), aggregation) { builder, element in
            guard case .word(let word, _) = element else { return }
            builder.filtered(aggregation, { $0.emit(Instruction(.codeInForce, a: word, b: table)) }) {
                body(&$0, element)
            }
        }
    }

    private mutating func months(
        _ arguments: [NodeID], _ e: CheckedExpression, _ bindings: Bindings, _ aggregation: Aggregation,
        _ body: @escaping ElementBody
    ) {
        let first = word(e, arguments[0], bindings)
        let last = word(e, arguments[1], bindings)
        let month = newWord()
        let start = emit(Instruction(.loopRange, a: month, k: last, c: first))
        let begin = here
        scoped { body(&$0, .word(month, .month)) }
        merge(aggregation)
        let next = emit(Instruction(.nextRange, a: month, k: last, b: Int32(begin)))
        let handler = here
        open(aggregation)
        program.code[start].imm = Places(after: here, open: handler).packed
        program.code[next].imm = Places(after: here, open: here).packed
    }

    /// The body, the step to the next row, and what happens when the list is not wholly known.
    ///
    /// The first loop of a quantifier sets its tri as well.
    private mutating func loop(
        _ start: Int, _ cursor: UInt8, _ aggregation: Aggregation, isFirst: Bool = false,
        rest: Program.FactReference?,
        _ body: (inout ProgramBuilder) -> Void
    ) {
        let begin = here
        scoped(body)
        var next = Instruction(.next, a: cursor, b: Int32(begin))
        switch aggregation {
        case .all(let tri): (next.op, next.c) = (.nextAll, tri)
        case .some(let tri): (next.op, next.c) = (.nextSome, tri)
        case .each: break
        }
        let step = emit(next, reading: rest.map { [$0] } ?? [])
        let handler = here
        scan(from: start, cursor, aggregation)
        open(aggregation)
        program.code[start].imm = Places(after: here, open: handler, setsTri: isFirst).packed
        program.code[step].imm = Places(after: here, open: here).packed
    }
}
