import CEL
import Diagnostics
import Documents
import Testing

@testable import Rules

/// What would be answered with other facts: where paths lead, what values may be, and what the difference is.
struct SuppositionTests {
    private static let rules = """
        decision: rule
        about: {client: Client}
        all:
          - {id: a, if: client.a}
          - id: b
            any: [{id: b1, if: client.b}, {id: b2, if: "client.n > 3"}]
          - {id: items, for-each: {i: client.items}, if: i.ok}
        """

    private static let facts =
        "{a: false, b: false, n: 1, items: [{id: x, ok: true}, {id: y, ok: false, parts: [{id: p, ok: true}]}], "
        + "months: {2025-01: 10}}"

    /// The facts as JSON with what is supposed, or what is wrong.
    private func supposed(
        _ settings: [(String, String)], _ facts: String = facts
    ) throws -> (node: DocumentNode?, mistakes: Diagnostics) {
        let rulebook = try SmallRulebook.load(Self.rules)
        let question = try #require(rulebook.region("RU")?.questions["rule"])
        func node(_ text: String) throws -> DocumentNode {
            try #require(YAML.read(Fixture.source("facts", text), source: 0).0.first).root
        }
        var diagnostics = Diagnostics()
        let node = SupposedFacts(rulebook, question.subjects).facts(
            try node("client: \(facts)"),
            with: try settings.map { Supposition(path: $0.0, value: try node($0.1)) },
            over: rulebook.symbols, into: &diagnostics)
        return (node, diagnostics)
    }

    @Test(arguments: [
        ("client.a", "true", #""a":true"#), ("client.born", "2000-02-29", #""born":"2000-02-29""#),
        ("client.items[y].ok", "true", #"{"id":"y","ok":true,"parts""#),
        ("client.items[y].parts[p].ok", "unknown", #""parts":[{"id":"p","ok":"unknown"}]"#),
        ("client.months.2025-02", "20.5", #""months":{"2025-01":10,"2025-02":20.5}"#),
        ("client.forms", "[home, semi]", #""forms":["home","semi"]"#),
        ("client.items", "[]", #""items":[]"#), ("client.amount", "null", #""amount":null"#),
    ])
    func pathsLeadToFacts(_ path: String, _ value: String, _ part: String) throws {
        let (node, mistakes) = try supposed([(path, value)])
        #expect(mistakes.all.isEmpty)
        let json = String(decoding: try #require(node).canonicalJSON, as: UTF8.self)
        #expect(json.contains(part), "\(json)")
    }

    @Test(arguments: [
        ("klient.a", "true", "`klient.a`: the question is not about `klient`", "did you mean `client`?"),
        ("client.itms", "[]", "`client.itms`: `Client` has no field `itms`", "did you mean `items`?"),
        (
            "client.items[second].ok", "true", "`client.items[second].ok`: the list has no element `second`",
            "there are: `x`, `y`"
        ),
        (
            "client.items[y].okk", "true", "`client.items[y].okk`: `Item` has no field `okk`",
            "did you mean `ok`?"
        ),
        (
            "client.a.b", "true",
            "`client.a.b`: facts have no such place: a field is `.field`, an element of a list `[key]`", nil
        ),
        ("client", "{}", "`client`: name a field: `client.field`", nil),
        (
            "client.form", "hom", "`client.form`: the code list `form` has no such code",
            "did you mean `home`?"
        ),
    ])
    func mistakesAreOneSentence(_ path: String, _ value: String, _ message: String, _ help: String?) throws {
        let (node, mistakes) = try supposed([(path, value)])
        #expect(node == nil)
        #expect(mistakes.all.map(\.message.en) == [message])
        #expect(mistakes.all.first?.help?.en == help)
        #expect(mistakes.all.first?.pointer == "/set/\(path)")
    }

    /// No message repeats the value, which may be personal.
    @Test func valuesAreNotRepeated() throws {
        for path in ["client.n", "client.born", "client.a", "client.items", "client.months.2025-02"] {
            let (node, mistakes) = try supposed([(path, "Secretive")])
            #expect(node == nil && mistakes.all.count == 1, "\(path)")
            for mistake in mistakes.all { #expect(!"\(mistake)".contains("Secretive"), "\(path)") }
        }
    }

    @Test func laterSettingsSeeEarlierOnes() throws {
        let (node, _) = try supposed([("client.items", "[{id: z}]"), ("client.items[z].ok", "true")])
        let json = String(decoding: try #require(node).canonicalJSON, as: UTF8.self)
        #expect(json.contains(#""items":[{"id":"z","ok":true}]"#), "\(json)")
    }

    @Test func incompleteListsHaveTheirElements() throws {
        let facts = "{items: {known: [{id: x, ok: false}]}}"
        let (node, _) = try supposed([("client.items[x].ok", "true")], facts)
        let json = String(decoding: try #require(node).canonicalJSON, as: UTF8.self)
        #expect(json.contains(#"{"known":[{"id":"x","ok":true}]}"#), "\(json)")
    }

    /// Every condition that comes to something else, also where the verdict stays.
    @Test func differencesAreByCondition() throws {
        let rulebook = try SmallRulebook.load(Self.rules)
        func explanation(_ facts: String) throws -> Explanation {
            let asked = Asked(rulebook, "rule", "client: \(facts)", on: "2025-03-15")
            return try #require(asked.answers.first).explanation
        }
        let before = try explanation(Self.facts)
        let after = try explanation("{a: false, b: false, n: 4, items: [{id: y, ok: true}]}")
        let changes = before.changes(to: after, that: .all).map { change in
            let course = [change.before, change.after].map { $0.map { "\($0.outcome)" } ?? "-" }
            return "\(change.rule?.id ?? "")[\(change.elements.joined(separator: "/"))] "
                + course.joined(separator: "→")
        }
        #expect(
            changes == ["b[] no→yes", "b2[] no→yes", "items[] no→yes", "items[y] no→yes", "items[x] yes→-"])
        #expect(before.changes(to: before, that: .all).isEmpty)
    }
}
