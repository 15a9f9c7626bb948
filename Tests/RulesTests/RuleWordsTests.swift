import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// All that is said about rules.
struct RuleWordsTests {
    private static let read = KeyFaultTests.cases + ValueFaultTests.cases + DocumentFaultTests.cases
    private static let checked =
        TypeFaultTests.cases + RuleFaultTests.cases + MatchingFaultTests.cases + ComplexityFaultTests.cases
        + CostFaultTests.cases

    private static func said() throws -> SaidWords {
        var found = read.flatMap { Fixture.read($0.text).diagnostics.sorted }
        found += LinkingFaultTests.cases.flatMap { Fixture.link($0.text).diagnostics.sorted }
        found += AmendmentFaultTests.cases.flatMap { Fixture.linkRegion($0.text).diagnostics.sorted }
        found += PlacedFaultTests.all.flatMap { $0.diagnostics.sorted }
        found += ScenarioFaultTests.cases.flatMap { ScenarioFaultTests.diagnostics($0.text).sorted }
        found += FindingTests.cases.flatMap { FindingTests.diagnostics($0.text).sorted }
        found += try FindingTests.staleness(on: "2022-01-01").sorted
        found += checked.flatMap { CheckedFixture.check($0.text).sorted }
        found += try SubjectFaultTests.cases.flatMap { try $0.diagnostics().sorted }
        found += try FormulaTests.wholes.flatMap { try FormulaTests.diagnostics($0.text.text).sorted }
        return SaidWords(found)
    }

    @Test func everyCodeHasACase() throws {
        // Folders are named as the scratch folder is, so they stay out of the golden file.
        let folders = SaidWords(FolderFaultTests.cases.flatMap(\.diagnostics))
        (try Self.said() + folders).expectEvery(of: RulesCode.self)
    }

    @Test func russian() throws { expectGolden(try Self.said().russian, at: "Cases/messages.ru.txt") }
}
