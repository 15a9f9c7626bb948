/// Derived fields, calculations and decisions; each may use those before it, so that there is no cycle.
extension RulebookGenerator {
    /// Derived fields, which join the fields of their records.
    mutating func derivedFields() -> [GeneratedRule] {
        [("Client", FactSort.int), ("Client", pick([.money, .bool])), ("Item", .int)].map { record, sort in
            let rule = bound([("this", .record(record))]) { writer in
                GeneratedRule(
                    kind: .derive, name: "\(record).\(writer.newName("made_"))", subjects: [], sort: sort,
                    isGiven: writer.one(in: 4), versions: writer.versions(of: sort) { $0.value(sort) })
            }
            let field = FactField(
                name: String(rule.name.split(separator: ".")[1]), sort: sort, isDerived: true,
                isGiven: rule.isGiven)
            for index in records.indices where records[index].name == record {
                records[index].fields.append(field)
            }
            return rule
        }
    }

    /// Calculations and decisions.
    mutating func makeRules() {
        let kinds: [FactSort] = [pick([.int, .money]), .bool, pick([.int, .money, .bool, .bool])]
        for sort in kinds {
            var subjects: [GeneratedRule.Subject] = [.client]
            if one(in: 3) { subjects.append(pick([.item, .form, .price])) }
            calls = pick([0, 1, 2])
            let rule = bound(subjects.map(Self.binding)) { writer in
                GeneratedRule(
                    kind: sort == .bool ? .decision : .calculation, name: writer.newName("rule_"),
                    subjects: subjects, sort: sort, isRegional: writer.one(in: 6),
                    versions: writer.versions(of: sort) { $0.content(sort) })
            }
            rules.append(rule)
        }
    }

    private static func binding(_ subject: GeneratedRule.Subject) -> (name: String, sort: FactSort) {
        switch subject {
        case .client: ("client", .record("Client"))
        case .item: ("item", .record("Item"))
        case .form: ("form", .code)
        case .price: ("price", .money)
        }
    }

    /// Versions with their days; a later one often is the first with a little more.
    private mutating func versions(
        of sort: FactSort, _ content: (inout RulebookGenerator) -> GeneratedRule.Content
    ) -> [GeneratedRule.Version] {
        var versions: [GeneratedRule.Version] = []
        for days in versionDays() {
            var version = GeneratedRule.Version(days: days, content: content(&self))
            if let first = versions.first, one(in: 2) { version.content = extended(first.content) }
            let applied = paths(to: .date).filter { !$0.contains("value()") && !$0.hasPrefix("item.") }
            if hasOtherDays, one(in: 3) { version.asOf = applied.first ?? "date('2024-08-01')" }
            if sort == .money, one(in: 3) {
                version.rounding = "{to: 0.1, mode: \(pick(["half-up", "down", "ceiling"]))}"
            }
            versions.append(version)
        }
        return versions
    }

    private mutating func content(_ sort: FactSort) -> GeneratedRule.Content {
        sort == .bool ? .conditions(body(2)) : value(sort)
    }

    private mutating func extended(_ content: GeneratedRule.Content) -> GeneratedRule.Content {
        guard case .conditions(.group(let group, let parts, let atLeast)) = content else { return content }
        return .conditions(.group(group, parts + [part(0)], atLeast: atLeast))
    }

    private mutating func value(_ sort: FactSort) -> GeneratedRule.Content {
        if one(in: 3) { return .expression(term(sort, 2)) }
        var cases = (0..<Int.random(in: 1...3, using: &random)).map { _ in addedCase(sort) }
        cases[cases.count - 1].days = .always
        return .cases(cases, otherwise: one(in: 3) ? nil : term(sort, 1))
    }

    /// A case of a value of this type.
    mutating func addedCase(_ sort: FactSort) -> GeneratedRule.Case {
        GeneratedRule.Case(
            id: newName("case-"), days: days(), condition: condition(1), then: term(sort, pick([0, 0, 1])))
    }
}
