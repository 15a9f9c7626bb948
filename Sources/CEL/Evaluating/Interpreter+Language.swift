/// What the whole language does with values: calls, selections, comparisons, loops.
extension Interpreter {
    static func language<O: Observer>(
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
                observer.failed(at, .tooLarge)
                acc = .fault
                return Int(step.imm >> 32)
            }
            return nextValue(step, at, scratch, &observer)
        default: return emptyOptional(step, at, scratch, &observer)
        }
        return nil
    }

    private static func compareValues<O: Observer>(
        _ step: Instruction, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        let states = (scratch.valueStates[Int(step.a)], scratch.valueStates[Int(step.c)])
        guard states == (0, 0) else { return open(max(states.0, states.1)) }
        let (left, right) = (scratch.values[Int(step.a)], scratch.values[Int(step.c)])
        let kind = comparison(step.k)
        if kind == .equal { return Tri(left.isEqual(to: right)) }
        if kind == .notEqual { return Tri(!left.isEqual(to: right)) }
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

    private static func test<O: Observer>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        let register = Int(step.a)
        guard scratch.valueStates[register] == 0 else { return open(scratch.valueStates[register]) }
        let value = scratch.values[register]
        if step.op == .valueInSet { return Tri(program.valueSets[Int(step.b)].contains(value)) }
        guard case .string(let text) = value else {
            observer.failed(at, .noSuchOverload)
            return .fault
        }
        return Tri(program.patterns[Int(step.b)].isFound(in: text))
    }

    // MARK: Calls

    private static func call<O: Observer>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) {
        let (target, first, count) = (Int(step.a), Int(step.c), Int(step.k))
        let status = strict(first, count, scratch)
        guard status == 0 else {
            scratch.valueStates[target] = status
            return
        }
        do throws(Fault) {
            let function = program.functions[Int(step.b)]
            let value = try function.work.result(scratch, first, count, program.tables)
            guard scratch.spend(value.size) else { throw Fault.tooLarge }
            scratch.setValue(target, to: value)
        } catch {
            fail(target, error, at, scratch, &observer)
        }
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

    private static func select<O: Observer>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) {
        let (target, source) = (Int(step.a), Int(step.c))
        guard scratch.valueStates[source] == 0 else {
            scratch.valueStates[target] = scratch.valueStates[source]
            return
        }
        do {
            let field = program.fieldNames[Int(step.b)]
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
            if isOptional { return .optional(found) }
            guard let found else { throw .noSuchKey }
            return found
        case .optional(let held):
            guard let held else { return .none }
            return try select(field, from: held, isOptional: true)
        default: throw .noSuchOverload
        }
    }

    private static func hasField<O: Observer>(
        _ step: Instruction, _ at: Int, _ program: Program, _ scratch: Scratch, _ observer: inout O
    ) -> Tri {
        let source = Int(step.c)
        guard scratch.valueStates[source] == 0 else { return open(scratch.valueStates[source]) }
        var value = scratch.values[source]
        while case .optional(let held) = value {
            guard let held else { return .no }
            value = held
        }
        guard case .map(let map) = value else {
            observer.failed(at, .noSuchOverload)
            return .fault
        }
        return Tri((try? map.value(.string(program.fieldNames[Int(step.b)]))) != nil)
    }

    // MARK: Loops

    private static func loopValues<O: Observer>(
        _ step: Instruction, _ acc: inout Tri, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Int? {
        let range = Int(step.c)
        guard scratch.valueStates[range] == 0 else {
            acc = open(scratch.valueStates[range])
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

    private static func nextValue<O: Observer>(
        _ step: Instruction, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Int? {
        observer.wentOn(at)
        let index = Int(scratch.words[Int(step.k)]) + 1
        scratch.words[Int(step.k)] = Int64(index)
        let target = Int(step.a)
        switch scratch.values[Int(step.c)] {
        case .list(let elements):
            guard index < elements.count else { return Int(step.b) }
            if let second = second(step) {
                scratch.setValue(target, to: .int(Int64(index)))
                scratch.setValue(second, to: elements[index])
            } else {
                scratch.setValue(target, to: elements[index])
            }
        case .map(let map):
            guard index < map.entries.count else { return Int(step.b) }
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

    private static func emptyOptional<O: Observer>(
        _ step: Instruction, _ at: Int, _ scratch: Scratch, _ observer: inout O
    ) -> Int? {
        let (optional, target) = (Int(step.a), Int(step.c))
        guard scratch.valueStates[optional] == 0 else {
            scratch.valueStates[target] = scratch.valueStates[optional]
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
        case (.variadic(let work), _): return try work(Array(scratch.values[first..<first + count]))
        case (.tabled(let work), _): return try work(Array(scratch.values[first..<first + count]), tables)
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
