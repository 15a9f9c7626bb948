package import CEL
package import Diagnostics

/// One case of a calculation or of a derived field.
package struct CaseSyntax: Sendable {
    /// Its name, unique in the document.
    package var id: Spanned<String>
    /// Title, law, days.
    package var attributes: RuleAttributes
    /// When it hits.
    package var condition: ParsedExpression?
    /// The value.
    package var then: ParsedExpression?
}

/// `round: {to: 0.01, mode: half-up}`.
package struct RoundingSyntax: Sendable {
    /// The step.
    package var to: ConstantSyntax
    /// What happens between two steps.
    package var mode: Spanned<String>
}

/// How a value is found: one expression, or cases of which the first hit wins.
package struct ValueBodySyntax: Sendable {
    /// The cases in their order.
    package var cases: [CaseSyntax]
    /// The value when no case hits.
    package var otherwise: ParsedExpression?
    /// The one expression.
    package var expression: ParsedExpression?
    /// How the result is rounded.
    package var rounding: RoundingSyntax?
    /// The day that everything below is taken as of.
    package var asOf: ParsedExpression?
}

/// The document `derive:`.
package struct DeriveSyntax: Sendable {
    /// `Client` of `Client.age`.
    package var record: Spanned<String>
    /// `age` of `Client.age`.
    package var field: Spanned<String>
    /// Title, law, days.
    package var attributes: RuleAttributes
    /// The type of the field.
    package var type: TypeSyntax
    /// Whether a document of facts may give the value itself.
    package var isGivenAllowed: Bool
    /// How the value is found.
    package var body: ValueBodySyntax
}

/// The document `calculation:`.
package struct CalculationSyntax: Sendable {
    /// The name in expressions.
    package var name: Spanned<String>
    /// What it is about, in the order of the arguments.
    package var about: [SubjectSyntax]
    /// Title, law, days.
    package var attributes: RuleAttributes
    /// The lowest level of law that may set it.
    package var setBy: Spanned<String>?
    /// The type of the answer.
    package var type: TypeSyntax
    /// How the answer is found.
    package var body: ValueBodySyntax
}
