/// What an expression reads, and the values of each fact at which it can come to something else.
///
/// Found from the expression and the rules that it asks, without any facts. What cannot be solved is said, never left out:
/// a fact without `unsolved` keeps the outcome as long as it stays between the same thresholds and the others stay as they
/// are. Faults of numbers and days that become too large are apart from this.
public struct ExpressionAnalysis: Sendable {
    /// At which side of a limit the outcome can change.
    public enum Change: String, Sendable {
        /// Between what is less and the limit: `>=`, `<`.
        case from
        /// Between the limit and what is more: `>`, `<=`.
        case after
        /// Between the limit and everything else: `==`.
        case exactly
        /// Between what the limit, a list or map, has and what it does not have: `in`.
        case among
    }

    /// A value that something is held against.
    public struct Limit: Sendable, Hashable {
        /// The limit in CEL: a constant, or an expression over the day, parameters and other facts.
        public var text: String
        /// The value of a constant.
        public var value: Value?
        /// The parameters in it.
        public var parameters: [String] = []
        /// By how many days behind the limit the change may be: the ends of months are not alike.
        public var slack = 0
    }

    /// A limit of a fact.
    public struct Threshold: Sendable, Hashable {
        /// What is held against the limit, in CEL; nil is the fact itself.
        public var measure: String?
        /// Where the outcome can change.
        public var change: Change
        /// The limit.
        public var limit: Limit
    }

    /// A fact that is read.
    public struct Fact: Sendable {
        /// Its path as answers name it, `[…]` for any element of a list.
        public var path: String
        /// The record type that declares it.
        public var record: String
        /// Its name there.
        public var field: String
        /// Its type.
        public var type: ValueType
        /// Whether rules compute it, from facts that are listed too.
        public var isDerived: Bool
        /// The limits in the order of the expression, each once.
        public var thresholds: [Threshold] = []
        /// The parts that read it in a way that has no thresholds, as CEL; empty when all thresholds are known.
        public var unsolved: [String] = []
    }

    /// The facts in the order in which they are read.
    public internal(set) var facts: [Fact] = []
    /// The parameters that are read.
    public internal(set) var parameters: [String] = []
    /// The limits of the day that is asked: on which days the outcome can change while the facts stay.
    ///
    /// Days on which rules, codes and parameters change are not among them.
    public internal(set) var days: [Threshold] = []
    /// The parts that read the day in a way that has no limits.
    public internal(set) var unsolvedDays: [String] = []
    /// Whether everything was looked at; false for rules that are too large for it.
    public internal(set) var isWhole = true
}

extension ExpressionAnalysis.Change {
    /// The change of the other side of a comparison, or below a minus.
    var mirrored: ExpressionAnalysis.Change {
        switch self {
        case .from: .after
        case .after: .from
        case .exactly, .among: self
        }
    }
}
