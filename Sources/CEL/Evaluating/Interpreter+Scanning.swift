/// Loops over rows of facts that do nothing but tests, done in one go.
///
/// They give what their instructions would give one by one. Tests have no faults, so outcomes can be joined in any order.
extension Interpreter {
    /// Carries out the loop `step` over rows whose tests begin at `first`; gives the place to go on at.
    @inline(never)
    static func scan(
        _ step: Instruction, _ rows: Rows, first: Int, _ program: Program, _ scratch: Scratch
    ) -> Int {
        let (instructions, bits) = (program.code, program.sets)
        let code = instructions.span
        let sets = bits.span
        let places = Places(step.imm)
        let tests = RowScan.tests(of: step, from: first)
        let scan = RowScan(rows, of: scratch.cursors[Int(step.c)], step)
        if step.op == .scanCount {
            let register = Int(code[tests.upperBound + 2].a)
            let (count, open) = scan.count(tests, code, sets, scratch.cursors)
            scratch.words[register] &+= count
            if open > 0, scratch.wordStates[register] == 0 {
                scratch.wordStates[register] = Status.unknown.rawValue
            }
        } else if step.op == .scanTally {
            let tally = code[tests.upperBound]
            let (count, open) = scan.count(tests, code, sets, scratch.cursors)
            scratch.words[Int(tally.a)] &+= count
            scratch.words[Int(tally.c)] &+= open
        } else {
            let tri = Int(code[places.open - 1].c)
            let isAll = step.op == .scanAll
            var joined = Tri(bits: UInt32(scratch.tris[tri]))
            let (found, row) = scan.join(isAll: isAll, tests, code, sets, scratch.cursors)
            scratch.cursors[inPlace: Int(step.a)].offset = row
            joined = isAll ? joined && found : joined || found
            scratch.tris[tri] = joined.rawValue
            if joined == (isAll ? .no : .yes) { return places.after }
        }
        return rows.isIncomplete ? places.open : places.after
    }

    /// The same for one who is to see what the tests read, of a loop that one row decides only that row.
    @inline(never)
    static func scanSeeking<O: Observer & ~Copyable>(
        _ step: Instruction, _ rows: Rows, first: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) -> Int {
        guard seekTested(step, rows, first: first, program, scratch, &observer) else {
            return scan(step, rows, first: first, program, scratch)
        }
        let places = Places(step.imm)
        scratch.tris[Int(program.code[places.open - 1].c)] = (step.op == .scanAll ? Tri.no : .yes).rawValue
        return places.after
    }

    /// Tells an observer of the tests of a loop, for the row that decides it or for all; whether there is such a row.
    @inline(never) @discardableResult
    static func seekTested<O: Observer & ~Copyable>(
        _ step: Instruction, _ rows: Rows, first: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) -> Bool {
        let row =
            observer.decidingRow(first &- 1, step, rows, program, scratch)
            ?? decidingRow(step, rows, first: first, program, scratch)
        scratch.cursors[Int(step.a)] = RowCursor(rows, of: scratch.cursors[Int(step.c)], stride: step.k)
        let tests = RowScan.tests(of: step, from: first)
        let decides = row.map { $0 < scratch.cursors[Int(step.a)].end } ?? false
        observer.tested(tests, of: step, rows, only: decides ? row : nil, program, scratch)
        scratch.cursors[inPlace: Int(step.a)].offset = row ?? scratch.cursors[Int(step.a)].end
        return decides
    }

    /// The first row that decides the loop `step`, whatever the others are; nil: none, or it joins no outcomes.
    @inline(never)
    static func decidingRow(
        _ step: Instruction, _ rows: Rows, first: Int, _ program: Program, _ scratch: Scratch
    ) -> Int? {
        if step.op == .loop { return soughtRow(step, first..<Places(step.imm).open, program, scratch) }
        guard step.op == .scanAll || step.op == .scanSome else { return nil }
        let (instructions, bits) = (program.code, program.sets)
        let tests = first..<Places(step.imm).open - 1
        let scan = RowScan(rows, of: scratch.cursors[Int(step.c)], step)
        return scan.decidingRow(
            isAll: step.op == .scanAll, tests, instructions.span, bits.span, scratch.cursors)
    }

