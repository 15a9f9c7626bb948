import Authoring
import Diagnostics
import Rules
import TestSupport
import Testing

/// A rulebook of a few lines and scenarios of it.
enum ScenarioFixture {
    static let rules = """
        rulebook: test
        region: RU
        languages: [ru, en]
        levels: [federal-law, regional-act]
        ---
        laws:
          1-FZ: {level: federal-law, from: 2015-01-01}
        ---
        vocabulary: Client
        fields:
          age: {type: int, min: 0}
          name: {type: optional(string)}
          kind: {type: code(kind)}
          income: {type: money}
          items: {type: list(Item)}
          months: {type: "map(month, money)"}
        ---
        vocabulary: Item
        key: id
        fields:
          id: {type: string}
          ok: {type: bool}
        ---
        codelist: kind
        codes: [{code: small}, {code: large}]
        ---
        codelist: region
        codes: [{code: RU}, {code: RU-XA}, {code: RU-XB}]
        ---
        derive: Client.doubled
        type: money
        is: this.income * 2
        given: allowed
        ---
        derive: Client.size
        type: code(kind)
        cases: [{id: old, if: this.age > 60, then: "'large'"}]
        otherwise: "'small'"
        ---
        derive: Client.good
        type: list(Item)
        is: this.items.filter(i, i.ok)
        ---
        decision: fit
        about: {client: Client}
        all:
          - {id: adult, law: 1-FZ, if: client.age >= 18}
          - {id: named, known: client.name}
          - {id: each, for-each: {i: client.items}, if: i.ok}
          - {id: young, severity: warning, if: client.age < 60}
        ---
        decision: local
        about: {client: Client}
        set-by: regional-act
        all: [{id: of-age, if: client.age >= 14}]
        ---
        calculation: third
        about: {client: Client}
        type: money
        is: client.income / 3
        ---
        calculation: nickname
        about: {client: Client}
        type: optional(string)
        is: client.name
        ---
        calculation: fee
        about: {client: Client, price: money}
        type: money
        cases:
          - {id: minor, if: client.age < 18, then: money(0)}
          - {id: large, if: client.kind == 'large', then: client.income * 0.5}
        otherwise: price
        ---
        calculation: labels
        about: {client: Client, item: client.items}
        type: string
        is: item.id
        """

    /// Facts under which `fit` is granted.
    static let fitting = "{client: {age: 30, name: N, items: [{id: a, ok: true}]}}"

    /// Loads the rulebook with one file of scenarios.
    static func load(_ scenarios: SourceText) -> ScenarioSuite.Loading {
        let texts = [
            SourceText(name: "rulebook.yaml", bytes: Array(rules.utf8)), scenarios,
            SourceText(
                name: "regions/RU-XA/pack.yaml",
                bytes: Array("pack: RU-XA\nparent: RU\n---\namend: local\ncomplete: true\n".utf8)),
        ]
        return ScenarioSuite.load(RulebookLoading.load(texts: texts))
    }

    /// Loads the rulebook with a text as its scenarios; mistakes fail the test.
    static func suite(_ scenarios: String) throws -> (suite: ScenarioSuite, texts: SourceTexts) {
        let loading = load(SourceText(name: "scenarios/test.yaml", bytes: Array(scenarios.utf8)))
        let found = DiagnosticRenderer(loading.texts, language: .en).render(loading.diagnostics)
        let suite = loading.suite
        return (try #require(suite, "\(found)"), loading.texts)
    }

    /// Runs scenarios; each case in one line: its name and what differs.
    static func lines(_ scenarios: String) throws -> [String] {
        ScenarioRun(try suite(scenarios).suite).scenarios.flatMap { scenario in
            scenario.cases.map { item in
                let differences = item.differences.map { difference in
                    let lines = difference.lines.map { line in
                        let sign = line.side == .expected ? "-" : line.side == .found ? "+" : "="
                        return sign + line.text
                    }
                    return " \(difference.subject.rawValue)[\(lines.joined(separator: " "))]"
                }
                return (item.row ?? scenario.name) + (differences.isEmpty ? " ok" : differences.joined())
            }
        }
    }
}
