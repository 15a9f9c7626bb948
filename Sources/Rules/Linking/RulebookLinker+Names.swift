import Diagnostics

extension RulebookLinker {
    /// Reports each name that stands a second time where there are no versions.
    mutating func requireDistinct(_ names: [Spanned<String>]) {
        var first: [String: SourceSpan] = [:]
        for name in names {
            guard let place = first[name.value] else {
                first[name.value] = name.span
                continue
            }
            diagnostics.add(RulesMessages.duplicateName(name.value, at: name.span, first: place))
        }
    }

    /// Decisions, calculations and parameters share one set of names: expressions and amendments name them alike.
    mutating func requireDistinctNames(
        _ decisions: [LinkedDecision], _ calculations: [LinkedCalculation], _ parameters: [LinkedParameter]
    ) {
        var first: [String: (kind: DocumentKind, span: SourceSpan)] = [:]
        let all =
            decisions.map { (DocumentKind.decision, $0.name) } + calculations.map { (.calculation, $0.name) }
            + parameters.map { (.parameter, $0.name) }
        for (kind, name) in all {
            guard let known = first[name.value] else {
                first[name.value] = (kind, name.span)
                continue
            }
            if known.kind != kind || kind == .parameter {
                diagnostics.add(RulesMessages.duplicateName(name.value, at: name.span, first: known.span))
            }
        }
    }

    /// Reports versions of one name whose days overlap.
    mutating func requireDisjoint(_ rules: [some Versioned]) {
        for (index, rule) in rules.enumerated() {
            let earlier = rules[..<index].first { other in
                other.name.value == rule.name.value && other.attributes.range.overlaps(rule.attributes.range)
            }
            if let earlier {
                diagnostics.add(
                    RulesMessages.overlappingVersions(
                        rule.name.value, at: rule.name.span, first: earlier.name.span))
            }
        }
    }

    /// Reports versions of one code whose days overlap.
    mutating func requireDisjointCodes(_ codes: [LinkedCode]) {
        var places: [[UInt8]: [Int]] = [:]
        for (index, code) in codes.enumerated() {
            let key = Array(code.code.value.utf8)
            let earlier = places[key]?.first { codes[$0].attributes.range.overlaps(code.attributes.range) }
            if let earlier {
                let first = codes[earlier].code.span
                diagnostics.add(
                    RulesMessages.overlappingVersions(code.code.value, at: code.code.span, first: first))
            }
            places[key, default: []].append(index)
        }
    }

    /// Reports values of one pack whose days overlap.
    mutating func requireDisjointValues(_ values: [LinkedParameterValue]) {
        for (index, value) in values.enumerated() {
            if let first = values[..<index].first(where: {
                $0.attributes.range.overlaps(value.attributes.range)
            }) {
                diagnostics.add(RulesMessages.overlappingValues(at: value.span, first: first.span))
            }
        }
    }

    /// Reports questions that nothing answers.
    mutating func requireQuestions(_ rulebook: Rulebook) {
        let names = rulebook.root.decisions.names + rulebook.root.calculations.names + rulebook.derives.names
        for question in syntax.header.check + syntax.header.assess where !names.contains(question.value) {
            diagnostics.add(RulesMessages.unknown(.question, question.value, among: names, at: question.span))
        }
        let matchings = rulebook.matchings.map(\.name.value)
        if let match = syntax.header.match, !matchings.contains(match.value) {
            diagnostics.add(RulesMessages.unknown(.matching, match.value, among: matchings, at: match.span))
        }
    }
}
