import Authoring
import Diagnostics
import Rules
import TestSupport
import Testing

/// The scenarios of the shipped rulebook: all pass, and hardly an outcome of its rules is not seen.
struct ShippedScenariosTests {
    private static let folder = Files.path("../../Rules")

    private func loading() -> RulebookLoading.Result { RulebookLoading.load(path: Self.folder) }

    @Test func allPass() throws {
        let loaded = ScenarioSuite.load(loading())
        let found = DiagnosticRenderer(loaded.texts, language: .en).render(loaded.diagnostics)
        let suite = loaded.suite
        let run = ScenarioRun(try #require(suite, "\(found)"))
        let places = SourcePlaces(loaded.texts)
        for scenario in run.scenarios {
            for item in scenario.cases {
                #expect(item.differences == [], "\(places[item.span].text)")
            }
        }
        #expect(run.count > 1500)
        let rulebook = try #require(suite).rulebook
        for region in rulebook.regions.map(\.code) where !region.isEmpty {
            let coverage = Coverage(of: rulebook, region: region, seen: run.seen)
            let unseen = coverage.incomplete.map { "\($0.name): \($0.unseen.names)" }
            #expect(unseen == [], "\(region)")
        }
    }

    @Test func theDigestIsThatOfTheRules() throws {
        let whole = loading()
        #expect(!whole.scenarioTexts.isEmpty)
        let rules = RulebookLoading.load(texts: whole.texts.texts, below: Self.folder + "/")
        let digest = try #require(whole.rulebook).digest
        #expect(try #require(rules.rulebook).digest == digest)
        #expect(rules.scenarioTexts.isEmpty)
    }
}
