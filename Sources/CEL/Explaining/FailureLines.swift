import Diagnostics

/// The lines that say why conditions do not hold, in memory that is used again.
struct FailureLines: ~Copyable {
    private let program: Program
    private let scratch: Scratch
    private var writer: FactWriter
    /// The facts that the condition read, which are told as it ends.
    private var reads = ReadFacts()
    /// Where the lines begin that may stand there again.
    private var begins: [Int] = []
    private var hasAssumed = false
    /// The marks of the run that was marked last, and the first and the last one of it.
    private let marks: Buffer<UInt32>
    private var firstMark: UInt32 = 0
    private var lastMark: UInt32 = 0
    /// The run of the scratch that was marked last, and whether that is the one to tell of.
    private var marked = UInt64.max
    private var isMarked = false
    /// The node of the section that is told.
    private var node: Int32 = -1
    /// How many sections were told, or hold.
    private var toldSections = 0

    init(_ program: Program, _ scratch: Scratch) {
        self.program = program
        self.scratch = scratch
        writer = FactWriter(program, scratch)
        marks = Buffer(repeating: 0, count: program.code.count)
    }

    deinit { marks.free() }

    /// The number of bytes.
    var count: Int { writer.text.count }

    /// The lines.
    var string: String { writer.text.string }

    /// Forgets the lines, and looks at the facts as they are bound.
    mutating func begin() {
        writer.text.cut(to: 0)
        toldSections = 0
        isMarked = marked == scratch.runs
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
        reads.begin()
        if !begins.isEmpty { begins.removeAll(keepingCapacity: true) }
    }

    // PERF: first all is read, then all is told: in turns both took longer.
    /// Ends the reasons of a condition with what it read: a line for each fact, whichever rows of one list were read.
    @inline(never) mutating func endReasons() {
        for index in 0..<reads.count where hasAssumed || !writer.append(reads.facts[index]) {
            writer.append(reads.facts[index], reads, assumedIn: hasAssumed ? scratch : nil)
        }
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

    /// Runs a program and marks what it reads.
    mutating func run(_ program: Program, _ scratch: Scratch) {
        // A run goes on with loops less often than it may take steps.
        if lastMark > .max / 2 {
            marks.fill(marks.count, with: 0)
            lastMark = 0
        }
        firstMark = lastMark &+ 1
        scratch.begin()
        marked = scratch.runs
        var observer = MarkingObserver(marks, from: firstMark)
        Interpreter.run(program, scratch, &observer)
        lastMark = observer.mark
    }

    /// Tells what the sections read that came to `false`, of which all that they read is a reason; up to one that has other
    /// reasons, which is begun.
    mutating func tell(_ program: Program, _ scratch: Scratch) -> (section: Int, outcome: Tri)? {
        let (outcomes, conditions) = (scratch.outcomes, writer.told.conditions)
        while toldSections < conditions.count {
            let section = toldSections
            toldSections &+= 1
            let outcome = outcomes[Int(conditions[section].node)]
            if outcome == Tri.yes.rawValue { continue }
            guard outcome == Tri.no.rawValue, conditions[section].keepsReadings else {
                let outcome = Tri(bits: UInt32(outcome))
                begin(program.sections[section], outcome)
                return (section, outcome)
            }
            beginReasons()
            writer.append(conditions[section].refusal)
            let reasons = writer.text.count
            if !isMarked || !conditions[section].isMarked || !readMarked(section, program, scratch) {
                reads.begin()
                writer.text.cut(to: reasons)
                node = conditions[section].node
                Interpreter.run(program, from: Int(conditions[section].start), scratch, &self)
            }
            endReasons()
        }
        return nil
    }

    /// Reads what a section read, as the marks say; false where they do not, since no row decided a loop.
    private mutating func readMarked(_ section: Int, _ program: Program, _ scratch: Scratch) -> Bool {
        let instructions = program.code
        let code = instructions.span
        let end = Int(writer.told.conditions[section].end)
        var place = Int(writer.told.conditions[section].start)
        // The mark from which on something was read, and where the loop ends for which it is not the first one.
        var (first, loopEnd) = (firstMark, -1)
        while place < end {
            let at = place
            place &+= 1
            if at == loopEnd { first = firstMark }
            guard marks[at] >= first else { continue }
            read(at)
            let step = code[at]
            if step.op == .loadCell {
                let row = scratch.cursors[Int(step.c)]
                scratch.words[Int(step.a)] = row.cell(step.b)
                scratch.wordStates[Int(step.a)] = (row.isNone(step.b) ? Status.none : .value).rawValue
            }
            guard step.op.isLoop else { continue }
            let rows = Rows(packed: scratch.cursors[Int(step.c)].cell(step.b))
            let places = Places(step.imm)
            if step.op == .loop {
                let row = scratch.cursors[Int(step.a)].offset
                guard rows.count > 0 else { continue }
                guard row >= rows.start, row < rows.start &+ rows.count &* Int(step.k) else { return false }
                loopEnd = places.open
                first = max(marks[at], marks[places.open &- 1])
            } else {
                if rows.count > 0 {
                    Interpreter.seekTested(step, rows, first: place, program, scratch, &self)
                }
                place = places.open
            }
        }
        return true
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
            if writer.told.lines[index].form == .pieces || writer.isTable(line: index) {
                readPieces(writer.told.facts[index])
            } else {
                reads.read(index, of: writer.told.lines, scratch.cursors)
            }
        }
    }

