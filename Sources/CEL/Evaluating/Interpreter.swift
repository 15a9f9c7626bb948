extension Program {
    /// Runs the program over the frames and registers of `scratch` and leaves outcomes and result there.
    public func run(_ scratch: Scratch) {
        scratch.begin()
        var observer = FastObserver()
        Interpreter.run(self, scratch, &observer)
    }

    /// Runs the program and counts the instructions that it carries out: what a run costs, whatever the machine.
    public func instructionCount(_ scratch: Scratch) -> Int {
        scratch.begin()
        var observer = CountingObserver()
        Interpreter.run(self, scratch, &observer)
        return observer.count
    }
}

/// The one loop: frequent instructions in it, the others outlined by family.
enum Interpreter {
    // The loop is one function on purpose: its state (place, accumulator, register blocks) stays in machine
    // registers, which it does not across calls.
    static func run<O: Observer & ~Copyable>(
        _ program: Program, from start: Int = 0, _ scratch: Scratch, _ observer: inout O
    ) {
        let instructions = program.code
        let code = instructions.span
        let words = scratch.words
        let states = scratch.wordStates
        let tris = scratch.tris
        let cursors = scratch.cursors
        let outcomes = scratch.outcomes
        var place = start
        var acc = Tri.no
        while true {
            let step = code[place]
            let at = place
            place &+= 1
            if observer.stepped(at, step, acc, program, scratch) { return }
            switch step.op {
            case .end: return
            case .store:
                acc = observer.settled(step.b, acc)
                outcomes[Int(step.b)] = acc.rawValue
                guard let next = observer.stored(step.b, acc, next: place, program, scratch) else { return }
                place = next
            case .compareCell:
                let row = cursors[Int(step.a)]
                if row.isKnown(step.b) {
                    observer.read(at, program, scratch)
                    acc = Tri(Comparison.holds(step.k, row.cell(step.b), step.imm))
                } else {
                    observer.missed(at, program, scratch)
                    acc = .unknown
                }
            case .boolCell:
                let row = cursors[Int(step.a)]
                if row.isKnown(step.b) {
                    observer.read(at, program, scratch)
                    acc = Tri((row.cell(step.b) != 0) != (step.k == 1))
                } else {
                    observer.missed(at, program, scratch)
                    acc = .unknown
                }
            case .cellInSet:
                let row = cursors[Int(step.a)]
                if row.isKnown(step.b) {
                    observer.read(at, program, scratch)
                    acc = Tri(program.has(row.cell(step.b), set: step.imm) != (step.k == 1))
                } else {
                    observer.missed(at, program, scratch)
                    acc = .unknown
                }
            case .compareCells:
                let left = cursors[Int(step.a)]
                let right = cursors[Int(step.c)]
                let column = Int32(truncatingIfNeeded: step.imm)
                if left.isKnown(step.b) && right.isKnown(column) {
                    observer.read(at, program, scratch)
                    acc = Tri(Comparison.holds(step.k, left.cell(step.b), right.cell(column)))
                } else {
                    observer.missed(at, program, scratch)
                    acc = .unknown
                }
            case .listHas:
                acc = has(step, step.imm, at, program, scratch, &observer)
            case .and:
                if acc == .no {
                    observer.decided(from: Int(step.imm), to: at)
                    place = Int(step.b)
                } else {
                    tris[Int(step.a)] = acc.rawValue
                }
            case .or:
                if acc == .yes {
                    observer.decided(from: Int(step.imm), to: at)
                    place = Int(step.b)
                } else {
                    tris[Int(step.a)] = acc.rawValue
                }
            case .andEnd:
                acc = Tri(bits: UInt32(tris[Int(step.a)])) && acc
                if acc.rawValue < 2 { observer.decided(from: Int(step.imm), to: at) }
            case .orEnd:
                acc = Tri(bits: UInt32(tris[Int(step.a)])) || acc
                if acc.rawValue < 2 { observer.decided(from: Int(step.imm), to: at) }
            case .not: acc = !acc
            case .outcome: acc = Tri(bits: UInt32(truncatingIfNeeded: step.imm))
            case .loop, .scanAll, .scanSome, .scanCount, .scanTally:
                let parent = cursors[Int(step.c)]
                let places = Places(step.imm)
                if places.setsTri {
                    let next = code[places.open &- 1]
                    tris[Int(next.c)] = (next.op == .nextAll ? Tri.yes : .no).rawValue
                }
                guard parent.isKnown(step.b) else {
                    observer.missed(at, program, scratch)
                    acc = .unknown
                    place = places.open
                    continue
                }
                observer.read(at, program, scratch)
                let rows = Rows(packed: parent.cell(step.b))
                guard rows.count > 0 else {
                    if rows.isIncomplete { observer.missedRest(at, program, scratch) }
                    acc = .unknown
                    place = rows.isIncomplete ? places.open : places.after
                    continue
                }
                guard scratch.spend(rows.count) else {
                    observer.failed(at, .tooLarge)
                    acc = .fault
                    place = places.open
                    continue
                }
                if O.mayScan, step.op != .loop {
                    place =
                        observer.seeksRows
                        ? scanSeeking(step, rows, first: place, program, scratch, &observer)
                        : scan(step, rows, first: place, program, scratch)
                    acc = .unknown
                    if O.mayPassOver, code[place].op == .recallTri {
                        acc = Tri(bits: UInt32(tris[Int(code[place].a)]))
                        place &+= 1
                    }
                } else {
                    let known = observer.decidingRow(at, step, rows, program, scratch)
                    cursors[Int(step.a)] = RowCursor(rows, of: parent, stride: step.k)
                    if observer.seeksRows,
                        let row = known ?? decidingRow(step, rows, first: place, program, scratch),
                        row < cursors[Int(step.a)].end
                    {
                        cursors[inPlace: Int(step.a)].offset = row
                        observer.wentTo(row, cursor: step.a)
                    }
                }
            case .next, .nextAll, .nextSome:
                if step.op != .next, acc != (step.op == .nextAll ? .yes : .no) {
                    let kept = Tri(bits: UInt32(tris[Int(step.c)]))
                    acc = step.op == .nextAll ? kept && acc : kept || acc
                    tris[Int(step.c)] = acc.rawValue
                    if acc == (step.op == .nextAll ? .no : .yes) {
                        observer.brokeOff(at, program, scratch)
                        place = Places(step.imm).open
                        if O.mayPassOver, code[place].op == .recallTri {
                            acc = Tri(bits: UInt32(tris[Int(code[place].a)]))
                            place &+= 1
                        }
                        continue
                    }
                }
                observer.wentOn(at)
                let row = cursors[Int(step.a)]
                if row.offset &+ row.stride < row.end {
                    cursors[inPlace: Int(step.a)].offset = row.offset &+ row.stride
                    place = Int(step.b)
                } else {
                    // Whoever looks at the cursor later sees that no row decided.
                    cursors[inPlace: Int(step.a)].offset = row.end
                    if row.isIncomplete {
                        observer.missedRest(at, program, scratch)
                        acc = .unknown
                    } else {
                        place = Places(step.imm).after
                        if O.mayPassOver, code[place].op == .recallTri {
                            acc = Tri(bits: UInt32(tris[Int(code[place].a)]))
                            place &+= 1
                        }
                    }
                }
            case .set: tris[Int(step.a)] = UInt8(truncatingIfNeeded: step.imm)
            case .keep: tris[Int(step.a)] = acc.rawValue
            case .recallTri:
                acc = Tri(bits: UInt32(tris[Int(step.a)]))
                if acc.rawValue < 2 { observer.decided(from: Int(step.imm), to: at) }
            case .meet: tris[Int(step.a)] = (Tri(bits: UInt32(tris[Int(step.a)])) && acc).rawValue
            case .join: tris[Int(step.a)] = (Tri(bits: UInt32(tris[Int(step.a)])) || acc).rawValue
            case .jump: place = Int(step.b)
            case .jumpIfNo: if acc == .no { place = Int(step.b) }
            case .jumpIfYes: if acc == .yes { place = Int(step.b) }
            case .jumpIfOpen: if acc.rawValue > 1 { place = Int(step.b) }
            case .inForce: if !DayRange(packed: step.imm).contains(words[0]) { place = Int(step.b) }
            case .loadCell:
                let row = cursors[Int(step.c)]
                if row.isKnown(step.b) {
                    observer.read(at, program, scratch)
                    words[Int(step.a)] = row.cell(step.b)
                    states[Int(step.a)] = (row.isNone(step.b) ? Status.none : .value).rawValue
                } else {
                    observer.missed(at, program, scratch)
                    states[Int(step.a)] = Status.unknown.rawValue
                }
            case .loadWord:
                words[Int(step.a)] = step.imm
                states[Int(step.a)] = Status.value.rawValue
            case .increase: increase(step, words, states, at, &observer)
            case .compareWords:
                let open = max(states[Int(step.a)], states[Int(step.c)])
                acc =
                    open == 0
                    ? Tri(Comparison.holds(step.k, words[Int(step.a)], words[Int(step.c)]))
                    : openOutcome(states[Int(step.a)], states[Int(step.c)], at, &observer)
            case .compareWord:
                acc =
                    states[Int(step.a)] == 0
                    ? Tri(Comparison.holds(step.k, words[Int(step.a)], step.imm))
                    : openOutcome(states[Int(step.a)], 0, at, &observer)
            case .arithmetic: arithmetic(step, at, scratch, &observer)
            case .testCell: acc = testCell(step, at, program, scratch, &observer)
            case .size: size(step, at, program, scratch, &observer)
            case .mapHas:
                acc = mapHas(step, at, program, scratch, &observer)
            case .mapGet: mapGet(step, at, program, scratch, &observer)
            default:
                // A copy: the accumulator itself stays in a machine register.
                var outcome = acc
                if let target = outlined(step, &outcome, at, program, scratch, &observer) { place = target }
                acc = outcome
            }
        }
    }

