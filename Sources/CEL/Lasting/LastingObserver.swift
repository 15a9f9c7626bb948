/// Finds out on which later days a run would go the same way and come to the same.
///
/// Follows which words depend on the day that is asked (`DayTerm`), and at each place where one decides something looks for the
/// first day on which that would be decided otherwise. Before the earliest of these days every test of the run comes to
/// what it came to, so the run takes the same way to the same outcomes: found from the run itself and its facts, whatever
/// form the rules have.
struct LastingObserver: Observer {
    // What `retain` keeps would have to keep its term with it.
    static var mayRecall: Bool { false }

    /// The search for the day.
    private(set) var search: DaySearch
    /// How many instructions were carried out.
    private(set) var count = 0
    /// The outcome of the last node, which is that of the whole.
    private(set) var outcome = Tri.fault
    private var terms: [DayTerm?]
    /// What exact numbers are that were words and nothing else yet.
    private var widened: [DayTerm?]

    /// Begins on the day in the first register.
    init(_ scratch: Scratch) {
        search = DaySearch(from: scratch.words[0])
        terms = Array(repeating: nil, count: Scratch.registerCount)
        widened = terms
        terms[0] = .day
    }

    /// Takes in that the caller reads a result.
    mutating func reads(_ result: Program.Result, _ program: Program) {
        switch result.file {
        case .words: settle(result.register, program)
        case .exacts: settleExact(result.register, program)
        case .values: break
        }
    }

    mutating func stepped(
        _ place: Int, _ step: Instruction, _ acc: Tri, _ program: Program, _ scratch: Scratch
    ) -> Bool {
        count += 1
        follow(step, acc, program, scratch)
        return false
    }

