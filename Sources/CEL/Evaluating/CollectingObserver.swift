/// Keeps everything that happens; what a decided part missed is taken back.
struct CollectingObserver: Observer {
    static var mayRecall: Bool { false }

    private let recording: Recording
    /// What was recorded; `count` entries are in use.
    private(set) var log: Buffer<Recording.Entry>
    private(set) var count: Int
    /// The last place of `log` where a row decided its loop; each such entry holds that of the one before it.
    private(set) var lastBreak = -1
    /// How many missing facts and faults there are: where there is none, none is to be taken back.
    private var openCount = 0
    /// The node whose outcome ends the run; -1: none.
    private var lastNode: Int32 = -1
    /// What is supposed; nil when nothing is.
    private var supposed: SupposedNodes?

    /// Whether of a loop that one row decides only that row is recorded.
    let seeksRows: Bool

    /// Adds to a recording, which `finish` makes whole.
    init(_ recording: Recording, seeksRows: Bool = false, supposing suppositions: [SupposedOutcome] = []) {
        self.recording = recording
        self.seeksRows = seeksRows
        supposed = suppositions.isEmpty ? nil : SupposedNodes(suppositions)
        log = recording.log
        count = recording.count
    }

    /// Forgets what was recorded; the run that begins ends with the outcome of a node.
    mutating func begin(until node: Int32) {
        (count, openCount, lastBreak, lastNode) = (0, 0, -1, node)
    }

    /// Gives the recording what was added.
    func finish() {
        recording.count = count
        recording.lastBreak = lastBreak
    }

    // MARK: Adding

    @inline(__always) private mutating func add(_ entry: Recording.Entry) {
        if count == log.count { grow() }
        log[count] = entry
        count &+= 1
    }

    @inline(never) private mutating func grow() {
        log = log.grown(to: log.count * 2, filling: log[0])
        recording.log = log
    }

    private mutating func add(words path: PathTable.Path, _ program: Program, _ scratch: Scratch) {
        for index in path.range where program.paths.pieces[index].kind == .word {
            add(word: program.paths.pieces[index].register, scratch)
        }
    }

    private mutating func add(word register: UInt8, _ scratch: Scratch) {
        let (word, status) = (scratch.words[Int(register)], scratch.wordStates[Int(register)])
        add(.init(word: word, place: Int32(register), kind: .word, detail: status))
    }

    @inline(never)
    private mutating func addWords(at place: Int32, _ program: Program, _ scratch: Scratch) {
        for index in program.facts.range(place) {
            let fact = program.facts.facts[index]
            add(words: fact.path, program, scratch)
            if fact.form == .parameter { add(word: 0, scratch) }
        }
    }

    @inline(__always)
    private mutating func add(_ kind: Recording.Kind, at place: Int, _ program: Program, _ scratch: Scratch) {
        let place = Int32(truncatingIfNeeded: place)
        let note = program.facts.notes[Int(place)]
        guard note.contains(.isRead) else { return }
        if note.contains(.hasWords) { addWords(at: place, program, scratch) }
        add(.init(place: place, kind: kind))
        if note.contains(.isLoop) {
            recording.loopStarts[Int(program.code[Int(place)].a)] = Int32(truncatingIfNeeded: count)
        }
    }

    // MARK: Nodes

    mutating func entered(_ node: Int32) {
        add(.init(place: node, kind: .entered))
        supposed?.entered(node)
    }

    mutating func began(_ node: Int32, name: Int, _ program: Program, _ scratch: Scratch) {
        add(words: program.elementNames[name], program, scratch)
        add(.init(word: Int64(name), place: node, kind: .element))
        if supposed != nil {
            var writer = FactWriter(program, scratch)
            writer.append(program.elementNames[name])
            supposed?.began(node, writer.text.string)
        }
    }

    mutating func filtered(_ node: Int32, _ outcome: Tri) {
        add(.init(place: node, kind: .filtered, detail: outcome.rawValue))
        supposed?.filtered(node, outcome)
    }

    mutating func settled(_ node: Int32, _ outcome: Tri) -> Tri {
        supposed?.settled(node, outcome) ?? outcome
    }

    mutating func stored(
        _ node: Int32, _ outcome: Tri, next: Int, _ program: Program, _ scratch: Scratch
    ) -> Int? {
        add(.init(place: node, kind: .stored, detail: outcome.rawValue))
        return node == lastNode ? nil : next
    }

    mutating func traced(_ step: Instruction, _ program: Program, _ scratch: Scratch) {
        let file = RegisterFile(rawValue: step.k) ?? .words
        let result = Program.Result(file: file, register: step.a, type: program.types[Int(step.imm)])
        add(step.b, scratch.outcome(of: result))
    }

    mutating func traced(_ node: Int32, _ outcome: Tri) {
        switch outcome {
        case .no: add(node, .value(.bool(false)))
        case .yes: add(node, .value(.bool(true)))
        case .unknown: add(node, .unknown)
        case .fault: add(node, .fault)
        }
    }

    mutating func walked(_ node: Int32, isComplete: Bool) {
        add(.init(place: node, kind: .walked, detail: isComplete ? 1 : 0))
    }

