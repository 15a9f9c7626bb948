import Diagnostics

/// Nodes of an explanation: groups, quantifiers, sentences, and what a region leaves open.
extension ProgramBuilder {
    /// Begins a node that has parts; for one that began already its parts begin here, and what it read stays its own.
    public mutating func enter(_ node: Int) {
        if storesNodes { emit(Instruction(.enter, b: Int32(node))) }
    }

    /// Stores the accumulator as a node's outcome.
    public mutating func store(_ node: Int) {
        if storesNodes { emit(Instruction(.store, b: Int32(node))) }
    }

    /// Emits `part` as what a node is about; a negative number is no node.
    public mutating func inNode(_ node: Int, _ part: (inout ProgramBuilder) -> Void) {
        if node >= 0 { enter(node) }
        part(&self)
        if node >= 0 { store(node) }
    }

    /// How parts make a whole.
    public enum Group: Sendable {
        case all
        case any(atLeast: Int)
        case none
    }

    /// A group: every part is evaluated, none decides early, so that every reason is known.
    public mutating func group(_ group: Group, _ parts: [(inout ProgramBuilder) -> Void]) {
        scoped { builder in
            var tally = builder.beginTally(group)
            for part in parts {
                builder.scoped(part)
                builder.add(to: &tally)
            }
            builder.end(tally)
        }
    }

    /// A quantifier: `body` leaves the outcome of an element in the accumulator; every element is evaluated.
    public mutating func quantifier(
        _ group: Group, over list: CheckedExpression, _ bindings: Bindings, element node: Int,
        filter: ((inout ProgramBuilder, Binding) -> Void)?,
        _ body: @escaping (inout ProgramBuilder, Binding) -> Void
    ) {
        scoped { builder in
            var tally = builder.beginTally(group)
            let counted = tally
            var isAll = false
            if case .all = group { isAll = true }
            // A list that is open may hold as many elements as are asked for.
            var possible = 1
            if case .any(let atLeast) = group { possible = atLeast }
            let onOpen: (inout ProgramBuilder) -> Void = { builder in
                var tally = counted
                for _ in 0..<possible { builder.add(to: &tally) }
            }
            builder.each(list, list.parsed.root, bindings, .each(onOpen: onOpen)) { builder, element in
                builder.beginElement(node, element)
                var no: Int?
                let tri = builder.newTri()
                if let filter {
                    builder.scoped { filter(&$0, element) }
                    if builder.storesNodes { builder.emit(Instruction(.filtered, b: Int32(node))) }
                    no = builder.emit(Instruction(.jumpIfNo))
                    if isAll { builder.emit(Instruction(.not)) }
                    builder.emit(Instruction(.keep, a: tri))
                }
                builder.scoped { body(&$0, element) }
                // The filter kept yes lets the body's outcome through; an unknown one opens it.
                if filter != nil {
                    builder.emit(Instruction(isAll ? .orEnd : .andEnd, a: tri, imm: Int64(builder.here)))
                }
                builder.store(node)
                var tally = counted
                builder.add(to: &tally)
                no.map { builder.land($0) }
            }
            tally = counted
            builder.end(tally)
        }
    }

    private mutating func beginElement(_ node: Int, _ element: Binding) {
        guard storesNodes else { return }
        let path: [Program.PathStep]
        switch element {
        case .record(let place): path = place.path.dropLast().last.map { [$0] } ?? []
        case .cell(let cell): path = [.word(load(cell), cell.type)]
        case .word(let register, let type): path = [.word(register, type)]
        default: path = []
        }
        program.elementNames.append(program.paths.add(path))
        emit(Instruction(.element, b: Int32(node), imm: Int64(program.elementNames.count - 1)))
    }

    /// What a group keeps while its parts are evaluated.
    private struct Tally {
        var group: Group
        var tri: UInt8
        var counters: (yes: UInt8, unknown: UInt8, fault: UInt8)?
    }

    private mutating func beginTally(_ group: Group) -> Tally {
        if case .any(let atLeast) = group, atLeast > 1 {
            let counters = (newWord(), newWord(), newWord())
            for counter in [counters.0, counters.1, counters.2] {
                emit(Instruction(.loadWord, a: counter, imm: 0))
            }
            return Tally(group: group, tri: 0, counters: counters)
        }
        let tri = newTri()
        var start: Int64 = 0
        if case .all = group { start = 1 }
        emit(Instruction(.outcome, imm: start))
        emit(Instruction(.keep, a: tri))
        return Tally(group: group, tri: tri, counters: nil)
    }

