extension Recording {
    /// What happened, named.
    func events(_ program: Program, _ scratch: Scratch) -> [TraceEvent] {
        var naming = EventNaming(Replay(program: program, scratch: scratch), count)
        for index in 0..<count { naming.take(log[index]) }
        return naming.events
    }
}

/// Makes events of the entries of a recording.
private struct EventNaming: ~Copyable {
    /// A fact of a row, or one that its path and, where that matters, the day tell.
    private struct FactKey: Hashable {
        var fact: Int
        var cell = 0
        var path = ""
    }

    /// From how many events on a fact that is read again for the same node is left out.
    ///
    /// Walks inside of walks read the same facts millions of times; there are no more of them than the document has.
    private static let many = 4_096

    private let replay: Replay
    private var writer: FactWriter
    private(set) var events: [TraceEvent] = []
    private var isNamed: Set<FactKey> = []

    init(_ replay: Replay, _ count: Int) {
        self.replay = replay
        writer = FactWriter(replay.program, replay.scratch)
        writer.look(atRecordingOf: replay.scratch)
        events.reserveCapacity(min(count, Self.many))
    }

    /// Whether a fact is to be named for the node at hand.
    private mutating func isNew(_ key: FactKey) -> Bool {
        events.count < Self.many || isNamed.insert(key).inserted
    }

    mutating func take(_ entry: Recording.Entry) {
        if !entry.isGone { name(entry) }
        replay.pass(entry)
    }

    private mutating func name(_ entry: Recording.Entry) {
        let node = Int(entry.place)
        if entry.isNode, !isNamed.isEmpty { isNamed.removeAll(keepingCapacity: true) }
        switch entry.kind {
        case .entered: events.append(.entered(node: node))
        case .element:
            let path = replay.program.elementNames[Int(entry.word)]
            events.append(.element(node: node, key: self.path(path)))
        case .filtered: events.append(.filtered(node: node, Tri(bits: UInt32(entry.detail))))
        case .stored: events.append(.stored(node: node, Tri(bits: UInt32(entry.detail))))
        case .read: for index in replay.program.facts.range(entry.place) { read(index) }
        case .missed, .missedRest: miss(entry)
        case .missedPaths:
            for path in replay.recording.unknowns[Int(entry.word)].paths
            where isNew(FactKey(fact: -1, path: path)) {
                events.append(.missing(path: path, record: "", field: "", day: nil))
            }
        case .failed:
            events.append(.fault(Fault(rawValue: entry.detail) ?? .conversion, place: Int(entry.place)))
        case .said: events.append(.said(replay.recording.values[Int(entry.word)]))
        case .computed: compute(entry)
        case .evaluated:
            events.append(.evaluated(node: entry.place, replay.recording.outcomes[Int(entry.word)]))
        case .walked: events.append(.walked(node: entry.place, isComplete: entry.detail == 1))
        case .round: events.append(.round(macro: entry.place))
        case .wentOn, .word, .moved, .brokeOff, .skip: break
        }
    }

    private mutating func path(_ path: PathTable.Path) -> String {
        writer.text.cut(to: 0)
        writer.append(path)
        return writer.text.string
    }

    private mutating func read(_ index: Int) {
        let fact = replay.program.facts.facts[index]
        let declaration = replay.program.facts.declarations[index]
        let symbols = replay.scratch.symbols
        let value: Value
        let row = writer.row(fact)
        guard let cell = writer.cell(of: fact), isNew(key(index, fact, cell)) else { return }
        if writer.isNone(fact) {
            value = .none
        } else if fact.form == .list {
            let rows = Rows(packed: row.cells[cell])
            // The cell of an element that is not known holds nothing.
            let values = (rows.start..<rows.start + rows.count).compactMap { cell in
                row.known.hasBit(cell)
                    ? Value(word: row.cells[cell], type: declaration.element ?? .int, symbols: symbols) : nil
            }
            value = .list(values)
        } else {
            value = Value(word: row.cells[cell], type: declaration.type, symbols: symbols)
        }
        let isAssumed = fact.form != .mapValue && replay.scratch.isAssumed(cell, root: row.root)
        let reading = Reading(
            path: path(fact.path), record: declaration.record, field: declaration.field, value: value,
            isAssumed: isAssumed, isComputed: false)
        events.append(.reading(reading))
    }

    /// The cell tells the row, and that the elements around it; the words of a path stand in it.
    private mutating func key(_ index: Int, _ fact: FactTable.Fact, _ cell: Int) -> FactKey {
        let hasWords = replay.program.paths.hasWords(fact.path)
        return FactKey(fact: index, cell: cell, path: hasWords ? path(fact.path) : "")
    }

    private mutating func miss(_ entry: Recording.Entry) {
        for index in replay.program.facts.range(entry.place) {
            let fact = replay.program.facts.facts[index]
            let declaration = replay.program.facts.declarations[index]
            let path: String
            if entry.kind == .missedRest {
                path = self.path(fact.path) + "[…]"
            } else {
                if writer.isKnown(fact) { continue }
                path = self.path(writer.missingPath(fact))
            }
            let day = fact.form == .parameter ? replay.recording.words[0] : 0
            guard isNew(FactKey(fact: index, cell: Int(day), path: path)) else { continue }
            events.append(
                .missing(
                    path: path, record: declaration.record, field: declaration.field,
                    day: fact.form == .parameter ? replay.day : nil))
        }
    }

    private mutating func compute(_ entry: Recording.Entry) {
        let what = replay.program.computed[Int(replay.program.code[Int(entry.place)].b)]
        let path = path(what.path)
        guard isNew(FactKey(fact: -2, cell: Int(replay.recording.words[0]), path: path)) else { return }
        let value: Value
        switch Status(rawValue: entry.detail) ?? .empty {
        case .value: value = Value(word: entry.word, type: what.type, symbols: replay.scratch.symbols)
        case .none: value = .none
        default: value = replay.recording.values[Int(entry.word)] ?? .none
        }
        events.append(
            .reading(
                Reading(
                    path: path, record: what.record, field: what.field, value: value,
                    isAssumed: false, isComputed: true, day: replay.day)))
    }
}
