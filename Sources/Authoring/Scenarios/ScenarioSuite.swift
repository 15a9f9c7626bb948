package import Diagnostics
import Documents
package import Rules

/// The scenarios of a rulebook, ready to run.
package struct ScenarioSuite: Sendable {
    /// The rulebook that they test.
    package var rulebook: CompiledRulebook
    /// The scenarios in the order of their files.
    package var scenarios: [Scenario]

    /// What came out of reading: the suite when there is no mistake, and everything that was found either way.
    package struct Loading: Sendable {
        /// The suite; none beside errors of the rulebook or of a scenario.
        package var suite: ScenarioSuite?
        /// The texts of rules and scenarios, for the places of the diagnostics.
        package var texts: SourceTexts
        /// Everything that was found.
        package var diagnostics: Diagnostics
    }

    /// Reads the scenarios of a rulebook's folder and further texts.
    ///
    /// Scenarios of a rulebook with errors are read too, so that everything is reported at once; names and facts in
    /// them can only be checked against a rulebook without.
    package static func load(_ loading: RulebookLoading.Result, and further: [SourceText] = []) -> Loading {
        var result = Loading(texts: loading.texts, diagnostics: loading.diagnostics)
        let own = loading.scenarioTexts
        let others = further.filter { text in
            !own.contains { $0.name.utf8.elementsEqual(text.name.utf8) }
        }
        let reading = ScenarioReading(own + others, addingTo: &result.texts)
        result.diagnostics.add(reading.diagnostics)
        guard let rulebook = loading.rulebook else { return result }
        var linker = ScenarioLinker(rulebook: rulebook)
        let scenarios = reading.scenarios.map { linker.link($0) }
        result.diagnostics.add(linker.diagnostics)
        guard !result.diagnostics.hasErrors else { return result }
        result.suite = ScenarioSuite(rulebook: rulebook, scenarios: scenarios)
        return result
    }
}
