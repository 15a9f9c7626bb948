package import CEL
package import Diagnostics

/// One case of a calculation or of a derived field.
package struct LinkedCase: Sendable {
    /// Its name, unique in the document.
    package var id: Spanned<String>
    /// Title, law, days.
    package var attributes: LinkedAttributes
    /// When it hits; none when it could not be read, which was reported.
    package var condition: ParsedExpression?
    /// The value; none when it could not be read, which was reported.
    package var then: ParsedExpression?
}

/// How a value is found: one expression, or cases of which the first hit wins.
package struct LinkedValueBody: Sendable {
    /// The cases in their order; empty where `expression` says it all.
    package var cases: [LinkedCase]
    /// The value when no case hits.
    package var otherwise: ParsedExpression?
    /// The one expression.
    package var expression: ParsedExpression?
    /// How the result is rounded.
    package var rounding: RoundingSyntax?
    /// The day that everything below is taken as of.
    package var asOf: ParsedExpression?
}

/// One version of a calculation, with the amendments of a region in it.
package struct LinkedCalculation: Sendable, Versioned {
    /// The name in expressions.
    package var name: Spanned<String>
    /// What it is about, in the order of the arguments.
    package var about: [LinkedSubject]
    /// Title, law, days.
    package var attributes: LinkedAttributes
    /// The lowest level of law that may set it.
    package var setBy: LawLevel?
    /// The packs that amended it, in the order of their amendments: regions with the same ones have the same rule.
    package var amendedBy: [String] = []
    /// What the region says about it.
    package var statement: RegionalStatement
    /// The days on which that statement holds: those of the amendments that say it.
    package var statementDays = [DateRange.always]
    /// The type of the answer.
    package var type: TypeSyntax
    /// How the answer is found.
    package var body: LinkedValueBody

    /// Whether it gives no value: what the region says of it is nothing, or not all there is.
    package var isWithheld: Bool { statement == .silent || statement == .partial }
}

/// One version of a derived field.
package struct LinkedDerive: Sendable, Versioned {
    /// `Client.age`, at the place where it was written.
    package var name: Spanned<String>
    /// `Client` of `Client.age`.
    package var record: Spanned<String>
    /// `age` of `Client.age`.
    package var field: Spanned<String>
    /// Title, law, days.
    package var attributes: LinkedAttributes
    /// The type of the field.
    package var type: TypeSyntax
    /// Whether a document of facts may give the value itself.
    package var isGivenAllowed: Bool
    /// How the value is found.
    package var body: LinkedValueBody
}
