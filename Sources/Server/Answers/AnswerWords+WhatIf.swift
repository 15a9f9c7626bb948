import API
import CEL
import Rules

/// What would be answered with other facts, beside what is answered.
extension AnswerWords {
    /// The difference for one answer; nil when nothing was supposed.
    func whatIf(_ answer: Answer, among supposed: [Answer]?, _ type: ValueType) -> WhatIf? {
        guard let supposed else { return nil }
        guard let other = supposed.first(where: { $0.isAbout(answer) }) else {
            return WhatIf(verdict: .notAsked)
        }
        return WhatIf(
            verdict: verdict(other), value: other.value?.text,
            text: other.value.map { wording.text($0, type) },
            changes: answer.explanation.changes(to: other.explanation, that: .all)
                .map { change($0, from: nil) },
            missing: other.missing.map(missing))
    }

    private func verdict(_ answer: Answer) -> HoldsUntil.Successor.Verdict {
        switch answer.verdict {
        case .granted: answer.value == nil ? .granted : .determined
        case .refused: .refused
        case .undetermined: .undetermined
        }
    }
}

extension Answer {
    /// Whether it is about the same elements and codes.
    func isAbout(_ other: Answer) -> Bool {
        about.count == other.about.count && zip(about, other.about).allSatisfy { $0 == $1 }
    }
}