    /// The same for a loop that does more than tests: by running it, which leaves no trace.
    private static func soughtRow(
        _ step: Instruction, _ body: Range<Int>, _ program: Program, _ scratch: Scratch
    ) -> Int? {
        let next = program.code[body.upperBound - 1]
        guard next.op == .nextAll || next.op == .nextSome else { return nil }
        let start = scratch.cursors[Int(step.a)]
        let (joined, steps) = (scratch.tris[Int(next.c)], scratch.stepsLeft)
        var seeker = SeekingObserver(body)
        run(program, from: body.lowerBound, scratch, &seeker)
        let row = scratch.cursors[Int(step.a)].offset
        scratch.cursors[Int(step.a)] = start
        scratch.tris[Int(next.c)] = joined
        scratch.giveBack(to: steps)
        return seeker.hasFound ? row : nil
    }
}

/// The rows of a loop of tests.
struct RowScan {
    /// The instructions behind the tests of a loop that counts: two jumps, the count, a jump, what an open row does.
    static let countTail = 5

    /// The tests of a loop, which begin at `first`; one that tallies has its tally behind them.
    @inline(__always) static func tests(of step: Instruction, from first: Int) -> Range<Int> {
        let tail = step.op == .scanCount ? countTail : step.op == .scanTally ? 1 : 0
        return first..<Places(step.imm).open - 1 - tail
    }

    private let cells: Buffer<Int64>
    private let known: Buffer<UInt64>
    private let start: Int
    private let end: Int
    private let stride: Int
    private let cursor: UInt8

    @inline(__always)
    init(_ rows: Rows, of parent: RowCursor, _ step: Instruction) {
        cells = parent.cells
        known = parent.known
        start = rows.start
        stride = Int(step.k)
        end = rows.start &+ rows.count &* Int(step.k)
        cursor = step.a
    }

    /// `&&` or `||` of the tests of all rows, and the first row that decides it: the end when there is none, -1 when it is
    /// not come by.
    @inline(__always)
    func join(
        isAll: Bool, _ tests: Range<Int>, _ code: Span<Instruction>, _ sets: Span<UInt64>,
        _ cursors: Buffer<RowCursor>
    ) -> (outcome: Tri, row: Int) {
        // Tests that are joined like the rows are each gone over by itself.
        if tests.count > 1, code[tests.lowerBound &+ 1].op != (isAll ? .and : .or) {
            return joinChain(isAll: isAll, tests, code, sets, cursors)
        }
        var joined: Tri = isAll ? .yes : .no
        var place = tests.lowerBound
        while place < tests.upperBound, joined != (isAll ? .no : .yes) {
            let test = code[place]
            place &+= 1
            if test.op.joins { continue }
            var row = start
            while true {
                row = pass(test, isAll, from: row, sets, cursors)
                guard row < end else { break }
                let outcome = outcome(test, row, sets, cursors)
                joined = isAll ? joined && outcome : joined || outcome
                // Another test may decide a row before.
                if joined == (isAll ? .no : .yes) { return (joined, tests.count > 1 ? -1 : row) }
                row &+= stride
            }
        }
        return (joined, end)
    }

    /// The same for tests that only together say something of a row.
    @inline(never)
    private func joinChain(
        isAll: Bool, _ tests: Range<Int>, _ code: Span<Instruction>, _ sets: Span<UInt64>,
        _ cursors: Buffer<RowCursor>
    ) -> (outcome: Tri, row: Int) {
        let first = code[tests.lowerBound]
        var joined: Tri = isAll ? .yes : .no
        var row = start
        while true {
            row = pass(first, isAll, from: row, sets, cursors)
            guard row < end else { return (joined, end) }
            let outcome = chain(tests, row, code, sets, cursors)
            joined = isAll ? joined && outcome : joined || outcome
            if joined == (isAll ? .no : .yes) { return (joined, row) }
            row &+= stride
        }
    }

    /// The first row whose tests come to `false`, or else to `true`.
    func decidingRow(
        isAll: Bool, _ tests: Range<Int>, _ code: Span<Instruction>, _ sets: Span<UInt64>,
        _ cursors: Buffer<RowCursor>
    ) -> Int? {
        let first = code[tests.lowerBound]
        let isChain = tests.count > 1
        // With tests that are joined like the rows, the first may hold and another one decide.
        let passes = !isChain || code[tests.lowerBound &+ 1].op == (isAll ? .or : .and)
        var row = start
        while true {
            if passes { row = pass(first, isAll, from: row, sets, cursors) }
            guard row < end else { return nil }
            let outcome =
                isChain ? chain(tests, row, code, sets, cursors) : outcome(first, row, sets, cursors)
            if outcome == (isAll ? .no : .yes) { return row }
            row &+= stride
        }
    }

