import CEL
import Diagnostics
import Testing

@testable import Rules

/// What an answer says of the parameters that it rests on, and of those that have no value.
struct ParameterSourceTests {
    private static let rules = """
        parameter: x
        type: int
        title: {ru: Икс, en: The figure}
        stale-after: 1y
        values:
          - {from: 2024-01-01, until: 2024-12-31, law: decree-old/1, is: 1}
          - {from: 2025-01-01, until: 2026-12-31, law: decree-new/2, unconfirmed: not read, is: 2}
        ---
        calculation: rule
        about: {client: Client}
        type: int
        is: param.x
        ---
        calculation: earlier
        about: {client: Client}
        type: int
        as-of: client.day
        is: param.x
        """

    private static func source(
        _ question: String, _ facts: String, on day: String, region: String = "RU"
    ) throws -> ParameterSource? {
        let rulebook = try SmallRulebook.load(
            rules, regions: [("RU-XA", "amend: x\nvalues: [{from: 2025-06-01, until: 2025-06-30, is: 3}]")])
        let asked = Asked(rulebook, question, facts, region: region, on: day)
        let readings = asked.answers.flatMap(\.explanation.readings)
        let found = readings.compactMap { rulebook.source(of: $0, in: region) }
        #expect(found.count <= 1)
        return found.first
    }

    @Test(arguments: [
        ("rule", "client: {}", "2024-05-05", "RU", "decree-old/1", false),
        ("rule", "client: {}", "2025-12-31", "RU", "decree-new/2", false),
        ("rule", "client: {}", "2026-01-01", "RU", "decree-new/2", true),
        ("rule", "client: {}", "2025-06-30", "RU-XA", "", false),
        ("rule", "client: {}", "2025-07-01", "RU-XA", "decree-new/2", false),
        ("earlier", "client: {day: 2024-05-05}", "2026-05-05", "RU", "decree-old/1", false),
    ])
    func theActThatSetTheValue(
        _ question: String, _ facts: String, _ day: String, _ region: String, _ law: String, _ isStale: Bool
    ) throws {
        let source = try #require(try Self.source(question, facts, on: day, region: region))
        #expect(source.value.attributes.citations.map(\.source).joined() == law)
        #expect(source.isStale == isStale)
        let reason = source.value.attributes.unconfirmed?.value[.en]
        #expect(reason == (law == "decree-new/2" ? "not read" : nil))
    }

    /// Without a value the answer is undetermined, and names the parameter and the day on which it has none.
    @Test(arguments: [
        ("rule", "client: {}", "2027-01-01", "2027-01-01"),
        ("rule", "client: {}", "2023-12-31", "2023-12-31"),
        ("earlier", "client: {day: 2020-02-29}", "2025-05-05", "2020-02-29"),
    ])
    func noValueOnTheDay(_ question: String, _ facts: String, _ day: String, _ missing: String) throws {
        let rulebook = try SmallRulebook.load(Self.rules)
        let answer = try #require(Asked(rulebook, question, facts, on: day).answers.first)
        #expect(answer.verdict == .undetermined)
        let fact = UnknownFact(path: "param.x", field: "param.x", day: CivilDate(missing))
        #expect(answer.missing.map(\.path) == ["param.x"])
        #expect(answer.missing.map(\.day) == [fact.day])
        #expect(Wording(rulebook, .en).title("", answer.missing[0].field) == "The figure")
    }
}
