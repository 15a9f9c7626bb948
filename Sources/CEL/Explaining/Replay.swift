/// Goes over a recording once more, so that every cursor and word is what it was when something happened.
///
/// The cursors of the scratch are moved: those of roots and subjects never move while a program runs, and those of
/// loops belong to nobody after it.
final class Replay {
    let program: Program
    let scratch: Scratch
    let recording: Recording

    init(program: Program, scratch: Scratch) {
        self.program = program
        self.scratch = scratch
        recording = scratch.recording
    }

    /// While a program still runs: its recording is in the hands of who keeps it.
    init(program: Program, recording: Recording, scratch: Scratch) {
        self.program = program
        self.recording = recording
        self.scratch = scratch
    }

    /// What a fact was.
    enum Found {
        /// Nothing that is worth saying, or nothing known.
        case nothing
        /// Known to be none.
        case none(cell: Int)
        case word(Int64, cell: Int)
        case list(Rows, cell: Int)
    }

    /// Moves on behind an entry, which must have been dealt with.
    @inline(__always) func pass(_ entry: Recording.Entry) {
        switch entry.kind {
        case .read:
            let step = program.code[Int(entry.place)]
            if step.op.isLoop { enter(step) }
        case .wentOn: moveOn(program.code[Int(entry.place)])
        case .word:
            recording.words[Int(entry.place)] = entry.word
            recording.isKnown[Int(entry.place)] = entry.detail == Status.value.rawValue
        default: break
        }
    }

    /// As the interpreter does.
    private func enter(_ step: Instruction) {
        var row = scratch.cursors[Int(step.c)]
        let rows = Rows(packed: row.cell(step.b))
        row.offset = rows.start
        row.start = rows.start
        row.stride = Int(step.k)
        scratch.cursors[Int(step.a)] = row
    }

    private func moveOn(_ step: Instruction) {
        switch step.op {
        case .next, .nextAll, .nextSome:
            let row = scratch.cursors[Int(step.a)]
            scratch.cursors[inPlace: Int(step.a)].offset = row.offset &+ row.stride
        default: break
        }
    }

    /// The row of a fact.
    func row(_ fact: FactTable.Fact) -> RowCursor { scratch.cursors[Int(fact.cursor)] }

    /// The day as of which rules were asked.
    var day: CivilDate? { CivilDate(dayNumber: recording.words[0]) }

    /// What was read in the row of a fact.
    @inline(__always) func find(_ fact: FactTable.Fact, _ row: RowCursor) -> Found {
        let cell = row.offset &+ Int(fact.column)
        switch fact.form {
        case .parameter, .region: return .nothing
        case .mapValue:
            guard let cell = value(of: fact) else { return .nothing }
            return .word(row.cells[cell], cell: cell)
        case .cell, .hidden, .list:
            if row.isNone(fact.column) { return .none(cell: cell) }
            switch fact.form {
            case .cell: return .word(row.cells[cell], cell: cell)
            case .list: return .list(Rows(packed: row.cells[cell]), cell: cell)
            default: return .nothing
            }
        }
    }

    /// Whether the document says it.
    func isKnown(_ fact: FactTable.Fact) -> Bool {
        switch fact.form {
        case .parameter, .region: false
        case .mapValue: row(fact).isKnown(fact.column) && value(of: fact) != nil
        default: row(fact).isKnown(fact.column)
        }
    }

    /// The path of what is missing: the whole map when that is unknown, else the key.
    func missingPath(_ fact: FactTable.Fact) -> PathTable.Path {
        fact.form == .mapValue && !row(fact).isKnown(fact.column) ? fact.wholePath : fact.path
    }

    /// Whether a cell holds what was assumed because the document says nothing.
    func isAssumed(_ fact: FactTable.Fact, _ cell: Int) -> Bool {
        guard fact.form != .mapValue else { return false }
        let root = Int(row(fact).root)
        guard root < scratch.frames.count, let frame = scratch.frames[root] else { return false }
        return !frame.assumed.isEmpty && frame.assumed.contains(cell)
    }

    private func value(of fact: FactTable.Fact) -> Int? {
        let row = row(fact)
        let rows = Rows(packed: row.cell(fact.column))
        let key = recording.words[Int(fact.key)]
        for index in 0..<rows.count where row.cells[rows.start + 2 * index] == key {
            let cell = rows.start + 2 * index + 1
            return row.known[cell >> 6] >> UInt64(cell & 63) & 1 != 0 ? cell : nil
        }
        return nil
    }
}
