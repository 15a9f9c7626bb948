import CEL
import Rules

/// Compares what a question answered with what a scenario expects.
struct Comparison {
    private let expectation: Expectation
    private let answers: [Answer]

    init(_ expectation: Expectation, _ answers: [Answer]) {
        self.expectation = expectation
        self.answers = answers
    }

    /// Everything that differs, in the order of the keys of `expect`; empty when the scenario passes.
    var differences: [Difference] {
        guard let answer = answers.first, answers.count == 1 else {
            let found = answers.map { answer in
                answer.about.map { "\($0.subject)=\($0.key)" }.joined(separator: ", ")
            }
            let lines = found.map { Difference.Line(.found, $0) }
            return [
                Difference(.answers, [.init(.expected, "1"), .init(.found, String(answers.count))] + lines)
            ]
        }
        return [verdict(answer), value(answer), by(answer)].compactMap(\.self) + sets(answer)
    }

    private func verdict(_ answer: Answer) -> Difference? {
        guard let expected = expectation.verdict, expected != answer.verdict else { return nil }
        return Difference(.verdict, expected: expected.rawValue, found: Self.summary(answer))
    }

    private func value(_ answer: Answer) -> Difference? {
        guard let expected = expectation.value else { return nil }
        if let value = answer.value?.present, expected.isEqual(to: value) { return nil }
        return Difference(.value, expected: expected.expectedText, found: Self.summary(answer))
    }

    private func by(_ answer: Answer) -> Difference? {
        guard let expected = expectation.by else { return nil }
        let found = answer.value == nil ? Verdict.undetermined.rawValue : Self.hit(answer)
        guard found != expected else { return nil }
        return Difference(.by, expected: expected, found: found)
    }

    private func sets(_ answer: Answer) -> [Difference] {
        let because = answer.verdict == .refused ? answer.explanation.because : []
        return [
            expectation.because.flatMap { Difference(.because, expected: $0, found: Self.distinct(because)) },
            expectation.missing.flatMap {
                Difference(.missing, expected: $0, found: Self.distinct(answer.missing.map(\.path)))
            },
            expectation.warnings.flatMap {
                let found = answer.explanation.warnings.map(\.rule.id)
                return Difference(.warnings, expected: $0, found: Self.distinct(found))
            },
        ].compactMap(\.self)
    }

    private static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<[UInt8]> = []
        return texts.filter { seen.insert(Array($0.utf8)).inserted }
    }

    /// The case that gave the value; one of several that gave the same has no name.
    private static func hit(_ answer: Answer) -> String {
        if let hit = answer.hit { return hit.id }
        let cases = answer.explanation.children.filter { $0.rule.kind == .case }
        return cases.allSatisfy { $0.outcome == .no } ? Expectation.otherwise : "—"
    }

    /// The answer in one line: `2562.5`, `refused: covered`, `undetermined: client.categories; no-calendar`.
    private static func summary(_ answer: Answer) -> String {
        if let value = answer.value { return value.expectedText }
        var details: [String] = []
        switch answer.verdict {
        case .granted: break
        case .refused: details = [distinct(answer.explanation.because).joined(separator: ", ")]
        case .undetermined:
            let faults = distinct(answer.explanation.allFaults.map(\.fault.code))
            details = [distinct(answer.missing.map(\.path)).joined(separator: ", ")] + faults
        }
        details.removeAll(where: \.isEmpty)
        let behind = details.isEmpty ? "" : ": " + details.joined(separator: "; ")
        return answer.verdict.rawValue + behind
    }
}
