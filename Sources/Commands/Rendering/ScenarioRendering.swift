package import Authoring

/// Turns what came of scenarios into a text for people.
package struct ScenarioRendering {
    private let look: Look
    private var page: Page

    /// Begins with nothing.
    package init(_ look: Look) {
        self.look = look
        page = Page(look.language)
    }

    /// What was added, in one of the forms for people.
    package func text(_ form: TextForm) -> String { page.text(form, look) }

    /// Adds a run: the failures as diffs, a line for each scenario, the counts.
    package mutating func add(_ run: ScenarioRun, _ places: SourcePlaces) { page.addRun(run, places) }

    /// Adds a coverage: the outcomes that were not seen, the share that was; `minimum` is what was asked for.
    package mutating func add(_ coverage: Coverage, _ places: SourcePlaces, minimum: Int?) {
        page.addCoverage(coverage, places, minimum: minimum)
    }
}
