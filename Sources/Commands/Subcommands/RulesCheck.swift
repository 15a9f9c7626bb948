import Authoring
import Diagnostics
import Rules

/// Checks a directory of rules with its scenarios, which are not run, and writes what is wrong with it.
enum RulesCheck {
    /// Returns the exit status: 0, or 65 when a rule or scenario cannot be used.
    static func run(directory: String, look: Look) throws(CommandFailure) -> Int32 {
        let result = ScenarioSuite.load(RulebookLoading.load(path: directory))
        let renderer = DiagnosticRenderer(result.texts, language: look.language, colour: look.colour)
        if !result.diagnostics.all.isEmpty { StandardStreams.writeError(renderer.render(result.diagnostics)) }
        guard let suite = result.suite else { return 65 }
        let summary = RulebookSummary(suite.rulebook)
        StandardStreams.write(CommandsMessages.rulesInOrder(summary)[look.language] + "\n")
        return 0
    }
}

/// What a rulebook holds, in numbers.
struct RulebookSummary {
    let name: String
    let digest: String
    let regions: [String]
    let decisions: Int
    let calculations: Int
    let findings: Int

    init(_ rulebook: CompiledRulebook) {
        let linked = rulebook.checked.rulebook
        name = linked.header.name.value
        digest = rulebook.digest
        regions = linked.regions.map(\.code)
        decisions = linked.root.decisions.names.count
        calculations = linked.root.calculations.names.count
        findings = rulebook.findings.all.count
    }
}