    /// The number of rows for which the tests hold, and of those for which they are open.
    @inline(never)
    func count(
        _ tests: Range<Int>, _ code: Span<Instruction>, _ sets: Span<UInt64>, _ cursors: Buffer<RowCursor>
    ) -> (count: Int64, open: Int64) {
        let first = code[tests.lowerBound]
        let isChain = tests.count > 1
        // With `||` a row for which the first test does not hold may count all the same.
        let passes = !isChain || code[tests.lowerBound &+ 1].op == .and
        var found: (count: Int64, open: Int64) = (0, 0)
        var row = start
        while true {
            if passes { row = pass(first, false, from: row, sets, cursors) }
            guard row < end else { return found }
            let outcome =
                isChain ? chain(tests, row, code, sets, cursors) : outcome(first, row, sets, cursors)
            if outcome == .yes { found.count &+= 1 } else if outcome == .unknown { found.open &+= 1 }
            row &+= stride
        }
    }

    /// The outcome of tests that are joined all by `&&` or all by `||`.
    @inline(never)
    private func chain(
        _ tests: Range<Int>, _ row: Int, _ code: Span<Instruction>, _ sets: Span<UInt64>,
        _ cursors: Buffer<RowCursor>
    ) -> Tri {
        let isAll = code[tests.lowerBound &+ 1].op == .and
        var joined: Tri = isAll ? .yes : .no
        var place = tests.lowerBound
        while place < tests.upperBound {
            let test = code[place]
            place &+= 1
            if test.op.joins { continue }
            let outcome = outcome(test, row, sets, cursors)
            joined = isAll ? joined && outcome : joined || outcome
            if joined == (isAll ? .no : .yes) { break }
        }
        return joined
    }

    @inline(__always)
    private func isKnown(_ cell: Int) -> Bool {
        known.hasBit(cell)
    }

    /// The outcome of a test for the row that begins at `row`.
    @inline(never)
    func outcome(
        _ test: Instruction, _ row: Int, _ sets: Span<UInt64>, _ cursors: Buffer<RowCursor>
    ) -> Tri {
        let cell = row &+ Int(test.b)
        guard isKnown(cell) else { return .unknown }
        switch test.op {
        case .boolCell: return Tri((cells[cell] != 0) != (test.k == 1))
        case .compareCell: return Tri(Comparison.holds(test.k, cells[cell], test.imm))
        case .cellInSet: return Tri(Program.has(cells[cell], set: test.imm, of: sets) != (test.k == 1))
        default:
            let other = other(test, row, cursors)
            return other.map { Tri(Comparison.holds(test.k, cells[cell], $0)) } ?? .unknown
        }
    }

    /// The cell with which a test compares one of a row; nil when it is unknown.
    @inline(__always)
    private func other(_ test: Instruction, _ row: Int, _ cursors: Buffer<RowCursor>) -> Int64? {
        let column = Int32(truncatingIfNeeded: test.imm)
        if test.c == cursor {
            let cell = row &+ Int(column)
            return isKnown(cell) ? cells[cell] : nil
        }
        let other = cursors[Int(test.c)]
        return other.isKnown(column) ? other.cell(column) : nil
    }

    /// The first row from `row` on for which the test does not plainly come to `outcome`.
    @inline(__always)
    private func pass(
        _ test: Instruction, _ outcome: Bool, from row: Int, _ sets: Span<UInt64>,
        _ cursors: Buffer<RowCursor>
    ) -> Int {
        var cell = row &+ Int(test.b)
        let end = end &+ Int(test.b)
        let passed = outcome != (test.k == 1)
        switch test.op {
        case .boolCell: while cell < end, isKnown(cell), (cells[cell] != 0) == passed { cell &+= stride }
        case .compareCell:
            while cell < end, isKnown(cell), Comparison.holds(test.k, cells[cell], test.imm) == outcome {
                cell &+= stride
            }
        case .cellInSet:
            while cell < end, isKnown(cell), Program.has(cells[cell], set: test.imm, of: sets) == passed {
                cell &+= stride
            }
        default:
            guard test.c != cursor, let other = other(test, row, cursors) else { return row }
            while cell < end, isKnown(cell), Comparison.holds(test.k, cells[cell], other) == outcome {
                cell &+= stride
            }
        }
        return cell &- Int(test.b)
    }
}

extension Op {
    /// Whether it joins the outcomes of tests.
    @inline(__always) var joins: Bool {
        self == .and || self == .andEnd || self == .or || self == .orEnd
    }
}
