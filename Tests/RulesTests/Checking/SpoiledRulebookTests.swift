import Diagnostics
import SampleRulebooks
import Testing

@testable import Rules

/// A large rulebook with a mistake in each of many files: every one is reported in one run, none hides another.
struct SpoiledRulebookTests {
    private static let size = SampleRulebook.Size(
        files: 200, decisions: 160, conditionsEach: 10, regions: 4)

    @Test func isRightBeforeItIsSpoiled() {
        let rulebook = SampleRulebook(Self.size)
        let result = RulebookLoading.load(texts: rulebook.texts)
        #expect(rulebook.texts.count == 200)
        #expect(result.rulebook != nil)
        #expect(Self.lines(result).isEmpty)
    }

    @Test func everyMistakeIsReportedOnce() {
        var rulebook = SampleRulebook(Self.size)
        let mistakes = rulebook.spoil(50)
        #expect(Set(mistakes.map(\.file)).count == 50)
        #expect(Set(mistakes.map(\.code)).count > 35)
        let result = RulebookLoading.load(texts: rulebook.texts)
        #expect(result.rulebook == nil)
        #expect(Self.lines(result) == mistakes.map { "\($0.file) \($0.code)" }.sorted())
    }

    private static func lines(_ result: RulebookLoading.Result) -> [String] {
        result.diagnostics.all.filter { $0.severity == .error }.map { diagnostic in
            "\(diagnostic.span.map { result.texts[$0.source].name } ?? "-") \(diagnostic.code)"
        }
        .sorted()
    }
}
