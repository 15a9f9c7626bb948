import Diagnostics

/// What is left of an expression when some facts are known: partial evaluation to the simplest remaining expression
/// (Jones, Gomard and Sestoft, "Partial Evaluation and Automatic Program Generation", 1993; cel-go, `ResidualAst`).
///
/// Parts that have a value become literals, decided terms go, walks over lists that are known become what is open for
/// single elements. What is unknown or a fault stays as it was written. For every way in which the unknown facts become
/// known the residual comes to what the expression comes to, unless that is a fault: operands of `&&` and `||` are taken
/// to be bools, and a fault of an element of which nothing depends any more is not there.
public struct ResidualExpression: Sendable {
    /// The most elements of which a walk is replaced by an expression for each, and that a list may be written with.
    static let elementLimit = 32

    /// The expression as CEL.
    public let text: String
    /// The expression, as it is read from the text.
    public let expression: ParsedExpression

    /// What is left of an expression, from the events of an evaluation of `ProgramBuilder.residual`; the expression itself
    /// where what is left would pass a limit of expressions.
    public init(_ expression: CheckedExpression, _ events: [TraceEvent]) {
        var reduction = Reduction(expression, EvaluationScope(of: expression.parsed, events))
        let text = reduction.result()?.printed() ?? expression.parsed.printed()
        let origin = TextOrigin(source: expression.parsed.origin.source, start: 0, count: text.utf8.count)
        if let parsed = ParsedExpression.parse(text, origin: origin, acceptsBlocks: true).0 {
            (self.text, self.expression) = (text, parsed)
        } else {
            (self.text, self.expression) = (expression.parsed.printed(), expression.parsed)
        }
    }
}

extension ProgramBuilder {
    /// Emits an expression so that what is left of it can be told from the events of collecting: every node reports its
    /// value, also those of parts that would be passed over.
    public mutating func residual(_ e: CheckedExpression, _ bindings: Bindings) {
        trace(e)
        tracesWalks = true
        result(e, bindings)
        for part in e.lazyParts where !overflowed {
            scoped { builder in
                let file = Self.file(of: e.type(part))
                let target = builder.newRegister(file)
                builder.value(e, part, bindings, into: target, file)
            }
        }
    }
}
