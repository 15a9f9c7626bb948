import CEL
import Diagnostics
import TestSupport
import Testing

/// What holds for every expression and all facts; a failure prints the seed, which `REESTR_SEED` repeats.
@Suite struct EvaluationPropertyTests {
    private static let seeds = TestSupport.SeededGenerator.seeds(60)

    /// An expression with facts, as a seed gives them; half are conditions.
    private static func example(
        _ seed: UInt64
    ) throws -> (
        text: String, evaluation: Evaluation, facts: GeneratedFacts, random: SeededGenerator
    ) {
        var generator = TypedExpressionGenerator(seed: seed)
        let depth = Int(seed % 4) + 1
        let text =
            switch seed % 6 {
            case 0: generator.number(depth)
            case 1: generator.amount(depth)
            default: generator.condition(depth)
            }
        var random = SeededGenerator(seed: seed ^ 0xFAC7)
        let facts = GeneratedFacts(using: &random)
        return (text, try #require(Evaluation(text), "\(text)"), facts, random)
    }

    /// `answer` compares the fast run with the collecting one; a scratch used again must not remember.
    @Test(arguments: seeds) func bothRunsAgree(_ seed: UInt64) throws {
        var (text, evaluation, facts, random) = try Self.example(seed)
        #expect(evaluation.diagnostics.all.isEmpty, "\(text)")
        for _ in 0..<5 {
            let first = try evaluation.answer(facts.text)
            #expect(try evaluation.answer(facts.text) == first, "\(text) \(facts.text)")
            facts = GeneratedFacts(using: &random)
        }
    }

    /// An unknown answer names what is missing, a fault what failed, and a known one neither.
    @Test(arguments: seeds) func reasonsAreGiven(_ seed: UInt64) throws {
        var (text, evaluation, facts, random) = try Self.example(seed)
        for _ in 0..<5 {
            let answer = try evaluation.answer(facts.text)
            switch answer.outcome {
            case "unknown": #expect(!answer.missing.isEmpty, "\(text) \(facts.text)")
            case "fault": #expect(!answer.faults.isEmpty, "\(text) \(facts.text)")
            default:
                #expect(
                    answer.missing.isEmpty && answer.faults.isEmpty, "\(text) \(facts.text) \(answer.text)")
            }
            facts = GeneratedFacts(using: &random)
        }
    }

    /// What the explanation does not mention does not matter.
    @Test(arguments: seeds) func onlyWhatIsReportedMatters(_ seed: UInt64) throws {
        let (text, evaluation, facts, start) = try Self.example(seed)
        var random = start
        let answer = try evaluation.answer(facts.text)
        let reported = answer.readings.map(\.path) + answer.missing
        for _ in 0..<5 {
            var other = facts
            other.change(&random) { leaf in
                !reported.contains { $0 == leaf || $0.hasPrefix(leaf + "[") || leaf.hasPrefix($0 + ".") }
            }
            #expect(
                try evaluation.answer(other.text).outcome == answer.outcome,
                "\(text) \(facts.text) \(other.text)")
        }
    }

    /// Whoever learns more never takes back an answer; of a condition whose branches agree the fault shows when it is known.
    @Test(arguments: seeds) func answersStayWhenMoreIsKnown(_ seed: UInt64) throws {
        var (text, evaluation, facts, random) = try Self.example(seed)
        for _ in 0..<5 {
            let answer = try evaluation.answer(facts.text)
            var other = facts
            other.refine(&random)
            let isSettled = answer.outcome != "unknown" && answer.outcome != "fault"
            if isSettled {
                let later = try evaluation.answer(other.text).outcome
                let isFault = later == "fault" && text.contains(" ? ")
                #expect(later == answer.outcome || isFault, "\(text) \(facts.text) \(other.text)")
            }
            facts = GeneratedFacts(using: &random)
        }
    }
}
