import CEL
import Diagnostics

/// What something reads, whatever the facts are.
struct StaticReads: Sendable {
    /// The fields of the facts.
    var fields: Set<FieldName> = []
    /// Whether the day that is asked can turn it.
    var readsDay = false

    init() {}

    init(_ analysis: ExpressionAnalysis) {
        fields = Set(
            analysis.facts.filter { !$0.isDerived }.map { FieldName(record: $0.record, field: $0.field) })
        readsDay = !analysis.days.isEmpty || !analysis.unsolvedDays.isEmpty
    }

    mutating func add(_ other: StaticReads) {
        fields.formUnion(other.fields)
        readsDay = readsDay || other.readsDay
    }
}

/// What the nodes of a question read and count, found again by where the rules were written.
struct ConditionReads {
    /// What is known of a node before anything is decided.
    struct Node: Sendable {
        /// What its own expression reads: its test, or the day that its decision is taken as of.
        var own = StaticReads()
        /// What the list and the filter of a quantifier read.
        var list = StaticReads()
        var filter = StaticReads()
        /// How many parts have to hold, and how many elements.
        var parts = 1
        var elements = 1
    }

    private struct Place: Hashable {
        var source: Int32
        var start: Int32

        init(_ span: SourceSpan) { (source, start) = (span.source, span.start) }
    }

    private let compiler: RegionCompiler
    private var nodes: [Place: Node] = [:]
    private var computed: [FieldName: StaticReads] = [:]

    init(_ question: Question, _ compiler: RegionCompiler) {
        self.compiler = compiler
        for name in compiler.checked.graph.reached(from: question.name) {
            for version in compiler.decisions[name] ?? [] { add(version) }
        }
    }

    /// What is known of a node; of an element what is known of its quantifier.
    func node(_ rule: RuleNode) -> Node { rule.span.flatMap { nodes[Place($0)] } ?? Node() }

    private mutating func add(_ version: CheckedDecision) {
        let variables = version.subjects.map {
            ExpressionAnalyser.Variable(name: $0.name, path: $0.name, type: $0.type)
        }
        var node = Node()
        if let asOf = version.asOf { node.own = reads(asOf, variables) }
        if case .any(_, let atLeast) = version.body { node.parts = atLeast }
        add(version.body, &node, variables)
        nodes[Place(version.linked.name.span)] = node
    }

    private mutating func add(_ condition: CheckedCondition, _ variables: [ExpressionAnalyser.Variable]) {
        var node = Node()
        add(condition.body, &node, variables)
        nodes[Place(condition.linked.id.span)] = node
    }

    private mutating func add(
        _ body: CheckedCondition.Body, _ node: inout Node, _ variables: [ExpressionAnalyser.Variable]
    ) {
        switch body {
        case .test(let expression), .known(let expression): node.own.add(reads(expression, variables))
        case .all(let parts), .none(let parts): for part in parts { add(part, variables) }
        case .any(let parts, let atLeast):
            node.parts = atLeast
            for part in parts { add(part, variables) }
        case .forEach(let quantifier): add(quantifier, &node, variables)
        case .forSome(let quantifier, let atLeast):
            node.elements = atLeast
            add(quantifier, &node, variables)
        }
    }

    private mutating func add(
        _ quantifier: CheckedQuantifier, _ node: inout Node, _ variables: [ExpressionAnalyser.Variable]
    ) {
        node.list = reads(quantifier.list, variables)
        var inner = variables.filter { $0.name != quantifier.variable }
        if case .list(let element) = quantifier.list.type {
            inner.append(.init(name: quantifier.variable, path: quantifier.variable, type: element))
        }
        if let filter = quantifier.filter { node.filter = reads(filter, inner) }
        // The element's body stands for the element, whose node is found as its quantifier's.
        add(quantifier.body, &node, inner)
    }

    private func reads(
        _ expression: CheckedExpression, _ variables: [ExpressionAnalyser.Variable]
    ) -> StaticReads {
        StaticReads(
            ExpressionAnalyser.analyse(
                expression, over: variables, schema: compiler.checked.schema, rules: compiler))
    }

    // MARK: What rules computed

    /// What a computed value rests on: a derived field of a record, or a calculation.
    mutating func reads(ofComputed record: String, _ field: String) -> StaticReads {
        let name = FieldName(record: record, field: field)
        if let known = computed[name] { return known }
        let schema = compiler.checked.schema
        var reads = StaticReads()
        if !record.isEmpty {
            reads = StaticReads(
                ExpressionAnalyser.analyse(derived: field, of: record, schema: schema, rules: compiler))
        } else if let version = compiler.calculations[field]?.first {
            let variables = version.subjects.map {
                ExpressionAnalyser.Variable(name: $0.name, path: $0.name, type: $0.type)
            }
            reads = StaticReads(
                ExpressionAnalyser.analyse(
                    calculation: field, over: variables, schema: schema, rules: compiler))
        }
        computed[name] = reads
        return reads
    }
}
