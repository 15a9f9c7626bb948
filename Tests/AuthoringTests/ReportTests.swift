import Authoring
import Diagnostics
import Documents
import TestSupport
import Testing

/// Runs as programs read them.
struct ReportTests {
    private static let scenarios = """
        scenario: fit
        ask: fit
        on: 2025-03-15
        given: \(ScenarioFixture.fitting)
        expect: {verdict: granted}
        rows:
          - {id: child, given: {client: {age: 17}}, expect: {because: [named]}}
        ---
        scenario: labels
        ask: labels
        region: RU-XA
        on: 2025-03-15
        given: {item: '<&">', client: {items: [{id: '<&">'}]}}
        expect: {is: <b>}
        """

    private func run() throws -> (run: ScenarioRun, suite: ScenarioSuite, places: SourcePlaces) {
        let (suite, texts) = try ScenarioFixture.suite(Self.scenarios)
        return (ScenarioRun(suite), suite, SourcePlaces(texts))
    }

    @Test func json() throws {
        let (run, suite, places) = try run()
        let coverage = Coverage(of: suite.rulebook, region: nil, seen: run.seen)
        let bytes = ScenarioReport(run, coverage, places).bytes(of: suite.rulebook)
        #expect(JSON.read(bytes, source: 0).diagnostics.all.isEmpty)
        expectGolden(bytes, at: "Cases/run.json")
        let plain = ScenarioReport(run, nil, places).bytes(of: suite.rulebook)
        #expect(JSON.read(plain, source: 0).document?.root["coverage"] == nil)
    }

    @Test func junit() throws {
        let (run, _, places) = try run()
        expectGolden(JUnitReport(run, rulebook: "a\u{1}<b>", places).bytes, at: "Cases/run.junit.xml")
    }

    @Test func counts() throws {
        let run = try run().run
        #expect(run.count == 3 && run.passed == 1 && run.failed == 2)
    }
}
