import CEL
import Diagnostics
import Rules
import TestSupport
import Testing

@testable import Authoring

/// Interviews about the shipped scenarios, every question answered from their facts.
struct ShippedInterviewTests {
    /// Every so manieth case is led: a prime number, as the rows of scenarios come in twos, threes and sixes.
    private static let stride = 17

    @Test func interviewsEndWithTheVerdictOfAllFacts() throws {
        let loaded = ScenarioSuite.load(RulebookLoading.load(path: Files.path("../../Rules")))
        let suite = try #require(loaded.suite)
        let bare = suite.rulebook.withoutAssumptions
        let cases = suite.scenarios.flatMap(\.cases).filter { $0.question.kind == .decision }
        let chosen = cases.enumerated().filter { $0.offset.isMultiple(of: Self.stride) }.map(\.element)
        #expect(chosen.count > 30)
        var (all, refusals) = (Tally(), Tally())
        var fields = DecisionFields(suite.rulebook, assumingNothing: bare)
        for item in chosen {
            let interview = TruthfulInterview(item, suite.rulebook, assumingNothing: bare, steps: 40)
            let note: Comment = "\(item.question.name) \(item.row ?? "") \(item.region) \(item.day)"
            #expect(interview.isFinished, note)
            #expect(interview.outcome == interview.expectedOfAll, note)
            let read = fields.count(of: item)
            all.add(interview, ofDecision: read)
            if interview.outcome.allSatisfy({ $0.hasSuffix("refused") }) {
                refusals.add(interview, ofDecision: read)
            }
        }
        print("interviews: \(all)\nthat end with a refusal: \(refusals)")
        // Of the fields that the decisions read, whatever the region and computed ones among them, a half is asked for: 4184 of
        // 8389 over all 845 shipped cases (49.9 %). Of those that are read in the region of the case and that somebody could
        // give it is 59 %, and 51 % no order can leave out: who is granted, and where something stays open, must be asked for
        // nearly all of it. Refusals, of which one condition is enough, keep to a half of these as well.
        #expect(all.asked * 2 <= all.ofDecisions, "\(all)")
        #expect(refusals.interviews > 10)
        #expect(refusals.asked * 2 <= refusals.read, "\(refusals)")
        #expect(all.asked * 5 <= all.necessary * 6, "\(all)")
        #expect(all.asked * 8 <= all.read * 5, "\(all)")
    }

    /// Fields of interviews, added up.
    private struct Tally: CustomStringConvertible {
        var interviews = 0
        var questions = 0
        var asked = 0
        var read = 0
        var ofDecisions = 0
        var necessary = 0

        var description: String {
            "\(interviews) with \(questions) questions, fields asked: \(asked), read: \(read), "
                + "read in some region or computed: \(ofDecisions), that no order can leave out: \(necessary)"
        }

        mutating func add(_ interview: TruthfulInterview, ofDecision count: Int) {
            ofDecisions += count
            interviews += 1
            questions += interview.count
            asked += interview.asked.count
            read += interview.readable.count
            necessary += interview.necessary.count
        }
    }

    /// The interview about one case of a question.
    private static func interview(about question: String, _ row: String) throws -> TruthfulInterview {
        let loaded = ScenarioSuite.load(RulebookLoading.load(path: Files.path("../../Rules")))
        let suite = try #require(loaded.suite)
        let cases = suite.scenarios.flatMap(\.cases)
        let item = try #require(cases.first { $0.question.name == question && $0.row == row })
        return TruthfulInterview(
            item, suite.rulebook, assumingNothing: suite.rulebook.withoutAssumptions, steps: 40)
    }

    /// A refusal of an element in every form is no answer about a form: the list of forms is not asked for.
    @Test func whatDoesNotDependOnAnElementIsAnsweredWithoutIt() throws {
        let interview = try Self.interview(about: "form_admission", "at-home-without-the-licence")
        #expect(interview.isFinished && interview.outcome == ["s=T2.01 refused"])
        #expect(interview.expected == ["s=T2.01 f=home refused"])
        #expect(interview.expectedOfAll == interview.outcome)
    }

    /// Who is asked for a field of a record that may not be there could not say that there is none.
    @Test func recordsAreAskedForBeforeTheirFields() throws {
        let interview = try Self.interview(about: "record_current", "day-before-the-figure-is-due")
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
