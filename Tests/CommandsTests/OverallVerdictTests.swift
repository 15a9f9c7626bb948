import API
import Commands
import Diagnostics
import Testing

@Suite struct OverallVerdictTests {
    private func decision(_ verdicts: [DecisionAnswer.Verdict]) throws -> DecisionAnswer {
        let heading = AnswerHeading(
            title: "t", region: "RU", on: try #require(ISODay("2025-03-15")), language: .ru,
            rulebook: RulebookReference(name: "n", digest: "d"))
        return DecisionAnswer(
            question: "q", heading: heading, answers: verdicts.map { .init(about: Subject(), verdict: $0) })
    }

    @Test(arguments: [
        ([DecisionAnswer.Verdict.granted], OverallVerdict.granted), ([.refused], .refused),
        ([.undetermined], .undetermined), ([.refused, .granted], .granted),
        ([.refused, .undetermined], .undetermined),
    ])
    func oneSubjectIsEnough(_ verdicts: [DecisionAnswer.Verdict], _ expected: OverallVerdict) throws {
        #expect(OverallVerdict(try decision(verdicts)) == expected)
    }

    @Test func theWorstQuestionCounts() throws {
        let verdicts = [OverallVerdict.granted, .refused, .undetermined]
        #expect(verdicts.max() == .refused)
        #expect([OverallVerdict.granted, .undetermined].max() == .undetermined)
    }

    @Test func exitStatusesAreThoseOfTheProduct() {
        #expect(OverallVerdict.granted.rawValue == 0)
        #expect(OverallVerdict.refused.rawValue == 10)
        #expect(OverallVerdict.undetermined.rawValue == 11)
    }
}
