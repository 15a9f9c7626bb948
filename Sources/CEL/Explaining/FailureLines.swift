import Diagnostics

/// The lines that say why conditions do not hold: what was read as it is read, in memory that is used again.
struct FailureLines: ~Copyable {
    private let program: Program
    private let scratch: Scratch
    private var writer: FactWriter
    private var written = WrittenCells()
    /// Where the lines begin that may stand there again.
    private var begins: [Int] = []
    private var hasAssumed = false
    /// The node of the section that is told.
    private var node: Int32 = -1
    /// How many sections were told, or hold.
    private var toldSections = 0

    init(_ program: Program, _ scratch: Scratch) {
        self.program = program
        self.scratch = scratch
        writer = FactWriter(program, scratch)
    }

    /// The number of bytes.
    var count: Int { writer.text.count }

    /// The lines.
    var string: String { writer.text.string }

    /// Forgets the lines, and looks at the facts as they are bound.
    mutating func begin() {
        writer.text.cut(to: 0)
        toldSections = 0
        hasAssumed = scratch.frames.contains { $0?.hasAssumed == true }
        writer.look(at: scratch)
        beginReasons()
    }

    /// From now on facts are looked at as they stand where the recording is gone over, or again as in a run.
    mutating func look(atRecording isRecorded: Bool) {
        if isRecorded { writer.look(atRecordingOf: scratch) } else { writer.look(at: scratch) }
    }

    /// Begins the reasons of another condition, which may say again what was said of one before.
    private mutating func beginReasons() {
        written.removeAll()
        if !begins.isEmpty { begins.removeAll(keepingCapacity: true) }
    }

    /// Begins with a condition: its name, what it came to and how it was written.
    mutating func begin(_ section: Program.Section, _ outcome: Tri) {
        beginReasons()
        writer.text.append(section.name, of: writer.told.bytes)
        switch outcome {
        case .no: writer.text.append(fixed: " false: ")
        case .yes: writer.text.append(fixed: " true: ")
        case .unknown: writer.text.append(fixed: " unknown: ")
        case .fault: writer.text.append(fixed: " fault: ")
        }
        writer.text.append(section.text, of: writer.told.bytes)
        writer.text.append(UInt8(ascii: "\n"))
    }

    /// Runs the sections that came to `false` again, and tells what they read; up to one that has other reasons, which is
    /// begun.
    mutating func tell(_ program: Program, _ scratch: Scratch) -> (section: Int, outcome: Tri)? {
        if let start = beginNext(scratch) {
            Interpreter.run(program, from: start, scratch, &self)
        }
        guard toldSections < program.sections.count else { return nil }
        let section = program.sections[toldSections]
        let outcome = Tri(bits: UInt32(scratch.outcomes[Int(section.node)]))
        begin(section, outcome)
        toldSections += 1
        return (toldSections - 1, outcome)
    }

    /// Begins with the next section that does not hold, and gives its place; nil where there is none, or what happens in
    /// it is no reason or not all of it.
    @inline(__always) private mutating func beginNext(_ scratch: Scratch) -> Int? {
        let (outcomes, conditions) = (scratch.outcomes, writer.told.conditions)
        var next = toldSections
        while next < conditions.count {
            let outcome = outcomes[Int(conditions[next].node)]
            if outcome == Tri.yes.rawValue {
                next &+= 1
                continue
            }
            guard outcome == Tri.no.rawValue, conditions[next].keepsReadings else { break }
            toldSections = next &+ 1
            node = conditions[next].node
            beginReasons()
            writer.append(conditions[next].refusal)
            return Int(conditions[next].start)
        }
        toldSections = next
        return nil
    }

    // MARK: Lines

    private mutating func beginLine(_ path: PathTable.Path) -> Int {
        let start = writer.text.count
        writer.text.append(fixed: "  ")
        writer.append(path)
        return start
    }

    /// Takes a line back that stands among the reasons of the condition already.
    private mutating func endLine(_ start: Int) {
        let length = writer.text.count - start
        for line in begins where writer.text.isSame(start, line, length) { return writer.text.cut(to: start) }
        begins.append(start)
    }

