import CEL
import Diagnostics

/// Which rules use which: names of decisions, calculations, derived fields and parameters, and the fields that each
/// reads.
///
/// What regions add is in it beside what they inherit, so that it holds for every region, and may say too much for one.
struct RuleGraph: Sendable {
    /// The rules in the order of the source.
    private(set) var names: [String] = []
    /// Where each was first written.
    private(set) var spans: [String: SourceSpan] = [:]
    private var uses: [String: Set<String>] = [:]
    private var fields: [String: Set<String>] = [:]
    /// What programs of a rule hold beside what decides it: sentences, and where subjects lie.
    private var mentions: [String: Set<String>] = [:]
    private let schema: Schema
    /// The records that have a derived field of a name, as `Client.age`.
    private let derived: [String: [String]]

    init(schema: Schema) {
        self.schema = schema
        var derived: [String: [String]] = [:]
        for record in schema.records.values {
            for field in record.fields where field.isDerived {
                derived[field.name, default: []].append("\(record.name).\(field.name)")
            }
        }
        self.derived = derived
    }

    mutating func add(_ derive: LinkedDerive) {
        add(derive.name, Self.expressions(of: derive.body), besides: [])
    }

    mutating func add(_ calculation: LinkedCalculation) {
        add(
            calculation.name, Self.expressions(of: calculation.body),
            besides: Self.expressions(of: calculation.about))
    }

    mutating func add(_ decision: LinkedDecision) {
        let body = decision.body.map { Self.expressions(of: $0) } ?? []
        let sentences = (decision.says?.expressions ?? []) + (decision.body?.sentences ?? [])
        add(
            decision.name, body + [decision.asOf].compactMap(\.self),
            besides: sentences + Self.expressions(of: decision.about))
    }

    private mutating func add(
        _ name: Spanned<String>, _ expressions: [ParsedExpression], besides others: [ParsedExpression]
    ) {
        if spans[name.value] == nil {
            names.append(name.value)
            spans[name.value] = name.span
        }
        var (used, read) = (Set<String>(), Set<String>())
        for expression in expressions { collect(expression, &used, &read) }
        uses[name.value, default: []].formUnion(used)
        fields[name.value, default: []].formUnion(read)
        var (mentioned, ignored) = (Set<String>(), Set<String>())
        for expression in others { collect(expression, &mentioned, &ignored) }
        mentions[name.value, default: []].formUnion(mentioned)
    }

    /// The rules that an expression may use and the fields that it reads, by their names.
    private func collect(_ expression: ParsedExpression, _ uses: inout Set<String>, _ read: inout Set<String>)
    {
        for node in expression.nodes {
            switch node {
            case .call(let name, nil, _):
                let plain = name.utf8.first == UInt8(ascii: ".") ? String(name.dropFirst()) : name
                if schema.functions[plain] != nil { uses.insert(plain) }
            case .select(let operand, let field), .optionalSelect(let operand, let field),
                .has(let operand, let field):
                // A variable of a macro may be called `param`: both are taken as used.
                if case .identifier("param", _) = expression[operand] { uses.insert(Self.parameter(field)) }
                read.insert(field)
                for rule in derived[field] ?? [] { uses.insert(rule) }
            default: break
            }
        }
    }

    /// How a parameter is called among the rules.
    static func parameter(_ name: String) -> String { "param.\(name)" }

    // MARK: Ways

    /// Everything that programs of a rule hold, the rule itself first, then by name.
    func reached(from name: String) -> [String] {
        var seen: Set = [name]
        var open = [name]
        while let next = open.popLast() {
            for used in uses[next] ?? [] where seen.insert(used).inserted { open.append(used) }
            for used in mentions[next] ?? [] where seen.insert(used).inserted { open.append(used) }
        }
        seen.remove(name)
        return [name] + seen.sorted()
    }

    /// Ways from a rule back to itself, as short as there are, no rule at the beginning of two of them.
    var cycles: [[String]] {
        var seen: Set<String> = []
        var cycles: [[String]] = []
        for name in leadingToCycles where !seen.contains(name) {
            guard let path = cycle(from: name) else { continue }
            cycles.append(path)
            seen.formUnion(path)
        }
        return cycles
    }

    /// The rules that are left when those are taken away, again and again, that use none of the others.
    private var leadingToCycles: [String] {
        let ordered = Set(order)
        return names.filter { !ordered.contains($0) }
    }

    /// The rules, each behind those that it uses; without those from which a way leads to a cycle.
    var order: [String] {
        var count: [String: Int] = [:]
        var users: [String: [String]] = [:]
        for name in names {
            for used in uses[name] ?? [] where spans[used] != nil {
                count[name, default: 0] += 1
                users[used, default: []].append(name)
            }
        }
        var order: [String] = []
        var open = names.filter { count[$0] == nil }
        while let name = open.popLast() {
            order.append(name)
            for user in users[name] ?? [] {
                count[user, default: 0] -= 1
                if count[user] == 0 { open.append(user) }
            }
        }
        return order
    }

    /// The shortest way from a rule back to itself.
    private func cycle(from start: String) -> [String]? {
        var before: [String: String] = [:]
        var open = [start]
        var place = 0
        while place < open.count {
            let name = open[place]
            place += 1
            for next in (uses[name] ?? []).sorted() where before[next] == nil {
                before[next] = name
                open.append(next)
                guard next == start else { continue }
                var path = [start]
                var at = name
                while at != start {
                    path.append(at)
                    at = before[at] ?? start
                }
                return [start] + path.reversed()
            }
        }
        return nil
    }

    /// A rule that reads a field and is reached from some expressions.
    func reader(of record: String, _ field: String, from roots: [ParsedExpression]) -> String? {
        let owners = schema.records.values.filter { $0.field(field) != nil }
        guard owners.count == 1 || owners.contains(where: { $0.name == record }) else { return nil }
        var (begun, ignored) = (Set<String>(), Set<String>())
        for root in roots { collect(root, &begun, &ignored) }
        var open = begun.sorted()
        var seen = begun
        while let name = open.popLast() {
            if owners.count == 1, fields[name]?.contains(field) == true { return name }
            for next in (uses[name] ?? []).sorted() where seen.insert(next).inserted { open.append(next) }
        }
        return nil
    }
}
