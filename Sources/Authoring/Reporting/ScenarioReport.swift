import Diagnostics
import Documents
package import Rules

/// A run as JSON, for programs.
package struct ScenarioReport {
    private let run: ScenarioRun
    private let coverage: Coverage?
    private let places: SourcePlaces
    private var writer = JSONWriter(pretty: true)

    /// Prepares a report.
    package init(_ run: ScenarioRun, _ coverage: Coverage?, _ places: SourcePlaces) {
        self.run = run
        self.coverage = coverage
        self.places = places
    }

    /// The report: the counts, every scenario with its rows, the coverage where it was asked for.
    package func bytes(of rulebook: CompiledRulebook) -> [UInt8] {
        var report = self
        report.writer.beginObject()
        report.writer.key("rulebook")
        report.writer.beginObject()
        report.member("name", rulebook.checked.rulebook.header.name.value)
        report.member("digest", rulebook.digest)
        report.writer.endObject()
        report.member("passed", run.passed)
        report.member("failed", run.failed)
        report.array("scenarios", run.scenarios) { $0.scenario($1) }
        if let coverage { report.coverage(coverage) }
        report.writer.endObject()
        return report.writer.finish()
    }

    private mutating func scenario(_ scenario: ScenarioRun.Scenario) {
        writer.beginObject()
        member("name", scenario.name)
        place(places[scenario.span])
        array("rows", scenario.cases) { report, item in
            report.writer.beginObject()
            if let row = item.row { report.member("id", row) }
            report.place(report.places[item.span])
            report.member("ask", item.question)
            report.member("region", item.region)
            report.member("on", item.on)
            report.writer.key("passed")
            report.writer.bool(item.differences.isEmpty)
            if !item.differences.isEmpty {
                report.array("differences", item.differences) { $0.difference($1) }
            }
            report.writer.endObject()
        }
        writer.endObject()
    }

    private mutating func difference(_ difference: Difference) {
        writer.beginObject()
        member("key", difference.subject.rawValue)
        for side in [Difference.Line.Side.expected, .found] {
            array(side.rawValue, difference.texts(of: side)) { $0.writer.string($1) }
        }
        writer.endObject()
    }

    private mutating func coverage(_ coverage: Coverage) {
        writer.key("coverage")
        writer.beginObject()
        member("percent", coverage.percent)
        member("seen", coverage.seen)
        member("possible", coverage.possible)
        array("unseen", coverage.incomplete) { report, item in
            report.writer.beginObject()
            report.member("rule", item.name)
            report.place(report.places[item.span])
            report.array("outcomes", item.unseen.names) { $0.writer.string($1) }
            report.writer.endObject()
        }
        writer.endObject()
    }

    private mutating func place(_ place: SourcePlaces.Place) {
        member("file", place.file)
        member("line", place.line)
        member("column", place.column)
    }

    private mutating func member(_ key: String, _ text: String) {
        writer.key(key)
        writer.string(text)
    }

    private mutating func member(_ key: String, _ number: Int) {
        writer.key(key)
        writer.integer(number)
    }

    private mutating func array<Item>(
        _ key: String, _ items: [Item], _ write: (inout ScenarioReport, Item) -> Void
    ) {
        writer.key(key)
        writer.beginArray()
        for item in items { write(&self, item) }
        writer.endArray()
    }
}
