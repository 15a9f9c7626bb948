package import API
package import Diagnostics

/// Everything that a request can ask: the seam between the socket and the engine.
///
/// Synchronous and pure: the same request on the same day gets the same answer as long as the rulebook and the
/// register stay the same. The day and the region are decided before, never inside.
package protocol Questions: Sendable {
    /// The verdicts of a decision; a problem for an unknown name or region, or facts that are not valid.
    func decide(_ name: String, _ request: QuestionRequest, on day: ISODay) throws(Problem) -> DecisionAnswer

    /// The values of a calculation; problems as for `decide`.
    func calculate(
        _ name: String, _ request: QuestionRequest, on day: ISODay
    ) throws(Problem) -> CalculationAnswer

    /// The offerings for a client; problems as for `decide`.
    func match(_ request: QuestionRequest, on day: ISODay) throws(Problem) -> MatchAnswer

    /// What can be asked, in words of `language`.
    func rulebook(in language: Language) -> RulebookDescription

    /// What the answers rest on now; a problem while there is nothing to answer from.
    func ready(in language: Language) throws(Problem) -> Readiness

    /// Where the register was read from, for the status.
    var registerSource: String { get }
}
