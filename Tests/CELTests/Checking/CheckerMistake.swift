import CEL
import Diagnostics
import Testing

/// An expression whose mistakes are underlined with `⟦…⟧`, and what is said about each, in the order of their
/// places: `code: message; help`.
struct CheckerMistake: CustomTestStringConvertible, Sendable {
    let marked: String
    let said: [String]
    let expected: ValueType?
    var testDescription: String { marked }

    init(_ marked: String, _ said: String..., expecting expected: ValueType? = nil) {
        self.marked = marked
        self.said = said
        self.expected = expected
    }

    private var text: String {
        String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }))
    }

    /// What parsing and checking say.
    var diagnostics: Diagnostics {
        var (parsed, diagnostics) = ParsedExpression.parse(
            text, origin: TextOrigin(source: 0, start: 0, count: text.utf8.count))
        if let parsed {
            _ = Checker.check(
                parsed, in: World.scope, schema: World.schema, expecting: expected, into: &diagnostics)
        }
        return diagnostics
    }

    /// Checks the expression and expects what is said and what is underlined.
    func expectMistakes(sourceLocation: SourceLocation = #_sourceLocation) {
        let (parsed, found) = ParsedExpression.parse(
            text, origin: TextOrigin(source: 0, start: 0, count: text.utf8.count))
        #expect(found.all.isEmpty, "the mistake is one of syntax", sourceLocation: sourceLocation)
        guard let parsed else { return }
        var diagnostics = Diagnostics()
        let checked = Checker.check(
            parsed, in: World.scope, schema: World.schema, expecting: expected, into: &diagnostics)
        #expect(checked == nil, "an expression with mistakes is not usable", sourceLocation: sourceLocation)
        let words = diagnostics.sorted.map {
            "\($0.code): \($0.message.en)" + ($0.help.map { "; \($0.en)" } ?? "")
        }
        #expect(words == said, sourceLocation: sourceLocation)
        #expect(underlined(diagnostics) == marked, sourceLocation: sourceLocation)
    }

    /// The text with what the diagnostics point to underlined.
    private func underlined(_ diagnostics: Diagnostics) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        let spans = diagnostics.all.compactMap(\.span)
        for offset in 0...bytes.count {
            for _ in spans where spans.contains(where: { Int($0.end) == offset }) {
                result += "⟧".utf8
                break
            }
            for _ in spans where spans.contains(where: { Int($0.start) == offset }) {
                result += "⟦".utf8
                break
            }
            if offset < bytes.count { result.append(bytes[offset]) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
