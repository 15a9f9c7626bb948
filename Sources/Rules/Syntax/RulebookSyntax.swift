package import Diagnostics

/// What was written in a directory of YAML: every document read, every expression parsed, nothing resolved.
package struct RulebookSyntax: Sendable {
    /// The texts that were read, for the places of later diagnostics.
    package var texts: SourceTexts
    /// The document `rulebook:`.
    package var header: HeaderSyntax
    /// The root pack (`federal`) first, then the regional ones by folder name.
    package var packs: [PackSyntax]
}

/// One folder: the root pack or one region.
package struct PackSyntax: Sendable {
    /// The folder below `regions`; none for the root pack.
    package var folder: String?
    /// Where the first document of a region stands.
    package var span: SourceSpan?
    /// The document `pack:`; the root pack has none.
    package var header: PackHeaderSyntax?
    /// The documents `laws:`, one behind the other.
    package var laws: [LawSyntax] = []
    /// The documents `vocabulary:`.
    package var vocabularies: [VocabularySyntax] = []
    /// The documents `codelist:`.
    package var codelists: [CodeListSyntax] = []
    /// The documents `parameter:`.
    package var parameters: [ParameterSyntax] = []
    /// The documents `calendar:`.
    package var calendars: [CalendarSyntax] = []
    /// The documents `derive:`.
    package var derives: [DeriveSyntax] = []
    /// The documents `decision:`.
    package var decisions: [DecisionSyntax] = []
    /// The documents `calculation:`.
    package var calculations: [CalculationSyntax] = []
    /// The documents `matching:`.
    package var matchings: [MatchingSyntax] = []
    /// The documents `amend:`.
    package var amendments: [AmendmentSyntax] = []
}

/// The document `pack:`.
package struct PackHeaderSyntax: Sendable {
    /// The region's code.
    package var code: Spanned<String>
    /// The code of the pack whose rules it amends.
    package var parent: Spanned<String>
    /// What people call the region.
    package var title: LocalizedText?
    /// Whether the rules are made up to show something.
    package var isIllustrative: Bool
    /// The IANA name of the time zone.
    package var timeZone: Spanned<String>?
}
