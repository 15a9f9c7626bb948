import CEL
import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// A question to a made-up rulebook about made-up facts.
struct GeneratedQuestion: CustomStringConvertible {
    var rule: GeneratedRule
    var facts: GeneratedFacts
    var region: String
    var day: String

    /// The facts as a document.
    var document: String { facts.json(for: rule.subjects) }

    var description: String {
        "\(rule.name) in \(region) on \(day) of \(document)\n\(rule.documents.joined(separator: "\n---\n"))"
    }

    /// The answers; facts that are refused fail the test.
    func ask(_ rulebook: CompiledRulebook) -> [Answer] {
        let asked = Asked(rulebook, rule.name, document, region: region, on: day)
        #expect(asked.diagnostics.all.isEmpty, "\(asked.lines) \(self)")
        return asked.answers
    }

    /// Everything that people read of the answers, as text.
    func outlines(_ rulebook: CompiledRulebook) -> String {
        ask(rulebook).map { AnswerOutline(rulebook).text($0) }.joined(separator: "\n")
    }
}

extension GeneratedExample {
    /// Questions to every rule, on days around every change; the same for the same `stream`.
    func questions(
        _ stream: UInt64, each count: Int = 2, regions: [String] = ["RU", "RU-XA", "RU-XB"]
    ) -> (questions: [GeneratedQuestion], facts: FactGenerator) {
        var facts = FactGenerator(source, seed: seed ^ stream)
        var questions: [GeneratedQuestion] = []
        for rule in source.rules {
            for _ in 0..<count {
                questions.append(
                    GeneratedQuestion(
                        rule: rule, facts: facts.facts(),
                        region: regions.randomElement(using: &facts.random) ?? "RU",
                        day: GeneratedDays.asked.randomElement(using: &facts.random) ?? "2025-01-01"))
            }
        }
        return (questions, facts)
    }
}

extension Answer {
    /// Whether the answer is about these elements and codes, and perhaps further ones.
    func isAbout(_ other: Answer) -> Bool {
        other.about.allSatisfy { wanted in about.contains { $0 == wanted } }
    }

    /// The verdict, with the value of a calculation.
    var settlement: String { verdict.rawValue + (value.map { " \($0.text)" } ?? "") }
}