    private mutating func follow(
        _ step: Instruction, _ acc: Tri, _ program: Program, _ scratch: Scratch
    ) {
        switch step.op {
        case .inForce: holds(DayRange(packed: step.imm), program)
        case .parameter:
            settle(step.c, step.k, program)
            for version in program.tables.parameters[Int(step.b)].versions {
                holds(version.days, program)
            }
            terms[Int(step.a)] = nil
        case .codeInForce, .codeColumn:
            let code = step.op == .codeInForce ? step.a : step.c
            settle(code, program)
            for days in program.tables.codeLists[Int(step.b)].days(of: scratch.words[Int(code)]) {
                holds(days, program)
            }
            if step.op == .codeColumn { terms[Int(step.a)] = nil }

        case .move: terms[Int(step.a)] = terms[Int(step.c)]
        case .arithmetic, .dateFunction, .increase: compute(step, program, scratch)
        case .compareWords:
            compare(step.k, step.a, operand(step.c, scratch), program, scratch, beside: step.c)
        case .compareWord: compare(step.k, step.a, .constant(step.imm), program, scratch, beside: step.a)
        case .widen:
            if step.k != 0 { settle(step.c, program) }
            widened[Int(step.a)] = terms[Int(step.c)]
        case .moveExact: widened[Int(step.a)] = widened[Int(step.c)]
        case .scale: place(step, program, scratch)
        case .loadExact, .exactOfValue: widened[Int(step.a)] = nil
        case .exactArithmetic:
            settleExact(step.c, UInt8(truncatingIfNeeded: step.b), program)
            widened[Int(step.a)] = nil
        case .compareExacts: settleExact(step.a, step.c, program)
        case .round: settleExact(step.a, program)
        case .retain where step.k == RegisterFile.exacts.rawValue: settleExact(step.a, program)
        case .valueOfExact: settleExact(step.c, program)
        case .candidate where step.k == RegisterFile.exacts.rawValue,
            .agree where step.k == RegisterFile.exacts.rawValue,
            .extreme where step.k == RegisterFile.exacts.rawValue:
            settleExact(step.a, step.c, program)

        case .candidate where step.k == RegisterFile.words.rawValue:
            let isFirst = scratch.wordStates[Int(step.a)] == Status.empty.rawValue
            choose(isFirst, step, program)
        case .agree where step.k == RegisterFile.words.rawValue:
            choose(acc != .unknown, step, program)

        case .jumpIfUnknownWord: stays(step.a, program)
        case .requirePresence:
            stays(step.c, program)
            if step.k == RegisterFile.words.rawValue { stays(step.a, program) }
            if step.k == RegisterFile.exacts.rawValue { settleExact(step.a, program) }
        case .hasValue, .jumpUnlessNone, .requireValue, .settle:
            if step.k == RegisterFile.words.rawValue { stays(step.a, program) }
            if step.k == RegisterFile.exacts.rawValue { settleExact(step.a, program) }

        case .give, .boolWord, .wordInSet, .testText, .matchText: settle(step.a, program)
        case .testTexts: settle(step.a, step.c, program)
        case .sizeOfText:
            settle(step.c, program)
            terms[Int(step.a)] = nil
        case .listHasWord, .mapHas, .valueOfWord: settle(step.c, program)
        case .poolHas: settle(step.a, step.c, program)
        case .mapGet:
            settle(step.c, program)
            terms[Int(step.k)] = nil
        case .loopPool: if step.c == 1 { settle(step.k, program) }
        case .loopRange:
            settle(step.c, step.k, program)
            terms[Int(step.a)] = nil
        case .tally, .atLeast, .exactlyOne:
            for register in [step.a, step.c, step.k] { settle(register, program) }
        case .extreme where step.k == RegisterFile.words.rawValue:
            settle(step.a, step.c, program)
        case .poison, .clear, .requireItem, .closeCases:
            if step.k == RegisterFile.words.rawValue { terms[Int(step.a)] = nil }
            if step.k == RegisterFile.exacts.rawValue { widened[Int(step.a)] = nil }

        case .loadCell, .loadWord, .wordOfOutcome, .size, .nextRange, .wordOfValue, .loopValues:
            terms[Int(step.a)] = nil
        case .nextValue: terms[Int(step.k)] = nil

        // These neither read nor write words or exact numbers; `recall` never finds anything kept, and what is said is no part of the answer.
        case .end, .jump, .jumpIfNo, .jumpIfYes, .jumpIfOpen, .jumpIfFault, .jumpUnlessGiven, .miss, .fail,
            .jumpUnlessCollecting, .endCollecting, .say, .store, .enter, .element, .filtered, .outcome, .not,
            .and, .or, .andEnd, .orEnd, .keep, .set, .recallTri, .meet, .join, .agreeOutcomes, .boolCell,
            .compareCell, .compareCells, .cellInSet, .listHas, .isGiven, .hasCell, .loop, .scanAll, .scanSome,
            .scanCount, .scanTally, .testCell, .next,
            .nextAll, .nextSome, .recall, .retain, .computed, .candidate, .agree, .extreme, .loadValue,
            .moveValue, .valueOfOutcome, .valueOfMap, .outcomeOfValue,
            .failValue, .compareValues, .valueInSet, .valueMatches, .callFunction, .newList, .append,
            .leaveOpen, .insert, .closeMap, .selectValue, .hasField, .jumpUnlessEmptyOptional, .wrapValue,
            .requireMap, .traceValue, .traceOutcome, .traceWalk, .traceRound:
            break
        }
    }

    mutating func stored(
        _ node: Int32, _ outcome: Tri, next: Int, _ program: Program, _ scratch: Scratch
    ) -> Int? {
        self.outcome = outcome
        return next
    }

    // MARK: Terms

    /// What a register is for a term beside it; nil where it holds no value.
    private func operand(_ register: UInt8, _ scratch: Scratch) -> DayTerm? {
        if let term = terms[Int(register)] { return term }
        return scratch.wordStates[Int(register)] == 0 ? .constant(scratch.words[Int(register)]) : nil
    }

    private mutating func compute(_ step: Instruction, _ program: Program, _ scratch: Scratch) {
        let isIncrease = step.op == .increase
        let registers = isIncrease ? [step.a] : [step.c, UInt8(truncatingIfNeeded: step.b)]
        guard registers.contains(where: { terms[Int($0)] != nil }) else {
            terms[Int(step.a)] = nil
            return
        }
        let second = isIncrease ? .constant(step.imm) : operand(registers[1], scratch)
        guard let first = operand(registers[0], scratch), let second else {
            for register in registers { stays(register, program) }
            terms[Int(step.a)] = nil
            return
        }
        switch step.op {
        case .dateFunction:
            terms[Int(step.a)] = .function(DateFunction(rawValue: step.k) ?? .plusDays, first, second)
        default:
            let kind = isIncrease ? .add : Arithmetic(rawValue: step.k) ?? .add
            terms[Int(step.a)] = .arithmetic(kind, first, second)
        }
    }

