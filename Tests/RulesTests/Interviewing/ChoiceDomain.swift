import CEL
import Diagnostics
import Documents
import Facts
import TestSupport
import Testing

@testable import Rules

/// A made-up decision over facts of which each can be few things, so that everything can be tried.
struct ChoiceDomain: CustomTestStringConvertible, Sendable {
    /// What each fact can be.
    static let values: [(name: String, values: [String])] = [
        ("a", ["true", "false"]), ("b", ["true", "false"]), ("form", ["x", "y", "z"]),
        ("n", ["0", "1", "2", "3"]), ("o", ["null", "0", "1"]),
    ]
    private static let vocabulary = """
        vocabulary: Client
        fields:
          a: {type: bool}
          b: {type: bool, if-absent: false}
          form: {type: code(form)}
          n: {type: int, min: 0, max: 3}
          o: {type: optional(int), min: 0, max: 1}
        ---
        codelist: form
        codes: [{code: x}, {code: y}, {code: z}]
        """

    let seed: UInt64
    /// The decision's document.
    let rule: String

    static let all = SeededGenerator.seeds(60).map(ChoiceDomain.init)

    var testDescription: String { "\(seed)" }

    init(seed: UInt64) {
        self.seed = seed
        var random = SeededGenerator(seed: seed)
        var count = 0
        rule = "decision: rule\nabout: {client: Client}\n" + Self.group(&random, depth: 2, indent: "", &count)
    }

    private static func group(
        _ random: inout SeededGenerator, depth: Int, indent: String, _ count: inout Int
    ) -> String {
        let kind = ["all", "any", "none", "all", "any"].randomElement(using: &random) ?? "all"
        var text = "\(indent)\(kind):\n"
        for _ in 0..<Int.random(in: 2...3, using: &random) {
            count += 1
            if depth > 0, Bool.random(using: &random) {
                text += "\(indent)  - id: c\(count)\n"
                text += group(&random, depth: depth - 1, indent: indent + "    ", &count)
            } else {
                text += "\(indent)  - {id: c\(count), if: \"\(test(&random))\"}\n"
            }
        }
        return text
    }

    private static func test(_ random: inout SeededGenerator) -> String {
        let number = Int.random(in: 0...4, using: &random)
        let tests = [
            "client.a", "!client.a", "client.b", "!client.b || client.a", "client.n >= \(number)",
            "client.n == \(number)", "client.n < \(number)", "client.form in ['x', 'y']",
            "client.form == 'z'",
            "client.form != 'x' && client.a", "client.o.orValue(2) >= \(number)", "!client.o.hasValue()",
            "client.a == client.b", "client.n >= client.o.orValue(0)",
        ]
        return tests.randomElement(using: &random) ?? "client.a"
    }

    func rulebook() throws -> CompiledRulebook {
        let result = RulebookLoading.load(texts: [
            Fixture.source("rulebook.yaml", Fixture.header),
            Fixture.source("federal/facts.yaml", Self.vocabulary), Fixture.source("federal/rules.yaml", rule),
        ])
        let found = DiagnosticRenderer(result.texts, language: .en).render(result.diagnostics)
        let rulebook = result.rulebook
        return try #require(rulebook, "\(found)\n\(rule)")
    }
}

/// An interview about a made-up decision, and everything that could be answered.
struct TriedInterview {
    let question: Question
    let interview: Interview
    private let rulebook: CompiledRulebook
    private let bare: InterviewAsking

    init(_ domain: ChoiceDomain) throws {
        rulebook = try domain.rulebook()
        question = try #require(rulebook.region("RU")?.questions["rule"])
        let day = try #require(CivilDate("2025-03-15"))
        let assumingNothing = rulebook.withoutAssumptions
        interview = Interview(
            question, of: rulebook, assumingNothing: assumingNothing, region: "RU", on: day,
            over: rulebook.symbols)
        bare = InterviewAsking(
            question, of: assumingNothing, region: "RU", on: day, over: rulebook.symbols)
    }

    /// The facts as a draft.
    static func draft(_ facts: [String: String]) -> FactsDraft {
        .fields([
            .init(
                name: "client",
                value: .fields(
                    ChoiceDomain.values.compactMap { name, _ in
                        facts[name].map { .init(name: name, value: $0 == "null" ? .none : .scalar($0)) }
                    }))
        ])
    }

    /// The verdict for facts of which nothing is assumed.
    func verdict(_ facts: [String: String]) throws -> Verdict {
        let state = try #require(bare.state(of: Self.draft(facts)))
        return try #require(state.answers.first).verdict
    }

    /// The facts of which two values come to different verdicts with some values of the others that are open.
    func decisive(_ facts: [String: String]) throws -> Set<String> {
        let open = ChoiceDomain.values.filter { facts[$0.name] == nil }
        var found: Set<String> = []
        var settled: [[String: String]: Verdict] = [:]
        for whole in Self.completions(facts, open[...]) { settled[whole] = try verdict(whole) }
        for (name, values) in open {
            for (whole, verdict) in settled where !found.contains(name) {
                for value in values {
                    var other = whole
                    other[name] = value
                    if settled[other] != verdict { found.insert(name) }
                }
            }
        }
        return found
    }

    private static func completions(
        _ facts: [String: String], _ open: ArraySlice<(name: String, values: [String])>
    ) -> [[String: String]] {
        guard let (name, values) = open.first else { return [facts] }
        return values.flatMap { value in
            var facts = facts
            facts[name] = value
            return completions(facts, open.dropFirst())
        }
    }
}
