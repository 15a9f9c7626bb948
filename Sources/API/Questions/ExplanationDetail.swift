/// How much of its reasoning an answer carries.
package enum ExplanationDetail: String, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// What does not hold, and the branch that grants.
    case failures
    /// Every condition.
    case full
}