    /// A register takes the value of `c`, or for this run a value that depends on both.
    private mutating func choose(_ takesOther: Bool, _ step: Instruction, _ program: Program) {
        if takesOther {
            terms[Int(step.a)] = terms[Int(step.c)]
        } else {
            settle(step.a, step.c, program)
        }
    }

    // MARK: Where a term decides something

    /// A range of days holds the day as of which rules are asked, or does not.
    private mutating func holds(_ range: DayRange, _ program: Program) {
        guard let term = terms[0], !range.isAlways else { return }
        if term == .day { return search.ends(with: range) }
        let calendar = program.tables.workdays
        for limit in [Int64(range.first), Int64(range.last) + 1] {
            change(of: term, calendar) { $0 >= limit }
        }
    }

    /// Two words are held against each other.
    private mutating func compare(
        _ kind: UInt8, _ left: UInt8, _ right: DayTerm?, _ program: Program, _ scratch: Scratch,
        beside other: UInt8
    ) {
        let first = terms[Int(left)]
        guard first != nil || terms[Int(other)] != nil else { return }
        guard let first = first ?? operand(left, scratch), let right else {
            stays(left, program)
            return stays(other, program)
        }
        guard first != right else { return }
        let calendar = program.tables.workdays
        let comparison = Interpreter.comparison(kind)
        let isOrder = comparison != .equal && comparison != .notEqual
        // An equality may come and go; on which side the one is of the other does not.
        func side(_ day: Int64) -> Int? {
            guard let left = first.word(on: day, calendar), let right = right.word(on: day, calendar) else {
                return nil
            }
            if isOrder { return comparison.holds(left, right) ? 1 : 0 }
            return left < right ? -1 : left == right ? 0 : 1
        }
        let today = side(search.day)
        let isLasting = today != nil && first.course.with(right.course.mirrored) != .any
        search.changes(isLasting: isLasting) { side($0) != today }
    }

    /// The value of a word decides; from here on it counts as constant.
    private mutating func settle(_ register: UInt8, _ program: Program) {
        guard let term = terms[Int(register)] else { return }
        change(of: term, program.tables.workdays) { $0 }
        terms[Int(register)] = nil
    }

    private mutating func settle(_ first: UInt8, _ second: UInt8, _ program: Program) {
        settle(first, program)
        settle(second, program)
    }

    /// The value of an exact number decides.
    private mutating func settleExact(_ register: UInt8, _ program: Program) {
        guard let term = widened[Int(register)] else { return }
        change(of: term, program.tables.workdays) { $0 }
        widened[Int(register)] = nil
    }

    private mutating func settleExact(_ first: UInt8, _ second: UInt8, _ program: Program) {
        settleExact(first, program)
        settleExact(second, program)
    }

    /// Where a number lies between two others: beyond them it stays at an end, on however many days it changes.
    private mutating func place(_ step: Instruction, _ program: Program, _ scratch: Scratch) {
        let (worst, best) = (Int(step.c), Int(step.b))
        settleExact(step.c, UInt8(truncatingIfNeeded: step.b), program)
        guard scratch.exactStates[worst] == 0, scratch.exactStates[best] == 0 else {
            return settleExact(step.a, program)
        }
        guard let term = widened[Int(step.a)] else { return }
        let ends = (worst: scratch.exacts[worst], best: scratch.exacts[best])
        change(of: term, program.tables.workdays) { word -> Rational? in
            let value = Rational(word)
            if ends.worst == ends.best { return Rational(value >= ends.best ? 1 : 0) }
            guard let way = value - ends.worst, let whole = ends.best - ends.worst, let share = way / whole
            else { return nil }
            return min(.one, max(.zero, share))
        }
        widened[Int(step.a)] = nil
    }

    /// Whether a word has a value at all decides.
    private mutating func stays(_ register: UInt8, _ program: Program) {
        guard let term = terms[Int(register)] else { return }
        change(of: term, program.tables.workdays) { _ in true }
    }

    /// What is made of a term's word changes; what is made rises with it or falls with it.
    private mutating func change<Made: Equatable>(
        of term: DayTerm, _ calendar: WorkCalendar?, _ make: (Int64) -> Made
    ) {
        let today = term.word(on: search.day, calendar).map(make)
        let isLasting = today != nil && term.course != .any
        search.changes(isLasting: isLasting) { term.word(on: $0, calendar).map(make) != today }
    }
}
