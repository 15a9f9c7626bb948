import Diagnostics

/// Macros over lists and maps that are values.
extension ProgramBuilder {
    /// Walks over the elements of a list, or the keys of a map, in a register.
    mutating func eachValue(
        _ range: UInt8, _ aggregation: Aggregation, at span: SourceSpan,
        _ body: (inout ProgramBuilder, UInt8) -> Void
    ) {
        loop(range, pairs: false, aggregation, at: span) { builder, first, _ in body(&builder, first) }
    }

    private mutating func loop(
        _ range: UInt8, pairs: Bool, _ aggregation: Aggregation, at span: SourceSpan,
        _ body: (inout ProgramBuilder, UInt8, UInt8) -> Void
    ) {
        let index = newWord()
        let first = newValue()
        let second = pairs ? newValue() : first
        let start = emit(Instruction(.loopValues, a: index, c: range), at: span)
        let top = emit(
            Instruction(.nextValue, a: first, k: index, c: range, imm: pairs ? Int64(second) : 0xffff),
            at: span)
        scoped { body(&$0, first, second) }
        merge(aggregation)
        var decided: Int?
        switch aggregation {
        case .all: decided = emit(Instruction(.jumpIfNo))
        case .some: decided = emit(Instruction(.jumpIfYes))
        case .each: break
        }
        emit(Instruction(.jump, b: Int32(top)))
        land(start)
        program.code[top].imm |= Int64(here) << 32
        open(aggregation)
        land(top)
        decided.map { land($0) }
    }

    /// Makes a value open as the accumulator is.
    func poisoning(_ target: UInt8) -> (inout ProgramBuilder) -> Void {
        { $0.emit(Instruction(.poison, a: target, k: RegisterFile.values.rawValue)) }
    }

    /// Leaves open which other elements a list has, or makes it a fault, as the accumulator is.
    func leavingOpen(_ target: UInt8) -> (inout ProgramBuilder) -> Void {
        { $0.emit(Instruction(.leaveOpen, a: target)) }
    }

    /// `map`, `filter` and `sortBy`: a new list.
    mutating func collect(
        _ kind: ParsedExpression.ComprehensionKind, _ range: NodeID, _ variable: String, _ filter: NodeID?,
        _ body: NodeID, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings, into target: UInt8
    ) {
        if kind == .sortBy { return sorted(range, variable, body, e, id, bindings, into: target) }
        emit(Instruction(.newList, a: target))
        let start = here
        let onOpen = leavingOpen(target)
        each(e, range, bindings, .each(onOpen: onOpen)) { builder, element in
            let inner = bindings.adding(local: variable, element)
            builder.traceRound(e, id)
            builder.guarded(by: kind == .filter ? body : filter, e, inner, onOpen) { builder in
                let item = kind == .filter ? builder.boxed(element) : builder.boxed(e, body, inner)
                guard let item else {
                    _ = builder.unavailable(e, id)
                    return
                }
                builder.emit(Instruction(.append, a: target, c: item), at: e.parsed.span(id))
            }
        }
        settle(target, .values, from: start)
    }

    /// An element as a value; nil for records, which are none.
    private mutating func boxed(_ element: Binding) -> UInt8? {
        guard let type = type(of: element), !type.isRecord else { return nil }
        return box(operand(of: element), type)
    }

    /// What is emitted for elements that a test lets through.
    private mutating func guarded(
        by test: NodeID?, _ e: CheckedExpression, _ bindings: Bindings,
        _ onOpen: @escaping (inout ProgramBuilder) -> Void, _ part: (inout ProgramBuilder) -> Void
    ) {
        guard let test else { return scoped(part) }
        filtered(.each(onOpen: onOpen), { $0.condition(e, test, bindings) }) { $0.scoped(part) }
    }

    /// The elements by the keys that the body gives.
    private mutating func sorted(
        _ range: NodeID, _ variable: String, _ body: NodeID, _ e: CheckedExpression, _ id: NodeID,
        _ bindings: Bindings, into target: UInt8
    ) {
        guard let function = schema.library["@sortByAssociatedKeys"] else {
            return fail(.noSuchName, e, id, into: target)
        }
        let (list, keys) = (newValue(), newValue())
        value(e, range, bindings, into: list, .values)
        emit(Instruction(.newList, a: keys))
        eachValue(list, .each(onOpen: poisoning(keys)), at: e.parsed.span(id)) { builder, element in
            let type = e.type(range).element ?? .dyn
            let inner = bindings.adding(local: variable, .value(element, type, mayFail: false))
            builder.traceRound(e, id)
            let key = builder.boxed(e, body, inner)
            builder.emit(Instruction(.append, a: keys, c: key), at: e.parsed.span(id))
        }
        call(function, [list, keys], at: e.parsed.span(id), into: target)
    }

