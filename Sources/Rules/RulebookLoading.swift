public import Diagnostics

/// All stages from a directory of YAML to programs, in order; each is a type of its own.
public enum RulebookLoading {
    /// What is done one after the other.
    public enum Stage: String, CaseIterable, Sendable {
        case read, link, check, compile
    }

    /// What came out: the rulebook when there is no mistake, and everything that was found either way.
    public struct Result: Sendable {
        package var rulebook: CompiledRulebook?
        /// The texts, for the places of the diagnostics.
        public var texts: SourceTexts
        /// The texts below `scenarios`, which are no rules: whoever runs them reads them.
        package var scenarioTexts: [SourceText] = []
        /// Everything that was found.
        public var diagnostics: Diagnostics
    }

    /// Loads the rulebook in a directory; `entering` hears of each stage before it begins, for those who measure.
    public static func load(path: String, entering: (Stage) -> Void = { _ in }) -> Result {
        entering(.read)
        return load(RulebookDirectory.read(path: path), entering)
    }

    /// Loads a rulebook from texts whose names are paths below `root`.
    package static func load(texts: [SourceText], below root: String = "") -> Result {
        load(RulebookSyntax.read(texts: texts, below: root)) { _ in }
    }

    private static func load(_ reading: RulebookReading, _ entering: (Stage) -> Void) -> Result {
        var result = Result(
            texts: reading.texts, scenarioTexts: reading.scenarioTexts, diagnostics: reading.diagnostics)
        guard let syntax = reading.syntax else { return result }
        entering(.link)
        let (rulebook, found) = Rulebook.link(syntax)
        result.diagnostics.add(found)
        // Checking goes on after mistakes of reading, so that everything is reported at once.
        entering(.check)
        guard let checked = RulebookChecker.check(rulebook, into: &result.diagnostics) else { return result }
        guard !result.diagnostics.hasErrors else { return result }
        result.diagnostics.add(rulebook.findings())
        var findings = Diagnostics()
        for diagnostic in result.diagnostics.sorted where diagnostic.severity == .finding {
            findings.add(diagnostic)
        }
        entering(.compile)
        result.rulebook = CompiledRulebook.compile(checked, findings: findings, into: &result.diagnostics)
        return result
    }
}
