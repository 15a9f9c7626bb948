/// What regions change.
extension RulebookGenerator {
    /// A region that amends some rules and parameters.
    mutating func region(_ code: String) -> GeneratedRegion {
        var amendments: [GeneratedRegion.Amendment] = []
        for rule in rules where one(in: 2) { amendments.append(amendment(of: rule)) }
        for parameter in parameters where parameter.isRegional || one(in: 3) {
            var amendment = GeneratedRegion.Amendment(of: parameter.name)
            amendment.values = versionDays().map { ($0, value(parameter.sort, parameter.isKeyed)) }
            amendments.append(amendment)
        }
        return GeneratedRegion(code: code, amendments: amendments)
    }

    private mutating func amendment(of rule: GeneratedRule) -> GeneratedRegion.Amendment {
        var amendment = GeneratedRegion.Amendment(of: rule.name)
        if one(in: 3) { amendment.days = days() }
        if rule.isRegional { amendment.isComplete = pick([true, true, false, nil]) }
        calls = 1
        bound([("client", .record("Client"))]) { writer in
            if rule.kind == .decision {
                writer.change(conditionsOf: rule, &amendment)
            } else {
                writer.change(casesOf: rule, &amendment)
            }
        }
        calls = 0
        return amendment
    }

    /// Adds conditions, and replaces or drops one; never inside of what another change takes away.
    private mutating func change(
        conditionsOf rule: GeneratedRule, _ amendment: inout GeneratedRegion.Amendment
    ) {
        let conditions = rule.versions.flatMap {
            version -> [(condition: GeneratedCondition, days: GeneratedDays)] in
            guard case .conditions(let body) = version.content else { return [] }
            return body.descendants(within: version.days.intersection(amendment.days))
        }
        let groups = conditions.map(\.condition).filter(\.body.isGroup)
        if one(in: 2), let changed = conditions.randomElement(using: &random)?.condition {
            if one(in: 2) {
                amendment.dropped.append((changed.id, .always))
            } else {
                var other = calledBefore(rule) { $0.part(1) }
                (other.id, other.days) = (changed.id, .always)
                amendment.replacedConditions.append(other)
            }
        } else if let group = groups.randomElement(using: &random) {
            var added = calledBefore(rule) { $0.part(0) }
            added.days = .always
            amendment.addedConditions.append((group.id, added))
        }
        let isGroup = rule.versions.allSatisfy { version in
            if case .conditions(let body) = version.content { body.isGroup } else { false }
        }
        if isGroup, one(in: 2) {
            amendment.addedConditions.append((nil, calledBefore(rule) { $0.part(1) }))
        }
    }

    private mutating func change(casesOf rule: GeneratedRule, _ amendment: inout GeneratedRegion.Amendment) {
        let cases = rule.versions.flatMap { version -> [GeneratedRule.Case] in
            guard case .cases(let cases, _) = version.content else { return [] }
            let days = version.days.intersection(amendment.days)
            return cases.filter { !$0.days.intersection(days).isEmpty }
        }
        guard let changed = cases.randomElement(using: &random) else { return }
        var other = calledBefore(rule) { $0.addedCase(rule.sort) }
        // Days of its own might be those of another version, which has no such case.
        other.days = .always
        switch Int.random(in: 0..<4, using: &random) {
        case 0: amendment.addedCases.append((nil, other))
        case 1: amendment.addedCases.append((changed.id, other))
        case 2: amendment.dropped.append((changed.id, .always))
        default:
            other.id = changed.id
            amendment.replacedCases.append(other)
        }
    }

    /// Writes what may call the rules before one, so that the region makes no cycle.
    private mutating func calledBefore<Written>(
        _ rule: GeneratedRule, _ body: (inout RulebookGenerator) -> Written
    ) -> Written {
        let all = rules
        defer { rules = all }
        rules = Array(all.prefix { $0.name != rule.name })
        return body(&self)
    }
}
