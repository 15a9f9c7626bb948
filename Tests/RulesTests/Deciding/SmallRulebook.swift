import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Rulebooks of a few lines: a vocabulary that all tests share and the rules under test.
enum SmallRulebook {
    /// Facts of a client with items, which have parts.
    static let vocabulary = """
        vocabulary: Client
        fields:
          a: {type: bool, title: {ru: А, en: Fact A}}
          b: {type: bool}
          c: {type: bool}
          n: {type: int}
          m: {type: int}
          day: {type: date}
          born: {type: date, sensitive: true}
          secret: {type: int, sensitive: true}
          income: {type: money}
          amount: {type: optional(money), if-absent: none}
          form: {type: code(form)}
          forms: {type: list(code(form))}
          months: {type: "map(month, money)"}
          items: {type: list(Item), max-items: 1000}
        ---
        vocabulary: Item
        key: id
        fields:
          id: {type: string}
          ok: {type: bool}
          counts: {type: bool}
          n: {type: int}
          parts: {type: list(Part), max-items: 1000}
        ---
        vocabulary: Part
        key: id
        fields:
          id: {type: string}
          ok: {type: bool}
        ---
        codelist: form
        columns: {places: int}
        codes:
          - {code: home, places: 0, title: {ru: На дому, en: At home}}
          - {code: semi, places: 1, until: 2024-12-31}
          - {code: semi, places: 2, from: 2025-01-01}
          - {code: stationary, places: 3, from: 2025-03-01, until: 2025-03-31}
        ---
        codelist: region
        codes: [{code: RU}, {code: RU-XA}, {code: RU-XB}, {code: RU-XC}]
        ---
        codelist: barrier
        codes: [{code: experience}]
        """

    /// A rulebook of the shared vocabulary and some rules; `regions` are packs' amendments by code, `parents` the
    /// packs above those that do not stand below the root.
    static func load(
        _ rules: String, regions: [(code: String, text: String)] = [], parents: [String: String] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> CompiledRulebook {
        var texts = [
            Fixture.source("rulebook.yaml", Fixture.header), Fixture.source("federal/facts.yaml", vocabulary),
            Fixture.source("federal/rules.yaml", rules),
        ]
        for (code, text) in regions {
            let pack = "pack: \(code)\nparent: \(parents[code] ?? "RU")\n---\n\(text)"
            texts.append(Fixture.source("regions/\(code)/pack.yaml", pack))
        }
        let result = RulebookLoading.load(texts: texts)
        let found = DiagnosticRenderer(result.texts, language: .en).render(result.diagnostics)
        let rulebook = result.rulebook
        return try #require(rulebook, "\(found)", sourceLocation: sourceLocation)
    }
}

/// A rule and what is answered for some facts.
struct Ruling: CustomTestStringConvertible {
    /// What the rule shows.
    var testDescription: String
    /// The documents of the rule.
    var rules: String
    /// Facts, and what the answer is in one line.
    var rows: [(facts: String, line: String)]

    init(_ name: String, _ rules: String, _ rows: (String, String)...) {
        testDescription = name
        self.rules = rules
        self.rows = rows.map { (facts: $0.0, line: $0.1) }
    }

    /// Expects every row of the question `rule` in the root region.
    func expect(on day: String = "2025-03-15", sourceLocation: SourceLocation = #_sourceLocation) throws {
        let rulebook = try SmallRulebook.load(rules, sourceLocation: sourceLocation)
        for (facts, line) in rows {
            let asked = Asked(rulebook, "rule", "client: \(facts)", on: day)
            #expect(asked.lines == line, "\(facts)", sourceLocation: sourceLocation)
        }
    }
}
