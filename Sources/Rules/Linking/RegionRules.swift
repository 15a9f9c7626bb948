package import Diagnostics

/// The rules as one pack sees them: those of its parents with its own amendments in them.
package struct RegionRules: Sendable {
    /// `RU`, `RU-XA`.
    package var code: String
    /// The codes of the packs above it, the nearest first, the root last; empty for the root pack.
    package var parents: [String]
    /// What people call the region.
    package var title: LocalizedText?
    /// Whether the region's rules are made up to show something.
    package var isIllustrative: Bool
    /// The IANA name of the time zone.
    package var timeZone: Spanned<String>?
    /// Whether it is the root pack itself.
    package var isRoot: Bool
    /// The decisions with this region's amendments.
    package var decisions: VersionTable<LinkedDecision>
    /// The calculations with this region's amendments.
    package var calculations: VersionTable<LinkedCalculation>
    /// The parameters with this region's values.
    package var parameters: [LinkedParameter]

    /// The parameter of that name.
    package func parameter(_ name: String) -> LinkedParameter? { parameters.first { $0.name.value == name } }

    /// The decisions, calculations and parameters with `set-by` about which the region says nothing, in the order
    /// of the source.
    package var saysNothingAbout: [String] {
        decisions.names.filter { decisions[$0].contains { $0.statement == .silent } }
            + calculations.names.filter { calculations[$0].contains { $0.statement == .silent } }
            + parameters.filter { $0.statement == .silent }.map(\.name.value)
    }
}
