import CEL

/// The expressions of rules.
extension RuleGraph {
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

    /// Where subjects lie.
    static func expressions(of about: [LinkedSubject]) -> [ParsedExpression] {
        about.compactMap { if case .element(let path)? = $0.source { path } else { nil } }
    }
}

extension LinkedCondition.Body {
    /// What the sentences of all conditions below say.
    var sentences: [ParsedExpression] {
        children.flatMap { ($0.says?.expressions ?? []) + ($0.body?.sentences ?? []) }
    }
}

extension SentenceSyntax {
    /// The expressions, those of the Russian sentence first.
    var expressions: [ParsedExpression] {
        (ru + en).compactMap { part in
            switch part {
            case .text: nil
            case .expression(let expression), .counted(_, let expression): expression
            }
        }
    }
}
