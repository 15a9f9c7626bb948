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

    /// Creates the attributes of what stands in no document itself.
    init(title: LocalizedText? = nil, pack: String) {
        self.init(
            title: title, citations: [], range: .always, unconfirmed: nil, barrier: nil, pack: pack)
    }

    /// Creates attributes whose citations were found and whose days are settled.
    init(
        title: LocalizedText?, citations: [LinkedCitation], range: DateRange,
        unconfirmed: Spanned<LocalizedText>?, barrier: Spanned<String>?, pack: String
    ) {
        self.title = title
        self.citations = citations
        self.range = range
        self.unconfirmed = unconfirmed
        self.barrier = barrier
        self.pack = pack
    }

    /// The level of the first act that is cited.
    package var level: LawLevel? { citations.first?.level }
}
