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
            #expect(interview.outcome == interview.expectedOfAll, note)
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
        // A half of what is read is no bound to hold: who is granted, and where something stays open, must be asked for nearly
        // all of it, and more than a half is what no order of questions can leave out (`necessary`). So the order is held against
        // that; refusals, of which one condition is enough, are what it can make shorter.
        #expect(asked * 5 <= necessary * 6, "\(asked) asked, \(necessary) necessary, \(readable) read")
        #expect(asked * 20 <= readable * 11, "\(asked) asked, \(readable) read")
    }

    /// Who is asked for a field of a record that may not be there could not say that there is none.
    @Test func recordsAreAskedForBeforeTheirFields() throws {
        let loaded = ScenarioSuite.load(RulebookLoading.load(path: Files.path("../../Rules")))
        let suite = try #require(loaded.suite)
        let item = try #require(
            suite.scenarios.flatMap(\.cases).first {
                $0.question.name == "record_current" && $0.row == "day-before-the-figure-is-due"
            })
        let interview = TruthfulInterview(
            item, suite.rulebook, assumingNothing: suite.rulebook.withoutAssumptions, steps: 40)
        #expect(interview.isFinished && interview.outcome == ["granted"])
        #expect(interview.outcome == interview.expected)
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
            #expect(interview.outcome == interview.expectedOfAll, note)
            asked += interview.asked.count
            readable += interview.readable.count
            if interview.outcome.contains(where: { $0.contains("granted ") }) { valued += 1 }
        }
        print("interviews about calculations: \(chosen.count), fields asked: \(asked), read: \(readable)")
        #expect(valued * 2 > chosen.count, "\(valued) of \(chosen.count) come to a value")
    }
}