    @inline(__always) static func comparison(_ kind: UInt8) -> Comparison {
        Comparison(rawValue: kind) ?? .equal
    }

    /// The outcome of a comparison of which a side is no value: a fault wins over an unknown.
    static func openOutcome<O: Observer & ~Copyable>(
        _ left: UInt8, _ right: UInt8, _ at: Int, _ observer: inout O
    ) -> Tri {
        let status = Status.strict(Status(rawValue: left) ?? .fault, Status(rawValue: right) ?? .fault)
        if left == Status.none.rawValue || right == Status.none.rawValue { observer.failed(at, .noValue) }
        return status == .unknown ? .unknown : .fault
    }
}

/// The two places that a loop's instruction packs into its constant.
struct Places {
    /// Where the program goes on when the list is done.
    var after: Int
    /// Where it goes on when the list is unknown, or the outcome decided.
    var open: Int
    /// Whether the tri that the loop joins outcomes into is to be set first: to yes for `nextAll`, else to no.
    var setsTri: Bool

    @inline(__always) init(_ packed: Int64) {
        after = Int(packed &>> 32 & 0x7fff_ffff)
        open = Int(packed & 0xffff_ffff)
        setsTri = packed < 0
    }

    init(after: Int, open: Int, setsTri: Bool = false) {
        self.after = after
        self.open = open
        self.setsTri = setsTri
    }

    var packed: Int64 { (setsTri ? Int64.min : 0) | Int64(after) << 32 | Int64(open) }
}

extension Program {
    /// Whether a set has a symbol: its words start at `set`, the first says how many there are.
    @inline(__always) func has(_ symbol: Int64, set: Int64) -> Bool {
        let bits = sets
        return Self.has(symbol, set: set, of: bits.span)
    }

    /// The same for the sets of a program.
    @inline(__always) static func has(_ symbol: Int64, set: Int64, of sets: Span<UInt64>) -> Bool {
        let start = Int(set)
        let word = Int(truncatingIfNeeded: symbol >> 6)
        guard symbol >= 0, word < Int(sets[start]) else { return false }
        return sets[start &+ 1 &+ word] >> UInt64(truncatingIfNeeded: symbol & 63) & 1 != 0
    }
}
