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
        var (asked, readable, necessary) = (0, 0, 0)
        var (shares, least): ([Double], [Double]) = ([], [])
        var questions = 0
        for item in chosen {
            let interview = TruthfulInterview(item, suite.rulebook, assumingNothing: bare, steps: 40)
            let note: Comment = "\(item.question.name) \(item.row ?? "") \(item.region) \(item.day)"
            #expect(interview.isFinished, note)
            #expect(interview.outcome == interview.expected, note)
            questions += interview.count
            asked += interview.asked.count
            readable += interview.readable.count
            necessary += interview.necessary.count
            if !interview.readable.isEmpty {
                shares.append(Double(interview.asked.count) / Double(interview.readable.count))
                least.append(Double(interview.necessary.count) / Double(interview.readable.count))
            }
        }
        print(
            "interviews: \(chosen.count), questions: \(questions), fields asked: \(asked), read: \(readable), "
                + "that no order can leave out: \(necessary), "
                + "average shares: \(shares.reduce(0, +) / Double(shares.count)) and "
                + "\(least.reduce(0, +) / Double(least.count))"
        )
        // A half of the fields is less than what no order of questions can leave out: who is granted, and where something
        // stays open, everything is to be asked. So the interview is held against that.
        #expect(asked * 4 <= necessary * 5, "\(asked) asked, \(necessary) necessary, \(readable) read")
    }

    @Test func interviewsAboutCalculationsEndWithTheValueOfAllFacts() throws {
        let loaded = ScenarioSuite.load(RulebookLoading.load(path: Files.path("../../Rules")))
        let suite = try #require(loaded.suite)
        let bare = suite.rulebook.withoutAssumptions
        let cases = suite.scenarios.flatMap(\.cases).filter { $0.question.kind == .calculation }
        let chosen = cases.enumerated().filter { $0.offset.isMultiple(of: 2 * Self.stride) }.map(\.element)
        #expect(chosen.count > 10)
        var (asked, readable, valued) = (0, 0, 0)
        for item in chosen {
            let interview = TruthfulInterview(item, suite.rulebook, assumingNothing: bare, steps: 40)
            let note: Comment = "\(item.question.name) \(item.row ?? "") \(item.region) \(item.day)"
            #expect(interview.isFinished, note)
            // Where the value does not depend on the element, its list is not asked for: the answer is about all of them.
            let isOfAll = interview.outcome.count == 1 && interview.outcome[0].hasPrefix("granted ")
            let expected = isOfAll ? interview.expected.map(Self.withoutElement) : interview.expected
            #expect(interview.outcome == expected, note)
            asked += interview.asked.count
            readable += interview.readable.count
            if interview.outcome.contains(where: { $0.contains("granted ") }) { valued += 1 }
        }
        print("interviews about calculations: \(chosen.count), fields asked: \(asked), read: \(readable)")
        #expect(valued * 2 > chosen.count, "\(valued) of \(chosen.count) come to a value")
    }

    private static func withoutElement(_ answer: String) -> String {
        answer.split(separator: " ").drop { $0.contains("=") }.joined(separator: " ")
    }
}
