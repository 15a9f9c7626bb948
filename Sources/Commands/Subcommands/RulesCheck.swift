import Diagnostics
import Rules

/// Checks a directory of rules and writes what is wrong with it.
enum RulesCheck {
    /// Returns the exit status: 0, or 65 when a rule cannot be used.
    static func run(directory: String, look: Look) throws(CommandFailure) -> Int32 {
        let result = RulebookLoading.load(path: directory)
        let renderer = DiagnosticRenderer(result.texts, language: look.language, colour: look.colour)
        if !result.diagnostics.all.isEmpty { StandardStreams.writeError(renderer.render(result.diagnostics)) }
        guard let rulebook = result.rulebook else { return 65 }
        StandardStreams.write(CommandsMessages.rulesInOrder(RulebookSummary(rulebook))[look.language] + "\n")
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
