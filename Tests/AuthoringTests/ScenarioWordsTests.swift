import Authoring
import Diagnostics
import TestSupport
import Testing

/// All that is said about scenarios.
struct ScenarioWordsTests {
    static let said = SaidWords(
        ScenarioMistakeTests.all.flatMap {
            ScenarioFixture.load($0.text.source(name: "scenarios/test.yaml")).diagnostics.sorted
        } + ScenarioMistakeTests.diagnosticsOfMatching().sorted)

    @Test func everyCodeHasACase() { Self.said.expectEvery(of: AuthoringCode.self) }

    @Test func russian() { expectGolden(Self.said.russian, at: "Cases/messages.ru.txt") }
}
