package import Diagnostics
package import Documents

/// What reading a rulebook gave: as much as could be read, and everything that was wrong.
package struct RulebookReading: Sendable {
    /// What was read, also beside errors in parts of it; nil only when there is no document `rulebook:`.
    package var syntax: RulebookSyntax?
    /// The texts, for the places of the diagnostics.
    package var texts: SourceTexts
    /// The texts below `scenarios`, in the order of their names; they are not among `texts` and not read yet.
    package var scenarioTexts: [SourceText] = []
    /// Everything that was found.
    package var diagnostics: Diagnostics
}

extension RulebookSyntax {
    /// Reads texts of which the name says to which pack they belong: `regions/RU-XA/pack.yaml`.
    ///
    /// The order of the texts does not matter. `root` is the part of the names that stands before the rulebook's own
    /// folders. Texts below `samples` are left out, those below `scenarios` handed on.
    package static func read(
        texts: [SourceText], below root: String = "", limits: ReadingLimits = ReadingLimits()
    ) -> RulebookReading {
        var assembly = RulebookAssembly()
        for text in texts.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            assembly.read(text, below: root, limits: limits)
        }
        return assembly.finish()
    }
}
