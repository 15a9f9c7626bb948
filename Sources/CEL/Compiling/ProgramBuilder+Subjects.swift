import Diagnostics

/// What a program gets from its caller and what it gives back.
extension ProgramBuilder {
    /// Emits a value and makes it the next result of the program.
    public mutating func result(_ e: CheckedExpression, _ bindings: Bindings) {
        let file = Self.file(of: e.type)
        let target = newRegister(file)
        value(e, e.parsed.root, bindings, into: target, file)
        program.results.append(.init(file: file, register: target, type: e.type))
    }

    /// Emits a rule and makes its value the next result of the program.
    ///
    /// A value that the document gives in `given` goes before the rule; it belongs to the node `otherwise`, as does the
    /// lack of a version on the day.
    public mutating func result(
        _ versions: [ValueRule], _ type: ValueType, _ bindings: Bindings, given: CellPlace? = nil,
        otherwise node: Int
    ) {
        let file = Self.file(of: type)
        let target = newRegister(file)
        let end = given.map { self.given($0, into: target, file, as: node) }
        rule(versions, bindings, into: target, file, otherwise: node)
        if let end { land(end) }
        program.results.append(.init(file: file, register: target, type: type))
    }

    /// Emits the value that a document gives; the jump behind the rule that computes it otherwise.
    private mutating func given(
        _ cell: CellPlace, into target: UInt8, _ file: RegisterFile, as node: Int
    ) -> Int {
        let absent = emit(Instruction(.jumpUnlessGiven, a: cell.cursor, b: 0, imm: Int64(cell.column)))
        inNode(node) { builder in
            builder.move(given: cell, into: target, file)
            builder.emit(Instruction(.hasValue, a: target, k: file.rawValue))
        }
        let end = emit(Instruction(.jump))
        land(absent)
        return end
    }

    /// Emits the value of a derived field that a document gives.
    mutating func move(given cell: CellPlace, into target: UInt8, _ file: RegisterFile) {
        scoped { builder in
            let word = builder.load(cell)
            builder.emit(
                file == .words
                    ? Instruction(.move, a: target, c: word) : Instruction(.widen, a: target, k: 1, c: word))
        }
    }

    /// How many inputs there are.
    public var inputCount: Int { program.inputs.count }

    /// A subject that is a value: the caller puts it in a register.
    public mutating func input(_ type: ValueType) -> Binding {
        let file = Self.file(of: type)
        let target = newRegister(file)
        program.inputs.append(.init(file: file, register: target, type: type))
        return Self.binding(target, file, type)
    }

    /// A subject of any type that the caller gives as a value, perhaps known in part.
    mutating func valueInput(_ type: ValueType) -> Binding {
        let target = newValue()
        program.inputs.append(.init(file: .values, register: target, type: type))
        return Self.binding(target, .values, type)
    }

    /// A subject that is an element of a list: the caller points a cursor at its row.
    public mutating func row(of list: CellPlace, record: String) -> (binding: Binding, cursor: Int) {
        let cursor = newCursor()
        let shape = list.layout.shapes[list.child]
        let key = shape.keyColumn
        let keyType = key.map { shape.columns[$0].type } ?? .int
        let path =
            list.path + [.text("["), .row(cursor: cursor, keyColumn: key, keyType: keyType), .text("]")]
        let place = RecordPlace(
            cursor: cursor, layout: list.layout, shape: list.child, record: record, path: path)
        return (.record(place), Int(cursor))
    }

    /// A list of words that the caller binds to a cursor.
    public mutating func words(of element: ValueType) -> (binding: Binding, cursor: Int) {
        let cursor = newCursor()
        return (.words(cursor: cursor, element: element), Int(cursor))
    }

    /// The list that a path of `about:` names.
    public mutating func list(at path: CheckedExpression, _ bindings: Bindings) -> CellPlace? {
        if case .cell(let cell)? = resolve(path, path.parsed.root, bindings), cell.child >= 0 { return cell }
        return nil
    }
}

extension Scratch {
    /// What a result of the program that ran last is.
    public func outcome(of result: Program.Result) -> Outcome {
        let status =
            Status(rawValue: Interpreter.state(result.register, result.file.rawValue, self)) ?? .fault
        switch status {
        case .value, .none:
            let value = Value(
                register: result.register, file: result.file, type: result.type, scratch: self)
            if mayHaveGaps, value.hasGaps { return .unknown }
            // An optional in a word or an exact register is bare.
            if status == .value, result.file != .values, result.type.isOptional {
                return .value(.optional(value))
            }
            return .value(value)
        case .unknown: return .unknown
        case .fault, .empty: return .fault
        }
    }

    /// For want of which facts a result has no value, as far as it knows them itself.
    func unknowns(of result: Program.Result) -> UnknownSet {
        let register = Int(result.register)
        guard result.file == .values else { return .empty }
        return valueStates[register] == 0 ? values[register].unknowns : unknowns[register]
    }

    /// Gives a subject its value; a gap is unknown.
    func setValueInput(_ input: Program.Result, to value: Value) {
        if value.hasGaps { allowGaps() }
        setValue(Int(input.register), to: value)
    }

    /// Gives a subject its value; nil is unknown.
    ///
    /// Words are given as such, exact types as fractions.
    public func setInput(_ input: Program.Result, to value: Int64?) {
        guard let value else {
            return input.file == .words
                ? setWordUnknown(Int(input.register)) : setExactUnknown(Int(input.register))
        }
        if input.file == .words {
            setWord(Int(input.register), to: value)
        } else {
            setExact(Int(input.register), to: Rational(value, scale: FixedPoint.scale))
        }
    }
}
