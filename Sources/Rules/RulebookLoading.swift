package import Diagnostics

/// All stages from a directory of YAML to programs, in order; each is a type of its own.
package enum RulebookLoading {
    /// What came out: the rulebook when there is no mistake, and everything that was found either way.
    package struct Result: Sendable {
        package var rulebook: CompiledRulebook?
        package var texts: SourceTexts
        /// The texts below `scenarios`, which are no rules: whoever runs them reads them.
        package var scenarioTexts: [SourceText] = []
        package var diagnostics: Diagnostics
    }

    /// Loads the rulebook in a directory.
    package static func load(path: String) -> Result { load(RulebookDirectory.read(path: path)) }

    /// Loads a rulebook from texts whose names are paths below `root`.
    package static func load(texts: [SourceText], below root: String = "") -> Result {
        load(RulebookSyntax.read(texts: texts, below: root))
    }

    private static func load(_ reading: RulebookReading) -> Result {
        var result = Result(
            texts: reading.texts, scenarioTexts: reading.scenarioTexts, diagnostics: reading.diagnostics)
        guard let syntax = reading.syntax else { return result }
        let (rulebook, found) = Rulebook.link(syntax)
        result.diagnostics.add(found)
        // Checking goes on after mistakes of reading, so that everything is reported at once.
        guard let checked = RulebookChecker.check(rulebook, into: &result.diagnostics) else { return result }
        guard !result.diagnostics.hasErrors else { return result }
        result.diagnostics.add(rulebook.findings())
        var findings = Diagnostics()
        for diagnostic in result.diagnostics.sorted where diagnostic.severity == .finding {
            findings.add(diagnostic)
        }
        result.rulebook = CompiledRulebook.compile(checked, findings: findings, into: &result.diagnostics)
        return result
    }
}
