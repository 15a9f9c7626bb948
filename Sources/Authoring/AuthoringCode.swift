import Diagnostics

/// The codes of this target: what is wrong with a scenario.
package enum AuthoringCode: String, DiagnosticCode {
    /// There is no such decision, calculation or derived field.
    case unknownQuestion = "scenario.unknown-question"
    /// What is asked has no single value, or is a matching.
    case notAskable = "scenario.not-askable"
    /// The rulebook has no such region.
    case unknownRegion = "scenario.unknown-region"
    /// The rulebook has no such act.
    case unknownLaw = "scenario.unknown-law"
    /// The calculation has no such case.
    case unknownCase = "scenario.unknown-case"
    /// The decision has no such condition.
    case unknownCondition = "scenario.unknown-condition"
    /// The decision has no such warning.
    case unknownWarning = "scenario.unknown-warning"
    /// There is no such parameter.
    case unknownParameter = "scenario.unknown-parameter"
    /// A path names a field that the record does not have.
    case unknownField = "scenario.unknown-field"
    /// A path begins with no subject of the question.
    case unknownSubject = "scenario.unknown-subject"
    /// No fact can have this path.
    case wrongPath = "scenario.wrong-path"
    /// The expected value is no code of its list.
    case unknownCode = "scenario.unknown-code"
    /// The expected value cannot be read as the type of the question.
    case wrongValue = "scenario.wrong-value"
    /// A value is expected of a decision.
    case valueOfDecision = "scenario.value-of-decision"
    /// A case is expected of a decision.
    case caseOfDecision = "scenario.case-of-decision"
    /// A case is expected of what is found without cases.
    case noCases = "scenario.no-cases"
    /// A calculation is expected to be granted or refused.
    case verdictOfCalculation = "scenario.verdict-of-calculation"
    /// `because` or `warnings` is expected of a calculation.
    case onlyOfDecision = "scenario.only-of-decision"
    /// Two expectations cannot both be.
    case contradiction = "scenario.contradiction"
}
