import Testing

@testable import Rules

/// In which order missing facts are asked for: the one that settles most conditions first.
struct MissingOrderTests {
    @Test(arguments: [
        // A fact that settles two conditions goes before those that were read earlier and settle one.
        (
            "[{id: x, if: client.a}, {id: y, if: client.b}, {id: z, if: !client.b}]",
            ["client.b 2", "client.a 1"]
        ),
        // A condition with two unknowns is settled by neither; what more of them read goes first.
        (
            "[{id: x, if: client.a || client.b}, {id: y, if: client.b || client.c}]",
            ["client.b 0", "client.a 0", "client.c 0"]
        ),
        // What settles goes before what is read more often.
        (
            "[{id: x, if: client.a || client.b}, {id: y, if: client.a || client.b}, {id: z, if: client.c}]",
            ["client.c 1", "client.a 0", "client.b 0"]
        ),
        // Alike: the order of the rules.
        (
            "[{id: x, if: client.c}, {id: y, if: client.a}, {id: z, if: client.b}]",
            ["client.c 1", "client.a 1", "client.b 1"]
        ),
        // What a decided condition read and what only warns do not count.
        (
            "[{id: x, if: client.a || !client.a || true}, {id: y, severity: warning, if: client.b}, {id: z, if: client.c}]",
            ["client.c 1"]
        ),
    ])
    func theMostDecisiveFirst(_ conditions: String, _ missing: [String]) throws {
        let quoted = conditions.replacing(/if: (.*?)}/) { "if: \"\($0.1)\"}" }
        let rulebook = try SmallRulebook.load("decision: rule\nabout: {client: Client}\nall: \(quoted)")
        let answer = try #require(Asked(rulebook, "rule", "client: {}", on: "2025-03-15").answers.first)
        #expect(answer.missing.map { "\($0.path) \($0.settles)" } == missing)
    }
}
