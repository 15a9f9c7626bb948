/// Writes facts as cursors and words stand: while the program runs, or while a recording is gone over once more.
///
/// It keeps nothing alive: whoever uses it holds the program and the scratch.
struct FactWriter: ~Copyable {
    /// What was written.
    var text = ByteText()
    /// What is told, and how.
    private(set) var told: ToldFacts
    /// The rows.
    private var cursors: Buffer<RowCursor>
    /// The words that keys are.
    private var words: Buffer<Int64>
    /// Whether these are known, as a `Status`.
    private var states: Buffer<UInt8>
    /// The texts of symbols.
    private(set) var texts: SymbolTexts?

    /// Looks at the facts as they stand while the program runs.
    init(_ program: Program, _ scratch: Scratch) {
        told = program.told
        cursors = scratch.cursors
        words = scratch.words
        states = scratch.wordStates
        texts = scratch.texts
    }

    /// Looks at the facts as they stand while the program runs.
    mutating func look(at scratch: Scratch) {
        words = scratch.words
        states = scratch.wordStates
        texts = scratch.texts
    }

    /// Looks at the facts as they stand where the recording is gone over.
    mutating func look(atRecordingOf scratch: Scratch) {
        let recording = scratch.recording
        words = recording.words
        states = recording.states
        // The region is the same all the time, and not recorded.
        words[1] = scratch.words[1]
        states[1] = scratch.wordStates[1]
    }

    // MARK: Finding

    /// The row of a fact.
    @inline(__always) func row(_ fact: FactTable.Fact) -> RowCursor { cursors[Int(fact.cursor)] }

    /// The root and the cell of a told fact that has a line of its own.
    @inline(__always) func place(ofLine index: Int) -> (root: UInt8, cell: Int) {
        let cursor = Int(told.lines[index].cursor)
        return (cursors[cursor].root, cursors[cursor].offset &+ Int(told.lines[index].column))
    }

    /// The cell of a fact that was read; nil when it is not worth saying, or not known.
    @inline(__always) func cell(of fact: FactTable.Fact) -> Int? {
        let row = row(fact)
        switch fact.form {
        case .cell, .list: return row.offset &+ Int(fact.column)
        case .hidden: return row.isNone(fact.column) ? row.offset &+ Int(fact.column) : nil
        case .mapValue: return value(of: fact)
        case .parameter, .region: return nil
        }
    }

