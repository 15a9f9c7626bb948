import CEL
import Diagnostics
import TestSupport
import Testing

/// Facts in frames and the same facts as values come to the same; so do expressions into which they are written.
///
/// A failure prints the seed, which `REESTR_SEED` repeats.
@Suite struct FactsAgreementTests {
    private static let seeds = TestSupport.SeededGenerator.seeds(150)

    @Test(arguments: seeds) func framesAgreeWithValues(_ seed: UInt64) throws {
        var generator = FactTermGenerator(seed: seed)
        let term = generator.term(depth: Int(seed % 4) + 1)
        let frames = try #require(FactsExpression(term.rules), "\(term.rules)")
        try #require(
            frames.diagnostics.all.isEmpty, "\(term.rules) \(frames.diagnostics.all.map(\.message.en))")
        let client = StandaloneExpression.Variable(name: "client", type: .dyn)
        let plain = try #require(
            PlainExpression(term.plain, variables: [client], checks: false), "\(term.plain)")
        for _ in 0..<3 {
            let facts = CompleteFacts(using: &generator.random)
            let outcome = try frames.outcome(facts.document)
            for answer in plain.answers([("client", facts.client)]) {
                #expect(
                    answer.outcome == outcome, "\(term.rules) with \(facts.document): \(outcome), \(answer)")
            }
        }
    }

    @Test(arguments: seeds) func allBuildsOfTheClosedExpressionAgree(_ seed: UInt64) throws {
        var generator = FactTermGenerator(seed: seed ^ 0xC105ED)
        let term = generator.term(depth: Int(seed % 4) + 1)
        let facts = CompleteFacts(using: &generator.random)
        let text = term.closed(facts)
        let plain = try #require(PlainExpression(text), "\(text)")
        let client = StandaloneExpression.Variable(name: "client", type: .dyn)
        let open = try #require(PlainExpression(term.plain, variables: [client], checks: false))
        let answers = plain.answers() + open.answers([("client", facts.client)])
        for answer in answers {
            #expect(answer.outcome == answers[0].outcome, "\(text): \(answers[0]), \(answer)")
        }
    }
}