    mutating func went(into macro: Int32) { add(.init(place: macro, kind: .round)) }

    private mutating func add(_ node: Int32, _ outcome: Outcome) {
        recording.outcomes.append(outcome)
        add(.init(word: Int64(recording.outcomes.count - 1), place: node, kind: .evaluated))
    }

    // MARK: Facts

    @inline(__always) mutating func read(_ place: Int, _ program: Program, _ scratch: Scratch) {
        add(.read, at: place, program, scratch)
    }

    mutating func missed(_ place: Int, _ program: Program, _ scratch: Scratch) {
        openCount += 1
        add(.missed, at: place, program, scratch)
    }

    mutating func missed(_ place: Int, _ unknowns: UnknownSet) {
        guard !unknowns.paths.isEmpty else { return }
        openCount += 1
        recording.unknowns.append(unknowns)
        add(.init(word: Int64(recording.unknowns.count - 1), place: Int32(place), kind: .missedPaths))
    }

    mutating func missedRest(_ place: Int, _ program: Program, _ scratch: Scratch) {
        openCount += 1
        add(.missedRest, at: place, program, scratch)
    }

    mutating func failed(_ place: Int, _ fault: Fault) {
        openCount += 1
        add(.init(place: Int32(place), kind: .failed, detail: fault.rawValue))
    }

    mutating func wentTo(_ row: Int, cursor: UInt8) {
        add(.init(word: Int64(count + 1) << 32 | Int64(row), place: Int32(cursor), kind: .skip))
    }

    @inline(__always) mutating func wentOn(_ place: Int) {
        add(.init(place: Int32(truncatingIfNeeded: place), kind: .wentOn))
    }

    mutating func brokeOff(_ place: Int, _ program: Program, _ scratch: Scratch) {
        let step = program.code[place]
        // Loops over words and codes read no facts.
        guard program.code[Int(step.b) - 1].op.isLoop else { return }
        let cursor = Int(step.a)
        let first = recording.loopStarts[cursor]
        add(.init(word: Int64(scratch.cursors[cursor].offset), place: Int32(cursor), kind: .moved))
        add(.init(word: Int64(first) << 32 | Int64(lastBreak + 1), place: Int32(place), kind: .brokeOff))
        lastBreak = count - 1
    }

    // MARK: Stretches

    @inline(__always) mutating func decided(from start: Int, to place: Int) {
        if openCount > 0 { takeBack(Int32(start)..<Int32(place)) }
    }

    @inline(never) private mutating func takeBack(_ places: Range<Int32>) {
        var index = count
        while index > 0 {
            let entry = log[index - 1]
            guard entry.isTransparent || entry.isNode || places.contains(entry.place) else { return }
            index -= 1
            if !entry.isGone, entry.isOpen || entry.kind == .wentOn { takeBack(index) }
        }
    }

    private mutating func takeBack(_ index: Int) {
        if log[index].isOpen { openCount -= 1 }
        log[inPlace: index].isGone = true
    }

    mutating func said(
        _ place: Int, from start: Int, register: UInt8, file: RegisterFile, _ program: Program,
        _ scratch: Scratch
    ) {
        var index = count
        while let entry = entry(before: index, in: Int32(start)..<Int32(place)) {
            index -= 1
            if entry.isTransparent { continue }
            if entry.isOpen { openCount -= 1 }
            count = index
        }
        let status = Status(rawValue: Interpreter.state(register, file.rawValue, scratch)) ?? .fault
        let type = program.sayings[Int(program.code[place].b)]
        let value =
            status == .value || status == .none
            ? Value(register: register, file: file, type: type, scratch: scratch) : nil
        recording.values.append(value)
        add(.init(word: Int64(recording.values.count - 1), place: Int32(place), kind: .said))
    }

    mutating func computed(
        _ place: Int, label: Int, from start: Int, register: UInt8, file: RegisterFile, _ program: Program,
        _ scratch: Scratch
    ) {
        var index = count
        while let entry = entry(before: index, in: Int32(start)..<Int32(place)) {
            index -= 1
            if entry.kind == .read || entry.kind == .computed { takeBack(index) }
        }
        let status = Status(rawValue: Interpreter.state(register, file.rawValue, scratch)) ?? .fault
        guard status == .value || status == .none else { return }
        let what = program.computed[label]
        add(words: what.path, program, scratch)
        add(word: 0, scratch)
        var entry = Recording.Entry(place: Int32(place), kind: .computed, detail: status.rawValue)
        if status == .value, file == .words {
            entry.word = scratch.words[Int(register)]
        } else if status == .value {
            recording.values.append(
                Value(register: register, file: file, type: what.type, scratch: scratch))
            entry.word = Int64(recording.values.count - 1)
            entry.detail = Status.empty.rawValue
        }
        add(entry)
    }

    /// The entry before an index, if it belongs to a stretch of the program or to none.
    private func entry(before index: Int, in places: Range<Int32>) -> Recording.Entry? {
        guard index > 0 else { return nil }
        let entry = log[index - 1]
        return entry.isTransparent || (!entry.isNode && places.contains(entry.place)) ? entry : nil
    }
}
