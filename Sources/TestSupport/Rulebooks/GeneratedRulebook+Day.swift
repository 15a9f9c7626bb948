/// A rulebook cut down to one day: what is not in force then is gone, and what is in force is so always.
///
/// Names that other parts use stay: what has no version on the day keeps one, with its days.
extension GeneratedRulebook {
    /// Whether nothing in it is evaluated as of another day.
    package var isOfOneDay: Bool {
        (derived + rules).allSatisfy { $0.versions.allSatisfy { $0.asOf == nil } }
    }

    /// The rulebook as it is on a day.
    package func cut(to day: String) -> GeneratedRulebook {
        var result = self
        result.codes = codes.compactMap { code in
            var code = code
            guard code.days.contains(day) else { return stays(code, on: day) ? code : nil }
            code.days = .always
            return code
        }
        for index in parameters.indices {
            result.parameters[index].values = parameters[index].values.filter { $0.days.contains(day) }
                .map { (.always, $0.text) }
        }
        result.derived = derived.map { $0.cut(to: day) }
        result.rules = rules.map { $0.cut(to: day) }
        for index in regions.indices {
            result.regions[index].amendments = regions[index].amendments.map { amendment in
                amendment.cut(to: day, of: rules.first { $0.name == amendment.target })
            }
        }
        return result
    }

    /// Whether this is the first entry of a code that has none for the day; rules and facts may name the code.
    private func stays(_ code: GeneratedCode, on day: String) -> Bool {
        let entries = codes.filter { $0.code == code.code }
        return !entries.contains { $0.days.contains(day) } && entries.first?.days == code.days
    }
}

extension GeneratedRule {
    fileprivate func cut(to day: String) -> GeneratedRule {
        var result = self
        result.versions = versions.filter { $0.days.contains(day) }.map { version in
            var version = version
            version.days = .always
            version.content = version.content.cut(to: day)
            return version
        }
        if result.versions.isEmpty { result.versions = Array(versions.prefix(1)) }
        return result
    }
}

extension GeneratedRule.Content {
    fileprivate func cut(to day: String) -> GeneratedRule.Content {
        switch self {
        case .conditions(let body): .conditions(body.cut(to: day))
        case .cases(let cases, let otherwise):
            .cases(cases.filter { $0.days.contains(day) }.map(\.always), otherwise: otherwise)
        case .expression: self
        }
    }
}

extension GeneratedRule.Case {
    /// The case on every day.
    var always: GeneratedRule.Case {
        var result = self
        result.days = .always
        return result
    }
}

extension GeneratedCondition {
    /// The condition as it is on a day on which it counts.
    func cut(to day: String) -> GeneratedCondition {
        var result = self
        (result.days, result.body) = (.always, body.cut(to: day))
        return result
    }
}

extension GeneratedCondition.Body {
    /// The body without what does not count on a day.
    func cut(to day: String) -> GeneratedCondition.Body {
        switch self {
        case .test, .known: self
        case .group(let group, let parts, let atLeast):
            .group(group, parts.filter { $0.days.contains(day) }.map { $0.cut(to: day) }, atLeast: atLeast)
        case .quantifier(let quantifier, let body): .quantifier(quantifier, body.cut(to: day))
        }
    }
}
