import API
import Commands
import Diagnostics
import TestSupport
import Testing

/// Whatever the texts of an answer are, its document keeps the structure, and every text comes out as it went in.
///
/// A failure prints the seed, which `REESTR_SEED` repeats.
@Suite struct MarkdownStructureTests {
    private static let seeds = SeededGenerator.seeds(150)

    @Test(arguments: seeds) func decisions(_ seed: UInt64) throws {
        let day = try #require(ISODay("2025-03-15"))
        try compare(seed) { rendering, wording in
            var answers = RandomAnswers(seed: seed, on: day, wording)
            rendering.add(answers.decision())
        }
    }

    @Test(arguments: seeds) func matches(_ seed: UInt64) throws {
        let day = try #require(ISODay("2025-03-15"))
        try compare(seed) { rendering, wording in
            var answers = RandomAnswers(seed: seed, on: day, wording)
            rendering.add(answers.match(), top: 2, isAll: seed.isMultiple(of: 2))
        }
    }

    private func compare(
        _ seed: UInt64, _ add: (inout AnswerRendering, @escaping RandomAnswers.Wording) -> Void
    ) throws {
        let hostile = HostileTexts(seed: seed)
        for detail in [Look.Detail.none, .failures, .full] {
            var harmlessText = AnswerRendering(Look(language: .en, detail: detail))
            add(&harmlessText) { "{\($0)}" }
            var hostileText = AnswerRendering(Look(language: .en, detail: detail))
            add(&hostileText, hostile.text)
            let document = hostileText.text(.markdown)
            let wanted = MarkdownOutline(harmlessText.text(.markdown))
            let found = MarkdownOutline(document)
            #expect(found.activeSigns.isEmpty, "\(found.activeSigns):\n\(document)")
            try #require(found.blocks == wanted.blocks, "\(document)")
            for (text, pattern) in zip(found.texts, wanted.texts) {
                #expect(Self.letters(text) == Self.letters(filled(pattern, hostile)), "\(document)")
            }
            #expect(!wanted.blocks.contains { if case .foreign = $0.kind { true } else { false } })
        }
    }

    /// A text of the harmless document with the hostile texts in their places.
    private func filled(_ pattern: String, _ texts: HostileTexts) -> String {
        let pieces = pattern.split(separator: "{", omittingEmptySubsequences: false)
        return pieces.dropFirst().reduce(String(pieces[0])) { filled, piece in
            let parts = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            return filled + DisplayWidth.visible(texts.text(Int(parts[0]) ?? 0)) + parts[1]
        }
    }

    /// The code points of a text without its spaces, of which Markdown keeps but one.
    private static func letters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0 != " " }
    }
}
