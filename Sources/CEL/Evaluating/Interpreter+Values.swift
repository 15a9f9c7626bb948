/// Values of the whole language: between register files, lists and maps as they are built.
extension Interpreter {
    static func values<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) {
        let (target, source) = (Int(step.a), Int(step.c))
        switch step.op {
        case .loadValue: scratch.setValue(target, to: program.values[Int(step.b)])
        case .moveValue: copy(step.a, from: step.c, RegisterFile.values.rawValue, scratch)
        case .valueOfWord: valueOfWord(step, program, scratch)
        case .valueOfExact: valueOfExact(step, program, scratch)
        case .valueOfOutcome:
            if acc.rawValue < 2 {
                scratch.setValue(target, to: .bool(acc == .yes))
            } else {
                setState(step.a, RegisterFile.values.rawValue, scratch, acc == .unknown ? .unknown : .fault)
            }
        case .valueOfMap: valueOfMap(step, at, program, scratch, &observer)
        case .wordOfValue: wordOfValue(step, at, scratch, &observer)
        case .exactOfValue: exactOfValue(step, at, scratch, &observer)
        case .outcomeOfValue: acc = outcome(target, at, scratch, &observer)
        case .failValue:
            fail(
                target, Fault(rawValue: UInt8(truncatingIfNeeded: step.imm)) ?? .conversion, at, scratch,
                &observer)
        case .newList: scratch.setValue(target, to: .list([]))
        case .leaveOpen: leaveOpen(target, acc, scratch)
        case .append: append(target, source, isOptional: step.k == 1, at, scratch, &observer)
        case .insert: insert(step, at, scratch, &observer)
        case .wrapValue: wrap(target, at, scratch, &observer)
        case .requireMap:
            guard scratch.valueStates[target] == 0 else { return }
            if case .map = scratch.values[target] { return }
            fail(target, .noSuchOverload, at, scratch, &observer)
        default: closeMap(target, at, scratch, &observer)
        }
    }

    static func fail<O: Observer & ~Copyable>(
        _ register: Int, _ fault: Fault, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) {
        scratch.valueStates[register] = Status.fault.rawValue
        observer.failed(at, fault)
    }

    private static func outcome<O: Observer & ~Copyable>(
        _ register: Int, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        guard scratch.valueStates[register] == 0 else { return open(register, at, scratch, &observer) }
        if case .bool(let value) = scratch.values[register] { return Tri(value) }
        observer.failed(at, .noSuchOverload)
        return .fault
    }

    /// The outcome of a condition over a register that holds no value; what it misses is reported.
    static func open<O: Observer & ~Copyable>(
        _ register: Int, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        guard scratch.valueStates[register] == Status.unknown.rawValue else { return .fault }
        observer.missed(at, scratch.unknowns[register])
        return .unknown
    }

    // MARK: Between the files

    private static func valueOfWord(_ step: Instruction, _ program: Program, _ scratch: Scratch) {
        let (target, source) = (Int(step.a), Int(step.c))
        let type = program.types[Int(step.b)]
        let value = Value(word: scratch.words[source], type: type, symbols: scratch.symbols)
        set(target, value, type, scratch.wordStates[source], scratch)
    }

    private static func valueOfExact(_ step: Instruction, _ program: Program, _ scratch: Scratch) {
        let (target, source) = (Int(step.a), Int(step.c))
        let type = program.types[Int(step.b)]
        set(
            target, Value(exact: scratch.exacts[source], type: type), type, scratch.exactStates[source],
            scratch)
    }

    /// A value of another file, if its status says that it is one.
    private static func set(
        _ target: Int, _ value: Value, _ type: ValueType, _ status: UInt8, _ scratch: Scratch
    ) {
        switch Status(rawValue: status) ?? .fault {
        case .value: scratch.setValue(target, to: type.isOptional ? .optional(value) : value)
        case .none: scratch.setValue(target, to: .none)
        case .unknown: scratch.setUnknown(target, for: .empty)
        default: scratch.valueStates[target] = Status.fault.rawValue
        }
    }

    private static func wordOfValue<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) {
        let (target, source) = (Int(step.a), Int(step.c))
        guard scratch.valueStates[source] == 0 else {
            scratch.wordStates[target] = open(source, at, scratch, &observer).rawValue
            return
        }
        var value = scratch.values[source]
        if case .optional(let wrapped) = value {
            guard let wrapped else {
                scratch.wordStates[target] = Status.none.rawValue
                return
            }
            value = wrapped
        }
        guard WordKind(rawValue: step.k)?.fits(value) == true, let word = word(of: value, scratch) else {
            scratch.wordStates[target] = Status.fault.rawValue
            return observer.failed(at, .noSuchOverload)
        }
        scratch.setWord(target, to: word)
    }

    /// The word of a value; a text that no table has is added to those of the request.
    static func word(of value: Value, _ scratch: Scratch) -> Int64? {
        switch value {
        case .bool(let value): value ? 1 : 0
        case .int(let value): value
        case .string(let text): scratch.symbols?.symbol(text)
        case .date(let day): Int64(day.dayNumber)
        case .month(let month): Int64(month.index)
        case .money(let amount), .decimal(let amount): amount.scaled(by: FixedPoint.scale)
        default: nil
        }
    }

    private static func exactOfValue<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) {
        let (target, source) = (Int(step.a), Int(step.c))
        guard scratch.valueStates[source] == 0 else {
            scratch.exactStates[target] = open(source, at, scratch, &observer).rawValue
            return
        }
        switch scratch.values[source] {
        case .int(let value), .optional(.int(let value)?): scratch.setExact(target, to: Rational(value))
        case .money(let value), .decimal(let value), .optional(.money(let value)?),
            .optional(.decimal(let value)?):
            scratch.setExact(target, to: value)
        case .optional(nil): scratch.exactStates[target] = Status.none.rawValue
        default:
            scratch.exactStates[target] = Status.fault.rawValue
            observer.failed(at, .noSuchOverload)
        }
    }

    private static func wrap<O: Observer & ~Copyable>(
        _ register: Int, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) {
        guard scratch.valueStates[register] == 0 else { return }
        guard scratch.spend(over: scratch.values[register]) else {
            return fail(register, .tooLarge, at, scratch, &observer)
        }
        scratch.values[register] = .optional(scratch.values[register])
    }

    // MARK: Lists and maps

    /// Adds an element to the list in a register; one that is unknown is a gap in it, a fault makes the list one.
    private static func append<O: Observer & ~Copyable>(
        _ list: Int, _ element: Int, isOptional: Bool, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) {
        guard scratch.valueStates[list] == 0 else {
            if scratch.valueStates[element] != 0 { scratch.setOpen(list, as: [list, element]) }
            return
        }
        switch Status(rawValue: scratch.valueStates[element]) ?? .fault {
        case .value: break
        case .unknown:
            let gap = Gap(extent: isOptional ? .rest : .value, unknowns: scratch.unknowns[element])
            return append(list, .unknown(gap), at, scratch, &observer)
        default: return scratch.setOpen(list, as: [element])
        }
        var added = scratch.values[element]
        if isOptional {
            guard case .optional(let held) = added else {
                return fail(list, .noSuchOverload, at, scratch, &observer)
            }
            guard let held else { return }
            added = held
        }
        append(list, added, at, scratch, &observer)
    }

    private static func append<O: Observer & ~Copyable>(
        _ list: Int, _ added: Value, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) {
        // Taken out of its register, so that appending finds the array unshared and copies nothing.
        guard case .list(var elements) = scratch.values[list] else { return }
        scratch.values[list] = .null
        guard elements.count < ValueLimits.elements, scratch.spend(over: added) else {
            return fail(list, .tooLarge, at, scratch, &observer)
        }
        if case .unknown = added { scratch.allowGaps() }
        if scratch.mayHaveGaps { elements.add(added) } else { elements.append(added) }
        scratch.values[list] = .list(elements)
    }

    /// Leaves open which other elements a list has at this place.
    private static func leaveOpen(_ list: Int, _ acc: Tri, _ scratch: Scratch) {
        guard scratch.valueStates[list] == 0, acc == .unknown, case .list(var elements) = scratch.values[list]
        else {
            let status: Status = acc == .fault || scratch.valueStates[list] > 2 ? .fault : .unknown
            return setState(UInt8(list), RegisterFile.values.rawValue, scratch, status)
        }
        scratch.allowGaps()
        // Which facts are missing was reported where they were read.
        elements.add(.unknown(Gap(extent: .rest, unknowns: .empty)))
        scratch.values[list] = .list(elements)
    }

    /// Keys and values stand alternately in a list until the map is closed.
    private static func insert<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) {
        let (map, key, value) = (Int(step.a), Int(step.c), Int(step.k))
        let status = Status(rawValue: scratch.valueStates[value]) ?? .fault
        guard scratch.valueStates[map] == 0, scratch.valueStates[key] == 0,
            status == .value || status == .unknown
        else { return scratch.setOpen(map, as: [map, key, value]) }
        if status == .unknown {
            let gap = Gap(extent: step.imm == 1 ? .entry : .value, unknowns: scratch.unknowns[value])
            append(map, key, isOptional: false, at, scratch, &observer)
            scratch.allowGaps()
            if case .list(let parts) = scratch.values[map] {
                scratch.values[map] = .list(parts + [.unknown(gap)])
            }
            return
        }
        if step.imm == 1, case .optional(nil) = scratch.values[value] { return }
        append(map, key, isOptional: false, at, scratch, &observer)
        append(map, value, isOptional: step.imm == 1, at, scratch, &observer)
    }

    private static func closeMap<O: Observer & ~Copyable>(
        _ map: Int, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) {
        guard scratch.valueStates[map] == 0, case .list(let parts) = scratch.values[map] else { return }
        let entries = stride(from: 0, to: parts.count - 1, by: 2).map {
            ValueMap.Entry(key: parts[$0], value: parts[$0 + 1])
        }
        do {
            scratch.values[map] = .map(try ValueMap(entries))
        } catch {
            fail(map, error, at, scratch, &observer)
        }
    }

    /// A map of facts as a value.
    private static func valueOfMap<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) {
        let row = scratch.cursors[Int(step.c)]
        let target = Int(step.a)
        guard row.isKnown(step.b), case .map(let keyType, let valueType) = program.types[Int(step.imm)] else {
            observer.missed(at, program, scratch)
            return scratch.setUnknown(target, for: .empty)
        }
        observer.read(at, program, scratch)
        let rows = Rows(packed: row.cell(step.b))
        var entries: [ValueMap.Entry] = []
        for index in 0..<rows.count {
            let cell = rows.start + 2 * index
            let isKnown = row.known.hasBit(cell + 1)
            if !isKnown {
                observer.missedRest(at, program, scratch)
                scratch.allowGaps()
            }
            let value = Value(word: row.cells[cell + 1], type: valueType, symbols: scratch.symbols)
            entries.append(
                ValueMap.Entry(
                    key: Value(word: row.cells[cell], type: keyType, symbols: scratch.symbols),
                    value: isKnown ? value : .missing(.empty)))
        }
        do {
            scratch.setValue(target, to: .map(try ValueMap(entries)))
        } catch {
            fail(target, error, at, scratch, &observer)
        }
    }
}
