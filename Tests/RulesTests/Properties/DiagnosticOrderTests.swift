import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// What is said about broken rulebooks does not depend on the order in which files and documents come.
@Suite struct DiagnosticOrderTests {
    private static let examples = Array(GeneratedExample.all.prefix(40))

    /// What authors mistype, each at one place of a rulebook where it stands.
    private static let mistakes = [
        (right: "client.", wrong: "cleint."), ("severity: warning", "severity: waning"),
        ("{id: ", "{lwa: x, id: "), ("from: 2025-", "from: 2O25-"), ("'home'", "'hoem'"),
        ("amend: rule_", "amend: rull_"), ("then: ", "than: "), ("type: int", "type: imt"),
        (" in code.form", " in code.from"), ("until: 2024-", "until: soon-"),
        ("cases: ", "cases: [], casse: "),
    ]

    private static func broken(_ source: GeneratedRulebook, _ random: inout SeededGenerator) -> [Document] {
        var documents = source.files.flatMap { file in
            file.text.split(separator: "\n---\n").map { Document(folder: file.name, text: String($0)) }
        }
        for (right, wrong) in mistakes.shuffled(using: &random).prefix(4) {
            let places = documents.indices.filter { documents[$0].text.contains(right) }
            guard let place = places.randomElement(using: &random) else { continue }
            let parts = documents[place].text.split(separator: right, omittingEmptySubsequences: false)
            let cut = Int.random(in: 1..<parts.count, using: &random)
            documents[place].text =
                parts[..<cut].joined(separator: right) + wrong + parts[cut...].joined(separator: right)
        }
        return documents
    }

    private struct Document {
        var folder: String
        var text: String
    }

    private static func files(_ documents: [Document]) -> [GeneratedRulebook.File] {
        var files: [GeneratedRulebook.File] = []
        for document in documents {
            if let index = files.firstIndex(where: { $0.name == document.folder }) {
                files[index].text += "\n---\n" + document.text
            } else {
                files.append((document.folder, document.text))
            }
        }
        return files
    }

    /// The same files in another order: the same words in the same order.
    @Test(arguments: examples) func orderOfFiles(_ example: GeneratedExample) {
        var random = SeededGenerator(seed: example.seed)
        let files = Self.files(Self.broken(example.source, &random))
        let first = GeneratedExample.load(files)
        let second = GeneratedExample.load(files.shuffled(using: &random))
        #expect(first.diagnostics.hasErrors)
        for language in [Language.ru, .en] {
            #expect(
                DiagnosticRenderer(first.texts, language: language).render(first.diagnostics)
                    == DiagnosticRenderer(second.texts, language: language).render(second.diagnostics))
        }
    }

    /// The same documents in another order: the same mistakes.
    @Test(arguments: examples) func orderOfDocuments(_ example: GeneratedExample) {
        var random = SeededGenerator(seed: example.seed)
        let documents = Self.broken(example.source, &random)
        let first = GeneratedExample.load(Self.files(documents))
        let second = GeneratedExample.load(Self.files(documents.shuffled(using: &random)))
        func found(_ loaded: RulebookLoading.Result) -> [String] {
            Set(loaded.diagnostics.all.map { "\($0.code) \($0.message.en)" }).sorted()
        }
        #expect(found(first) == found(second))
    }
}
