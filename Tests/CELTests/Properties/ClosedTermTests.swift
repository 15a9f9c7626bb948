import CEL
import TestSupport
import Testing

/// However an expression is built, it comes to the same: folded or not, traced or not, checked or not.
///
/// A failure prints the seed, which `REESTR_SEED` repeats.
@Suite struct ClosedTermTests {
    private static let seeds = TestSupport.SeededGenerator.seeds(200)

    @Test(arguments: seeds) func allBuildsAgree(_ seed: UInt64) throws {
        var generator = ClosedTermGenerator(seed: seed)
        let text = generator.term(depth: Int(seed % 3) + 1)
        let plain = try #require(PlainExpression(text), "\(text)")
        let answers = plain.answers()
        for answer in answers {
            #expect(answer.outcome == answers[0].outcome, "\(text): \(answers[0]), \(answer)")
        }
    }

    /// A value has the type that the checker promised.
    @Test(arguments: seeds) func valuesHaveTheCheckedType(_ seed: UInt64) throws {
        var generator = ClosedTermGenerator(seed: seed)
        let text = generator.term(depth: Int(seed % 3) + 1)
        let plain = try #require(PlainExpression(text), "\(text)")
        guard plain.isStatic, let type = plain.type, case .value(let value)? = plain.answers().first?.outcome
        else { return }
        #expect(TypeSamples.fits(value, type), "\(text): \(value) is no \(type.name)")
    }

    /// What a value writes as an expression gives the value.
    @Test(arguments: seeds) func valuesCanBeWritten(_ seed: UInt64) throws {
        var generator = ClosedTermGenerator(seed: seed)
        let text = generator.term(depth: Int(seed % 3) + 1)
        guard case .value(let value)? = PlainExpression(text, checks: false)?.answers().first?.outcome
        else { return }
        let again = try #require(PlainExpression(value.celText, checks: false), "\(value.celText)")
        #expect(again.answers().first?.outcome == .value(value), "\(text): \(value.celText)")
    }

    /// The generator is of use only when most of what it writes is right.
    @Test func mostOfThemCheckAndHaveValues() {
        var checked = 0
        var valued = 0
        for seed in 0..<UInt64(100) {
            var generator = ClosedTermGenerator(seed: seed)
            guard let plain = PlainExpression(generator.term(depth: 2)) else { continue }
            if plain.type != nil { checked += 1 }
            if case .value? = plain.answers().first?.outcome { valued += 1 }
        }
        #expect(checked > 50 && valued > 40, "\(checked) check, \(valued) have values")
    }
}
