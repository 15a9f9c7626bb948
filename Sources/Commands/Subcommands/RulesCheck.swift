import API
import Authoring
import CEL
import Diagnostics
import Rules

/// Checks a directory of rules with its scenarios, which are not run, and writes what is wrong with it.
struct RulesCheck {
    /// The directory of the rules.
    let directory: String
    /// The day as of which values of parameters count as stale.
    let day: ISODay?
    /// Whether rules whose wording is not confirmed are shown; else they are only counted.
    let showsUnconfirmed: Bool
    let look: Look

    /// Returns the exit status: 0, also beside findings, or 65 when a rule or scenario cannot be used.
    func run() throws(CommandFailure) -> Int32 {
        var result = ScenarioSuite.load(RulebookLoading.load(path: directory))
        if let suite = result.suite, let day = day.flatMap({ CivilDate($0.text) }) {
            result.diagnostics.add(suite.rulebook.checked.rulebook.staleParameters(on: day))
        }
        let findings = FindingCounts(result.diagnostics)
        let renderer = DiagnosticRenderer(result.texts, language: look.language, colour: look.colour)
        let shown = showsUnconfirmed ? result.diagnostics : result.diagnostics.withoutUnconfirmed
        if !shown.all.isEmpty { StandardStreams.writeError(renderer.render(shown)) }
        guard let suite = result.suite else { return 65 }
        let summary = RulebookSummary(suite.rulebook, findings)
        StandardStreams.write(CommandsMessages.rulesInOrder(summary)[look.language] + "\n")
        return 0
    }
}

/// How many findings there are of each kind.
struct FindingCounts {
    /// Regional rules that go beyond the federal law.
    let goesBeyond: Int
    /// Parameters whose last value is old.
    let stale: Int
    /// Rules whose wording is not confirmed.
    let unconfirmed: Int
    /// Anything else.
    let others: Int

    init(_ diagnostics: Diagnostics) {
        let codes = diagnostics.sorted.filter { $0.severity == .finding }.map(\.code)
        func count(_ code: RulesCode) -> Int { codes.count { $0 == code.rawValue } }
        goesBeyond = count(.goesBeyond)
        stale = count(.stale)
        unconfirmed = count(.unconfirmed)
        others = codes.count - goesBeyond - stale - unconfirmed
    }

    /// All of them.
    var all: Int { goesBeyond + stale + unconfirmed + others }
}

extension Diagnostics {
    /// Everything but the rules whose wording is not confirmed: of those there can be hundreds.
    var withoutUnconfirmed: Diagnostics {
        var kept = Diagnostics()
        for diagnostic in all where diagnostic.code != RulesCode.unconfirmed.rawValue { kept.add(diagnostic) }
        return kept
    }
}

/// What a rulebook holds, in numbers.
struct RulebookSummary {
    let name: String
    let digest: String
    let regions: [String]
    let decisions: Int
    let calculations: Int
    let findings: FindingCounts

    init(_ rulebook: CompiledRulebook, _ findings: FindingCounts) {
        let linked = rulebook.checked.rulebook
        name = linked.header.name.value
        digest = rulebook.digest
        regions = linked.regions.map(\.code)
        decisions = linked.root.decisions.names.count
        calculations = linked.root.calculations.names.count
        self.findings = findings
    }
}
