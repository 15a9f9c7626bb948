import CEL
import Diagnostics
import TestSupport
import Testing

/// Between two neighbouring thresholds of a fact nothing changes, as long as the others stay.
///
/// A failure prints the seed, which `REESTR_SEED` repeats.
@Suite struct AnalysisPropertyTests {
    private static let seeds = TestSupport.SeededGenerator.seeds(200)

    @Test(arguments: seeds) func nothingChangesBetweenThresholds(_ seed: UInt64) throws {
        var generator = AnalysisTermGenerator(seed: seed)
        let text = generator.condition(Int(seed % 3) + 1)
        let evaluation = try #require(Evaluation(text), "\(text)")
        let found = try AnalysisTests.analysis(text)
        #expect(found.isWhole, "\(text)")
        var random = SeededGenerator(seed: seed ^ 0xA1A1)
        for fact in found.facts where fact.unsolved.isEmpty && !fact.isDerived {
            let sides = try Sides(fact.path, fact.thresholds, fact.type)
            for _ in 0..<6 {
                let before = AnalysisFacts(using: &random)
                guard let after = before.changing(fact.path, &random) else { continue }
                guard try sides.of(before.text) == sides.of(after.text) else { continue }
                let answers = try [before, after].map { try evaluation.answer($0.text).outcome }
                #expect(answers[0] == answers[1], "\(fact.line): \(text) \(before.text) \(after.text)")
            }
        }
    }

    /// The same for the day that is asked, while no rule, code or parameter changes.
    @Test(arguments: seeds) func nothingChangesBetweenDays(_ seed: UInt64) throws {
        var generator = AnalysisTermGenerator(seed: seed ^ 0xDA7)
        let text = generator.condition(Int(seed % 3) + 1)
        let evaluation = try #require(Evaluation(text), "\(text)")
        let found = try AnalysisTests.analysis(text)
        guard found.unsolvedDays.isEmpty else { return }
        var random = SeededGenerator(seed: seed ^ 0xA1A1)
        let sides = try Sides("on", found.days, .date)
        for _ in 0..<12 {
            let facts = AnalysisFacts(using: &random).text
            let days = (0..<2).map { _ in
                "2025-\(["01-15", "02-27", "02-28", "03-01", "03-14", "03-15", "03-31", "12-30"].randomElement(using: &random) ?? "03-15")"
            }
            guard try sides.of(facts, on: days[0]) == sides.of(facts, on: days[1]) else { continue }
            let answers = try days.map { try evaluation.answer(facts, on: $0).outcome }
            #expect(answers[0] == answers[1], "\(found.days.map(\.line)): \(text) \(facts) \(days)")
        }
    }
}

/// On which side of its thresholds a fact lies.
private struct Sides {
    private let questions: [Evaluation]

    init(_ path: String, _ thresholds: [ExpressionAnalysis.Threshold], _ type: ValueType) throws {
        var texts: [String] = []
        for threshold in thresholds {
            let measure = threshold.measure ?? (type.isOptional ? path + ".value()" : path)
            let limit = threshold.limit.text
            switch threshold.change {
            case .among: texts.append("\(measure) in \(limit)")
            case .exactly: texts.append("\(measure) == (\(limit))")
            case .from: texts += (0...threshold.limit.slack).map { "\(measure) >= \(Self.moved(limit, $0))" }
            case .after: texts += (0...threshold.limit.slack).map { "\(measure) > \(Self.moved(limit, $0))" }
            }
        }
        questions = try texts.map { text in
            let text = Self.ofFirstMember(text)
            return try #require(Evaluation(text), "\(text)")
        }
    }

    private static func moved(_ limit: String, _ days: Int) -> String {
        days == 0 ? "(\(limit))" : "(\(limit)).plusDays(\(days))"
    }

    /// An element of the household is its first member.
    private static func ofFirstMember(_ text: String) -> String {
        let path = "client.household[…]"
        guard text.contains(path) else { return text }
        return "client.household.exists(m, m.id == 'a' && (\(text.replacing(path, with: "m"))))"
    }

    func of(_ facts: String, on day: String = "2025-03-15") throws -> [String] {
        try questions.map { try $0.answer(facts, on: day).outcome }
    }
}

extension ValueType {
    fileprivate var isOptional: Bool {
        if case .optional = self { return true }
        return false
    }
}
