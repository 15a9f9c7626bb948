import Diagnostics

/// Why conditions do not hold, as text: in memory that is used again, from fragments that the program holds.
///
/// For each condition its name, what it came to and how it was written, and below it the facts that made it so: of a
/// loop that one element decided, those of that element. Names of facts and values are written as in expressions, so
/// that there is nothing to translate.
///
///     C13 false: p.services.all(s, s.form in ["stationary", "semi", "home"])
///       p.services[2].form = 'remote'
///     C09 unknown: p.experience_years >= 1
///       p.experience_years = unknown
public struct FailureText: ~Copyable {
    private let replay: Replay
    private var text = ByteText()
    private var written = WrittenCells()
    /// Where the lines begin that may stand there again.
    private var begins: [Int] = []
    private var hasAssumed = false

    /// Prepares for the failures of a program on a scratch.
    public init(_ program: Program, _ scratch: Scratch) {
        replay = Replay(program: program, scratch: scratch)
    }

    /// The number of bytes.
    public var count: Int { text.count }

    /// The text.
    public var string: String { text.string }

    /// Its lines, without what sets them in.
    public var lines: [String] {
        text.string.utf8.split(separator: UInt8(ascii: "\n")).map { line in
            String(decoding: line.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
        }
    }

    /// Writes the failures of the run that was the last: of the sections of the program those that are not true.
    public mutating func render() {
        // Where no more may be done a section alone could do more than in the whole.
        if replay.scratch.stepsLeft < 0 { return renderWhole() }
        begin()
        replay.recording.removeAll()
        replay.scratch.begin()
        let symbols = replay.scratch.symbols
        var observer = CollectingObserver(replay.recording, seeksRows: true)
        for index in replay.program.sections.indices {
            let outcome = replay.scratch.outcome(Int(replay.program.sections[index].node))
            if outcome == .yes { continue }
            let section = replay.program.sections[index]
            replay.program.record(section, replay.scratch, &observer)
            replay.passOver(observer.log, last: observer.lastBreak)
            head(section, outcome)
            reasons(observer.log, 0..<observer.count, outcome, section, symbols)
        }
    }

    /// The same by running the whole program again.
    mutating func renderWhole() {
        begin()
        replay.scratch.begin()
        replay.program.record(replay.scratch)
        let log = replay.recording.log
        replay.passOver(log, last: replay.recording.lastBreak)
        var start = 0
        for index in 0..<replay.recording.count where log[index].kind == .stored {
            let node = log[index].place
            guard let section = replay.program.sections.first(where: { $0.node == node }) else { continue }
            let outcome = Tri(bits: UInt32(log[index].detail))
            if outcome != .yes {
                head(section, outcome)
                reasons(log, start..<index, outcome, section, replay.scratch.symbols)
            }
            start = index + 1
        }
    }

    /// Writes what led to the outcome of the program that was recorded last, a line each.
    public mutating func renderReasons(_ outcome: Tri) {
        begin()
        let log = replay.recording.log
        replay.passOver(log, last: replay.recording.lastBreak)
        reasons(log, 0..<replay.recording.count, outcome, nil, replay.scratch.symbols)
    }

    private mutating func begin() {
        text.cut(to: 0)
        hasAssumed = replay.scratch.frames.contains { $0?.assumed.isEmpty == false }
    }

    private mutating func head(_ section: Program.Section, _ outcome: Tri) {
        text.append(section.name, of: replay.program.paths.bytes)
        switch outcome {
        case .no: text.append(fixed: " false: ")
        case .yes: text.append(fixed: " true: ")
        case .unknown: text.append(fixed: " unknown: ")
        case .fault: text.append(fixed: " fault: ")
        }
        text.append(section.text, of: replay.program.paths.bytes)
        text.append(UInt8(ascii: "\n"))
    }

    private mutating func reasons(
        _ log: Buffer<Recording.Entry>, _ entries: Range<Int>, _ outcome: Tri, _ section: Program.Section?,
        _ symbols: SymbolTable?
    ) {
        written.removeAll()
        if !begins.isEmpty { begins.removeAll(keepingCapacity: true) }
        var index = entries.lowerBound
        while index < entries.upperBound {
            let entry = log[index]
            index &+= 1
            switch entry.kind {
            case .skip: index = replay.skip(entry)
            case .read:
                if !entry.isGone, outcome != .unknown { read(entry.place, symbols) }
                replay.pass(entry)
            case .wentOn, .word: replay.pass(entry)
            case .moved, .brokeOff: break
            default: if !entry.isGone { reason(entry, outcome, section) }
            }
        }
    }

    private mutating func reason(_ entry: Recording.Entry, _ outcome: Tri, _ section: Program.Section?) {
        switch entry.kind {
        case .computed: if outcome != .unknown { compute(entry) }
        case _ where outcome == .no: break
        case .missed:
            for index in replay.program.facts.range(entry.place) { miss(replay.program.facts.facts[index]) }
        case .missedPaths:
            for path in replay.recording.unknowns[Int(entry.word)].paths {
                let start = text.count
                text.append(fixed: "  ")
                text.append(path)
                text.append(fixed: " = unknown\n")
                endLine(start)
            }
        case .missedRest:
            for index in replay.program.facts.range(entry.place) {
                let start = beginLine(replay.program.facts.facts[index].path)
                text.append(fixed: "[…] = unknown\n")
                endLine(start)
            }
        case .failed: fail(entry, section)
        default: break
        }
    }

    // MARK: Lines

    private mutating func beginLine(_ path: PathTable.Path) -> Int {
        let start = text.count
        text.append(fixed: "  ")
        text.append(path, replay)
        return start
    }

    /// Takes a line back that stands among the reasons of the condition already.
    private mutating func endLine(_ start: Int) {
        let length = text.count - start
        for line in begins where text.isSame(start, line, length) { return text.cut(to: start) }
        begins.append(start)
    }

    private mutating func read(_ place: Int32, _ symbols: SymbolTable?) {
        if replay.program.facts.notes[Int(place)].contains(.isSearch) { return }
        for index in replay.program.facts.range(place) {
            let fact = replay.program.facts.facts[index]
            let row = replay.row(fact)
            switch replay.find(fact, row) {
            case .nothing: break
            case .none(let cell):
                guard written.insert(cell, row.root) else { continue }
                _ = beginLine(fact.path)
                text.append(fixed: " = optional.none()")
                endValue(fact, cell)
            case .word(let word, let cell):
                guard written.insert(cell, row.root) else { continue }
                _ = beginLine(fact.path)
                text.append(fixed: " = ")
                text.append(literal: word, as: fact.word, symbols)
                endValue(fact, cell)
            case .list(let rows, let cell):
                guard written.insert(cell, row.root) else { continue }
                _ = beginLine(fact.path)
                append(rows, of: fact, symbols)
                endValue(fact, cell)
            }
        }
    }

    private mutating func append(_ rows: Rows, of fact: FactTable.Fact, _ symbols: SymbolTable?) {
        let row = replay.row(fact)
        text.append(fixed: " = [")
        for cell in rows.start..<rows.start + rows.count {
            if cell > rows.start { text.append(fixed: ", ") }
            if row.known[cell >> 6] >> UInt64(cell & 63) & 1 != 0 {
                text.append(literal: row.cells[cell], as: fact.word, symbols)
            } else {
                text.append(fixed: "unknown")
            }
        }
        text.append(UInt8(ascii: "]"))
    }

    private mutating func endValue(_ fact: FactTable.Fact, _ cell: Int) {
        if hasAssumed, replay.isAssumed(fact, cell) { text.append(fixed: " (assumed)") }
        text.append(UInt8(ascii: "\n"))
    }

    private mutating func miss(_ fact: FactTable.Fact) {
        if replay.isKnown(fact) { return }
        let start = beginLine(replay.missingPath(fact))
        text.append(fixed: " = unknown\n")
        endLine(start)
    }

    private mutating func compute(_ entry: Recording.Entry) {
        let what = replay.program.computed[Int(replay.program.code[Int(entry.place)].b)]
        let start = beginLine(what.path)
        text.append(fixed: " = ")
        switch Status(rawValue: entry.detail) ?? .empty {
        case .value: text.append(literal: entry.word, as: WordForm(what.type), replay.scratch.symbols)
        case .none: text.append(fixed: "optional.none()")
        default: text.append(replay.recording.values[Int(entry.word)]?.celText ?? "")
        }
        text.append(UInt8(ascii: "\n"))
        endLine(start)
    }

    /// The code of a fault, and the part of the condition that it happened in.
    private mutating func fail(_ entry: Recording.Entry, _ section: Program.Section?) {
        let start = text.count
        text.append(fixed: "  fault ")
        text.append((Fault(rawValue: entry.detail) ?? .conversion).code)
        if let section, let whole = section.place,
            let part = replay.program.spans[entry.place], part.source == whole.source,
            part.start >= whole.start, part.end <= whole.end
        {
            text.append(fixed: ": ")
            let start = section.text.lowerBound + Int(part.start - whole.start)
            text.append(start..<start + Int(part.end - part.start), of: replay.program.paths.bytes)
        }
        text.append(UInt8(ascii: "\n"))
        endLine(start)
    }
}
