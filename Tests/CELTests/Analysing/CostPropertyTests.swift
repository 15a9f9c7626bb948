import CEL
import Diagnostics
import TestSupport
import Testing

/// What was estimated holds: no run of any expression over facts within their bounds takes more, and none less.
///
/// A failure prints the seed, which `REESTR_SEED` repeats.
@Suite struct CostPropertyTests {
    private static let seeds = TestSupport.SeededGenerator.seeds(150)

    @Test(arguments: seeds) func boundsHold(_ seed: UInt64) throws {
        var generator = TypedExpressionGenerator(seed: seed)
        let depth = Int(seed % 5) + 1
        let text =
            switch seed % 6 {
            case 0: generator.number(depth)
            case 1: generator.amount(depth)
            default: generator.condition(depth)
            }
        let evaluation = try #require(Evaluation(text), "\(text)")
        let steps = CostEstimator.estimate(evaluation.expression, within: WorldBounds()).steps
        var random = SeededGenerator(seed: seed ^ 0xC057)
        for _ in 0..<4 {
            let facts = GeneratedFacts(using: &random)
            let count = try evaluation.instructionCount(facts.text)
            #expect(steps.least <= count, "\(text) \(facts.text)")
            #expect(count <= (steps.most + 1) * CostEstimate.instructionsPerStep, "\(text) \(facts.text)")
        }
    }

    @Test(arguments: seeds) func boundsHoldForTheWholeLanguage(_ seed: UInt64) throws {
        var generator = FactTermGenerator(seed: seed)
        let term = generator.term(depth: Int(seed % 4) + 1)
        let frames = try #require(FactsExpression(term.rules), "\(term.rules)")
        let expression = try #require(frames.expression, "\(term.rules)")
        let steps = CostEstimator.estimate(expression, within: WorldBounds()).steps
        for _ in 0..<3 {
            let facts = CompleteFacts(using: &generator.random)
            let count = try frames.instructionCount(facts.document)
            #expect(steps.least <= count, "\(term.rules) \(facts.document)")
            #expect(
                count <= (steps.most + 1) * CostEstimate.instructionsPerStep,
                "\(term.rules) \(facts.document)")
        }
    }
}
