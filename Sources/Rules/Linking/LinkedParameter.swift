package import Diagnostics

/// A value of a parameter with its days.
package struct LinkedParameterValue: Sendable {
    /// Title, law, days.
    package var attributes: LinkedAttributes
    /// The constant, or a map of constants by code.
    package var value: ConstantSyntax
    /// Where it was written.
    package var span: SourceSpan
}

/// A parameter as one region sees it.
package struct LinkedParameter: Sendable {
    /// The name behind `param.`.
    package var name: Spanned<String>
    /// Title, law, days.
    package var attributes: LinkedAttributes
    /// The type of a value.
    package var type: TypeSyntax
    /// The code lists that key a value.
    package var by: [Spanned<String>]
    /// The lowest level of law that may set it.
    package var setBy: LawLevel?
    /// What the region says about it.
    package var statement: RegionalStatement
    /// The smallest value.
    package var minimum: ConstantSyntax?
    /// The greatest value.
    package var maximum: ConstantSyntax?
    /// How long after the last value's first day it is worth a finding: `1y`.
    package var staleAfter: Spanned<String>?
    /// The values of the root pack.
    package var rootValues: [LinkedParameterValue]
    /// The values of the region; on their days they stand in the place of the root's.
    package var regionValues: [LinkedParameterValue]
}
