import Diagnostics

/// Rules as code: versions, days, cases.
extension ProgramBuilder {
    /// Emits the versions of a rule: the one in force on the day gives the value; none: a fault of the node
    /// `otherwise`.
    mutating func rule(
        _ versions: [ValueRule], _ bindings: Bindings, into target: UInt8, _ file: RegisterFile,
        otherwise node: Int = -1
    ) {
        emit(Instruction(.clear, a: target, k: file.rawValue))
        var ends: [Int] = []
        for version in versions {
            let skip = inForce(version.days)
            value(in: storesNodes ? version.node : -1, target, file) { builder in
                builder.asOf(
                    version.asOf, bindings,
                    onOpen: {
                        $0.emit(Instruction(.poison, a: target, k: file.rawValue))
                    }
                ) { $0.cases(version, bindings, into: target, file) }
            }
            ends.append(emit(Instruction(.jump)))
            skip.map { land($0) }
        }
        value(in: node, target, file) {
            $0.emit(Instruction(.closeCases, a: target, k: file.rawValue, b: 1))
        }
        for end in ends { land(end) }
    }

    /// Emits `part`, which finds a value, as a node whose outcome is whether there is one; a negative number is none.
    private mutating func value(
        in node: Int, _ target: UInt8, _ file: RegisterFile, _ part: (inout ProgramBuilder) -> Void
    ) {
        inNode(node) { builder in
            builder.scoped(part)
            if node >= 0 { builder.emit(Instruction(.hasValue, a: target, k: file.rawValue)) }
        }
    }

    /// Emits `part` for another day; an unknown day leaves everything open.
    public mutating func asOf(
        _ day: CheckedExpression?, _ bindings: Bindings, onOpen: (inout ProgramBuilder) -> Void,
        _ part: (inout ProgramBuilder) -> Void
    ) {
        guard let day else { return part(&self) }
        let word = word(day, day.parsed.root, bindings)
        let saved = newWord()
        let isOpen = emit(Instruction(.jumpIfUnknownWord, a: word))
        emit(Instruction(.move, a: saved, c: 0))
        emit(Instruction(.move, a: 0, c: word))
        part(&self)
        emit(Instruction(.move, a: 0, c: saved))
        let done = emit(Instruction(.jump))
        land(isOpen)
        onOpen(&self)
        land(done)
    }

    private mutating func cases(
        _ rule: ValueRule, _ bindings: Bindings, into target: UInt8, _ file: RegisterFile
    ) {
        let start = here
        let unsaid = unlessSaid(rule.saidDays) {
            $0.withheld { $0.emit(Instruction(.poison, a: target, k: file.rawValue)) }
        }
        defer { unsaid.map { land($0) } }
        if rule.saidDays.isEmpty { return }
        var hits: [Int] = []
        for item in rule.cases {
            scoped { builder in
                let skip = builder.inForce(item.days)
                // What the value of the case before read is not this one's.
                if item.node >= 0 { builder.enter(item.node) }
                builder.condition(item.condition, bindings)
                if builder.storesNodes && item.node >= 0 { builder.store(item.node) }
                let no = builder.emit(Instruction(.jumpIfNo))
                let tri = builder.newTri()
                builder.emit(Instruction(.keep, a: tri))
                builder.candidate(item.then, bindings, target, file)
                builder.emit(Instruction(.recallTri, a: tri, imm: Int64(builder.here)))
                hits.append(builder.emit(Instruction(.jumpIfYes)))
                builder.land(no)
                skip.map { builder.land($0) }
            }
        }
        if let otherwise = rule.otherwise {
            if rule.cases.isEmpty {
                value(otherwise, otherwise.parsed.root, bindings, into: target, file)
            } else {
                scoped { $0.candidate(otherwise, bindings, target, file) }
            }
        } else {
            emit(Instruction(.closeCases, a: target, k: file.rawValue))
        }
        for hit in hits { land(hit) }
        if let (step, mode) = rule.rounding, file == .exacts { round(target, step, mode, at: nil) }
        settle(target, file, from: start)
    }

    private mutating func candidate(
        _ value: CheckedExpression, _ bindings: Bindings, _ target: UInt8, _ file: RegisterFile
    ) {
        let source = newRegister(file)
        self.value(value, value.parsed.root, bindings, into: source, file)
        emit(Instruction(.candidate, a: target, k: file.rawValue, c: source))
    }

    /// Emits `part` for the days outside of some ranges, and a jump behind what follows; nil when they are all days.
    mutating func unlessSaid(_ days: [DayRange], _ part: (inout ProgramBuilder) -> Void) -> Int? {
        guard !days.contains(where: \.isAlways) else { return nil }
        var inside: [Int] = []
        for range in days {
            guard let isOutside = inForce(range) else { return nil }
            inside.append(emit(Instruction(.jump)))
            land(isOutside)
        }
        part(&self)
        let end = emit(Instruction(.jump))
        for jump in inside { land(jump) }
        return end
    }

    /// Reports that the rules of the region are not known, and leaves the accumulator unknown.
    public mutating func withheld(_ then: (inout ProgramBuilder) -> Void = { _ in }) {
        let fact = Program.FactReference(
            path: regionPath, type: .string, record: "", field: "region", cursor: 0, column: 0,
            form: .parameter)
        emit(Instruction(.outcome, imm: Int64(Tri.unknown.rawValue)))
        emit(Instruction(.miss), reading: [fact])
        then(&self)
    }

    /// `region:RU-XA`: the pack whose rules are asked, else the region of the question.
    var regionPath: [Program.PathStep] {
        [.text("region:"), .region(schema.codeLists["region"] == nil ? .string : .code("region"))]
    }
}
