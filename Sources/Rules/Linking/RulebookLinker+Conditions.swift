import CEL
import Diagnostics

extension RulebookLinker {
    /// A condition inside the days of the rule around it.
    mutating func condition(
        _ syntax: ConditionSyntax, within outer: DateRange, pack: String
    ) -> LinkedCondition {
        let attributes = attributes(syntax.attributes, within: outer, pack: pack, at: syntax.id.span)
        requireActor(syntax.remedy)
        return LinkedCondition(
            id: syntax.id, attributes: attributes, says: syntax.says, isWarning: syntax.isWarning,
            remedy: syntax.remedy, body: syntax.body.map { body($0, within: attributes.range, pack: pack) })
    }

    /// How a condition or a decision is decided.
    mutating func body(
        _ syntax: ConditionSyntax.Body, within range: DateRange, pack: String
    ) -> LinkedCondition.Body {
        switch syntax {
        case .test(let expression): .test(expression)
        case .known(let path): .known(path)
        case .all(let children): .all(group(children, range, pack))
        case .any(let children, let atLeast): .any(group(children, range, pack), atLeast: atLeast)
        case .none(let children): LinkedCondition.Body.none(group(children, range, pack))
        case .forEach(let syntax): .forEach(quantifier(syntax, range, pack))
        case .forSome(let syntax, let atLeast): .forSome(quantifier(syntax, range, pack), atLeast: atLeast)
        }
    }

    private mutating func group(
        _ children: [ConditionSyntax], _ range: DateRange, _ pack: String
    ) -> [LinkedCondition] {
        children.map { condition($0, within: range, pack: pack) }
    }

    private mutating func quantifier(
        _ syntax: QuantifierSyntax, _ range: DateRange, _ pack: String
    ) -> LinkedQuantifier {
        LinkedQuantifier(
            variable: syntax.variable, list: syntax.list, filter: syntax.filter,
            body: body(syntax.body, within: range, pack: pack))
    }

    /// A case inside the days of the rule around it.
    mutating func calculationCase(_ syntax: CaseSyntax, within outer: DateRange, pack: String) -> LinkedCase {
        LinkedCase(
            id: syntax.id,
            attributes: attributes(syntax.attributes, within: outer, pack: pack, at: syntax.id.span),
            condition: syntax.condition, then: syntax.then)
    }

    /// How a value is found.
    mutating func valueBody(_ syntax: ValueBodySyntax, within range: DateRange) -> LinkedValueBody {
        LinkedValueBody(
            cases: syntax.cases.map { calculationCase($0, within: range, pack: rootCode) },
            otherwise: syntax.otherwise, expression: syntax.expression, rounding: syntax.rounding,
            asOf: syntax.asOf)
    }
}
