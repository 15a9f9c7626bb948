/// What an analysis asks of the rules that an expression reads.
public protocol AnalysedRules {
    /// The versions of a derived field.
    func derived(_ record: String, _ field: String) -> [ValueRule]
    /// The versions of a calculation, and the names of its subjects.
    func calculation(_ name: String) -> (subjects: [String], versions: [ValueRule])?
    /// The versions of a decision, and the names of its subjects.
    func decision(_ name: String) -> (subjects: [String], versions: [DecisionRule])?
}

/// What a version of a decision reads to decide.
public struct DecisionRule: Sendable {
    /// One condition; how they make a whole does not matter for what can change it.
    public indirect enum Part: Sendable {
        case test(CheckedExpression)
        /// Whether a fact is there.
        case known(CheckedExpression)
        /// A condition on the elements of a list.
        case each(variable: String, list: CheckedExpression, filter: CheckedExpression?, [Part])
    }

    /// The day on which everything in it is taken.
    public var asOf: CheckedExpression?
    /// The conditions that decide.
    public var parts: [Part]

    /// Creates a version.
    public init(asOf: CheckedExpression?, parts: [Part]) {
        self.asOf = asOf
        self.parts = parts
    }
}
