/// Optional values, lists, tables and cases.
extension Interpreter {
    static func state(_ register: UInt8, _ file: UInt8, _ scratch: Scratch) -> UInt8 {
        switch file {
        case 0: scratch.wordStates[Int(register)]
        case 1: scratch.exactStates[Int(register)]
        default: scratch.valueStates[Int(register)]
        }
    }

    static func setState(_ register: UInt8, _ file: UInt8, _ scratch: Scratch, _ status: Status) {
        switch file {
        case 0: scratch.wordStates[Int(register)] = status.rawValue
        case 1: scratch.exactStates[Int(register)] = status.rawValue
        default:
            guard status == .unknown else {
                scratch.valueStates[Int(register)] = status.rawValue
                return
            }
            // What it misses already it goes on missing.
            let isOpen = scratch.valueStates[Int(register)] == Status.unknown.rawValue
            scratch.setUnknown(Int(register), for: isOpen ? scratch.unknowns[Int(register)] : .empty)
        }
    }

    static func copy(_ target: UInt8, from source: UInt8, _ file: UInt8, _ scratch: Scratch) {
        switch file {
        case 0: scratch.words[Int(target)] = scratch.words[Int(source)]
        case 1: scratch.exacts[Int(target)] = scratch.exacts[Int(source)]
        default:
            guard scratch.valueStates[Int(source)] == 0 else {
                return scratch.copyOpen(Int(target), from: Int(source))
            }
            return scratch.setValue(Int(target), to: scratch.values[Int(source)])
        }
        setState(target, file, scratch, Status(rawValue: state(source, file, scratch)) ?? .fault)
    }

