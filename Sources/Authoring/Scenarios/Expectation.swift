package import CEL
package import Rules

/// What an answer must be; what is none may be anything.
package struct Expectation: Sendable {
    /// The value of a calculation.
    package var value: Value?
    /// The id of the case that hits, or `otherwise`.
    package var by: String?
    /// The verdict.
    package var verdict: Verdict?
    /// The ids of the false leaves, exactly.
    package var because: [String]?
    /// The paths of the missing facts, exactly.
    package var missing: [String]?
    /// The ids of the warnings, exactly.
    package var warnings: [String]?

    /// The name of what no case hit and `otherwise` gave.
    static let otherwise = "otherwise"
}
