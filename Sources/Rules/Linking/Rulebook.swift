package import Diagnostics

/// A rulebook with every name resolved and every region's amendments merged; nothing is typed yet.
package struct Rulebook: Sendable {
    /// The document `rulebook:`.
    package var header: HeaderSyntax
    /// The texts that were read.
    package var texts: SourceTexts
    /// The levels of law, the highest first.
    package var levels: [LawLevel]
    /// The acts of all packs in the order of the source.
    package var laws: [Law]
    /// The record types.
    package var vocabularies: [VocabularySyntax]
    /// The code lists.
    package var codelists: [LinkedCodeList]
    /// The calendars.
    package var calendars: [CalendarSyntax]
    /// The derived fields, `Client.age`.
    package var derives: VersionTable<LinkedDerive>
    /// The matchings.
    package var matchings: [LinkedMatching]
    /// The root region first, then the others in the order of their folders.
    package var regions: [RegionRules]

    /// The root pack's own rules.
    // INVARIANT: linking always puts the root region first.
    package var root: RegionRules { regions[0] }

    /// The rules of a region by its code.
    package func region(_ code: String) -> RegionRules? { regions.first { $0.code == code } }

    /// The record type of that name.
    package func vocabulary(_ name: String) -> VocabularySyntax? {
        vocabularies.first { $0.name.value == name }
    }

    /// The code list of that name.
    package func codelist(_ name: String) -> LinkedCodeList? { codelists.first { $0.name.value == name } }

    /// The matching that the rulebook's `questions` name.
    package var matching: LinkedMatching? {
        guard let name = header.match?.value else { return nil }
        return matchings.first { $0.name.value == name }
    }
}