    static func optionals<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) -> Int? {
        let status = Status(rawValue: state(step.a, step.k, scratch)) ?? .fault
        switch step.op {
        case .hasValue:
            if status == .unknown, step.k == RegisterFile.values.rawValue {
                observer.missed(at, scratch.unknowns[Int(step.a)])
            }
            acc = status == .value ? .yes : status == .none ? .no : status == .unknown ? .unknown : .fault
        case .jumpUnlessNone: return status == .none ? nil : Int(step.b)
        case .requireValue:
            if status == .none {
                setState(step.a, step.k, scratch, .fault)
                observer.failed(at, .noValue)
            }
        default:
            let presence = Status(rawValue: scratch.wordStates[Int(step.c)]) ?? .fault
            if presence == .none || (presence == .value && scratch.words[Int(step.c)] == 0) {
                setState(step.a, step.k, scratch, .fault)
                observer.failed(at, .noValue)
            } else if presence != .value {
                setState(step.a, step.k, scratch, presence)
            }
        }
        return nil
    }

    static func lists<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) -> Int? {
        switch step.op {
        case .loopPool: return loopPool(step, &acc, at, program, scratch, &observer)
        case .loopRange:
            let (first, last) = (Int(step.c), Int(step.k))
            let open = Status.strict(
                Status(rawValue: scratch.wordStates[first]) ?? .fault,
                Status(rawValue: scratch.wordStates[last]) ?? .fault)
            guard open == .value else {
                acc = open == .unknown ? .unknown : .fault
                return Places(step.imm).open
            }
            guard scratch.words[first] <= scratch.words[last] else { return Places(step.imm).after }
            let (count, overflow) = scratch.words[last].subtractingReportingOverflow(scratch.words[first])
            guard !overflow, count < .max, scratch.spend(Int(count) + 1) else {
                return tooLarge(step, &acc, at, &observer)
            }
            scratch.setWord(Int(step.a), to: scratch.words[first])
        case .nextRange:
            observer.wentOn(at)
            guard scratch.words[Int(step.a)] < scratch.words[Int(step.k)] else {
                return Places(step.imm).after
            }
            scratch.words[Int(step.a)] += 1
            return Int(step.b)
        case .poison:
            let old = Status(rawValue: state(step.a, step.k, scratch)) ?? .fault
            setState(step.a, step.k, scratch, acc == .fault || old == .fault ? .fault : .unknown)
        case .clear: setState(step.a, step.k, scratch, .empty)
        case .requireItem:
            if state(step.a, step.k, scratch) == Status.empty.rawValue {
                setState(step.a, step.k, scratch, .fault)
                observer.failed(at, .emptyList)
            }
        default: extreme(step, scratch)
        }
        return nil
    }

    private static func loopPool<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) -> Int? {
        if step.c == 2 {
            let list = scratch.cursors[Int(step.k)]
            guard list.offset < list.end else { return Places(step.imm).after }
            guard scratch.spend(list.end - list.offset) else { return tooLarge(step, &acc, at, &observer) }
            scratch.cursors[Int(step.a)] = list
            return nil
        }
        let table = program.tables.codeLists[Int(step.b)]
        var rows = Rows(start: 0, count: table.codeCount, isIncomplete: false)
        if step.c == 1 {
            let status = scratch.wordStates[Int(step.k)]
            guard status == 0 else {
                acc = openOutcome(status, 0, at, &observer)
                return Places(step.imm).open
            }
            rows = Rows(packed: scratch.words[Int(step.k)])
        }
        guard rows.count > 0 else { return Places(step.imm).after }
        guard scratch.spend(rows.count) else { return tooLarge(step, &acc, at, &observer) }
        var row = RowCursor(cells: table.pool, known: table.ones, none: table.zeros)
        row.offset = rows.start
        row.start = rows.start
        row.end = rows.start + rows.count
        scratch.cursors[Int(step.a)] = row
        return nil
    }

    /// A walk for which no steps are left is a fault.
    private static func tooLarge<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ observer: inout O
    ) -> Int {
        observer.failed(at, .tooLarge)
        acc = .fault
        return Places(step.imm).open
    }

    private static func extreme(_ step: Instruction, _ scratch: Scratch) {
        let held = Status(rawValue: state(step.a, step.k, scratch)) ?? .fault
        let candidate = Status(rawValue: state(step.c, step.k, scratch)) ?? .fault
        if held == .empty { return copy(step.a, from: step.c, step.k, scratch) }
        let status = Status.strict(held, candidate)
        guard status == .value else { return setState(step.a, step.k, scratch, status) }
        let isSmaller =
            step.k == 0
            ? scratch.words[Int(step.c)] < scratch.words[Int(step.a)]
            : scratch.exacts[Int(step.c)] < scratch.exacts[Int(step.a)]
        if isSmaller == (step.imm == 0) { copy(step.a, from: step.c, step.k, scratch) }
    }

    static func tables<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) {
        let target = Int(step.a)
        let registers = step.op == .codeColumn ? [step.c] : [step.c, step.k].filter { $0 != 255 }
        var keys: [Int64] = []
        for register in registers {
            let status = Status(rawValue: scratch.wordStates[Int(register)]) ?? .fault
            guard status == .value else {
                scratch.wordStates[target] = Status.strict(status, .value).rawValue
                if status == .none { observer.failed(at, .noValue) }
                return
            }
            keys.append(scratch.words[Int(register)])
        }
        if step.op == .parameter {
            guard let value = program.tables.parameters[Int(step.b)].value(on: scratch.words[0], keys: keys)
            else {
                observer.missed(at, program, scratch)
                scratch.wordStates[target] = Status.unknown.rawValue
                return
            }
            return scratch.setWord(target, to: value)
        }
        let table = program.tables.codeLists[Int(step.b)]
        guard let cell = table.cell(keys[0], column: Int(step.imm), on: scratch.words[0]) else {
            scratch.wordStates[target] = Status.fault.rawValue
            return observer.failed(at, .noSuchKey)
        }
        scratch.words[target] = cell ?? 0
        scratch.wordStates[target] = (cell == nil ? Status.none : .value).rawValue
    }

    static func cases<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: Tri, _ at: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) -> Int? {
        let status = Status(rawValue: state(step.a, step.k, scratch)) ?? .fault
        switch step.op {
        case .candidate: candidate(step, status, scratch)
        case .closeCases:
            setState(step.a, step.k, scratch, status == .empty ? .fault : .unknown)
            if status == .empty { observer.failed(at, step.b == 0 ? .noCase : .noVersion) }
        case .settle:
            guard status == .value || status == .none else { return nil }
            let hasGaps = step.k == 2 && scratch.mayHaveGaps && scratch.values[Int(step.a)].hasGaps
            if !hasGaps { observer.decided(from: Int(step.imm), to: at) }
        case .agree:
            let outcome = agreed(step, acc, scratch)
            if acc == .unknown && outcome { observer.decided(from: Int(step.imm), to: at) }
        case .recall:
            let kept = scratch.kept[Int(step.imm)]
            let row = scratch.cursors[Int(step.c)]
            // Steps are counted as if nothing were kept: whoever collects computes everything again.
            guard O.mayRecall, kept.row == row.offset, kept.day == scratch.words[0],
                kept.epoch == scratch.epoch(of: row.root), kept.steps <= scratch.stepsLeft
            else {
                scratch.kept[inPlace: Int(step.imm)].stepsBefore = scratch.stepsLeft
                return nil
            }
            _ = scratch.spend(kept.steps)
            if step.k == 0 {
                scratch.words[Int(step.a)] = kept.word
            } else {
                scratch.exacts[Int(step.a)] = kept.exact
            }
            setState(step.a, step.k, scratch, Status(rawValue: kept.state) ?? .fault)
            return Int(step.b)
        case .retain:
            let row = scratch.cursors[Int(step.c)]
            let before = scratch.kept[Int(step.imm)].stepsBefore
            scratch.kept[Int(step.imm)] = Scratch.Kept(
                row: row.offset, day: scratch.words[0], epoch: scratch.epoch(of: row.root),
                word: step.k == 0 ? scratch.words[Int(step.a)] : 0,
                exact: step.k == 1 ? scratch.exacts[Int(step.a)] : .zero, state: status.rawValue,
                steps: before - scratch.stepsLeft)
        case .computed:
            observer.computed(
                at, label: Int(step.b), from: Int(step.imm), register: step.a,
                file: RegisterFile(rawValue: step.k) ?? .words, program, scratch)
        default: preconditionFailure("an instruction that no family carries out")
        }
        return nil
    }

    /// The value of a condition's branches: the second when it does not hold, and while that is not known what both
    /// give; whether there is one.
    private static func agreed(_ step: Instruction, _ acc: Tri, _ scratch: Scratch) -> Bool {
        guard acc == .unknown else {
            copy(step.a, from: step.c, step.k, scratch)
            return true
        }
        let statuses = (state(step.a, step.k, scratch), state(step.c, step.k, scratch))
        guard statuses.0 == statuses.1, statuses.0 != Status.unknown.rawValue,
            statuses.0 != 0 || areSame(step, scratch)
        else {
            open(step, scratch)
            return false
        }
        return statuses.0 != Status.fault.rawValue
    }

    /// Makes `a` unknown for want of what it and `c` miss.
    private static func open(_ step: Instruction, _ scratch: Scratch) {
        guard step.k == RegisterFile.values.rawValue else {
            return setState(step.a, step.k, scratch, .unknown)
        }
        let unknown = [Int(step.a), Int(step.c)].filter {
            scratch.valueStates[$0] == Status.unknown.rawValue
        }
        scratch.setUnknown(Int(step.a), for: unknown.reduce(.empty) { $0.union(scratch.unknowns[$1]) })
    }

    /// Whether `a` and `c` hold one value.
    private static func areSame(_ step: Instruction, _ scratch: Scratch) -> Bool {
        switch step.k {
        case 0: scratch.words[Int(step.c)] == scratch.words[Int(step.a)]
        case 1: scratch.exacts[Int(step.c)] == scratch.exacts[Int(step.a)]
        default: scratch.values[Int(step.c)] == scratch.values[Int(step.a)]
        }
    }

    /// Holds the value on which every case that can hit agrees; another value opens it.
    private static func candidate(_ step: Instruction, _ held: Status, _ scratch: Scratch) {
        if held == .empty { return copy(step.a, from: step.c, step.k, scratch) }
        let other = Status(rawValue: state(step.c, step.k, scratch)) ?? .fault
        guard held == .value && other == .value else {
            if held == .none && other == .none { return }
            let isFault = held == .fault || other == .fault
            return isFault ? setState(step.a, step.k, scratch, .fault) : open(step, scratch)
        }
        if !areSame(step, scratch) { open(step, scratch) }
    }
}