    /// Tells the facts that the instruction at a place read.
    @inline(never) mutating func read(_ place: Int) {
        for index in writer.told.range(place) {
            guard writer.told.lines[index].form != .pieces else {
                readPieces(writer.told.facts[index])
                continue
            }
            let (root, cell) = writer.place(ofLine: index)
            guard written.insert(cell, root) else { continue }
            if hasAssumed && scratch.isAssumed(cell, root: root) || !writer.append(lineOf: index, in: cell) {
                tell(writer.told.facts[index], in: cell)
            }
        }
    }

    @inline(never) private mutating func readPieces(_ fact: FactTable.Fact) {
        guard let cell = writer.cell(of: fact), written.insert(cell, writer.row(fact).root) else { return }
        tell(fact, in: cell)
    }

    @inline(never) private mutating func tell(_ fact: FactTable.Fact, in cell: Int) {
        writer.append(fact.line)
        writer.append(valueOf: fact, in: cell)
        if hasAssumed, fact.form != .mapValue, scratch.isAssumed(cell, root: writer.row(fact).root) {
            writer.text.append(fixed: " (assumed)")
        }
        writer.text.append(UInt8(ascii: "\n"))
    }

    /// Tells a fact that is missing.
    mutating func miss(_ fact: FactTable.Fact) {
        if writer.isKnown(fact) { return }
        let start = beginLine(writer.missingPath(fact))
        writer.text.append(fixed: " = unknown\n")
        endLine(start)
    }

    /// Tells that a list may have more elements than it shows.
    mutating func missRest(of fact: FactTable.Fact) {
        let start = beginLine(fact.path)
        writer.text.append(fixed: "[…] = unknown\n")
        endLine(start)
    }

    /// Tells the path of what is missing.
    mutating func miss(_ path: String) {
        let start = writer.text.count
        writer.text.append(fixed: "  ")
        writer.text.append(path)
        writer.text.append(fixed: " = unknown\n")
        endLine(start)
    }

    /// Tells a computed value: the word of the entry, or one of `values`.
    mutating func compute(_ entry: Recording.Entry, _ values: [Value?]) {
        let what = program.computed[Int(program.code[Int(entry.place)].b)]
        let start = beginLine(what.path)
        writer.text.append(fixed: " = ")
        switch Status(rawValue: entry.detail) ?? .empty {
        case .value: writer.text.append(literal: entry.word, as: WordForm(what.type), writer.texts)
        case .none: writer.text.append(fixed: "optional.none()")
        default: writer.text.append(values[Int(entry.word)]?.celText ?? "")
        }
        writer.text.append(UInt8(ascii: "\n"))
        endLine(start)
    }

    /// Tells the code of a fault, and the part of the condition that it happened in.
    mutating func fail(_ entry: Recording.Entry, _ section: Program.Section?) {
        let start = writer.text.count
        writer.text.append(fixed: "  fault ")
        writer.text.append((Fault(rawValue: entry.detail) ?? .conversion).code)
        if let section, let whole = section.place,
            let part = program.spans[entry.place], part.source == whole.source,
            part.start >= whole.start, part.end <= whole.end
        {
            writer.text.append(fixed: ": ")
            let start = section.text.lowerBound + Int(part.start - whole.start)
            writer.text.append(start..<start + Int(part.end - part.start), of: writer.told.bytes)
        }
        writer.text.append(UInt8(ascii: "\n"))
        endLine(start)
    }
}

/// While a section runs that came to `false`: what it misses and where it fails is no reason then.
extension FailureLines: Observer {
    static var mayRecall: Bool { false }
    static var mayPassOver: Bool { true }
    @inline(__always) var seeksRows: Bool { true }
    /// A loop that stopped at a row was decided by that.
    @inline(__always) func decidingRow(
        _ place: Int, _ step: Instruction, _ rows: Rows, _ program: Program, _ scratch: Scratch
    ) -> Int? {
        guard program.facts.notes[place].contains(.keepsRow) else { return nil }
        let row = scratch.cursors[Int(step.a)].offset
        return row >= rows.start && row < rows.start &+ rows.count &* Int(step.k) ? row : nil
    }
    @inline(__always) mutating func stored(
        _ node: Int32, _ outcome: Tri, next: Int, _ program: Program, _ scratch: Scratch
    ) -> Int? { node == self.node ? beginNext(scratch) : next }
    @inline(__always) mutating func read(_ place: Int, _ program: Program, _ scratch: Scratch) { read(place) }
}