    /// `all`, `exists` and `existsOne` over indices and elements, or keys and values.
    mutating func pairs(
        _ kind: ParsedExpression.PairComprehensionKind, _ range: NodeID, _ names: (String, String),
        _ body: NodeID, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) {
        scoped { builder in
            let list = builder.boxed(e, range, bindings)
            builder.traceWalk(e, range, value: list)
            let types = e.type(range).pair
            if kind == .existsOne { return builder.onePair(list, range, names, types, body, e, id, bindings) }
            builder.quantified(isAll: kind == .all) { builder, aggregation in
                builder.loop(list, pairs: true, aggregation, at: e.parsed.span(range)) {
                    builder, first, second in
                    builder.traceRound(e, id)
                    builder.condition(e, body, bindings.adding(pair: names, first, second, types))
                }
            }
        }
    }

    private mutating func onePair(
        _ list: UInt8, _ range: NodeID, _ names: (String, String), _ types: (ValueType, ValueType),
        _ body: NodeID, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) {
        exactlyOne { builder, aggregation, tally in
            builder.loop(list, pairs: true, aggregation, at: e.parsed.span(range)) { builder, first, second in
                builder.traceRound(e, id)
                builder.condition(e, body, bindings.adding(pair: names, first, second, types))
                tally(&builder)
            }
        }
    }

    /// `transformList`, `transformMap` and `transformMapEntry`: a new list or map.
    mutating func transform(
        _ kind: ParsedExpression.PairComprehensionKind, _ range: NodeID, _ names: (String, String),
        _ filter: NodeID?, _ body: NodeID, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings,
        into target: UInt8
    ) {
        let list = boxed(e, range, bindings)
        traceWalk(e, range, value: list)
        let types = e.type(range).pair
        let onOpen = kind == .transformList ? leavingOpen(target) : poisoning(target)
        emit(Instruction(.newList, a: target))
        loop(list, pairs: true, .each(onOpen: onOpen), at: e.parsed.span(id)) { builder, first, second in
            let inner = bindings.adding(pair: names, first, second, types)
            builder.traceRound(e, id)
            builder.guarded(by: filter, e, inner, onOpen) { builder in
                let item = builder.boxed(e, body, inner)
                switch kind {
                case .transformMap:
                    builder.emit(Instruction(.insert, a: target, k: item, c: first), at: e.parsed.span(id))
                case .transformMapEntry: builder.entries(of: item, e, id, into: target)
                default: builder.emit(Instruction(.append, a: target, c: item), at: e.parsed.span(id))
                }
            }
        }
        if kind != .transformList { emit(Instruction(.closeMap, a: target), at: e.parsed.span(id)) }
    }

    /// The entries of the map that each element becomes.
    private mutating func entries(
        of map: UInt8, _ e: CheckedExpression, _ id: NodeID, into target: UInt8
    ) {
        emit(Instruction(.requireMap, a: map), at: e.parsed.span(id))
        loop(map, pairs: true, .each(onOpen: poisoning(target)), at: e.parsed.span(id)) {
            builder, key, value in
            builder.emit(Instruction(.insert, a: target, k: value, c: key), at: e.parsed.span(id))
        }
    }
}

extension Bindings {
    /// With the two variables of a macro.
    fileprivate func adding(
        pair names: (String, String), _ first: UInt8, _ second: UInt8, _ types: (ValueType, ValueType)
    ) -> Bindings {
        adding(local: names.0, .value(first, types.0, mayFail: false))
            .adding(local: names.1, .value(second, types.1, mayFail: false))
    }
}

extension ValueType {
    /// What the two variables of a macro over it are.
    fileprivate var pair: (ValueType, ValueType) {
        switch self {
        case .list(let element): (.int, element)
        case .map(let key, let value): (key, value)
        default: (.dyn, .dyn)
        }
    }
}
