import Testing

@testable import Rules

/// What only regions can set: silent, partial and complete regions, regions without a pack, the root itself.
struct RegionTests {
    private static let decision = """
        decision: rule
        about: {client: Client}
        set-by: regional-act
        all: [{id: a, if: client.a}]
        """

    private static func load(_ federal: String, _ regional: String) throws -> CompiledRulebook {
        try SmallRulebook.load(federal, regions: [("RU-XA", regional), ("RU-XB", "")])
    }

    @Test(arguments: [
        ("complete: true", "RU-XA", "{a: true, b: true}", "granted"),
        ("complete: true", "RU-XA", "{a: true, b: false}", "refused: b"),
        ("complete: true", "RU-XA", "{a: false, b: false}", "refused: a, b"),
        ("complete: false", "RU-XA", "{a: true, b: true}", "undetermined: region:RU-XA"),
        ("complete: false", "RU-XA", "{a: true, b: false}", "refused: b"),
        ("complete: false", "RU-XA", "{b: true}", "undetermined: client.a, region:RU-XA"),
        ("complete: true", "RU-XB", "{a: true}", "undetermined: region:RU-XB"),
        ("complete: true", "RU-XB", "{a: false}", "undetermined: region:RU-XB"),
        ("complete: true", "RU-XC", "{a: true}", "undetermined: region:RU-XC"),
        ("complete: true", "RU", "{a: true}", "granted"),
        ("complete: true", "RU", "{a: false}", "refused: a"),
        ("complete: true", "RU-XX", "{a: true}", "no such question"),
    ])
    func decisions(_ complete: String, _ region: String, _ facts: String, _ line: String) throws {
        let rulebook = try Self.load(
            Self.decision, "amend: rule\n\(complete)\nadd: [{id: b, if: client.b}]")
        #expect(Asked(rulebook, "rule", "client: \(facts)", region: region, on: "2025-03-15").lines == line)
    }

    private static let group = """
        decision: rule
        about: {client: Client}
        all: [{id: a, if: client.a}, {id: group, any: [{id: b, if: client.b}]}]
        """

