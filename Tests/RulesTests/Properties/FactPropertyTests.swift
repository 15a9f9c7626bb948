import TestSupport
import Testing

@testable import Rules

/// What holds for all rules and all facts; a failure prints the seed, which `REESTR_SEED` repeats.
@Suite struct FactPropertyTests {
    /// What the reasons do not mention does not matter.
    @Test(arguments: GeneratedExample.all) func onlyWhatIsReadMatters(_ example: GeneratedExample) throws {
        let rulebook = try example.rulebook()
        var (questions, facts) = example.questions(0xA)
        for question in questions {
            for answer in question.ask(rulebook) {
                let reported = ReportedFacts(answer, of: question, in: example.source)
                var other = question
                other.facts = facts.changing(question.facts) { !reported.contains($0, $1) }
                let same = other.ask(rulebook).filter { $0.isAbout(answer) }
                #expect(
                    same.map(\.settlement) == [answer.settlement],
                    "\(question)\nand of \(other.document)\n\(question.outlines(rulebook))\n\(other.outlines(rulebook))"
                )
            }
        }
    }

    /// Whoever learns more never takes back an answer.
    @Test(arguments: GeneratedExample.all) func answersStayWhenMoreIsKnown(_ example: GeneratedExample) throws
    {
        let rulebook = try example.rulebook()
        var (questions, facts) = example.questions(0xB)
        for question in questions {
            let settled = question.ask(rulebook).filter { $0.verdict != .undetermined }
            guard !settled.isEmpty else { continue }
            var other = question
            var choice = SeededGenerator(seed: example.seed)
            other.facts = facts.completing(question.facts) { _ in Bool.random(using: &choice) }
            let answers = other.ask(rulebook)
            for answer in settled {
                for later in answers where later.isAbout(answer) {
                    #expect(
                        later.settlement == answer.settlement, "\(question)\nand of \(other.document)")
                }
            }
        }
    }
}
