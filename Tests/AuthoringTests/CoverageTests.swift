import Authoring
import Testing

/// Which outcomes of which rules scenarios have seen.
struct CoverageTests {
    private func coverage(_ scenarios: String, region: String? = nil) throws -> Coverage {
        let suite = try ScenarioFixture.suite(scenarios).suite
        return Coverage(of: suite.rulebook, region: region, seen: ScenarioRun(suite).seen)
    }

    private func unseen(_ coverage: Coverage, _ prefix: String) -> [String] {
        coverage.incomplete.filter { $0.name == prefix || $0.name.hasPrefix(prefix + "/") }
            .map { "\($0.name): \($0.unseen.names.joined(separator: ", "))" }
    }

    private let granted = """
        scenario: s
        ask: fit
        on: 2025-03-15
        given: \(ScenarioFixture.fitting)
        expect: {verdict: granted}
        """

    @Test func outcomesThatWereNotSeen() throws {
        let found = try coverage(granted)
        #expect(
            unseen(found, "fit") == [
                "fit: false, unknown", "fit/adult: false, unknown", "fit/named: false, unknown",
                "fit/each: false, unknown", "fit/young: false, unknown",
            ])
        #expect(
            unseen(found, "fee") == [
                "fee/minor: true, false, unknown", "fee/large: true, false, unknown",
            ])
        #expect(unseen(found, "Client.size") == ["Client.size/old: true, false, unknown"])
    }

    @Test func countsAreOfOutcomes() throws {
        let found = try coverage(granted)
        // 5 of `fit`, 2 of `local`, 2 of `fee`, 1 of `Client.size`, three outcomes each; 5 were seen.
        #expect(found.items.count == 10)
        #expect(found.possible == 30)
        #expect(found.seen == 5)
        #expect(found.percent == 16)
    }

    @Test func everyOutcome() throws {
        let rows = """
            rows:
              - {id: no, given: {client: {age: 1, name: null, items: [{id: a, ok: false}]}}, expect: {verdict: refused}}
              - {id: old, given: {client: {age: 61}}, expect: {warnings: [young]}}
              - {id: open, given: {client: {age: unknown, name: unknown, items: unknown}}, expect: {verdict: undetermined}}
            """
        #expect(unseen(try coverage(granted + "\n" + rows), "fit") == [])
    }

    @Test func aRegionHasRulesOfItsOwn() throws {
        let silent = """
            scenario: s
            ask: local
            region: RU-XB
            on: 2025-03-15
            given: {client: {age: 15}}
            expect: {verdict: undetermined}
            """
        let found = try coverage(silent, region: "RU-XA")
        #expect(unseen(found, "local") == ["local: true, false", "local/of-age: true, false, unknown"])
    }

    @Test func nothingToSeeIsEverything() throws {
        #expect(try coverage(granted, region: "RU-YY").percent == 100)
    }
}