    @inline(never) private mutating func readPieces(_ fact: FactTable.Fact) {
        guard let cell = writer.cell(of: fact), reads.insert(cell, writer.row(fact).root) else { return }
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
    static var mayScan: Bool { true }
    static var mayPassOver: Bool { true }
    @inline(__always) var seeksRows: Bool { true }
    /// A loop that stopped at a row was decided by that; one that stands at their end by none.
    @inline(__always) func decidingRow(
        _ place: Int, _ step: Instruction, _ rows: Rows, _ program: Program, _ scratch: Scratch
    ) -> Int? {
        guard program.facts.notes[place].contains(.keepsRow) else { return nil }
        let row = scratch.cursors[Int(step.a)].offset
        return row >= rows.start && row <= rows.start &+ rows.count &* Int(step.k) ? row : nil
    }
    @inline(__always) mutating func stored(
        _ node: Int32, _ outcome: Tri, next: Int, _ program: Program, _ scratch: Scratch
    ) -> Int? { node == self.node ? nil : next }
    @inline(__always) mutating func read(_ place: Int, _ program: Program, _ scratch: Scratch) { read(place) }
    @inline(never) mutating func tested(
        _ tests: Range<Int>, of step: Instruction, _ rows: Rows, only decidingRow: Int?, _ program: Program,
        _ scratch: Scratch
    ) {
        let (instructions, bits) = (program.code, program.sets)
        let (code, sets, cursors) = (instructions.span, bits.span, scratch.cursors)
        if decidingRow == nil, readColumns(tests, step.op, rows.start, code, cursors[Int(step.c)]) { return }
        let scan = RowScan(rows, of: cursors[Int(step.c)], step)
        var row = decidingRow ?? rows.start
        let end = decidingRow.map { $0 &+ 1 } ?? rows.start &+ rows.count &* Int(step.k)
        while row < end {
            cursors[inPlace: Int(step.a)].offset = row
            var place = tests.lowerBound
            var joined = Tri.unknown
            while place < tests.upperBound {
                let test = code[place]
                if !test.op.joins {
                    let outcome = scan.outcome(test, row, sets, cursors)
                    if outcome != .unknown { read(place) }
                    joined = outcome
                } else if test.op == .and ? joined == .no : test.op == .or && joined == .yes {
                    break
                }
                place &+= 1
            }
            row &+= Int(step.k)
        }
    }

    /// Reads what tests read that go over all rows one by one; false, and nothing is read, where they may not.
    private mutating func readColumns(
        _ tests: Range<Int>, _ loop: Op, _ first: Int, _ code: Span<Instruction>, _ parent: RowCursor
    ) -> Bool {
        for place in tests {
            let test = code[place]
            if test.op.joins {
                // A row that decides nothing is looked at by all tests that are joined like the rows.
                let isAnd = test.op == .and || test.op == .andEnd
                guard loop == (isAnd ? .scanAll : .scanSome) else { return false }
                continue
            }
            let told = writer.told.range(place)
            // What is not known in the first row, or was read there before, stands behind what the next test reads.
            let cell = first &+ Int(test.b)
            guard test.op != .compareCells, parent.known.hasBit(cell), !reads.contains(cell, parent.root),
                told.count == 1,
                writer.told.lines[told.lowerBound].form == .row, !writer.isTable(line: told.lowerBound)
            else { return false }
        }
        for place in tests where !code[place].op.joins {
            reads.readAll(writer.told.range(place).lowerBound, of: writer.told.lines, scratch.cursors)
        }
        return true
    }
}
