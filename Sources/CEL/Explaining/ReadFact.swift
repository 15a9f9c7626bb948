/// A fact that a condition read: one cell, or the same column of some rows of a list.
struct ReadFact: BitwiseCopyable {
    /// Its line, which is told once for all rows.
    var line = 0
    var column = 0
    /// Which root the rows belong to.
    var root = 0
    /// The first cells of the first row, of what is behind the last one, and of the row that was read last.
    var start = 0
    var end = 0
    var row = 0
    /// The cells of a row.
    var stride = 1
    /// How many rows were read.
    var count = 0

    // PERF: where it lies, since what is written in parts and copied at once waits for the parts.
    /// Becomes that of a line, where a cursor stands.
    @inline(__always)
    mutating func begin(line: Int, column: Int, _ cursors: Buffer<RowCursor>, _ cursor: Int) {
        self.line = line
        self.column = column
        root = Int(cursors[cursor].root)
        start = cursors[cursor].start
        end = cursors[cursor].end
        row = cursors[cursor].offset
        stride = cursors[cursor].stride
        count = 1
    }

    /// Whether all rows were read.
    var isWhole: Bool { count == (end &- start) / stride }
}

/// The facts that a condition read, in the order in which they were read first; each cell is there once.
struct ReadFacts: ~Copyable {
    private(set) var facts = Buffer(repeating: ReadFact(), count: 8)
    private(set) var count = 0
    /// By root and cell the number of the condition that read it last.
    private var marks: [Buffer<UInt8>] = []
    private var number: UInt8 = 0

    deinit {
        facts.free()
        for marks in marks { marks.free() }
    }

    /// Begins those of another condition.
    mutating func begin() {
        count = 0
        number &+= 1
        guard number == 0 else { return }
        for marks in marks { marks.fill(marks.count, with: 0) }
        number = 1
    }

    /// Whether a cell was read.
    @inline(__always) func contains(_ cell: Int, _ root: UInt8) -> Bool {
        guard Int(root) < marks.count, cell < marks[Int(root)].count else { return false }
        return marks[Int(root)][cell] == number
    }

    /// Adds a cell; false when it was read before.
    @inline(__always) mutating func insert(_ cell: Int, _ root: UInt8) -> Bool {
        if Int(root) >= marks.count || cell >= marks[Int(root)].count { grow(cell, Int(root)) }
        if marks[Int(root)][cell] == number { return false }
        marks[Int(root)][cell] = number
        return true
    }

    /// Adds the fact of a line, where its cursor stands.
    @inline(__always)
    mutating func read(_ index: Int, of lines: Buffer<FactLine>, _ cursors: Buffer<RowCursor>) {
        let (cursor, column) = (Int(lines[index].cursor), Int(lines[index].column))
        guard insert(cursors[cursor].offset &+ column, cursors[cursor].root) else { return }
        if lines[index].form == .row, let known = known(column, cursors[cursor]) {
            facts[inPlace: known].row = cursors[cursor].offset
            facts[inPlace: known].count &+= 1
        } else {
            add()
            facts[inPlace: count &- 1].begin(line: index, column: column, cursors, cursor)
        }
    }

    /// Adds the fact of a line in all rows that its cursor can go over, of those where it is known.
    mutating func readAll(_ index: Int, of lines: Buffer<FactLine>, _ cursors: Buffer<RowCursor>) {
        let (cursor, column) = (Int(lines[index].cursor), Int(lines[index].column))
        let (start, end, stride) = (cursors[cursor].start, cursors[cursor].end, cursors[cursor].stride)
        let (root, known) = (cursors[cursor].root, cursors[cursor].known)
        if Int(root) >= marks.count || end &+ column > marks[Int(root)].count {
            grow(end &+ column, Int(root))
        }
        let marks = marks[Int(root)]
        var (row, last, added) = (start, start, 0)
        while row < end {
            let cell = row &+ column
            if known.hasBit(cell), marks[cell] != number {
                marks[cell] = number
                added &+= 1
                last = row
            }
            row &+= stride
        }
        guard added > 0 else { return }
        let place = self.known(column, cursors[cursor]) ?? count
        if place == count {
            add()
            facts[inPlace: place].begin(line: index, column: column, cursors, cursor)
            facts[inPlace: place].count = 0
        }
        facts[inPlace: place].row = last
        facts[inPlace: place].count &+= added
    }

    /// Where the same column of the same rows stands already.
    @inline(__always) private func known(_ column: Int, _ rows: RowCursor) -> Int? {
        var place = count
        while place > 0 {
            place &-= 1
            if facts[place].column == column, facts[place].start == rows.start, facts[place].end == rows.end,
                facts[place].root == Int(rows.root)
            {
                return place
            }
        }
        return nil
    }

    @inline(__always) private mutating func add() {
        if count == facts.count { facts = facts.grown(to: count * 2, filling: ReadFact()) }
        count &+= 1
    }

    @inline(never) private mutating func grow(_ cell: Int, _ root: Int) {
        while marks.count <= root { marks.append(Buffer(repeating: 0, count: 256)) }
        let count = marks[root].count
        if cell >= count { marks[root] = marks[root].grown(to: max(cell + 1, count * 2), filling: 0) }
    }
}