    /// What a region replaces or drops is so on the days of the amendment, and as before on the others.
    @Test(arguments: [
        ("replace: [{id: a, if: client.b}]", "2025-03-15", "{a: false, b: true}", "granted"),
        (
            "replace: [{id: a, from: 2025-04-01, if: client.b}]", "2025-03-31", "{a: false, b: true}",
            "refused: a"
        ),
        (
            "replace: [{id: a, from: 2025-04-01, if: client.b}]", "2025-04-01", "{a: false, b: true}",
            "granted"
        ),
        (
            "replace: [{id: a, until: 2025-04-01, if: client.b}]", "2025-04-01", "{a: false, b: true}",
            "granted"
        ),
        (
            "replace: [{id: a, until: 2025-04-01, if: client.b}]", "2025-04-02", "{a: false, b: true}",
            "refused: a"
        ),
        ("replace: [{id: b, if: client.a}]", "2025-03-15", "{a: true, b: false}", "granted"),
        ("drop: [a]", "2025-03-15", "{a: false, b: true}", "granted"),
        (
            "drop: [{id: a, from: 2025-04-01, until: 2025-04-30}]", "2025-04-30", "{a: false, b: true}",
            "granted"
        ),
        (
            "drop: [{id: a, from: 2025-04-01, until: 2025-04-30}]", "2025-05-01", "{a: false, b: true}",
            "refused: a"
        ),
        ("drop: [b]", "2025-03-15", "{a: true, b: true}", "refused: group"),
        (
            "drop: [a]\n---\namend: rule\nadd: [{id: a, if: client.b}]", "2025-03-15", "{a: false, b: true}",
            "granted"
        ),
    ])
    func changes(_ amendment: String, _ day: String, _ facts: String, _ line: String) throws {
        let rulebook = try Self.load(Self.group, "amend: rule\n\(amendment)")
        #expect(Asked(rulebook, "rule", "client: \(facts)", region: "RU-XA", on: day).lines == line)
        #expect(
            Asked(rulebook, "rule", "client: {a: true, b: true}", region: "RU-XB", on: day).lines == "granted"
        )
    }

    private static let cases = """
        calculation: number
        about: {client: Client}
        type: int
        cases: [{id: a, if: client.a, then: 1}, {id: b, if: client.b, then: 2}, {id: rest, if: "true", then: 3}]
        """

    @Test(arguments: [
        ("replace: [{id: a, if: client.a, then: 10}]", "2025-03-15", "= 10 by a"),
        ("replace: [{id: a, from: 2025-04-01, if: client.a, then: 10}]", "2025-03-31", "= 1 by a"),
        ("drop: [{id: a, until: 2025-03-15}]", "2025-03-15", "= 2 by b"),
        ("drop: [{id: a, until: 2025-03-15}]", "2025-03-16", "= 1 by a"),
        ("drop: [a, b]", "2025-03-15", "= 3 by rest"),
    ])
    func changedCases(_ amendment: String, _ day: String, _ line: String) throws {
        let rulebook = try Self.load(Self.cases, "amend: number\n\(amendment)")
        let found = Asked(rulebook, "number", "client: {a: true, b: true}", region: "RU-XA", on: day).lines
        #expect(found == line)
    }

    private static let parameter = """
        parameter: factor
        type: decimal
        set-by: regional-act
        values: [{from: 2015-01-01, is: 1.5}]
        ---
        parameter: base
        type: int
        values: [{from: 2015-01-01, is: 100}]
        ---
        calculation: rule
        about: {client: Client}
        type: decimal
        is: param.factor * param.base
        """

    @Test(arguments: [
        ("RU", "2025-03-15", "= 150"), ("RU-XA", "2024-12-31", "undetermined: region:RU-XA"),
        ("RU-XA", "2025-01-01", "= 200"), ("RU-XA", "2025-06-30", "= 200"), ("RU-XA", "2025-07-01", "= 400"),
        ("RU-XA", "2026-01-01", "undetermined: region:RU-XA"),
        ("RU-XB", "2025-03-15", "undetermined: region:RU-XB"),
        ("RU-XC", "2025-03-15", "undetermined: region:RU-XC"),
    ])
    func parameters(_ region: String, _ day: String, _ line: String) throws {
        let rulebook = try Self.load(
            Self.parameter,
            """
            amend: factor
            values: [{from: 2025-01-01, until: 2025-12-31, is: 2}]
            ---
            amend: base
            values: [{from: 2025-07-01, is: 200}]
            """)
        #expect(Asked(rulebook, "rule", "client: {}", region: region, on: day).lines == line)
    }

    private static let calculation = """
        calculation: rule
        about: {client: Client}
        type: int
        cases:
          - {id: first, if: client.a, then: 1}
          - {id: last, if: client.b, then: 2}
        ---
        decision: tree
        about: {client: Client}
        all:
          - {id: a, if: client.a}
          - {id: group, any: [{id: b, if: client.b}]}
        """

    @Test(arguments: [
        ("RU", "rule", "{a: false, b: true, c: true}", "= 2 by last"),
        ("RU-XA", "rule", "{a: false, b: true, c: true}", "= 3 by middle"),
        ("RU-XA", "rule", "{a: true, b: true, c: true}", "= 1 by first"),
        ("RU-XB", "rule", "{a: false, b: true, c: true}", "= 2 by last"),
        ("RU-XA", "tree", "{a: true, b: false, c: true}", "granted"),
        ("RU-XA", "tree", "{a: true, b: false, c: false}", "refused: b, c"),
        ("RU-XB", "tree", "{a: true, b: false, c: true}", "refused: b"),
    ])
    func amendments(_ region: String, _ rule: String, _ facts: String, _ line: String) throws {
        let rulebook = try Self.load(
            Self.calculation,
            """
            amend: rule
            add: [{id: middle, before: last, if: client.c, then: 3}]
            ---
            amend: tree
            add: [{id: c, in: group, if: client.c}]
            """)
        #expect(Asked(rulebook, rule, "client: \(facts)", region: region, on: "2025-03-15").lines == line)
    }
}
