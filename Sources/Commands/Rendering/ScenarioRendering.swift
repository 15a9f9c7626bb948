package import Authoring

/// Turns what came of scenarios into a text for people.
package struct ScenarioRendering {
    private var page: Page

    /// Creates an empty text.
    package init(_ look: Look) { page = Page(look) }

    /// The text so far.
    package var text: String { page.text }

    /// Adds a run: the failures as diffs, a line for each scenario, the counts.
    package mutating func add(_ run: ScenarioRun, _ places: SourcePlaces) { page.addRun(run, places) }

    /// Adds a coverage: the outcomes that were not seen, the share that was; `minimum` is what was asked for.
    package mutating func add(_ coverage: Coverage, _ places: SourcePlaces, minimum: Int?) {
        page.addCoverage(coverage, places, minimum: minimum)
    }
}
