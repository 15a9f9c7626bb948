import CEL
import Diagnostics

/// Which rules use which: names of decisions, calculations and derived fields, and the fields that each reads.
struct RuleGraph {
    let schema: Schema
    /// The rules in the order of the source.
    private(set) var names: [String] = []
    /// Where each was first written.
    private(set) var spans: [String: SourceSpan] = [:]
    private var uses: [String: Set<String>] = [:]
    private var fields: [String: Set<String>] = [:]

    init(schema: Schema) { self.schema = schema }

    mutating func add(_ derive: CheckedDerive) { add(derive.linked) }
    mutating func add(_ decision: CheckedDecision) { add(decision.linked) }
    mutating func add(_ calculation: CheckedCalculation) { add(calculation.linked) }

    mutating func add(_ derive: LinkedDerive) {
        add(derive.name, Self.expressions(of: derive.body))
    }

    mutating func add(_ calculation: LinkedCalculation) {
        add(calculation.name, Self.expressions(of: calculation.body))
    }

    mutating func add(_ decision: LinkedDecision) {
        let body = decision.body.map { Self.expressions(of: $0) } ?? []
        add(decision.name, body + [decision.asOf].compactMap(\.self))
    }

    private mutating func add(_ name: Spanned<String>, _ expressions: [ParsedExpression]) {
        if spans[name.value] == nil {
            names.append(name.value)
            spans[name.value] = name.span
        }
        for expression in expressions {
            let (used, read) = mentioned(in: expression)
            uses[name.value, default: []].formUnion(used)
            fields[name.value, default: []].formUnion(read)
        }
    }

    /// The rules that an expression may use and the fields that it reads, by their names.
    private func mentioned(in expression: ParsedExpression) -> (uses: Set<String>, fields: Set<String>) {
        var uses: Set<String> = []
        var read: Set<String> = []
        for node in expression.nodes {
            switch node {
            case .call(let name, nil, _) where schema.functions[name] != nil: uses.insert(name)
            case .select(_, let field), .optionalSelect(_, let field), .has(_, let field):
                read.insert(field)
                for record in schema.records.values where record.field(field)?.isDerived == true {
                    uses.insert("\(record.name).\(field)")
                }
            default: break
            }
        }
        return (uses, read)
    }

    /// A way from a rule back to itself.
    func cycle(from start: String) -> [String]? {
        var path: [String] = []
        var done: Set<String> = []
        func visit(_ name: String) -> Bool {
            path.append(name)
            for next in (uses[name] ?? []).sorted() {
                if next == start {
                    path.append(start)
                    return true
                }
                if done.insert(next).inserted, visit(next) { return true }
            }
            path.removeLast()
            return false
        }
        return visit(start) ? path : nil
    }

    /// A rule that reads a field and is reached from some expressions.
    func reader(of record: String, _ field: String, from roots: [ParsedExpression]) -> String? {
        let owners = schema.records.values.filter { $0.field(field) != nil }
        guard owners.count == 1 || owners.contains(where: { $0.name == record }) else { return nil }
        var open = roots.flatMap { mentioned(in: $0).uses }.sorted()
        var seen = Set(open)
        while let name = open.popLast() {
            if owners.count == 1, fields[name]?.contains(field) == true { return name }
            for next in (uses[name] ?? []).sorted() where seen.insert(next).inserted { open.append(next) }
        }
        return nil
    }

    // MARK: Expressions of rules

    /// Everything that decides a match; what the answer merely shows is not among it.
    static func expressions(of matching: LinkedMatching) -> [ParsedExpression] {
        (matching.perService + matching.gates).flatMap { expressions(of: $0.condition) }
            + (matching.first + matching.preferences).compactMap(\.expression)
            + [matching.wanted, matching.offered, matching.priority].compactMap(\.self)
    }

    static func expressions(of body: LinkedValueBody) -> [ParsedExpression] {
        body.cases.flatMap { [$0.condition, $0.then].compactMap(\.self) }
            + [body.otherwise, body.expression, body.asOf].compactMap(\.self)
    }

    static func expressions(of condition: LinkedCondition) -> [ParsedExpression] {
        condition.body.map { expressions(of: $0) } ?? []
    }

    static func expressions(of body: LinkedCondition.Body) -> [ParsedExpression] {
        switch body {
        case .test(let expression), .known(let expression): [expression]
        case .all(let parts), .any(let parts, _), .none(let parts): parts.flatMap { expressions(of: $0) }
        case .forEach(let quantifier), .forSome(let quantifier, _):
            [quantifier.list] + [quantifier.filter].compactMap(\.self) + expressions(of: quantifier.body)
        }
    }
}
