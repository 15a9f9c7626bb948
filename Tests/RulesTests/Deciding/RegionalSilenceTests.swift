import Diagnostics
import Testing

@testable import Rules

/// What no region said is never taken as said: days without an amendment, other days of `as-of`, packs without a word.
struct RegionalSilenceTests {
    private static let vocabulary = "client: {a: true, b: true, n: 3, day: 2023-06-01}"

    private static func line(
        _ federal: String, _ regional: String, on day: String, region: String = "RU-XA",
        facts: String = vocabulary
    ) throws -> String {
        let rulebook = try SmallRulebook.load(
            federal, regions: [("RU-XA", regional), ("B-town", "")], parents: ["B-town": "RU-XA"])
        return Asked(rulebook, "rule", facts, region: region, on: day).lines
    }

    private static let decision = """
        decision: rule
        about: {client: Client}
        set-by: regional-act
        all: [{id: a, if: client.a}]
        """

    /// The days of several complete amendments are joined.
    @Test(arguments: [
        ("2023-12-31", "undetermined: region:RU-XA"), ("2024-01-01", "granted"), ("2024-12-31", "granted"),
        ("2025-01-01", "granted"), ("2025-12-31", "granted"), ("2026-01-01", "undetermined: region:RU-XA"),
    ])
    func complete(_ day: String, _ line: String) throws {
        let amendments = """
            amend: rule
            complete: true
            from: 2024-01-01
            until: 2024-12-31
            ---
            amend: rule
            complete: true
            from: 2025-01-01
            until: 2025-12-31
            """
        #expect(try Self.line(Self.decision, amendments, on: day) == line)
        let town = line.replacing("RU-XA", with: "B-town")
        #expect(try Self.line(Self.decision, amendments, on: day, region: "B-town") == town)
    }

    /// What is taken as of a day on which the region said nothing is not known.
    @Test func asOfADayBefore() throws {
        let federal = Self.decision + "\nas-of: client.day"
        let amendment = "amend: rule\ncomplete: true\nfrom: 2024-01-01\nadd: [{id: b, if: client.n > 100}]"
        #expect(try Self.line(federal, amendment, on: "2025-03-15") == "undetermined: region:RU-XA")
        let later = "client: {a: true, n: 3, day: 2024-06-01}"
        #expect(try Self.line(federal, amendment, on: "2025-03-15", facts: later) == "refused: b")
    }

    private static let calculation = """
        calculation: rule
        about: {client: Client}
        type: int
        set-by: regional-act
        cases: [{id: a, if: client.a, then: 1}]
        """

    @Test(arguments: [("2023-12-31", "undetermined: region:RU-XA"), ("2024-01-01", "= 2 by b")])
    func aCalculation(_ day: String, _ line: String) throws {
        let amendment = """
            amend: rule
            from: 2024-01-01
            add: [{id: b, before: a, if: client.b, then: 2}]
            """
        #expect(try Self.line(Self.calculation, amendment, on: day) == line)
    }

    /// The documents of a pack are applied by what they do, not by where they stand.
    @Test(arguments: [false, true])
    func theOrderOfDocuments(_ isTurned: Bool) throws {
        let federal = """
            decision: rule
            about: {client: Client}
            all: [{id: g, all: [{id: a, if: client.a}]}]
            """
        let add = "amend: rule\nadd: [{id: n, in: g, if: client.n > 100}]"
        let replace = "amend: rule\nreplace: [{id: g, all: [{id: b, if: client.b}]}]"
        let documents = isTurned ? [replace, add] : [add, replace]
        let text = documents.joined(separator: "\n---\n")
        #expect(try Self.line(federal, text, on: "2025-03-15") == "refused: n")
    }

    /// Cases that two documents add at one place stand in the order of their ids.
    @Test(arguments: [false, true])
    func theOrderOfAddedCases(_ isTurned: Bool) throws {
        let federal = """
            calculation: rule
            about: {client: Client}
            type: int
            cases: [{id: z, if: client.a, then: 1}]
            """
        let documents = [
            "amend: rule\nadd: [{id: x, before: z, if: client.b, then: 2}]",
            "amend: rule\nadd: [{id: y, before: z, if: client.b, then: 3}]",
        ]
        let text = (isTurned ? documents.reversed() : documents).joined(separator: "\n---\n")
        #expect(try Self.line(federal, text, on: "2025-03-15") == "= 2 by x")
    }

    /// A macro variable may be called `param`: what it reads is a use all the same.
    @Test func aVariableCalledParam() throws {
        let federal = """
            decision: s
            about: {item: Item}
            set-by: regional-act
            if: item.ok
            ---
            derive: Item.good
            type: bool
            is: s(this)
            ---
            decision: rule
            about: {client: Client}
            if: client.items.exists(param, param.good)
            """
        let facts = "client: {items: [{id: x, ok: true}]}"
        let found = try Self.line(federal, "", on: "2025-03-15", facts: facts)
        #expect(found == "undetermined: region:RU-XA")
    }

    /// A region that is asked for twice, on two days, is one missing fact that settles both.
    @Test func oneRegionIsOneFact() throws {
        let federal = """
            decision: s
            about: {client: Client}
            set-by: regional-act
            if: client.a
            ---
            decision: earlier
            about: {client: Client}
            as-of: client.day
            if: s(client)
            ---
            decision: rule
            about: {client: Client}
            all: [{id: now, if: s(client)}, {id: then, if: earlier(client)}]
            """
        #expect(try Self.line(federal, "", on: "2025-03-15") == "undetermined: region:RU-XA")
    }

    @Test func anActThatMayNotSetIt() throws {
        let result = RulebookLoading.load(texts: [
            Fixture.source("rulebook.yaml", Fixture.header),
            Fixture.source("federal/facts.yaml", SmallRulebook.vocabulary),
            Fixture.source("federal/rules.yaml", Self.decision),
            Fixture.source(
                "regions/RU-XA/pack.yaml",
                """
                pack: RU-XA
                parent: RU
                ---
                laws:
                  town-1: {level: municipal-act, from: 2016-02-01, units: [item]}
                ---
                amend: rule
                law: town-1/1
                complete: true
                drop: [a]
                """),
        ])
        #expect(
            result.diagnostics.sorted.map { String(describing: $0.code) }.contains {
                $0.contains("level-too-low")
            })
        #expect(result.rulebook == nil)
    }
}
