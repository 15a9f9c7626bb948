import API
import CEL
import Diagnostics

/// What one expression came to for one document of facts.
struct ExpressionAnswer {
    /// A fault and where it happened.
    struct Failure {
        /// The fault.
        var fault: Fault
        /// Where the part that failed was written: in the expression, or in a rule that it asks.
        var span: SourceSpan?
    }

    /// The document, where there are several: `clients.jsonl:3`.
    var facts: String?
    /// The elements and codes that it is about, where the facts leave several.
    var about = Subject()
    /// The name of the type; of the value when the checker knows none.
    var type: String
    /// The value, or why there is none.
    var outcome: Outcome
    /// The facts of a rulebook's vocabulary that made it false.
    var reasons: [String] = []
    /// The facts on which it depends when it is unknown.
    var missing: [MissingFact] = []
    /// What failed when it is a fault.
    var failures: [Failure] = []
    /// What every node came to, when that was asked for.
    var trace: EvaluationTrace?
    /// What is left of the expression, when that was asked for.
    var residual: String?

    /// The name of a type; where it is known only at run time, that of the value.
    static func typeName(_ type: ValueType, _ outcome: Outcome) -> String {
        guard type == .dyn, case .value(let value) = outcome,
            case .unary(let work)? = Library.standard["type"]?.work,
            case .type(let name)? = try? work(value)
        else { return type.name }
        return name.name
    }
}

/// What came of one expression: the answers for each document, or its mistakes.
struct ExpressionResult {
    /// The expression.
    var expression: WrittenExpressions.Item
    /// The answers in the order of the documents.
    var answers: [ExpressionAnswer] = []
    /// What is wrong with the expression, or with the facts that it asks.
    var diagnostics = Diagnostics()
    /// What it reads and costs, when that was asked for.
    var analysis: ReadAnalysis?

    /// Whether there is nothing to answer because of mistakes.
    var isRefused: Bool { answers.isEmpty && diagnostics.hasErrors }
}
