package import CEL
package import Diagnostics

/// What is worth knowing of rules that are in order: none of it keeps them from being used.
extension Rulebook {
    /// The regional rules that go beyond the federal law, and everything whose wording is not confirmed.
    func findings() -> Diagnostics {
        var found = Diagnostics()
        for region in regions {
            for rule in rules(of: region) {
                if let barrier = rule.barrier { found.add(goesBeyond(barrier)) }
                if let reason = rule.unconfirmed { found.add(RulesMessages.unconfirmed(reason)) }
            }
        }
        for calendar in calendars {
            let reasons = [calendar.unconfirmed] + calendar.years.map(\.unconfirmed)
            for reason in reasons.compactMap(\.self) { found.add(RulesMessages.unconfirmed(reason)) }
        }
        return found
    }

    /// The parameters whose last value is older on a day than their `stale-after` allows.
    package func staleParameters(on day: CivilDate) -> Diagnostics {
        var found = Diagnostics()
        for region in regions {
            for parameter in region.parameters {
                guard let term = parameter.staleAfter, let last = parameter.lastValue,
                    last.attributes.pack == region.code, parameter.isStale(last, on: day)
                else { continue }
                found.add(RulesMessages.stale(parameter.name.value, term, at: last.span))
            }
        }
        return found
    }

    private func goesBeyond(_ barrier: Spanned<String>) -> Diagnostic {
        let code = codelist("barrier")?.codes.first { $0.code.value == barrier.value }
        return RulesMessages.goesBeyond(barrier, position: code?.text("position"))
    }

    /// The attributes of everything that one pack wrote, in the order of the source.
    private func rules(of region: RegionRules) -> [LinkedAttributes] {
        var rules: [LinkedAttributes] = []
        for decision in region.decisions.all where region.isRoot || decision.amendedBy.contains(region.code) {
            rules.append(decision.attributes)
            rules += decision.body?.descendants.map(\.attributes) ?? []
        }
        for calculation in region.calculations.all
        where region.isRoot || calculation.amendedBy.contains(region.code) {
            rules.append(calculation.attributes)
            rules += calculation.body.cases.map(\.attributes)
        }
        for parameter in region.parameters {
            rules.append(parameter.attributes)
            rules += parameter.layers.joined().map(\.attributes)
        }
        if region.isRoot { rules += rulesOfRootAlone }
        return rules.filter { $0.pack == region.code }
    }

    /// What no region amends.
    private var rulesOfRootAlone: [LinkedAttributes] {
        var rules = derives.all.flatMap { [$0.attributes] + $0.body.cases.map(\.attributes) }
        rules += codelists.flatMap { $0.codes.map(\.attributes) }
        for matching in matchings {
            rules.append(matching.attributes)
            for gate in matching.perService + matching.gates {
                rules.append(gate.condition.attributes)
                rules += gate.condition.body?.descendants.map(\.attributes) ?? []
            }
            rules += (matching.first + matching.preferences + matching.shows).map(\.attributes)
        }
        return rules
    }
}

extension LinkedParameter {
    /// The value whose first day is the last of all.
    fileprivate var lastValue: LinkedParameterValue? {
        var last: (value: LinkedParameterValue, from: CivilDate)?
        for value in values {
            guard let from = value.attributes.range.from else { continue }
            if last.map({ $0.from < from }) ?? true { last = (value, from) }
        }
        return last?.value
    }
}

/// Codes and words of findings.
extension RulesMessages {
    static func goesBeyond(_ barrier: Spanned<String>, position: LocalizedText?) -> Diagnostic {
        var result = error(
            .goesBeyond, ru: "регион требует больше, чем федеральный закон: `\(barrier.value)`",
            en: "the region asks for more than the federal law does: `\(barrier.value)`", at: barrier.span,
            help: position?.phrase)
        result.severity = .finding
        return result
    }
    static func unconfirmed(_ reason: Spanned<LocalizedText>) -> Diagnostic {
        var result = error(
            .unconfirmed, ru: "не подтверждено: \(reason.value[.ru])",
            en: "not confirmed: \(reason.value[.en])", at: reason.span)
        result.severity = .finding
        return result
    }
    static func stale(_ parameter: String, _ term: CalendarTerm, at span: SourceSpan) -> Diagnostic {
        var result = error(
            .stale, ru: "последнее значение `\(parameter)` действует дольше, чем `\(term.text)`",
            en: "the last value of `\(parameter)` has been in force for longer than `\(term.text)`", at: span,
            help: Phrase(ru: "добавьте новое значение с его `from`", en: "add a new value with its `from`"))
        result.severity = .finding
        return result
    }
}
