import CEL
import FuzzSupport

/// What is left of an expression comes to what the whole comes to, however the unknown variable becomes known.
enum ResidualCheck {
    /// Checks an expression over the plain variables of which one is unknown.
    static func check(_ text: String, without name: String) {
        let variables = PlainVariables.all.map { StandaloneExpression.Variable(name: $0.name, type: .dyn) }
        guard let parsed = parse(text, acceptsBlocks: true).0,
            let program = StandaloneExpression(
                Checker.unchecked(parsed, in: PlainVariables.scope, schema: PlainVariables.schema),
                schema: PlainVariables.schema, variables: variables, options: .init(hasResidual: true)),
            let whole = PlainExpression(text, variables: variables, checks: false, acceptsBlocks: true)
        else { return }
        let known = PlainVariables.values(0).filter { $0.name != name }
        guard let residual = program.evaluate(known).residual?.text else {
            finding("nothing is left: \(text)")
        }
        require(
            parse(residual, acceptsBlocks: true).0 != nil, "\(text) leaves what does not parse: \(residual)")
        guard let rest = PlainExpression(residual, variables: variables, checks: false, acceptsBlocks: true)
        else { return }
        for choice in 0..<3 {
            let values = known + PlainVariables.values(choice).filter { $0.name == name }
            guard let one = whole.answers(values).first, let other = rest.answers(values).first else {
                return
            }
            // A part that does not matter any more may have been the fault.
            if one.outcome == .fault || other.fault == .tooLarge { continue }
            require(
                one.outcome == other.outcome,
                "\(text) without `\(name)` leaves \(residual): \(one), \(other), with \(values.last?.value.celText ?? "")"
            )
        }
    }
}
