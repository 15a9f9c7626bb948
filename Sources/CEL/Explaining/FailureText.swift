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
    private var lines: [Int] = []
    private var hasAssumed = false

    /// Prepares for the failures of a program on a scratch.
    public init(_ program: Program, _ scratch: Scratch) {
        replay = Replay(program: program, scratch: scratch, recording: scratch.recording)
    }

    /// The number of bytes.
    public var count: Int { text.count }

    /// The text.
    public var string: String { text.string }

    /// Writes the failures of the run that was the last: of the sections of the program those that are not true.
    public mutating func render() {
        begin()
        replay.program.recordFailures(replay.scratch)
        var (start, section) = (0, 0)
        for index in 0..<replay.recording.count where replay.recording.log[index].kind == .stored {
            let entry = replay.recording.log[index]
            while section < replay.program.sections.count,
                replay.program.sections[section].node < entry.place
            {
                section += 1
            }
            guard section < replay.program.sections.count,
                replay.program.sections[section].node == entry.place
            else { continue }
            let outcome = Tri(bits: UInt32(entry.detail))
            if outcome != .yes {
                head(section, outcome)
                reasons(start..<index, outcome, section)
            }
            start = index + 1
        }
    }

    /// Writes what led to the outcome of the program that was recorded last, a line each.
    public mutating func renderReasons(_ outcome: Tri) {
        begin()
        reasons(0..<replay.recording.count, outcome, nil)
    }

    private mutating func begin() {
        text.cut(to: 0)
        hasAssumed = false
        for frame in replay.scratch.frames where frame?.assumed.isEmpty == false { hasAssumed = true }
    }

    private mutating func head(_ section: Int, _ outcome: Tri) {
        text.append(replay.program.sections[section].name, of: replay.program.paths.bytes)
        switch outcome {
        case .no: text.append(" false: ")
        case .yes: text.append(" true: ")
        case .unknown: text.append(" unknown: ")
        case .fault: text.append(" fault: ")
        }
        text.append(replay.program.sections[section].text, of: replay.program.paths.bytes)
        text.append(UInt8(ascii: "\n"))
    }

    private mutating func reasons(_ entries: Range<Int>, _ outcome: Tri, _ section: Int?) {
        written.removeAll()
        if !lines.isEmpty { lines.removeAll(keepingCapacity: true) }
        replay.passOver(entries)
        for index in entries {
            let entry = replay.recording.log[index]
            if !entry.isGone, !entry.isPassed { reason(entry, outcome, section) }
            replay.pass(entry)
        }
    }

    private mutating func reason(_ entry: Recording.Entry, _ outcome: Tri, _ section: Int?) {
        switch entry.kind {
        case .read where outcome != .unknown:
            if replay.program.facts.notes[Int(entry.place)].contains(.isSearch) { return }
            for index in replay.program.facts.range(entry.place) { read(replay.program.facts.facts[index]) }
        case .missed where outcome.rawValue > 1:
            for index in replay.program.facts.range(entry.place) { miss(replay.program.facts.facts[index]) }
        case .missedPaths where outcome.rawValue > 1:
            for path in replay.recording.unknowns[Int(entry.word)].paths {
                let start = text.count
                text.append("  ")
                text.append(path)
                text.append(" = unknown\n")
                endLine(start)
            }
        case .missedRest where outcome.rawValue > 1:
            for index in replay.program.facts.range(entry.place) {
                let start = beginLine(replay.program.facts.facts[index].path)
                text.append("[…] = unknown\n")
                endLine(start)
            }
        case .failed where outcome.rawValue > 1: fail(entry, section)
        case .computed where outcome != .unknown: compute(entry)
        default: break
        }
    }

    // MARK: Lines

    private mutating func beginLine(_ path: PathTable.Path) -> Int {
        let start = text.count
        text.append("  ")
        text.append(path, replay)
        return start
    }

    /// Takes a line back that stands among the reasons of the condition already.
    private mutating func endLine(_ start: Int) {
        let length = text.count - start
        for line in lines where text.isSame(start, line, length) { return text.cut(to: start) }
        lines.append(start)
    }

    private mutating func read(_ fact: FactTable.Fact) {
        switch replay.find(fact) {
        case .nothing: break
        case .none(let cell):
            guard written.insert(cell, replay.row(fact).root) else { return }
            _ = beginLine(fact.path)
            text.append(" = optional.none()")
            endValue(fact, cell)
        case .word(let word, let cell):
            guard written.insert(cell, replay.row(fact).root) else { return }
            _ = beginLine(fact.path)
            text.append(" = ")
            text.append(literal: word, as: fact.word, replay.scratch.symbols)
            endValue(fact, cell)
        case .list(let rows, let cell):
            guard written.insert(cell, replay.row(fact).root) else { return }
            _ = beginLine(fact.path)
            text.append(" = ")
            append(rows, of: fact)
            endValue(fact, cell)
        }
    }

    private mutating func append(_ rows: Rows, of fact: FactTable.Fact) {
        let row = replay.row(fact)
        text.append("[")
        for cell in rows.start..<rows.start + rows.count {
            if cell > rows.start { text.append(", ") }
            if row.known[cell >> 6] >> UInt64(cell & 63) & 1 != 0 {
                text.append(literal: row.cells[cell], as: fact.word, replay.scratch.symbols)
            } else {
                text.append("unknown")
            }
        }
        text.append("]")
    }

    private mutating func endValue(_ fact: FactTable.Fact, _ cell: Int) {
        if hasAssumed, replay.isAssumed(fact, cell) { text.append(" (assumed)") }
        text.append(UInt8(ascii: "\n"))
    }

    private mutating func miss(_ fact: FactTable.Fact) {
        if replay.isKnown(fact) { return }
        let start = beginLine(replay.missingPath(fact))
        text.append(" = unknown\n")
        endLine(start)
    }

    private mutating func compute(_ entry: Recording.Entry) {
        let what = replay.program.computed[Int(replay.program.code[Int(entry.place)].b)]
        guard let value = replay.recording.values[Int(entry.word)] else { return }
        let start = beginLine(what.path)
        text.append(" = ")
        text.append(value.celText)
        text.append(UInt8(ascii: "\n"))
        endLine(start)
    }

    /// The code of a fault, and the part of the condition that it happened in.
    private mutating func fail(_ entry: Recording.Entry, _ section: Int?) {
        let start = text.count
        text.append("  fault ")
        text.append((Fault(rawValue: entry.detail) ?? .conversion).code)
        if let section, let whole = replay.program.sections[section].place,
            let part = replay.program.spans[entry.place], part.source == whole.source,
            part.start >= whole.start, part.end <= whole.end
        {
            text.append(": ")
            let start = replay.program.sections[section].text.lowerBound + Int(part.start - whole.start)
            text.append(start..<start + Int(part.end - part.start), of: replay.program.paths.bytes)
        }
        text.append(UInt8(ascii: "\n"))
        endLine(start)
    }
}
