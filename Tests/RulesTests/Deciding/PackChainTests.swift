import Diagnostics
import Testing

@testable import Rules

/// Packs below packs: a municipality amends its region, which amends the root.
struct PackChainTests {
    private static func load(
        _ federal: String, _ region: String, _ town: String, _ quarter: String = ""
    ) throws -> CompiledRulebook {
        // The folders are read in the order of their names: the quarter before its town, the town before its region.
        try SmallRulebook.load(
            federal, regions: [("A-quarter", quarter), ("B-town", town), ("RU-XA", region)],
            parents: ["A-quarter": "B-town", "B-town": "RU-XA"])
    }

    private static let decision = """
        decision: rule
        about: {client: Client}
        all: [{id: a, if: client.a}]
        """

    @Test(arguments: [
        ("RU", "{a: true, b: false, c: false}", "granted"),
        ("RU-XA", "{a: true, b: false, c: false}", "refused: b"),
        ("B-town", "{a: true, b: false, c: false}", "refused: b, c"),
        ("A-quarter", "{a: true, b: false, c: false}", "refused: c"),
        ("A-quarter", "{a: true, b: false, c: true}", "granted"),
    ])
    func everyPackStandsBehindItsParent(_ pack: String, _ facts: String, _ line: String) throws {
        let rulebook = try Self.load(
            Self.decision, "amend: rule\nadd: [{id: b, if: client.b}]",
            "amend: rule\nadd: [{id: c, if: client.c}]", "amend: rule\ndrop: [b]")
        let found = Asked(rulebook, "rule", "client: \(facts)", region: pack, on: "2025-03-15").lines
        #expect(found == line)
    }

    @Test(arguments: [
        ("RU", "2025-07-01", "= 1"), ("RU-XA", "2025-07-01", "= 2"), ("B-town", "2025-06-30", "= 2"),
        ("B-town", "2025-07-01", "= 3"), ("A-quarter", "2025-07-01", "= 3"),
        ("A-quarter", "2026-01-01", "= 1"),
    ])
    func theNearestValueCounts(_ pack: String, _ day: String, _ line: String) throws {
        let rulebook = try Self.load(
            """
            parameter: x
            type: int
            values: [{from: 2015-01-01, is: 1}]
            ---
            calculation: rule
            about: {client: Client}
            type: int
            is: param.x
            """, "amend: x\nvalues: [{from: 2025-01-01, until: 2025-12-31, is: 2}]",
            "amend: x\nvalues: [{from: 2025-07-01, until: 2025-12-31, is: 3}]")
        #expect(Asked(rulebook, "rule", "client: {}", region: pack, on: day).lines == line)
    }

    /// What a region says of a rule that regional law sets holds below it; one incomplete pack leaves all below open.
    @Test(arguments: [
        ("", "", "undetermined: region:RU-XA", "undetermined: region:B-town"),
        ("complete: true", "", "granted", "granted"),
        ("", "complete: true", "undetermined: region:RU-XA", "undetermined: region:B-town"),
        ("complete: true", "complete: false", "granted", "undetermined: region:B-town"),
        ("complete: false", "complete: true", "undetermined: region:RU-XA", "undetermined: region:B-town"),
        ("complete: true", "add: [{id: c, if: client.c}]", "granted", "undetermined: region:B-town"),
        ("complete: true", "complete: true\nfrom: 2026-01-01", "granted", "granted"),
    ])
    func statements(_ region: String, _ town: String, _ inRegion: String, _ inTown: String) throws {
        func amendment(_ text: String) -> String {
            guard !text.isEmpty else { return "" }
            return "amend: rule\n\(text)"
        }
        let federal =
            "decision: rule\nabout: {client: Client}\nset-by: regional-act\nall: [{id: a, if: client.a}]"
        let rulebook = try Self.load(federal, amendment(region), amendment(town))
        let facts = "client: {a: true, c: true}"
        #expect(Asked(rulebook, "rule", facts, region: "RU-XA", on: "2025-03-15").lines == inRegion)
        #expect(Asked(rulebook, "rule", facts, region: "B-town", on: "2025-03-15").lines == inTown)
        let quarter = inTown.replacing("B-town", with: "A-quarter")
        #expect(Asked(rulebook, "rule", facts, region: "A-quarter", on: "2025-03-15").lines == quarter)
    }

    /// A municipality is no code of the list `region`: its rules see the region that it lies in.
    @Test(arguments: ["RU-XA", "B-town", "A-quarter"])
    func expressionsSeeTheRegion(_ pack: String) throws {
        let rulebook = try Self.load(
            "decision: rule\nabout: {client: Client}\nif: region == 'RU-XA'", "", "")
        #expect(Asked(rulebook, "rule", "client: {}", region: pack, on: "2025-03-15").lines == "granted")
    }

    /// A replaced case may be replaced again further below, and what a parent dropped may come back.
    @Test(arguments: [
        ("RU", "= 1 by a"), ("RU-XA", "= 2 by a"), ("B-town", "= 3 by a"), ("A-quarter", "= 4 by a"),
    ])
    func replacementsFollowOneAnother(_ pack: String, _ line: String) throws {
        let rulebook = try Self.load(
            """
            calculation: rule
            about: {client: Client}
            type: int
            cases: [{id: a, if: client.a, then: 1}, {id: rest, if: "true", then: 0}]
            """, "amend: rule\nreplace: [{id: a, if: client.a, then: 2}]",
            "amend: rule\nreplace: [{id: a, if: client.a, then: 3}]",
            "amend: rule\ndrop: [a]\nadd: [{id: a, before: rest, if: client.a, then: 4}]")
        let found = Asked(rulebook, "rule", "client: {a: true}", region: pack, on: "2025-03-15").lines
        #expect(found == line)
    }

    @Test func actsOfTheParentsMayBeCited() throws {
        let rulebook = try Self.load(
            Self.decision, "laws:\n  order: {level: regional-act, from: 2020-01-01, units: [item]}",
            "amend: rule\nadd: [{id: b, law: order/3, if: client.b}]")
        #expect(
            Asked(rulebook, "rule", "client: {a: true}", region: "B-town", on: "2025-03-15").lines
                == "undetermined: client.b")
    }
}
