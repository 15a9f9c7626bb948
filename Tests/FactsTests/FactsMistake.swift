import Diagnostics
import Testing

/// A document with its mistakes underlined as `⟦…⟧`, and what is said about each, in the order of their places:
/// `code /pointer: message; help`.
struct FactsMistake: CustomTestStringConvertible, Sendable {
    let marked: String
    let said: [String]
    var testDescription: String { marked }

    init(_ marked: String, _ said: String...) {
        self.marked = marked
        self.said = said
    }

    /// The document without its marks.
    var text: String { marked.replacing("⟦").replacing("⟧") }

    /// Reads the document and expects what is said, what is underlined, and no frame.
    func expectMistakes(sourceLocation: SourceLocation = #_sourceLocation) {
        let reading = FactsFixture(text)
        #expect(
            reading.frame == nil, "a document with mistakes is not usable", sourceLocation: sourceLocation)
        let found = reading.diagnostics.sorted
        let words = found.map {
            "\($0.code) \($0.pointer ?? "-"): \($0.message.en)" + ($0.help.map { "; \($0.en)" } ?? "")
        }
        #expect(words == said, sourceLocation: sourceLocation)
        #expect(found.allSatisfy { $0.severity == .error }, sourceLocation: sourceLocation)
        #expect(underlined(found.compactMap(\.span)) == marked, sourceLocation: sourceLocation)
    }

    private func underlined(_ spans: [SourceSpan]) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for offset in 0...bytes.count {
            if spans.contains(where: { $0.end == offset && $0.start < offset }) { result += "⟧".utf8 }
            if spans.contains(where: { $0.start == offset }) { result += "⟦".utf8 }
            if spans.contains(where: { $0.start == offset && $0.end == offset }) { result += "⟧".utf8 }
            if offset < bytes.count { result.append(bytes[offset]) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension String {
    fileprivate func replacing(_ mark: Unicode.Scalar) -> String {
        String(String.UnicodeScalarView(unicodeScalars.filter { $0 != mark }))
    }
}
