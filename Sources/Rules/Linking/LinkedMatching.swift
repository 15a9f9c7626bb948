package import CEL
package import Diagnostics

/// A condition with the code of the gate that it is.
package struct LinkedGate: Sendable {
    /// `N4`.
    package var code: Spanned<String>
    /// What is asked.
    package var condition: LinkedCondition
}

/// A named expression: `first`, `preferences`, `shows`.
package struct LinkedScore: Sendable {
    /// Its name.
    package var id: Spanned<String>
    /// Title, law, days.
    package var attributes: LinkedAttributes
    /// Only for preferences.
    package var weight: Spanned<Int>?
    /// The expression; none when it could not be read, which was reported.
    package var expression: ParsedExpression?
}

/// The document `matching:`.
package struct LinkedMatching: Sendable {
    /// The name.
    package var name: Spanned<String>
    /// What it is about.
    package var about: [LinkedSubject]
    /// Title, law, days.
    package var attributes: LinkedAttributes
    /// The services that are wanted.
    package var wanted: ParsedExpression?
    /// The services that are offered.
    package var offered: ParsedExpression?
    /// Gates asked of each wanted service.
    package var perService: [LinkedGate]
    /// Gates asked once.
    package var gates: [LinkedGate]
    /// What goes before everything else in the order.
    package var first: [LinkedScore]
    /// The weighed scores.
    package var preferences: [LinkedScore]
    /// What the answer shows for every admitted offering.
    package var shows: [LinkedScore]
    /// The class of the waiting list.
    package var priority: ParsedExpression?
    /// Facts that nothing here may read, such as `provider.ownership`.
    package var mustNotRead: [Spanned<String>]
}
