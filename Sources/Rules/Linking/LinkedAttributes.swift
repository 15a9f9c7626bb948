package import Diagnostics

/// What every rule can carry, with its citations found and its days settled.
///
/// The days are the rule's own `from` and `until`, else those of the first act it cites, else those of the rule
/// around it; never more than those of the rule around it.
package struct LinkedAttributes: Sendable {
    /// What people call the rule.
    package var title: LocalizedText?
    /// The citations that were found; those that were not are reported and left out.
    package var citations: [LinkedCitation]
    /// The days on which the rule holds.
    package var range: DateRange
    /// Why the wording counts as not confirmed.
    package var unconfirmed: Spanned<LocalizedText>?
    /// The code of a barrier that this rule is.
    package var barrier: Spanned<String>?
    /// The code of the pack that wrote the rule: `RU`, `RU-XA`.
    package var pack: String

    /// The level of the first act that is cited.
    package var level: LawLevel? { citations.first?.level }
}
