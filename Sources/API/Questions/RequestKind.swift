/// What a request asks.
package enum RequestKind: Sendable, CaseIterable {
    /// The verdicts of a decision.
    case decision
    /// The values of a calculation.
    case calculation
    /// The offerings for a client.
    case matching
}

/// A key in the body of a request.
enum RequestKey: String, CaseIterable {
    case facts, region, on, lang, explain, set, questions, remedies

    /// The kinds of requests that take it.
    var kinds: [RequestKind] {
        switch self {
        case .facts, .region, .on, .lang, .explain, .set: RequestKind.allCases
        case .questions: [.decision, .calculation]
        case .remedies: [.decision]
        }
    }

    /// What a body can hold, in order.
    static func names(for kind: RequestKind) -> [String] {
        allCases.filter { $0.kinds.contains(kind) }.map(\.rawValue)
    }
}
