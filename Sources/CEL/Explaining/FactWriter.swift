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

    /// Whether the fact of a line is one of a table of the rulebook.
    @inline(__always) func isTable(line index: Int) -> Bool {
        Int(cursors[Int(told.lines[index].cursor)].root) >= cursors.count
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
            return row.known.hasBit(cell) ? cell : nil
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
            case .row: append(keyOf: cursors[Int(piece.register)], column: piece.first, piece.form)
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
    /// Adds the line of a fact in one go; false, and nothing is added, where it takes more care.
    @inline(__always) mutating func append(_ fact: ReadFact) -> Bool {
        let (lines, index, root, cell) = (told.lines, fact.line, fact.root, fact.row &+ fact.column)
        var end = text.end
        guard !cursors[root].none.hasBit(cell), end.append(lines[index].head, of: told.bytes) else {
            return false
        }
        if fact.count > 1 || lines[index].form == .list { return appendTexts(fact, end) }
        if lines[index].form == .row {
            guard lines[index].keyColumn < 0, fact.start != Scratch.unseen, end.append(number: fact.number),
                end.append(lines[index].tail, of: told.bytes)
            else { return false }
        }
        guard end.append(restOf: cursors[root].cells[cell], as: lines[index].word, texts),
            end.append(UInt8(ascii: "\n"))
        else { return false }
        text.end = end
        return true
    }

    /// Adds the texts of a list, or of all rows, behind what stands above them; false, and nothing is added, where they take
    /// more care.
    @inline(never) private mutating func appendTexts(_ fact: ReadFact, _ head: ByteText.End) -> Bool {
        let (line, row) = (told.lines[fact.line], cursors[fact.root])
        var end = head
        var (cell, last, stride) = (fact.start &+ fact.column, fact.end &+ fact.column, fact.stride)
        guard line.word == .text, let texts else { return false }
        if line.form == .list {
            let rows = Rows(packed: row.cells[fact.row &+ fact.column])
            (cell, last, stride) = (rows.start, rows.start &+ rows.count, 1)
            guard rows.count > 0 else { return false }
        } else {
            guard fact.isWhole, line.keyColumn < 0, !line.isElement, end.append(UInt8(ascii: "*")),
                end.append(line.tail, of: told.bytes)
            else { return false }
            end.takeBack(Int(line.opening))
        }
        guard end.append(UInt8(ascii: "[")) else { return false }
        while cell < last {
            guard row.known.hasBit(cell), !row.none.hasBit(cell), end.append(UInt8(ascii: "'")),
                texts.append(row.cells[cell], to: &end), end.append(fixed: "', ")
            else { return false }
            cell &+= stride
        }
        end.takeBack(2)
        guard end.append(fixed: "]\n") else { return false }
        text.end = end
        return true
    }

    /// Adds the line of a fact: `p.name = 'a'`, `p.staff[2].hours = 40`; where more rows than one were read
    /// `p.staff[*].hours = [20, 40]`, and `{0: 20, 2: 40}` where not all were or they have keys.
    @inline(never)
    mutating func append(_ fact: ReadFact, _ reads: borrowing ReadFacts, assumedIn scratch: Scratch?) {
        let line = told.lines[fact.line]
        var row = row(fact, at: fact.row)
        // The list stands there already.
        if fact.count > 1, line.isElement { return }
        append(line.head)
        if fact.count > 1 {
            text.append(UInt8(ascii: "*"))
            append(line.tail)
            text.cut(to: text.count - Int(line.opening))
            row.offset = row.start
            if fact.isWhole, line.keyColumn < 0 {
                append(listOf: row, line.column, line.word, assumedIn: scratch)
            } else {
                append(mapOf: row, line, reads, scratch)
            }
        } else {
            if line.form == .row {
                append(keyOf: row, column: line.keyColumn, line.keyForm)
                append(line.tail)
            }
            append(restOf: row, line, scratch)
        }
        text.append(UInt8(ascii: "\n"))
    }

    /// Adds a fact of the rows that were read as a map of keys or numbers.
    private mutating func append(
        mapOf rows: RowCursor, _ line: FactLine, _ reads: borrowing ReadFacts, _ scratch: Scratch?
    ) {
        var row = rows
        text.append(UInt8(ascii: "{"))
        while row.offset < row.end {
            if reads.contains(row.offset &+ Int(line.column), row.root) {
                if line.keyColumn >= 0, row.isKnown(line.keyColumn) {
                    text.append(literal: row.cell(line.keyColumn), as: line.keyForm, texts)
                } else {
                    append(numberOf: row)
                }
                text.append(fixed: ": ")
                append(line.openingBytes)
                append(restOf: row, line, scratch)
                text.append(fixed: ", ")
            }
            row.offset &+= row.stride
        }
        text.cut(to: text.count - 2)
        text.append(UInt8(ascii: "}"))
    }

    private func row(_ fact: ReadFact, at offset: Int) -> RowCursor {
        var row = cursors[fact.root]
        (row.start, row.end, row.stride) = (fact.start, fact.end, fact.stride)
        row.offset = offset
        return row
    }

    /// Adds a fact of the rows from one on as a list.
    private mutating func append(
        listOf rows: RowCursor, _ column: Int32, _ form: WordForm, assumedIn scratch: Scratch? = nil
    ) {
        var rows = rows
        text.append(UInt8(ascii: "["))
        guard rows.offset < rows.end else { return text.append(UInt8(ascii: "]")) }
        while rows.offset < rows.end {
            if !rows.isKnown(column) {
                text.append(fixed: "unknown")
            } else if rows.isNone(column) {
                text.append(fixed: "optional.none()")
            } else {
                text.append(literal: rows.cell(column), as: form, texts)
            }
            if scratch?.isAssumed(rows.offset &+ Int(column), root: rows.root) == true {
                text.append(fixed: " (assumed)")
            }
            text.append(fixed: ", ")
            rows.offset &+= rows.stride
        }
        text.cut(to: text.count - 2)
        text.append(UInt8(ascii: "]"))
    }

    /// Adds a value but for what opens it, which stands there already.
    private mutating func append(restOf row: RowCursor, _ line: FactLine, _ scratch: Scratch?) {
        var end = text.end
        if row.isNone(line.column) {
            text.cut(to: text.count - Int(line.opening))
            text.append(fixed: "optional.none()")
        } else if line.form == .list {
            append(
                listOf: RowCursor(Rows(packed: row.cell(line.column)), of: row, stride: 1), 0, line.word)
        } else if end.append(restOf: row.cell(line.column), as: line.word, texts) {
            text.end = end
        } else {
            text.cut(to: text.count - Int(line.opening))
            text.append(literal: row.cell(line.column), as: line.word, texts)
        }
        if scratch?.isAssumed(row.offset &+ Int(line.column), root: row.root) == true {
            text.append(fixed: " (assumed)")
        }
    }

    @inline(never) private mutating func append(wordOf piece: PathTable.Piece) {
        let register = Int(piece.register)
        guard states[register] == Status.value.rawValue else { return text.append(fixed: "…") }
        text.append(words[register], as: piece.form, texts)
    }

    /// Adds the key of a row, or its number.
    private mutating func append(keyOf row: RowCursor, column: Int32, _ form: WordForm) {
        guard column >= 0, row.isKnown(column) else { return append(numberOf: row) }
        text.append(row.cell(column), as: form, texts)
    }

    private mutating func append(numberOf row: RowCursor) {
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
        append(listOf: RowCursor(Rows(packed: row.cells[cell]), of: row, stride: 1), 0, fact.word)
    }
}

extension ReadFact {
    /// The number of the row in its list, from zero on.
    @inline(__always) fileprivate var number: Int64 { RowCursor.number(row, start, stride) }
}

extension RowCursor {
    /// The number of the row in its list, from zero on.
    fileprivate var number: Int64 { Self.number(offset, start, stride) }

    @inline(__always) fileprivate static func number(_ row: Int, _ start: Int, _ stride: Int) -> Int64 {
        // Cells are numbered by 32 bits, of which a division is quicker.
        let distance = UInt32(truncatingIfNeeded: row &- start)
        return Int64(distance / UInt32(truncatingIfNeeded: max(1, stride)))
    }
}
