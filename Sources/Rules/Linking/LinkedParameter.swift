package import CEL
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
    package var staleAfter: CalendarTerm?
    /// The values by pack: the nearest pack first, the root pack last; on their days the former stand in the place
    /// of the latter.
    package var layers: [[LinkedParameterValue]]

    /// The values that count: those of the root pack only where nothing is withheld.
    package var values: [LinkedParameterValue] {
        Array((statement == .inherited ? layers[...] : layers.dropLast()).joined())
    }

    /// The value in force on a day.
    package func value(on day: CivilDate) -> LinkedParameterValue? {
        values.first { $0.attributes.range.contains(day) }
    }

    /// Whether a value has been in force for longer than values of this parameter are wont to be.
    package func isStale(_ value: LinkedParameterValue, on day: CivilDate) -> Bool {
        guard let staleAfter, let from = value.attributes.range.from, let end = staleAfter.end(from: from)
        else { return false }
        return end <= day
    }
}
