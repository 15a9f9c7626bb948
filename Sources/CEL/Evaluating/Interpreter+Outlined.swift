/// The instructions that are not worth a place in the loop.
extension Interpreter {
    /// Carries out an instruction outside of the loop; gives the place to go on at when that is not the next one.
    @inline(never)
    static func outlined<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) -> Int? {
        switch step.op {
        case .enter: observer.entered(step.b)
        case .element: observer.began(step.b, name: Int(step.imm), program, scratch)
        case .filtered: observer.filtered(step.b, acc)
        case .jumpUnlessCollecting:
            if O.mayRecall { return Int(step.b) }
            scratch.countApart()
        case .endCollecting: scratch.countApart()
        case .say:
            observer.said(
                at, from: Int(step.imm), register: step.a, file: RegisterFile(rawValue: step.k) ?? .words,
                program,
                scratch)
        case .give:
            if scratch.wordStates[Int(step.a)] == 0 {
                scratch.give(scratch.words[Int(step.a)])
            } else {
                scratch.gaveOpen = true
            }
        case .fail: observer.failed(at, Fault(rawValue: UInt8(truncatingIfNeeded: step.imm)) ?? .conversion)
        case .miss: observer.missed(at, program, scratch)
        case .jumpIfFault: return acc == .fault ? Int(step.b) : nil
        case .jumpUnlessGiven:
            if !scratch.cursors[Int(step.a)].isKnown(Int32(truncatingIfNeeded: step.imm)) {
                return Int(step.b)
            }
        case .boolWord, .wordOfOutcome, .tally, .atLeast, .exactlyOne, .agreeOutcomes, .jumpIfUnknownWord:
            return outcomes(step, &acc, at, scratch, &observer)
        case .wordInSet, .listHasWord, .codeInForce, .poolHas, .isGiven, .hasCell:
            membership(step, &acc, at, program, scratch, &observer)
        case .testText, .testTexts, .matchText, .sizeOfText:
            texts(step, &acc, at, program, scratch, &observer)
        case .move, .moveExact, .widen, .loadExact, .exactArithmetic, .round, .scale, .compareExacts:
            numbers(step, &acc, at, program, scratch, &observer)
        case .dateFunction: dates(step, at, program, scratch, &observer)
        case .hasValue, .jumpUnlessNone, .requireValue, .requirePresence:
            return optionals(step, &acc, at, program, scratch, &observer)
        case .loopPool, .loopRange, .nextRange, .poison, .extreme, .clear, .requireItem:
            return lists(step, &acc, at, program, scratch, &observer)
        case .parameter, .codeColumn: tables(step, at, program, scratch, &observer)
        case .loadValue, .moveValue, .valueOfWord, .valueOfExact, .valueOfOutcome, .valueOfMap, .wordOfValue,
            .exactOfValue, .outcomeOfValue, .failValue, .newList, .append, .leaveOpen, .insert, .closeMap,
            .wrapValue,
            .requireMap:
            values(step, &acc, at, program, scratch, &observer)
        case .compareValues, .valueInSet, .valueMatches, .callFunction, .selectValue, .hasField, .loopValues,
            .nextValue, .jumpUnlessEmptyOptional:
            return language(step, &acc, at, program, scratch, &observer)
        case .traceValue: observer.traced(step, program, scratch)
        case .traceOutcome: observer.traced(step.b, acc)
        case .traceRound: observer.went(into: step.b)
        case .traceWalk: observer.walked(step.b, isComplete: isComplete(step, scratch))
        default: return cases(step, acc, at, program, scratch, &observer)
        }
        return nil
    }

    /// Whether the list that is walked over shows all of its elements.
    private static func isComplete(_ step: Instruction, _ scratch: Scratch) -> Bool {
        switch step.k {
        case 0:
            let row = scratch.cursors[Int(step.c)]
            let column = Int32(truncatingIfNeeded: step.imm)
            return row.isKnown(column) && !Rows(packed: row.cell(column)).isIncomplete
        case 1:
            guard scratch.valueStates[Int(step.c)] == 0 else { return false }
            switch scratch.values[Int(step.c)] {
            case .list(let elements): return elements.openEnd == nil
            case let value: return !value.hasGaps
            }
        default: return true
        }
    }

    static func increase<O: Observer & ~Copyable>(
        _ step: Instruction, _ words: Buffer<Int64>, _ states: Buffer<UInt8>, _ at: Int, _ observer: inout O
    ) {
        guard states[Int(step.a)] == 0 else { return }
        let (sum, overflow) = words[Int(step.a)].addingReportingOverflow(step.imm)
        words[Int(step.a)] = sum
        if overflow {
            states[Int(step.a)] = Status.fault.rawValue
            observer.failed(at, .overflow)
        }
    }

    static func size<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) {
        let row = scratch.cursors[Int(step.c)]
        guard row.isKnown(step.b) else {
            observer.missed(at, program, scratch)
            scratch.wordStates[Int(step.a)] = Status.unknown.rawValue
            return
        }
        observer.read(at, program, scratch)
        let rows = Rows(packed: row.cell(step.b))
        if rows.isIncomplete { observer.missedRest(at, program, scratch) }
        scratch.words[Int(step.a)] = Int64(rows.count)
        scratch.wordStates[Int(step.a)] = (rows.isIncomplete ? Status.unknown : .value).rawValue
    }

    /// Whether a list of scalars has a word.
    static func has<O: Observer & ~Copyable>(
        _ step: Instruction, _ word: Int64, _ at: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) -> Tri {
        let row = scratch.cursors[Int(step.a)]
        guard row.isKnown(step.b) else {
            observer.missed(at, program, scratch)
            return .unknown
        }
        observer.read(at, program, scratch)
        let rows = Rows(packed: row.cell(step.b))
        guard scratch.spend(rows.count) else {
            observer.failed(at, .tooLarge)
            return .fault
        }
        var index = rows.start
        let end = rows.start + rows.count
        var isOpen = rows.isIncomplete
        while index < end {
            if !row.known.hasBit(index) {
                isOpen = true
            } else if row.cells[index] == word {
                return .yes
            }
            index &+= 1
        }
        if isOpen { observer.missedRest(at, program, scratch) }
        return isOpen ? .unknown : .no
    }

    private static func outcomes<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Int? {
        let words = scratch.words
        let register = Int(step.a)
        switch step.op {
        case .boolWord:
            acc =
                scratch.wordStates[register] == 0
                ? Tri(words[register] != 0) : openOutcome(scratch.wordStates[register], 0, at, &observer)
        case .wordOfOutcome:
            words[register] = acc == .yes ? 1 : 0
            scratch.wordStates[register] = acc.rawValue < 2 ? 0 : acc.rawValue
        case .tally:
            let counter = acc == .yes ? step.a : acc == .unknown ? step.c : step.k
            if acc != .no { words[Int(counter)] += 1 }
        case .atLeast:
            let (yes, unknown, fault) = (words[register], words[Int(step.c)], words[Int(step.k)])
            if yes >= step.imm {
                acc = .yes
            } else if yes + unknown + fault < step.imm {
                acc = .no
            } else {
                acc = unknown > 0 ? .unknown : .fault
            }
        case .exactlyOne:
            let (yes, unknown, fault) = (words[register], words[Int(step.c)], words[Int(step.k)])
            acc = fault > 0 ? .fault : yes > 1 ? .no : unknown > 0 ? .unknown : Tri(yes == 1)
            if acc.rawValue < 2 { observer.decided(from: Int(step.imm), to: at) }
        case .agreeOutcomes:
            let (then, otherwise) = (scratch.tris[register], scratch.tris[Int(step.c)])
            let isOpen = acc == .unknown && then != otherwise
            if acc == .unknown && !isOpen && then < 2 { observer.decided(from: Int(step.imm), to: at) }
            acc = isOpen ? .unknown : Tri(bits: UInt32(otherwise))
        default:
            let status = scratch.wordStates[register]
            if status != 0 {
                acc = openOutcome(status, 0, at, &observer)
                return Int(step.b)
            }
        }
        return nil
    }

    private static func membership<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) {
        switch step.op {
        case .isGiven, .hasCell:
            let row = scratch.cursors[Int(step.a)]
            if row.isKnown(step.b) {
                observer.read(at, program, scratch)
                acc = Tri(!row.isNone(step.b) && !(step.k == 1 && row.cell(step.b) == 0))
            } else {
                observer.missed(at, program, scratch)
                acc = .unknown
            }
        default:
            let register = Int(step.op == .listHasWord ? step.c : step.a)
            let status = scratch.wordStates[register]
            guard status == 0 else {
                acc = openOutcome(status, 0, at, &observer)
                return
            }
            let word = scratch.words[register]
            switch step.op {
            case .wordInSet: acc = Tri(program.has(word, set: step.imm))
            case .listHasWord: acc = has(step, word, at, program, scratch, &observer)
            case .codeInForce:
                acc = Tri(program.tables.codeLists[Int(step.b)].isInForce(word, on: scratch.words[0]))
            default:
                let list = Int(step.c)
                guard scratch.wordStates[list] == 0 else {
                    acc = openOutcome(scratch.wordStates[list], 0, at, &observer)
                    return
                }
                acc = Tri(
                    program.tables.codeLists[Int(step.b)].poolHas(Rows(packed: scratch.words[list]), word))
            }
        }
    }

    /// Whether a map of facts has a key: an absent one is unknown by name, unless its code list does not have it.
    static func mapHas<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        switch mapCell(step, at, program, scratch, &observer) {
        case .cell: .yes
        case .absent: .no
        case .open(let status): status == .unknown ? .unknown : .fault
        }
    }

    /// The value of a key of a map of facts.
    static func mapGet<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) {
        let target = Int(step.k)
        switch mapCell(step, at, program, scratch, &observer) {
        case .cell(let word): scratch.setWord(target, to: word)
        case .absent:
            observer.failed(at, .noSuchKey)
            scratch.wordStates[target] = Status.fault.rawValue
        case .open(let status): scratch.wordStates[target] = status.rawValue
        }
    }

    private enum MapCell {
        case cell(Int64)
        /// The code list does not have the key.
        case absent
        case open(Status)
    }

    @inline(__always)
    private static func mapCell<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) -> MapCell {
        let row = scratch.cursors[Int(step.a)]
        let state = scratch.wordStates[Int(step.c)]
        guard state == 0 else { return .open(Status.strict(Status(rawValue: state) ?? .fault, .value)) }
        guard row.isKnown(step.b) else {
            observer.missed(at, program, scratch)
            return .open(.unknown)
        }
        let key = scratch.words[Int(step.c)]
        let rows = Rows(packed: row.cell(step.b))
        guard scratch.spend(rows.count) else {
            observer.failed(at, .tooLarge)
            return .open(.fault)
        }
        var index = rows.start
        let end = rows.start &+ 2 &* rows.count
        while index < end, row.cells[index] != key { index &+= 2 }
        if index < end {
            let cell = index &+ 1
            if row.known.hasBit(cell) {
                observer.read(at, program, scratch)
                return .cell(row.cells[cell])
            }
        }
        if step.imm >= 0 && !program.tables.codeLists[Int(step.imm)].lists(key) { return .absent }
        observer.missed(at, program, scratch)
        return .open(.unknown)
    }
}
