import CEL
import Documents
import Facts
import TestSupport
import Testing

@testable import Rules

/// In which order an interview asks: the least cost for each chance to decide first.
struct QuestionOrderTests {
    @Test(arguments: [
        // Of conditions that must all hold, the one that needs the fewest facts.
        ("all", "[{id: x, if: client.a && client.b}, {id: y, if: client.c}]", "{}", "c a b"),
        // Of alternatives too.
        ("any", "[{id: x, if: client.a || client.b}, {id: y, if: client.c}]", "{}", "c a b"),
        // What most values fail goes before what few values fail.
        (
            "all", "[{id: x, if: client.form != 'home'}, {id: y, if: client.form == 'semi' && client.a}]",
            "{}", "form a"
        ),
        ("all", "[{id: x, if: client.n != 5}, {id: y, if: client.a}]", "{}", "a n"),
        ("any", "[{id: x, if: client.n == 5}, {id: y, if: client.a}]", "{}", "a n"),
        // A fact of two conditions goes before those of one.
        ("all", "[{id: x, if: client.a || client.b}, {id: y, if: client.b || client.c}]", "{}", "b a c"),
        // What was begun is gone on with.
        ("all", "[{id: x, if: client.a}, {id: y, if: client.b == client.c}]", "{}", "a b c"),
        (
            "all", "[{id: x, if: client.m > client.n}, {id: y, if: client.b == client.c}]", #"{"b": true}"#,
            "c m n"
        ),
        // Elements of a list are alike.
        (
            "all", "[{id: x, for-each: {i: client.items}, if: i.n != 5}, {id: y, if: client.a}]",
            #"{"items": [{"id": "p"}, {"id": "q"}, {"id": "r"}]}"#, "a n n n"
        ),
        // Inside a negation what holds decides.
        ("none", "[{id: x, if: client.n == 5}, {id: y, if: client.a}]", "{}", "a n"),
        // Alike: the order of the rules.
        ("all", "[{id: x, if: client.c}, {id: y, if: client.a}, {id: z, if: client.b}]", "{}", "c a b"),
    ])
    func asksInOrder(_ group: String, _ conditions: String, _ given: String, _ order: String) throws {
        let quoted = conditions.replacing(/if: (.*?)}/) { "if: \"\($0.1)\"}" }
        let rulebook = try SmallRulebook.load(
            "decision: rule\nabout: {client: Client}\n\(group): \(quoted)")
        let question = try #require(rulebook.region("RU")?.questions["rule"])
        let interview = Interview(
            question, of: rulebook, assumingNothing: rulebook.withoutAssumptions, region: "RU",
            on: try #require(CivilDate("2025-03-15")), over: rulebook.symbols)
        let facts = try #require(
            JSON.read(Array(#"{"client": \#(given)}"#.utf8), source: 0).document
        ).root
        let asked = interview.questions(facts, most: 10)
        #expect(asked.map(\.fact.field).joined(separator: " ") == order)
    }

    /// The list whose elements a question is about is read to find them.
    @Test func theListOfASubjectIsRead() throws {
        let rulebook = try SmallRulebook.load(
            "decision: rule\nabout: {client: Client, item: client.items, part: item.parts}\nall: [{id: x, if: part.ok}]"
        )
        let question = try #require(rulebook.region("RU")?.questions["rule"])
        let interview = Interview(
            question, of: rulebook, assumingNothing: rulebook.withoutAssumptions, region: "RU",
            on: try #require(CivilDate("2025-03-15")), over: rulebook.symbols)
        #expect(
            interview.reads.map { "\($0.record).\($0.field)" } == ["Client.items", "Item.parts", "Part.ok"])
        #expect(
            interview.reads.prefix(2).map(\.path) == ["client.items", "client.items[…].parts"])
    }

    /// However many elements must hold for it, that another condition decides is found in a few steps.
    @Test func longListsAreAnsweredAtOnce() throws {
        let rulebook = try SmallRulebook.load(
            """
            decision: rule
            about: {client: Client}
            all: [{id: x, for-each: {i: client.items}, if: i.ok}, {id: y, if: client.a}]
            """)
        let question = try #require(rulebook.region("RU")?.questions["rule"])
        let interview = Interview(
            question, of: rulebook, assumingNothing: rulebook.withoutAssumptions, region: "RU",
            on: try #require(CivilDate("2025-03-15")), over: rulebook.symbols)
        let items = (0..<100).map { #"{"id": "\#($0)"}"# }.joined(separator: ", ")
        let facts = try #require(
            JSON.read(Array(#"{"client": {"items": [\#(items)]}}"#.utf8), source: 0).document
        ).root
        let asked = interview.questions(facts, most: 200, stepsOfOne: 20, stepsOfAll: 10_000)
        #expect(asked.count == 101)
        #expect(asked.allSatisfy { $0.weight == .decides })
    }
}
