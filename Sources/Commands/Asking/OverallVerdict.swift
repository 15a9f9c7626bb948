package import API

/// What several answers come to, for `--exit-code`.
///
/// A question about several subjects is granted when one of them is; several questions are as good as the worst.
package enum OverallVerdict: Int32, Sendable, Comparable {
    case granted = 0
    case undetermined = 11
    case refused = 10

    private var rank: Int {
        switch self {
        case .granted: 0
        case .undetermined: 1
        case .refused: 2
        }
    }

    /// Better is less.
    package static func < (left: OverallVerdict, right: OverallVerdict) -> Bool { left.rank < right.rank }

    /// What a decision comes to.
    package init(_ answer: DecisionAnswer) {
        self = answer.answers.map { OverallVerdict($0.verdict) }.min() ?? .granted
    }

    /// What a calculation comes to: every value must be there.
    package init(_ answer: CalculationAnswer) {
        self = answer.answers.contains { $0.verdict == .undetermined } ? .undetermined : .granted
    }

    /// What a matching comes to: every part must have an offering.
    package init(_ answer: MatchAnswer) {
        self =
            answer.answers.map { item in
                if !item.ranked.isEmpty { return .granted }
                return item.undetermined.isEmpty ? .refused : .undetermined
            }.max() ?? .granted
    }

    private init(_ verdict: DecisionAnswer.Verdict) {
        switch verdict {
        case .granted: self = .granted
        case .refused: self = .refused
        case .undetermined: self = .undetermined
        }
    }
}
