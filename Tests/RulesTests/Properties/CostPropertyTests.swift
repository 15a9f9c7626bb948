import CEL
import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Rules

/// No run of a rule takes more than was estimated, in any region and on any day.
///
/// A failure prints the seed, which `REESTR_SEED` repeats.
@Suite struct CostPropertyTests {
    @Test(arguments: GeneratedExample.all) func boundsHold(_ example: GeneratedExample) throws {
        let rulebook = try example.rulebook()
        for asked in example.questions(0xC0, each: 1).questions {
            let question = try #require(rulebook.region(asked.region)?.questions[asked.rule.name])
            let cost = try #require(rulebook.checked.costs.rule(asked.rule.name)).cost
            for count in try instructions(question, asked, rulebook) {
                #expect(count >= cost.least, "\(asked)")
                #expect(
                    count <= (cost.most + 1) * CostEstimate.instructionsPerStep, "\(cost) \(count) \(asked)")
            }
        }
    }

    private func instructions(
        _ question: Question, _ asked: GeneratedQuestion, _ rulebook: CompiledRulebook
    ) throws -> [Int] {
        let day = try #require(CivilDate(asked.day))
        var diagnostics = Diagnostics()
        let root = try #require(YAML.read(Fixture.source("facts", asked.document), source: 0).0.first).root
        let facts = try #require(
            rulebook.read(root, for: question.subjects, over: rulebook.symbols, into: &diagnostics))
        let scratch = Scratch()
        let asking = Asking(question, of: rulebook, region: asked.region, on: day, scratch: scratch)
        asking.prepare(facts)
        var combinations: [Combination] = []
        SubjectBinding(rulebook, question.subjects, question.program, scratch, facts, day)
            .forEach(into: &diagnostics) { combinations.append($0) }
        return combinations.map { combination in
            asking.prepare(facts)
            combination.bind(scratch)
            return question.program.instructionCount(scratch)
        }
    }
}
