import CEL
import Diagnostics
import Rules
import TestSupport
import Testing

@testable import Authoring

/// Interviews about the shipped scenarios, every question answered from their facts.
struct ShippedInterviewTests {
    /// Every so manieth case is led.
    private static let stride = 24

    @Test func interviewsEndWithTheVerdictOfAllFacts() throws {
        let loaded = ScenarioSuite.load(RulebookLoading.load(path: Files.path("../../Rules")))
        let suite = try #require(loaded.suite)
        let bare = suite.rulebook.withoutAssumptions
        let cases = suite.scenarios.flatMap(\.cases).filter { $0.question.kind == .decision }
        let chosen = cases.enumerated().filter { $0.offset.isMultiple(of: Self.stride) }.map(\.element)
        #expect(chosen.count > 30)
        var (asked, readable) = (0, 0)
        var shares: [Double] = []
        var questions = 0
        for item in chosen {
            let interview = TruthfulInterview(item, suite.rulebook, assumingNothing: bare, steps: 40)
            let note: Comment = "\(item.question.name) \(item.row ?? "") \(item.region) \(item.day)"
            #expect(interview.isFinished, note)
            #expect(interview.outcome == interview.expected, note)
            questions += interview.count
            asked += interview.asked.count
            readable += interview.readable.count
            if !interview.readable.isEmpty {
                shares.append(Double(interview.asked.count) / Double(interview.readable.count))
            }
        }
        print(
            "interviews: \(chosen.count), questions: \(questions), fields asked: \(asked), read: \(readable), "
                + "average share: \(shares.reduce(0, +) / Double(shares.count))"
        )
        // What is held to is a half; who is granted had to be asked for every condition.
        #expect(asked * 10 <= readable * 6, "\(asked) of \(readable)")
    }
}
