import CEL
import Diagnostics
import Facts

/// Questions: programs with subjects that callers give.
extension RegionCompiler {
    /// Puts subjects where the program finds them.
    func bind(
        _ subjects: [CheckedSubject], into builder: inout ProgramBuilder
    ) -> (subjects: [Subject], bindings: Bindings) {
        var bindings = Bindings()
        var places: [Subject] = []
        var root = 0
        for subject in subjects {
            switch subject.source {
            case .record(let record):
                guard let layout = layouts[record] else { continue }
                let place = RecordPlace(
                    cursor: UInt8(root), layout: layout, record: record, path: [.text(subject.name)])
                bindings = bindings.adding(subject.name, .record(place))
                places.append(Subject(name: subject.name, place: .root(root, record: record)))
                root += 1
            case .element(let path, let record):
                guard let list = builder.list(at: path, bindings) else { continue }
                let (binding, cursor) = builder.row(of: list, record: record)
                bindings = bindings.adding(subject.name, binding)
                places.append(Subject(name: subject.name, place: .row(cursor: cursor, list: list)))
            case .code(let list):
                bindings = bindings.adding(subject.name, builder.input(subject.type))
                let place = Subject.Place.input(builder.inputCount - 1, type: subject.type, list: list)
                places.append(Subject(name: subject.name, place: place))
            case .value:
                bindings = bindings.adding(subject.name, builder.input(subject.type))
                let place = Subject.Place.input(builder.inputCount - 1, type: subject.type, list: nil)
                places.append(Subject(name: subject.name, place: place))
            }
        }
        return (places, bindings)
    }

    func builder(for subjects: [CheckedSubject], symbols layer: SymbolTable? = nil) -> ProgramBuilder {
        let roots = subjects.filter { if case .record = $0.source { true } else { false } }.count
        return ProgramBuilder(
            schema: checked.schema, rules: self, symbols: layer ?? symbols, tables: tables, rootCount: roots)
    }

    /// A decision.
    func question(decision name: String, into diagnostics: inout Diagnostics) -> Question? {
        guard let version = decisions[name]?.first else { return nil }
        var builder = builder(for: version.subjects)
        let (subjects, bindings) = bind(version.subjects, into: &builder)
        var nodes: [RuleNode] = []
        let arguments = version.subjects.compactMap { bindings[$0.name] }
        emit(decision: name, arguments, asNode: true, into: &builder, &nodes)
        finish(&builder, version.linked.name.span, &diagnostics)
        return Question(
            name: name, kind: .decision, title: version.linked.attributes.title?.phrase, subjects: subjects,
            type: .bool, program: builder.build(), nodes: nodes, root: 0)
    }

    /// A calculation.
    func question(calculation name: String, into diagnostics: inout Diagnostics) -> Question? {
        guard let versions = calculations[name], let first = versions.first else { return nil }
        var builder = builder(for: first.subjects)
        let (subjects, bindings) = bind(first.subjects, into: &builder)
        let rules = versions.map { version in
            VersionedValue(
                rule: ValueRule(version), attributes: version.linked.attributes, body: version.body)
        }
        let nodes = emit(value: name, rules, first.type, bindings, into: &builder)
        finish(&builder, first.linked.name.span, &diagnostics)
        return Question(
            name: name, kind: .calculation, title: first.linked.attributes.title?.phrase, subjects: subjects,
            type: first.type, program: builder.build(), nodes: nodes, root: 0)
    }

    /// A derived field of a record that can be a root, asked as a calculation: `Client.average_income`.
    func question(derived name: String, into diagnostics: inout Diagnostics) -> Question? {
        let versions = checked.derives.filter { $0.linked.name.value == name }
        guard let first = versions.first, first.type.isWord || first.type.isExact else { return nil }
        let record = first.linked.record.value
        let subject = CheckedSubject(
            name: Self.subjectName(of: record), source: .record(record), type: .record(record))
        guard let layout = layouts[record] else { return nil }
        var builder = builder(for: [subject])
        let (subjects, bindings) = bind([subject], into: &builder)
        let place = RecordPlace(cursor: 0, layout: layout, record: record, path: [.text(subject.name)])
        let this = bindings[subject.name].map { Bindings([("this", $0)]) } ?? Bindings([])
        let rules = versions.map { version in
            VersionedValue(
                rule: ValueRule(version), attributes: version.linked.attributes, body: version.body)
        }
        let nodes = emit(
            value: name, rules, first.type, this, given: place.given(first.linked.field.value),
            into: &builder)
        finish(&builder, first.linked.name.span, &diagnostics)
        let title = checked.vocabulary.field(record, first.linked.field.value)?.title
        return Question(
            name: name, kind: .calculation, title: title, subjects: subjects, type: first.type,
            program: builder.build(), nodes: nodes, root: 0)
    }

    /// `client` for `Client`, `family_member` for `FamilyMember`.
    static func subjectName(of record: String) -> String {
        var name = ""
        for character in record {
            if character.isUppercase, !name.isEmpty { name += "_" }
            name += character.lowercased()
        }
        return name
    }

