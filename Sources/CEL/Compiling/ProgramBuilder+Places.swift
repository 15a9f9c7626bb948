import Diagnostics

/// Names, fields, keys and columns: where a value is.
extension ProgramBuilder {
    mutating func resolve(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> Resolved? {
        if let binding = binding(e, id, bindings) { return resolve(binding) }
        switch e.parsed[id] {
        case .identifier("on", _): return .operand(.word(0))
        case .identifier("region", _): return .operand(.word(1))
        case .select(let operand, let field): return resolve(operand, field, e, id, bindings)
        case .call("value", .some(let target), _):
            guard case .optional(.record) = e.type(target),
                case .cell(let cell)? = resolve(e, target, bindings)
            else { return nil }
            return record(in: cell).map { .record($0) }
        default: return nil
        }
    }

    /// The record that an optional field holds, where it is known to be there.
    func record(in cell: CellPlace) -> RecordPlace? {
        guard case .optional(.record) = cell.type, let shape = shape(of: cell) else { return nil }
        let owner = RecordPlace(
            cursor: cell.cursor, layout: cell.layout, shape: shape, record: "", path: cell.path,
            presences: cell.presences)
        return owner.unwrapped(cell)
    }

    /// The variable that a node names, if it names one.
    func binding(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> Binding? {
        switch e.names[id] {
        case .variable(let name): return bindings[global: name]
        case .local(let name): return bindings[name]
        case .type, .function: return nil
        case nil:
            guard case .identifier(let name, let isAbsolute) = e.parsed[id] else { return nil }
            return isAbsolute ? bindings[global: name] : bindings[name]
        }
    }

    /// Whether the node names a place in a frame.
    func isInFrame(_ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings) -> Bool {
        if let binding = binding(e, id, bindings) {
            switch binding {
            case .record, .cell, .words: return true
            case .expression(let other, let otherID, let outer): return isInFrame(other, otherID, outer)
            case .word, .exact, .value: return false
            }
        }
        switch e.parsed[id] {
        case .select(let operand, _): return e.type(operand).isRecord && isInFrame(e, operand, bindings)
        case .call("value", .some(let target), _):
            guard case .optional(.record) = e.type(target) else { return false }
            return isInFrame(e, target, bindings)
        default: return false
        }
    }

    private func shape(of cell: CellPlace) -> Int? {
        cell.layout.shapes.firstIndex { shape in
            Int(cell.column) < shape.columns.count && shape.columns[Int(cell.column)].type == cell.type
                && shape.columns[Int(cell.column)].field == cell.field
                && shape.columns[Int(cell.column)].record == cell.record
        }
    }

    private mutating func resolve(_ binding: Binding) -> Resolved? {
        switch binding {
        case .record(let place): .record(place)
        case .cell(let place): .cell(place)
        case .word(let register, _): .operand(.word(register))
        case .exact(let register, _): .operand(.exact(register))
        case .value(let register, _, _): .operand(.value(register))
        case .words(let cursor, let element): .words(cursor: cursor, element: element)
        case .expression(let other, let id, let outer):
            resolve(other, id, outer) ?? .expression(other, id, outer)
        }
    }

    mutating func resolve(
        _ operand: NodeID, _ field: String, _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) -> Resolved? {
        if case .identifier("param", _) = e.parsed[operand], binding(e, operand, bindings) == nil {
            return .operand(parameter(field, [], e, id, bindings))
        }
        if case .codeEntry(let list) = e.type(operand) {
            return column(field, list, e, operand, id, bindings)
        }
        if case .map = e.type(operand) {
            guard isInFrame(e, operand, bindings) else { return nil }
            let key = newWord()
            emit(Instruction(.loadWord, a: key, imm: word(of: field)))
            return mapValue(e, operand, key, id, bindings).map { .operand($0) }
        }
        guard e.type(operand).isRecord, case .record(let place)? = resolve(e, operand, bindings) else {
            return nil
        }
        if schema.records[place.record]?.field(field)?.isDerived == true {
            return .derived(place, field: field)
        }
        return place.field(field)
    }

    /// A column of the code list's entry that `operand` names.
    private mutating func column(
        _ name: String, _ list: String, _ e: CheckedExpression, _ operand: NodeID, _ id: NodeID,
        _ bindings: Bindings
    ) -> Resolved? {
        guard case .index(_, let index) = e.parsed[operand], let codes = schema.codeLists[list],
            let column = codes.columns.firstIndex(where: { $0.name == name }), let table = table(of: list)
        else { return nil }
        let target = newWord()
        let key = self.word(e, index, bindings)
        emit(
            Instruction(.codeColumn, a: target, c: key, b: table, imm: Int64(column)), at: e.parsed.span(id))
        if case .list(let element) = codes.columns[column].type {
            return .pool(list: table, word: target, element: element)
        }
        return .operand(.word(target))
    }

    /// The index of a code list's table.
    func table(of list: String) -> Int32? {
        program.tables.codeLists.firstIndex { $0.name == list }.map { Int32($0) }
    }

    /// A parameter for the keys of an index chain.
    mutating func parameter(
        _ name: String, _ keys: [NodeID], _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) -> Operand {
        guard let index = program.tables.parameters.firstIndex(where: { $0.name == name }) else {
            return .constant(0)
        }
        let table = program.tables.parameters[index]
        let target = newWord()
        let registers = keys.map { self.word(e, $0, bindings) }
        let start = here
        var path: [Program.PathStep] = [.text("param.\(name)")]
        for (register, list) in zip(registers, schema.parameters[name]?.keys ?? []) {
            path += [.text("["), .word(register, .code(list)), .text("]")]
        }
        let missing = table.isRegional ? regionPath : path
        let fact = Program.FactReference(
            path: missing, type: table.type, record: "", field: "param.\(name)", cursor: 0, column: 0,
            form: .parameter)
        emit(
            Instruction(
                .parameter, a: target, k: registers.count > 1 ? registers[1] : 255, c: registers.first ?? 255,
                b: Int32(index)),
            reading: [fact], at: e.parsed.span(id))
        emitComputed(target, .words, path, table.type, record: "", field: "param.\(name)", from: start)
        return .word(target)
    }

    /// Reports a computed value to whoever collects.
    mutating func emitComputed(
        _ register: UInt8, _ file: RegisterFile, _ path: [Program.PathStep], _ type: ValueType,
        record: String,
        field: String, from start: Int
    ) {
        program.computed.append(
            .init(path: program.paths.add(path), type: type, record: record, field: field))
        emit(
            Instruction(
                .computed, a: register, k: file.rawValue, b: Int32(program.computed.count - 1),
                imm: Int64(start)))
    }

    /// The keys of `param.x[k1][k2]`, outermost first, when `id` is such a chain.
    func parameterKeys(
        _ e: CheckedExpression, _ id: NodeID, _ bindings: Bindings
    ) -> (name: String, keys: [NodeID])? {
        var keys: [NodeID] = []
        var at = id
        while case .index(let operand, let index) = e.parsed[at] {
            keys.insert(index, at: 0)
            at = operand
        }
        guard case .select(let operand, let name) = e.parsed[at],
            case .identifier("param", _) = e.parsed[operand], binding(e, operand, bindings) == nil
        else { return nil }
        return (name, keys)
    }

    /// The value of a key of a map of facts.
    mutating func mapValue(
        _ e: CheckedExpression, _ map: NodeID, _ key: UInt8, _ id: NodeID, _ bindings: Bindings
    ) -> Operand? {
        guard case .cell(let cell)? = resolve(e, map, bindings),
            case .map(let keyType, let valueType) = cell.type
        else { return nil }
        let target = newWord()
        behindPresences(of: cell, target) { builder in
            builder.emit(
                Instruction(
                    .mapGet, a: cell.cursor, k: target, c: key, b: cell.column,
                    imm: builder.closedList(keyType)),
                reading: [builder.reference(cell, key, keyType, valueType)], at: e.parsed.span(id))
        }
        return .word(target)
    }

    func closedList(_ key: ValueType) -> Int64 {
        if case .code(let list) = key, let table = table(of: list) { return Int64(table) }
        return -1
    }

    /// How a key of a map is reported.
    func reference(
        _ cell: CellPlace, _ key: UInt8, _ keyType: ValueType, _ valueType: ValueType
    ) -> Program.FactReference {
        var fact = cell.reference
        fact.path += [.text("."), .word(key, keyType)]
        fact.type = valueType
        fact.form = .mapValue(key: key)
        return fact
    }

    /// What `load` emits, unless the fact lies in an optional record that is not there: then `target` is a fault and
    /// the fact itself is not missed.
    mutating func behindPresences(
        of cell: CellPlace, _ target: UInt8, _ file: RegisterFile = .words,
        _ load: (inout ProgramBuilder) -> Void
    ) {
        var absent: [Int] = []
        for presence in cell.presences {
            let word = newWord()
            emit(
                Instruction(.loadCell, a: word, c: presence.cursor, b: presence.column),
                reading: [presence.reference])
            let there = emit(Instruction(.jumpUnlessNone, a: word))
            emit(Instruction(.requirePresence, a: target, k: file.rawValue, c: word))
            absent.append(emit(Instruction(.jump)))
            land(there)
        }
        load(&self)
        for jump in absent { land(jump) }
    }
}
