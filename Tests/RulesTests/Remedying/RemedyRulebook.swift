import CEL
import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Rules

/// Rulebooks of a few lines whose facts can be changed.
enum RemedyRulebook {
    static let vocabulary = """
        vocabulary: Client
        fields:
          a: {type: bool, change: {effort: 2, by: client}}
          b: {type: bool, change: {effort: 3, by: client}}
          fixed: {type: bool}
          n: {type: int, min: 0, max: 100, change: {effort: 4, by: client}}
          m: {type: int, min: 0, max: 100}
          income: {type: money, min: 0, change: {effort: 5, by: client}}
          secret: {type: int, sensitive: true, min: 0, max: 100, change: {effort: 1}}
          since: {type: date}
          moved: {type: date, change: {effort: 6, by: client}}
          until: {type: optional(date), if-absent: none, change: {effort: 2, by: client}}
          form: {type: code(form), change: {effort: 3, by: client}}
          forms: {type: list(code(form)), change: {effort: 1, by: client}}
          items: {type: list(Item), max-items: 100, change: {effort: 2, by: client, only: drop}}
          papers: {type: list(Paper), max-items: 3, change: {effort: 4, by: client, ru: Получить бумагу, en: Get a paper, only: add}}
        ---
        vocabulary: Item
        key: id
        fields:
          id: {type: string}
          ok: {type: bool, change: {effort: 1, by: owner}}
          kind: {type: code(form)}
        ---
        vocabulary: Paper
        key: number
        fields:
          number: {type: string}
          kind: {type: code(form)}
          from: {type: date}
          until: {type: optional(date), if-absent: none}
        ---
        codelist: form
        codes: [{code: home}, {code: semi}, {code: stationary}]
        ---
        codelist: region
        codes: [{code: RU}, {code: RU-XA}]
        ---
        codelist: barrier
        codes: [{code: experience}]
        ---
        codelist: actor
        codes: [{code: client, title: {ru: Гражданин, en: Client}}, {code: owner}]
        """

    static func load(
        _ rules: String, vocabulary: String = vocabulary, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> CompiledRulebook {
        let result = RulebookLoading.load(texts: [
            Fixture.source("rulebook.yaml", Fixture.header), Fixture.source("federal/facts.yaml", vocabulary),
            Fixture.source("federal/rules.yaml", rules),
        ])
        let found = DiagnosticRenderer(result.texts, language: .en).render(result.diagnostics)
        return try #require(result.rulebook, "\(found)", sourceLocation: sourceLocation)
    }
}

/// A decision that was asked of facts, and the remedies for its answers.
struct Remedied {
    /// For each answer its remedies; nil when it is granted.
    var remedies: [Remedies?] = []
    /// The answers.
    var answers: [Answer] = []
    /// What is left of the work that was allowed.
    var budget: RemedyBudget

    init(
        _ rulebook: CompiledRulebook, _ name: String, _ facts: String, region: String = "RU", on day: String,
        atMost most: Int = 20, budget: Int = 3_000
    ) throws {
        self.budget = RemedyBudget(budget)
        let text = SourceText(name: "facts.yaml", bytes: Array(facts.utf8))
        var texts = SourceTexts()
        let (documents, found) = YAML.read(text, source: texts.add(text))
        var diagnostics = found
        let question = try #require(rulebook.region(region)?.questions[name])
        let day = try #require(CivilDate(day))
        let document = try #require(documents.first)
        let given = rulebook.read(
            document.root, for: question.subjects, over: rulebook.symbols, into: &diagnostics)
        #expect(
            diagnostics.all.isEmpty,
            "\(diagnostics.all.map { "\($0.code) \($0.pointer ?? "") \($0.message.en)" })")
        let facts = try #require(given)
        answers = Asking(question, of: rulebook, region: region, on: day).answers(facts, into: &diagnostics)
        let finding = try #require(RemedyFinding(question, of: rulebook, region: region, on: day))
        for answer in answers {
            remedies.append(finding.remedies(for: answer, facts, atMost: most, &self.budget))
        }
    }

    /// All remedies, each in a line.
    var lines: [String] { remedies.flatMap { $0?.found.map(Self.line) ?? ["granted"] } }

    /// `9: client.n=5, act paper, on 2026-01-01`.
    static func line(_ remedy: Remedy) -> String {
        "\(remedy.effort): " + remedy.changes.map(text).sorted().joined(separator: ", ")
    }

    private static func text(_ change: RemedyChange) -> String {
        switch change.kind {
        case .act(let rule, let times):
            let elements = change.elements.map { "[\($0)]" }.joined()
            return "act \(rule.id)\(elements)" + (times > 1 ? "*\(times)" : "")
        case .fact(let fact, _, let value): return "\(fact.path)=\(value?.text ?? "none")"
        case .member(let fact, let value, let isAdded):
            return "\(fact.path)\(isAdded ? "+" : "-")\(value.text)"
        case .dropped(let fact): return "drop \(fact.path)"
        case .added(let fact, let facts):
            let values = facts.map { "\($0.fact.field)=\($0.value?.text ?? "none")" }.joined(separator: " ")
            return "add \(fact.path) {\(values)}"
        case .wait(let day): return "on \(Value.date(day).text)"
        }
    }
}