    /// Whether what was read is none.
    @inline(__always) func isNone(_ fact: FactTable.Fact) -> Bool {
        fact.form != .mapValue && row(fact).isNone(fact.column)
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

    @inline(__always) private func value(of fact: FactTable.Fact) -> Int? {
        let row = row(fact)
        let rows = Rows(packed: row.cell(fact.column))
        let key = words[Int(fact.key)]
        for index in 0..<rows.count where row.cells[rows.start + 2 * index] == key {
            let cell = rows.start + 2 * index + 1
            return row.known[cell >> 6] >> UInt64(cell & 63) & 1 != 0 ? cell : nil
        }
        return nil
    }

    // MARK: Writing

    /// Adds a path as answers name it: `client.household[a].incomes[wage].amounts.2024-08`.
    mutating func append(_ path: PathTable.Path) {
        for index in path.range {
            let piece = told.pieces[index]
            switch piece.kind {
            case .text: text.append(Int(piece.first)..<Int(piece.first &+ piece.count), of: told.bytes)
            case .row: append(keyOf: piece.register, column: piece.first, piece.form)
            case .word: append(wordOf: piece)
            case .region:
                if let pack = told.pack { text.append(pack, of: told.bytes) } else { append(wordOf: piece) }
            }
        }
    }

    /// Adds a stretch of what stands ready.
    @inline(__always) mutating func append(_ stretch: FactLine.Stretch) {
        let first = Int(stretch.first)
        text.append(first..<first &+ Int(stretch.count), of: told.bytes)
    }

    // PERF: parts of lines and rows are read where they stand: copies of them, and of the writer itself where a method is
    // called on it, took as long as the text.
    /// Adds the line of a told fact in one go; false, and nothing is added, where it takes more care.
    @inline(__always) mutating func append(lineOf index: Int, in cell: Int) -> Bool {
        let (lines, cursors, bytes) = (told.lines, cursors, told.bytes)
        let cursor = Int(lines[index].cursor)
        var end = text.end
        guard !cursors[cursor].isNone(lines[index].column), end.append(lines[index].head, of: bytes) else {
            return false
        }
        if lines[index].form == .row {
            let (key, column) = (Int(lines[index].keyCursor), lines[index].keyColumn)
            if column < 0 {
                guard cursors[key].start != Scratch.unseen, end.append(number: cursors[key].number) else {
                    return false
                }
            } else {
                guard lines[index].keyForm == .text, cursors[key].isKnown(column), let texts,
                    texts.append(cursors[key].cell(column), to: &end)
                else { return false }
            }
            guard end.append(lines[index].tail, of: bytes) else { return false }
        }
        let value = cursors[cursor].cells[cell]
        switch lines[index].word {
        case .text:
            guard let texts, texts.append(value, to: &end), end.append(UInt8(ascii: "'")) else {
                return false
            }
        case .int: guard end.append(number: value) else { return false }
        case .bool: guard end.append(fixed: value != 0 ? "true" : "false") else { return false }
        default: return false
        }
        guard end.append(UInt8(ascii: "\n")) else { return false }
        text.end = end
        return true
    }

    @inline(never) private mutating func append(wordOf piece: PathTable.Piece) {
        let register = Int(piece.register)
        guard states[register] == Status.value.rawValue else { return text.append(fixed: "…") }
        text.append(words[register], as: piece.form, texts)
    }

    /// Adds the key of a row, or its number.
    @inline(__always) private mutating func append(keyOf cursor: UInt8, column: Int32, _ form: WordForm) {
        if column < 0 { append(numberOf: cursor) } else { append(cursor, column: column, form) }
    }

    @inline(never) private mutating func append(_ cursor: UInt8, column: Int32, _ form: WordForm) {
        let row = cursors[Int(cursor)]
        guard row.isKnown(column) else { return append(numberOf: cursor) }
        text.append(row.cell(column), as: form, texts)
    }

    @inline(__always) private mutating func append(numberOf cursor: UInt8) {
        let row = cursors[Int(cursor)]
        if row.start == Scratch.unseen { return text.append(fixed: "…") }
        text.append(row.number)
    }

    /// Adds the value in the cell of a fact.
    mutating func append(valueOf fact: FactTable.Fact, in cell: Int) {
        if isNone(fact) {
            text.append(fixed: "optional.none()")
        } else if fact.form == .list {
            append(listOf: fact, in: cell)
        } else {
            text.append(literal: row(fact).cells[cell], as: fact.word, texts)
        }
    }

    private mutating func append(listOf fact: FactTable.Fact, in cell: Int) {
        let row = row(fact)
        let rows = Rows(packed: row.cells[cell])
        let cells = rows.start..<rows.start + rows.count
        text.append(UInt8(ascii: "["))
        for cell in cells {
            if cell > cells.lowerBound { text.append(fixed: ", ") }
            if row.known[cell >> 6] >> UInt64(cell & 63) & 1 == 0 {
                text.append(fixed: "unknown")
            } else if fact.word != .text || !append(plain: row.cells[cell]) {
                text.append(literal: row.cells[cell], as: fact.word, texts)
            }
        }
        text.append(UInt8(ascii: "]"))
    }

    @inline(__always) private mutating func append(plain symbol: Int64) -> Bool {
        var end = text.end
        guard let texts, end.append(UInt8(ascii: "'")), texts.append(symbol, to: &end),
            end.append(UInt8(ascii: "'"))
        else { return false }
        text.end = end
        return true
    }
}

extension RowCursor {
    /// The number of the row in its list, from zero on.
    @inline(__always) fileprivate var number: Int64 {
        // Cells are numbered by 32 bits, of which a division is quicker.
        let distance = UInt32(truncatingIfNeeded: offset &- start)
        return Int64(distance / UInt32(truncatingIfNeeded: max(1, stride)))
    }
}
