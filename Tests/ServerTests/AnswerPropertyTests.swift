import API
import Diagnostics
import Registry
import Rules
import Server
import Service
import TestSupport
import Testing

/// Answers of made-up rulebooks on the wire; a failure prints the seed, which `REESTR_SEED` repeats.
@Suite struct AnswerPropertyTests {
    private static let seeds = SeededGenerator.seeds(40)

    /// What is written is read, and written again byte for byte; the same question has the same bytes.
    @Test(arguments: seeds) func answersRoundTrip(_ seed: UInt64) throws {
        let source = GeneratedRulebook(seed: seed)
        let engine = try Self.engine(source)
        var facts = FactGenerator(source, seed: seed)
        for rule in source.rules {
            let document = facts.facts().json(for: rule.subjects)
            let day = try #require(ISODay(GeneratedDays.asked.randomElement(using: &facts.random) ?? ""))
            for (language, detail) in [("ru", "full"), ("en", "full"), ("ru", "failures"), ("en", "none")] {
                let body =
                    #"{"facts": \#(document), "region": "RU-XA", "lang": "\#(language)", "explain": "\#(detail)"}"#
                let request = try QuestionRequest(body: Array(body.utf8), as: .decision, fallback: .en)
                if rule.kind == .decision {
                    let answer = try engine.decide(rule.name, request, on: day)
                    try expectSame(answer, body)
                    for node in answer.answers.compactMap(\.explanation) { try expectSame(node, body) }
                    #expect(try engine.decide(rule.name, request, on: day).json() == answer.json())
                } else {
                    let answer = try engine.calculate(rule.name, request, on: day)
                    try expectSame(answer, body)
                    for node in answer.answers.compactMap(\.explanation) { try expectSame(node, body) }
                    #expect(try engine.calculate(rule.name, request, on: day).json() == answer.json())
                }
            }
        }
    }

    private static func engine(_ source: GeneratedRulebook) throws -> EngineQuestions {
        let texts = source.files.map { SourceText(name: $0.name, bytes: Array($0.text.utf8)) }
        let rulebook = try #require(RulebookLoading.load(texts: texts).rulebook)
        let register = RegisterReader.read(SourceText(name: "register.jsonl", bytes: []))
        return EngineQuestions(
            try Snapshot.load(rulebook, register), region: nil, registerSource: "register.jsonl")
    }

    private func expectSame<Written: WireValue>(_ value: Written, _ body: String) throws {
        let json = value.json()
        let isSame = try Written(json: json).json() == json
        #expect(isSame, "\(String(decoding: json, as: UTF8.self)) for \(body)")
        #expect(try Written(json: value.json(pretty: true)).json() == json, "\(body)")
    }
}
