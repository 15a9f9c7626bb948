package import CEL
package import Diagnostics

/// The document `matching:`.
package struct MatchingSyntax: Sendable {
    /// A condition with the code of the gate that it is.
    package struct Gate: Sendable {
        /// `N4`.
        package var code: Spanned<String>
        /// What is asked.
        package var condition: ConditionSyntax
    }

    /// A named expression: `first`, `preferences`, `shows`.
    package struct Score: Sendable {
        /// Its name, unique in the document.
        package var id: Spanned<String>
        /// Title, law, days.
        package var attributes: RuleAttributes
        /// Only for preferences.
        package var weight: Spanned<Int>?
        /// The expression; none when it could not be read, which was reported.
        package var expression: ParsedExpression?
    }

    /// The name.
    package var name: Spanned<String>
    /// What it is about.
    package var about: [SubjectSyntax]
    /// Title, law, days.
    package var attributes: RuleAttributes
    /// The services that are wanted.
    package var wanted: ParsedExpression?
    /// The services that are offered.
    package var offered: ParsedExpression?
    /// Gates asked of each wanted service.
    package var perService: [Gate]
    /// Gates asked once.
    package var gates: [Gate]
    /// What goes before everything else in the order.
    package var first: [Score]
    /// The weighed scores.
    package var preferences: [Score]
    /// What the answer shows for every admitted offering.
    package var shows: [Score]
    /// The class of the waiting list.
    package var priority: ParsedExpression?
    /// Paths such as `provider.ownership`.
    package var mustNotRead: [Spanned<String>]
}
