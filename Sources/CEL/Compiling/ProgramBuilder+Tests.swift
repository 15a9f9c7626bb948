/// Tests of facts: single instructions, which can be turned around, and loops that do nothing else.
extension ProgramBuilder {
    /// Negates what was emitted since `start`; a single test is turned around.
    mutating func negate(since start: Int) {
        guard here == start + 1 else {
            emit(Instruction(.not))
            return
        }
        let kind = program.code[start].k
        switch program.code[start].op {
        case .boolCell, .cellInSet: program.code[start].k = kind ^ 1
        case .compareCell, .compareCells, .compareWord, .compareWords, .compareExacts:
            program.code[start].k = (Comparison(rawValue: kind) ?? .equal).negated.rawValue
        default: emit(Instruction(.not))
        }
    }

    /// Lets the loop that began at `start` and has just ended be done in one go when it does nothing but tests.
    mutating func scan(from start: Int, _ cursor: UInt8, _ aggregation: Aggregation) {
        guard program.code[start].op == .loop else { return }
        switch aggregation {
        case .all: scan(.scanAll, start, start + 1..<here - 1, cursor)
        case .some: scan(.scanSome, start, start + 1..<here - 1, cursor)
        case .each:
            let tail = here - 1 - RowScan.countTail
            if tail > start + 1, isCount(tail..<here - 1) {
                scan(.scanCount, start, start + 1..<tail, cursor)
            } else if program.code[here - 2].op == .tally {
                scan(.scanTally, start, start + 1..<here - 2, cursor)
            }
        }
    }

    private mutating func scan(_ op: Op, _ start: Int, _ tests: Range<Int>, _ cursor: UInt8) {
        guard isChain(tests, of: cursor) else { return }
        program.code[start].op = op
        for place in tests where program.code[place].op == .compareCells && program.code[place].a != cursor {
            program.code[place] = program.code[place].mirrored
        }
    }

    /// Whether the instructions are tests of the rows at a cursor, joined all by `&&` or all by `||`.
    private func isChain(_ places: Range<Int>, of cursor: UInt8) -> Bool {
        guard !places.isEmpty else { return false }
        var joins: Set<Op> = []
        for step in program.code[places] {
            switch step.op {
            case .boolCell, .compareCell, .cellInSet: if step.a != cursor { return false }
            case .compareCells: if step.a != cursor && step.c != cursor { return false }
            case .and, .andEnd, .or, .orEnd: joins.insert(step.op)
            default: return false
            }
        }
        return joins.isDisjoint(with: [.or, .orEnd]) || joins.isDisjoint(with: [.and, .andEnd])
    }

    /// Whether the instructions count a row for which the tests before them hold.
    private func isCount(_ places: Range<Int>) -> Bool {
        let tail = Array(program.code[places])
        return tail.map(\.op) == [.jumpIfNo, .jumpIfOpen, .increase, .jump, .poison] && tail[2].imm == 1
            && tail[4].k == RegisterFile.words.rawValue && tail[4].a == tail[2].a
            && [tail[0].b, tail[3].b] == [Int32(places.upperBound), Int32(places.upperBound)]
            && tail[1].b == Int32(places.upperBound - 1)
    }
}

extension Instruction {
    /// The comparison of two cells with its sides exchanged.
    fileprivate var mirrored: Instruction {
        let kind = (Comparison(rawValue: k) ?? .equal).mirrored.rawValue
        return Instruction(
            op, a: c, k: kind, c: a, b: Int32(truncatingIfNeeded: imm), imm: Int64(b))
    }
}
