package import CEL
import Diagnostics

/// Compiles the rules of one region: the code of decisions, calculations and derived fields that programs hold.
package struct RegionCompiler: RuleCompiler {
    let checked: CheckedRulebook
    let region: CheckedRegion
    let tables: Tables
    let symbols: SymbolTable
    let layouts: [String: FrameLayout]
    /// The versions of each decision.
    let decisions: [String: [CheckedDecision]]
    /// The versions of each calculation.
    let calculations: [String: [CheckedCalculation]]
    /// For each parameter, under its name among the rules, whether regions set it.
    let regionalParameters: [String: Bool]
    private let derives: [String: [ValueRule]]
    private let calculationRules: [String: (subjects: [String], versions: [ValueRule])]

    init(
        checked: CheckedRulebook, region: CheckedRegion, tables: Tables, symbols: SymbolTable,
        layouts: [String: FrameLayout]
    ) {
        self.checked = checked
        self.region = region
        self.tables = tables
        self.symbols = symbols
        self.layouts = layouts
        derives = Dictionary(grouping: checked.derives) { $0.linked.name.value }
            .mapValues {
                $0.map { ValueRule($0) }
            }
        decisions = Dictionary(grouping: region.decisions) { $0.linked.name.value }
        calculations = Dictionary(grouping: region.calculations) { $0.linked.name.value }
        regionalParameters = Dictionary(
            tables.parameters.map { (RuleGraph.parameter($0.name), $0.isRegional) },
            uniquingKeysWith: { first, _ in first })
        calculationRules =
            calculations
            .mapValues { versions in
                (versions[0].subjects.map(\.name), versions.map { ValueRule($0) })
            }
    }

    package func derived(_ record: String, _ field: String) -> [ValueRule] {
        derives["\(record).\(field)"] ?? []
    }

    package func calculation(_ name: String) -> (subjects: [String], versions: [ValueRule])? {
        calculationRules[name]
    }

    package func isDecision(_ name: String) -> Bool { decisions[name] != nil }

    package func compileDecision(_ name: String, _ arguments: [Binding], into builder: inout ProgramBuilder) {
        var nodes: [RuleNode] = []
        emit(decision: name, arguments, asNode: false, into: &builder, &nodes)
    }

    /// The versions of a decision, each as a node of its own where `asNode` says so; the nodes are added to `nodes`.
    func emit(
        decision name: String, _ arguments: [Binding], asNode: Bool, into builder: inout ProgramBuilder,
        _ nodes: inout [RuleNode]
    ) {
        let versions = decisions[name] ?? []
        let parts = versions.map { version in
            let bindings = Bindings(Array(zip(version.subjects.map(\.name), arguments)))
            return (version, bindings)
        }
        guard builder.enterRule() else { return }
        var found = nodes
        let isGap = asNode && !versions.contains { $0.linked.attributes.range == .always }
        let gap = isGap ? versions.first.map { self.node(RuleNode(gapOf: $0), &builder, &found) } : nil
        builder.versions(
            parts.map { version, bindings in
                (
                    version.linked.attributes.range.days,
                    { builder in
                        let number = asNode ? self.node(RuleNode(version), &builder, &found) : -1
                        builder.inNode(number) {
                            self.emit(version, bindings, into: &$0, &found, as: asNode ? number : nil)
                        }
                    }
                )
            }, otherwise: gap ?? -1)
        builder.leaveRule()
        nodes = found
    }

    private func emit(
        _ version: CheckedDecision, _ bindings: Bindings, into builder: inout ProgramBuilder,
        _ nodes: inout [RuleNode], as number: Int? = nil
    ) {
        if version.linked.statement == .silent { return builder.withheld() }
        var found = nodes
        builder.asOf(version.asOf, bindings, onOpen: { _ in }) { builder in
            if version.asOf != nil, let number { builder.enter(number) }
            self.emit(version.body, bindings, into: &builder, &found, as: nil)
            switch version.linked.statement {
            case .partial: builder.neverGrants(outside: [])
            case .complete: builder.neverGrants(outside: version.linked.statementDays.map(\.days))
            case .inherited, .silent: break
            }
            builder.say(version.says?.expressions ?? [], bindings)
        }
        nodes = found
    }

    // MARK: Conditions

    /// A new node and its number.
    func node(_ node: RuleNode, _ builder: inout ProgramBuilder, _ nodes: inout [RuleNode]) -> Int {
        guard builder.storesNodes else { return -1 }
        nodes.append(node)
        return builder.newNode()
    }

    func emit(
        _ condition: CheckedCondition, _ bindings: Bindings, neutral: Tri, isNegated: Bool = false,
        gate: String? = nil, into builder: inout ProgramBuilder, _ nodes: inout [RuleNode]
    ) {
        var found = nodes
        builder.onDays(condition.linked.attributes.range.days, otherwise: neutral) { builder in
            var description = RuleNode(condition)
            description.gate = gate
            description.isNegated = isNegated
            let number = self.node(description, &builder, &found)
            if case .forEach(let quantifier) = condition.body {
                self.quantifier(
                    .all, quantifier, bindings, saying: condition.says, into: &builder, &found, as: number)
            } else {
                self.emit(condition.body, bindings, into: &builder, &found, as: number)
                builder.say(condition.says?.expressions ?? [], bindings)
            }
            builder.store(number)
            if condition.linked.isWarning { builder.outcome(neutral) }
        }
        nodes = found
    }

    private func emit(
        _ body: CheckedCondition.Body, _ bindings: Bindings, into builder: inout ProgramBuilder,
        _ nodes: inout [RuleNode], as node: Int?
    ) {
        switch body {
        case .test(let expression):
            if builder.storesNodes, let node, let (name, arguments) = decisionCall(expression) {
                builder.enter(node)
                let passed = arguments.map { builder.argument(expression, $0, bindings) }
                return emit(decision: name, passed, asNode: true, into: &builder, &nodes)
            }
            builder.condition(expression, bindings)
        case .known(let path): builder.known(path, bindings)
        case .all(let parts): group(.all, parts, bindings, .yes, into: &builder, &nodes, as: node)
        case .any(let parts, let atLeast):
            group(.any(atLeast: atLeast), parts, bindings, .no, into: &builder, &nodes, as: node)
        case .none(let parts): group(.none, parts, bindings, .no, into: &builder, &nodes, as: node)
        case .forEach(let quantifier):
            self.quantifier(.all, quantifier, bindings, saying: nil, into: &builder, &nodes, as: node)
        case .forSome(let quantifier, let atLeast):
            self.quantifier(
                .any(atLeast: atLeast), quantifier, bindings, saying: nil, into: &builder, &nodes, as: node)
        }
    }

    private func group(
        _ group: ProgramBuilder.Group, _ parts: [CheckedCondition], _ bindings: Bindings, _ neutral: Tri,
        into builder: inout ProgramBuilder, _ nodes: inout [RuleNode], as node: Int?
    ) {
        if let node { builder.enter(node) }
        var isNegated = false
        if case .none = group { isNegated = true }
        var found = nodes
        builder.group(
            group,
            parts.map { part in
                { builder in
                    self.emit(
                        part, bindings, neutral: neutral, isNegated: isNegated, into: &builder, &found)
                }
            })
        nodes = found
    }

    private func quantifier(
        _ group: ProgramBuilder.Group, _ quantifier: CheckedQuantifier, _ bindings: Bindings,
        saying says: CheckedSentence?, into builder: inout ProgramBuilder, _ nodes: inout [RuleNode],
        as node: Int?
    ) {
        if let node { builder.enter(node) }
        var element = RuleNode(
            id: "", kind: .element,
            attributes: LinkedAttributes(pack: region.rules.code))
        if let node, node >= 0, node < nodes.count { element.id = nodes[node].id }
        element.says = says
        element.body = RuleNode.Kind(quantifier.body)
        let number = self.node(element, &builder, &nodes)
        var found = nodes
        let filter = quantifier.filter.map { filter in
            { (builder: inout ProgramBuilder, element: Binding) in
                builder.condition(filter, bindings.adding(quantifier.variable, element))
            }
        }
        builder.quantifier(group, over: quantifier.list, bindings, element: number, filter: filter) {
            builder, element in
            let inner = bindings.adding(quantifier.variable, element)
            self.emit(quantifier.body, inner, into: &builder, &found, as: nil)
            builder.say(says?.expressions ?? [], inner)
        }
        nodes = found
    }

    /// A condition that is only the call of a decision shows that decision's tree.
    private func decisionCall(_ expression: CheckedExpression) -> (name: String, arguments: [NodeID])? {
        guard case .call(let name, nil, let arguments) = expression.parsed[expression.parsed.root],
            isDecision(name)
        else { return nil }
        return (name, arguments)
    }
}

extension ValueRule {
    /// Of a derived field.
    init(_ version: CheckedDerive) {
        self.init(version.body, version.type, version.linked.attributes.range, said: [.always])
    }

    /// Of a calculation.
    init(_ version: CheckedCalculation) {
        let said = version.linked.isWithheld ? [] : version.linked.statementDays
        self.init(version.body, version.type, version.linked.attributes.range, said: said)
    }

    private init(_ body: CheckedValueBody, _ type: ValueType, _ range: DateRange, said: [DateRange]) {
        self.init(
            days: range.days, type: type,
            cases: body.cases.map {
                Case(days: $0.linked.attributes.range.days, condition: $0.condition, then: $0.then)
            },
            otherwise: body.otherwise, rounding: body.rounding, asOf: body.asOf,
            saidDays: said.map(\.days))
    }
}
