package import CEL

/// The answer to a decision.
package enum Verdict: String, Sendable {
    case granted, refused, undetermined

    /// From the outcome of a decision's root.
    package init(_ outcome: Tri) {
        switch outcome {
        case .yes: self = .granted
        case .no: self = .refused
        case .unknown, .fault: self = .undetermined
        }
    }
}

/// One answer to a question: of one element, one code where the question is asked of many.
package struct Answer: Sendable {
    /// The elements and codes that it is about: subject and key.
    package var about: [(subject: String, key: String)]
    /// The verdict; of a calculation granted when there is a value.
    package var verdict: Verdict
    /// The value of a calculation.
    package var value: Value?
    /// The case that set the value, when it was one.
    package var hit: RuleNode?
    /// The facts that would settle it; only of an answer that is undetermined.
    package var missing: [UnknownFact]
    /// The reasons, whole.
    package var explanation: Explanation
    /// Until when it holds; nil when that was not asked.
    package var holding: Holding?
}
