import TestSupport
import Testing

@testable import Rules

/// The made-up rulebooks are worth asking: every outcome occurs often, for every reason.
@Suite struct OutcomeVarietyTests {
    @Test func everyOutcomeOccursOften() throws {
        var counts: [String: Int] = [:]
        for example in GeneratedExample.all {
            let rulebook = try example.rulebook()
            for question in example.questions(0x15, each: 1).questions {
                for answer in question.ask(rulebook) {
                    for label in Self.labels(answer, question.rule) { counts[label, default: 0] += 1 }
                }
            }
        }
        guard GeneratedExample.all.count > 1 else { return }
        func share(_ label: String, of kind: GeneratedRule.Kind) -> Double {
            Double(counts["\(kind) \(label)", default: 0]) / Double(counts["\(kind)", default: 1])
        }
        for (label, least) in [
            ("granted", 0.15), ("refused", 0.15), ("undetermined", 0.15), ("warning", 0.05),
        ] {
            #expect(share(label, of: .decision) > least, "\(label) \(counts)")
        }
        for (label, least) in [("granted", 0.2), ("undetermined", 0.15), ("case", 0.1)] {
            #expect(share(label, of: .calculation) > least, "\(label) \(counts)")
        }
        for kind in [GeneratedRule.Kind.decision, .calculation] {
            for (reason, least) in [("fact", 0.05), ("region", 0.02), ("parameter", 0.001), ("fault", 0.02)] {
                #expect(share(reason, of: kind) > least, "\(reason) \(counts)")
            }
        }
    }

    private static func labels(_ answer: Answer, _ rule: GeneratedRule) -> [String] {
        var labels = [answer.verdict.rawValue]
        if !answer.explanation.warnings.isEmpty { labels.append("warning") }
        if answer.hit != nil { labels.append("case") }
        if answer.verdict == .undetermined {
            if !answer.explanation.allFaults.isEmpty { labels.append("fault") }
            let starts = [("client.", "fact"), ("region:", "region"), ("param.", "parameter")]
            for (start, label) in starts where answer.missing.contains(where: { $0.path.hasPrefix(start) }) {
                labels.append(label)
            }
        }
        return ["\(rule.kind)"] + labels.map { "\(rule.kind) \($0)" }
    }
}
