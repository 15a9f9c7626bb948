package import API
package import Authoring

/// Turns answers into texts for people: the same answer, look and form give the same text.
package struct AnswerRendering {
    private let look: Look
    private var page: Page

    /// Begins with nothing.
    package init(_ look: Look) {
        self.look = look
        page = Page(look.language)
    }

    /// What was added, in one of the forms for people.
    package func text(_ form: TextForm) -> String { page.text(form, look) }

    /// Adds the answer to a decision.
    package mutating func add(_ answer: DecisionAnswer) { page.addDecision(answer, look.detail) }

    /// Adds the answer to a calculation.
    package mutating func add(_ answer: CalculationAnswer) { page.addCalculation(answer, look.detail) }

    /// Adds the answer to a matching; `top` bounds the ranking, `isAll` shows everything.
    package mutating func add(_ answer: MatchAnswer, top: Int? = 10, isAll: Bool = false) {
        page.addMatch(answer, look.detail, top: top, isAll: isAll)
    }

    /// Adds a comparison of regions.
    package mutating func add(_ comparison: RegionComparison) { page.addComparison(comparison, look.detail) }

    /// Adds the state of a daemon.
    package mutating func add(_ status: DaemonStatus) { page.addStatus(status) }

    /// Adds a run of scenarios: the failures as diffs, a line for each scenario, the counts.
    package mutating func add(_ run: ScenarioRun, _ places: SourcePlaces) { page.addRun(run, places) }

    /// Adds a coverage: the outcomes that were not seen, the share that was; `minimum` is what was asked for.
    package mutating func add(_ coverage: Coverage, _ places: SourcePlaces, minimum: Int?) {
        page.addCoverage(coverage, places, minimum: minimum)
    }
}