    /// A version of a calculation or derived field with what is said of it.
    private struct VersionedValue {
        var rule: ValueRule
        var attributes: LinkedAttributes
        var body: CheckedValueBody
    }

    /// Each version as a node with its cases below; the first node is that of a value which is given, or of a day
    /// without a version.
    private func emit(
        value name: String, _ versions: [VersionedValue], _ type: ValueType, _ bindings: Bindings,
        given: CellPlace? = nil, into builder: inout ProgramBuilder
    ) -> [RuleNode] {
        var nodes: [RuleNode] = []
        let title = versions.first?.attributes.title
        let bare = RuleNode(
            id: name, kind: .value, attributes: LinkedAttributes(title: title, pack: region.rules.code))
        let otherwise = node(bare, &builder, &nodes)
        var rules: [ValueRule] = []
        for version in versions {
            var rule = version.rule
            rule.node = node(
                RuleNode(id: name, kind: .value, attributes: version.attributes), &builder, &nodes)
            for index in rule.cases.indices {
                rule.cases[index].node = node(RuleNode(version.body.cases[index].linked), &builder, &nodes)
            }
            rules.append(rule)
        }
        builder.result(rules, type, bindings, given: given, otherwise: otherwise)
        return nodes
    }

    /// Reports what could not be built.
    func finish(_ builder: inout ProgramBuilder, _ span: SourceSpan, _ diagnostics: inout Diagnostics) {
        diagnostics.add(builder.diagnostics)
        if builder.overflowed { diagnostics.add(CompilingMessages.tooComplex(at: span)) }
    }

    // MARK: Matching

    func programs(_ matching: CheckedMatching, into diagnostics: inout Diagnostics) -> MatchingPrograms {
        let span = matching.linked.name.span
        var subjects: [Subject] = []
        func program(_ build: (inout ProgramBuilder, Bindings) -> Void) -> Program {
            var builder = builder(for: matching.subjects)
            let (places, bindings) = bind(matching.subjects, into: &builder)
            subjects = places
            build(&builder, bindings)
            finish(&builder, span, &diagnostics)
            return builder.build()
        }
        guard case .list(let service) = matching.wanted.type else { preconditionFailure("wanted is no list") }
        var serviceNodes: [RuleNode] = []
        var gateNodes: [RuleNode] = []
        var cursors = (gates: 0, scores: 0)
        let wanted = program { $0.give(matching.wanted, $1) }
        let offered = program { $0.give(matching.offered, $1) }
        let perService = program { builder, bindings in
            let input = builder.input(service)
            emit(gates: matching.perService, bindings.adding("service", input), into: &builder, &serviceNodes)
        }
        let gates = program { builder, bindings in
            let (list, cursor) = builder.words(of: service)
            cursors.gates = cursor
            emit(gates: matching.gates, bindings.adding("covered", list), into: &builder, &gateNodes)
        }
        let scores = program { builder, bindings in
            let (list, cursor) = builder.words(of: service)
            cursors.scores = cursor
            for score in matching.first + matching.preferences + matching.shows {
                builder.result(score.expression, bindings.adding("covered", list))
            }
        }
        func question(_ program: Program, _ nodes: [RuleNode]) -> Question {
            Question(
                name: matching.linked.name.value, kind: .decision, title: nil, subjects: subjects,
                type: .bool,
                program: program, nodes: nodes, root: 0)
        }
        return MatchingPrograms(
            checked: matching, subjects: subjects, wanted: wanted, offered: offered,
            perService: question(perService, serviceNodes), gates: question(gates, gateNodes), scores: scores,
            gatesCovered: cursors.gates, scoresCovered: cursors.scores)
    }

    /// Gates as the parts of one group, which is the root node.
    private func emit(
        gates: [CheckedMatching.Gate], _ bindings: Bindings, into builder: inout ProgramBuilder,
        _ nodes: inout [RuleNode]
    ) {
        let root = RuleNode(
            id: "gates", kind: .all,
            attributes: LinkedAttributes(pack: region.rules.code))
        var found: [RuleNode] = []
        let number = node(root, &builder, &found)
        builder.enter(number)
        builder.group(
            .all,
            gates.map { gate in
                { builder in
                    self.emit(
                        gate.condition, bindings, neutral: .yes, gate: gate.code, into: &builder, &found)
                }
            })
        builder.store(number)
        nodes = found
    }
}

/// What compiling has to say.
enum CompilingMessages {
    static func tooComplex(at span: SourceSpan) -> Diagnostic {
        RulesMessages.error(
            .tooComplex, ru: "правило слишком сложно для одной программы",
            en: "the rule is too complex for one program",
            at: span,
            help: Phrase(
                ru: "вынесите часть в отдельное решение или расчёт с меньшей вложенностью",
                en: "nest less: move a part into a decision or calculation of its own"))
    }
}