    private mutating func add(to tally: inout Tally) {
        if let counters = tally.counters {
            emit(Instruction(.tally, a: counters.yes, k: counters.fault, c: counters.unknown))
            return
        }
        if case .all = tally.group {
            emit(Instruction(.meet, a: tally.tri))
        } else {
            emit(Instruction(.join, a: tally.tri))
        }
    }

    private mutating func end(_ tally: Tally) {
        if let counters = tally.counters, case .any(let atLeast) = tally.group {
            emit(
                Instruction(
                    .atLeast, a: counters.yes, k: counters.fault, c: counters.unknown, imm: Int64(atLeast)))
            return
        }
        emit(Instruction(.recallTri, a: tally.tri, imm: Int64(here)))
        if case .none = tally.group { emit(Instruction(.not)) }
    }

    /// Values of the sentence of the node at hand, computed only when someone collects; the accumulator stays.
    public mutating func say(_ values: [CheckedExpression], _ bindings: Bindings) {
        guard storesNodes, !values.isEmpty else { return }
        scoped { builder in
            let skip = builder.emit(Instruction(.jumpUnlessCollecting))
            let tri = builder.newTri()
            builder.emit(Instruction(.keep, a: tri))
            for value in values {
                let file = Self.file(of: value.type)
                let target = builder.newRegister(file)
                let start = builder.here
                builder.value(value, value.parsed.root, bindings, into: target, file)
                builder.program.sayings.append(value.type)
                builder.emit(
                    Instruction(
                        .say, a: target, k: file.rawValue, b: Int32(builder.program.sayings.count - 1),
                        imm: Int64(start)))
            }
            builder.emit(Instruction(.recallTri, a: tri, imm: Int64(builder.here)))
            builder.emit(Instruction(.endCollecting))
            builder.land(skip)
        }
    }

    /// A part that counts only on some days; on others `neutral` stands for it and nothing is stored.
    public mutating func onDays(
        _ days: DayRange, otherwise neutral: Tri, _ part: (inout ProgramBuilder) -> Void
    ) {
        guard let skip = inForce(days) else { return part(&self) }
        part(&self)
        let done = emit(Instruction(.jump))
        land(skip)
        emit(Instruction(.outcome, imm: Int64(neutral.rawValue)))
        land(done)
    }

    /// Versions of a condition: the one in force on the day; none: a fault of the node `otherwise`.
    public mutating func versions(
        _ versions: [(days: DayRange, part: (inout ProgramBuilder) -> Void)], otherwise node: Int
    ) {
        var ends: [Int] = []
        for version in versions {
            let skip = inForce(version.days)
            scoped(version.part)
            ends.append(emit(Instruction(.jump)))
            skip.map { land($0) }
        }
        inNode(node) { builder in
            builder.emit(Instruction(.outcome, imm: Int64(Tri.fault.rawValue)))
            builder.emit(Instruction(.fail, imm: Int64(Fault.noVersion.rawValue)))
        }
        for end in ends { land(end) }
    }

    /// Outside of some days a granted outcome becomes unknown: what the region says is not all there is.
    public mutating func neverGrants(outside days: [DayRange]) {
        let end = unlessSaid(days) { builder in
            let no = builder.emit(Instruction(.jumpIfNo))
            builder.withheld()
            builder.land(no)
        }
        if let end { land(end) }
    }

    /// The accumulator becomes an outcome.
    public mutating func outcome(_ tri: Tri) { emit(Instruction(.outcome, imm: Int64(tri.rawValue))) }

    /// Gives the words of a list to the caller.
    public mutating func give(_ list: CheckedExpression, _ bindings: Bindings) {
        scoped { builder in
            let onOpen: (inout ProgramBuilder) -> Void = { builder in
                let word = builder.newWord()
                builder.emit(Instruction(.clear, a: word))
                builder.emit(Instruction(.give, a: word))
            }
            builder.each(list, list.parsed.root, bindings, .each(onOpen: onOpen)) { builder, element in
                let word = builder.word(builder.operand(of: element))
                builder.emit(Instruction(.give, a: word))
            }
        }
    }
}
