/// What the whole language does with values: calls, selections, comparisons, loops.
extension Interpreter {
    static func language<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ program: Program, _ scratch: Scratch,
        _ observer: inout O
    ) -> Int? {
        switch step.op {
        case .compareValues: acc = compareValues(step, at, scratch, &observer)
        case .valueInSet, .valueMatches: acc = test(step, at, program, scratch, &observer)
        case .callFunction: call(step, at, program, scratch, &observer)
        case .selectValue: select(step, at, program, scratch, &observer)
        case .hasField: acc = hasField(step, at, program, scratch, &observer)
        case .loopValues: return loopValues(step, &acc, at, scratch, &observer)
        case .nextValue:
            guard scratch.spend(1) else {
                acc = tooLarge(at, &observer)
                return Int(step.imm >> 32)
            }
            return nextValue(step, &acc, at, scratch, &observer)
        default: return emptyOptional(step, at, scratch, &observer)
        }
        return nil
    }

    private static func compareValues<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        let registers = [Int(step.a), Int(step.c)]
        guard scratch.valueStates[registers[0]] == 0, scratch.valueStates[registers[1]] == 0 else {
            return openComparison(registers, at, scratch, &observer)
        }
        let (left, right) = (scratch.values[registers[0]], scratch.values[registers[1]])
        guard scratch.spend(over: left), scratch.spend(over: right) else {
            return tooLarge(at, &observer)
        }
        let kind = comparison(step.k)
        if kind == .equal || kind == .notEqual {
            let outcome = scratch.mayHaveGaps ? left.equality(right) : Tri(left.isEqual(to: right))
            if outcome == .unknown {
                observer.missed(at, left.unknowns.union(right.unknowns))
            } else {
                observer.decided(from: Int(step.imm), to: at)
            }
            return kind == .equal ? outcome : !outcome
        }
        do {
            switch try left.order(right) {
            case .less: return Tri(kind == .less || kind == .lessOrEqual)
            case .equal: return Tri(kind == .lessOrEqual || kind == .greaterOrEqual)
            case .greater: return Tri(kind == .greater || kind == .greaterOrEqual)
            case .unordered: return .no
            }
        } catch {
            observer.failed(at, error)
            return .fault
        }
    }

    static func tooLarge<O: Observer & ~Copyable>(_ at: Int, _ observer: inout O) -> Tri {
        observer.failed(at, .tooLarge)
        return .fault
    }

    /// A fault on either side wins; else all is reported that either side misses.
    private static func openComparison<O: Observer & ~Copyable>(
        _ registers: [Int], _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        let states = registers.map { scratch.valueStates[$0] }
        guard !states.contains(where: { $0 > Status.unknown.rawValue }) else { return .fault }
        for (register, state) in zip(registers, states) where state != 0 {
            observer.missed(at, scratch.unknowns[register])
        }
        return .unknown
    }

    private static func test<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        let register = Int(step.a)
        guard scratch.valueStates[register] == 0 else { return open(register, at, scratch, &observer) }
        let value = scratch.values[register]
        if step.op == .valueInSet {
            guard scratch.spend(over: value) else { return tooLarge(at, &observer) }
            guard scratch.mayHaveGaps, value.hasGaps else {
                return Tri(program.valueSets[Int(step.b)].contains(value))
            }
            observer.missed(at, value.unknowns)
            return .unknown
        }
        guard case .string(let text) = value else {
            observer.failed(at, .noSuchOverload)
            return .fault
        }
        let pattern = program.patterns[Int(step.b)]
        guard scratch.spend(searching: text.utf8.count, for: pattern.text.utf8.count) else {
            return tooLarge(at, &observer)
        }
        return Tri(pattern.isFound(in: text))
    }

    // MARK: Calls

    private static func call<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) {
        let (target, first, count) = (Int(step.a), Int(step.c), Int(step.k))
        let function = program.functions[Int(step.b)]
        guard strict(first, count, scratch) == 0 else {
            return openCall(function, Array(first..<first + count), into: target, scratch)
        }
        if scratch.mayHaveGaps, !function.acceptsGaps {
            let operands = scratch.values[first..<first + count]
            if operands.contains(where: \.hasGaps) {
                return scratch.setUnknown(target, for: UnknownSet(all: operands))
            }
        }
        do throws(Fault) {
            guard scratch.spend(calling: function, on: first..<first + count) else {
                throw .tooLarge
            }
            let value = try function.work.result(scratch, first, count, program.tables)
            guard scratch.spend(value.size) else { throw .tooLarge }
            scratch.setValue(target, to: value)
        } catch {
            fail(target, error, at, scratch, &observer)
        }
    }

    /// What a call gives when an operand is no value: a part of an unknown fact is that part alone.
    private static func openCall(
        _ function: Function, _ operands: [Int], into target: Int, _ scratch: Scratch
    ) {
        scratch.setOpen(target, as: operands)
        guard function.isIndex, operands.count == 2, scratch.valueStates[operands[1]] == 0,
            scratch.valueStates[target] == Status.unknown.rawValue,
            let qualifier = AttributePattern.Qualifier(scratch.values[operands[1]])
        else { return }
        scratch.setUnknown(target, for: scratch.unknowns[operands[0]].part(qualifier))
    }

    /// The status of several arguments: a fault wins over an unknown.
    private static func strict(_ first: Int, _ count: Int, _ scratch: Scratch) -> UInt8 {
        var status = Status.value.rawValue
        for register in first..<first + count {
            let other = scratch.valueStates[register]
            if other == Status.fault.rawValue || other == Status.empty.rawValue {
                return Status.fault.rawValue
            }
            if other != 0 { status = other }
        }
        return status
    }

    // MARK: Fields

    private static func select<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) {
        let (target, source) = (Int(step.a), Int(step.c))
        let field = program.fieldNames[Int(step.b)]
        guard scratch.valueStates[source] == 0 else {
            scratch.setOpen(target, as: [source])
            if scratch.valueStates[target] == Status.unknown.rawValue {
                scratch.setUnknown(target, for: scratch.unknowns[source].part(.field(field)))
            }
            return
        }
        do {
            let value = try select(field, from: scratch.values[source], isOptional: step.k == 1)
            scratch.setValue(target, to: value)
        } catch {
            fail(target, error, at, scratch, &observer)
        }
    }

    /// A field of a map; behind an optional the selection is optional too (cel-spec, "Optional Types").
    private static func select(
        _ field: String, from value: Value, isOptional: Bool
    ) throws(Fault) -> Value {
        switch value {
        case .map(let map):
            let found = try map.value(.string(field))
            if case .unknown(let gap)? = found { return .missing(gap.unknowns) }
            if isOptional { return .optional(found) }
            guard let found else { throw .noSuchKey }
            return found
        case .optional(let held):
            guard let held else { return .none }
            return try select(field, from: held, isOptional: true)
        default: throw .noSuchOverload
        }
    }

    private static func hasField<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        let source = Int(step.c)
        let field = program.fieldNames[Int(step.b)]
        guard scratch.valueStates[source] == 0 else {
            guard scratch.valueStates[source] == Status.unknown.rawValue else { return .fault }
            observer.missed(at, scratch.unknowns[source].part(.field(field)))
            return .unknown
        }
        var value = scratch.values[source]
        while case .optional(let held) = value {
            guard let held else { return .no }
            value = held
        }
        guard case .map(let map) = value else {
            observer.failed(at, .noSuchOverload)
            return .fault
        }
        let found = try? map.value(.string(field))
        if case .unknown(let gap)? = found, gap.extent == .entry {
            observer.missed(at, gap.unknowns)
            return .unknown
        }
        observer.decided(from: Int(step.imm), to: at)
        return Tri(found != nil)
    }

    // MARK: Loops

    private static func loopValues<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Int? {
        let range = Int(step.c)
        guard scratch.valueStates[range] == 0 else {
            acc = open(range, at, scratch, &observer)
            return Int(step.b)
        }
        switch scratch.values[range] {
        case .list, .map:
            scratch.setWord(Int(step.a), to: -1)
            return nil
        default:
            observer.failed(at, .noSuchOverload)
            acc = .fault
            return Int(step.b)
        }
    }

    private static func nextValue<O: Observer & ~Copyable>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Int? {
        observer.wentOn(at)
        var index = Int(scratch.words[Int(step.k)]) + 1
        // Elements and keys that may be there leave what is done with them open.
        func end(_ missing: UnknownSet?) -> Int {
            guard let missing else { return Int(step.b) }
            observer.missed(at, missing)
            acc = .unknown
            return Int(step.imm >> 32)
        }
        let target = Int(step.a)
        switch scratch.values[Int(step.c)] {
        case .list(let elements):
            scratch.words[Int(step.k)] = Int64(index)
            guard index < elements.shown.count else { return end(elements.openEnd?.unknowns) }
            if let second = second(step) {
                scratch.setValue(target, to: .int(Int64(index)))
                scratch.setValue(second, to: elements[index])
            } else {
                scratch.setValue(target, to: elements[index])
            }
        case .map(let map):
            while index < map.entries.count, map.entries[index].isOpen { index += 1 }
            scratch.words[Int(step.k)] = Int64(index)
            guard index < map.entries.count else { return end(map.openKeys) }
            scratch.setValue(target, to: map.entries[index].key)
            if let second = second(step) { scratch.setValue(second, to: map.entries[index].value) }
        default: return Int(step.b)
        }
        return nil
    }

    /// The register of the second variable of a walk.
    private static func second(_ step: Instruction) -> Int? {
        let register = Int(step.imm & 0xffff_ffff)
        return register < Scratch.registerCount ? register : nil
    }

    private static func emptyOptional<O: Observer & ~Copyable>(
        _ step: Instruction, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Int? {
        let (optional, target) = (Int(step.a), Int(step.c))
        guard scratch.valueStates[optional] == 0 else {
            scratch.copyOpen(target, from: optional)
            return Int(step.b)
        }
        guard case .optional(let held) = scratch.values[optional] else {
            fail(target, .noSuchOverload, at, scratch, &observer)
            return Int(step.b)
        }
        guard let held else { return nil }
        scratch.setValue(target, to: step.imm == 1 ? scratch.values[optional] : held)
        return Int(step.b)
    }
}

extension Function.Work {
    /// What it gives for the values of some registers.
    fileprivate func result(
        _ scratch: Scratch, _ first: Int, _ count: Int, _ tables: Tables
    ) throws(Fault) -> Value {
        switch (self, count) {
        case (.unary(let work), 1): return try work(scratch.values[first])
        case (.binary(let work), 2): return try work(scratch.values[first], scratch.values[first + 1])
        case (.ternary(let work), 3):
            return try work(scratch.values[first], scratch.values[first + 1], scratch.values[first + 2])
        case (.variadic(let work), _): return try work(scratch.values[first..<first + count])
        case (.tabled(let work), _): return try work(scratch.values[first..<first + count], tables)
        default: throw .noSuchOverload
        }
    }
}

extension Value {
    /// How many steps (`Scratch.stepLimit`) it takes to make it.
    fileprivate var size: Int {
        switch self {
        case .string(let text): text.utf8.count >> 6
        case .bytes(let bytes): bytes.count >> 6
        case .list(let elements): elements.count
        case .map(let map): map.count
        default: 0
        }
    }
}
