import Diagnostics

/// What libyaml refuses, with its place in the bytes of the text.
struct YAMLProblem: Error {
    /// libyaml's own words; a key into the wordings below, never shown.
    var problem: String
    /// What it was about, in libyaml's words.
    var context: String
    /// The offset where it gave up.
    var place: Int
    /// The offset where that began which it could not finish.
    var contextPlace: Int?

    /// The problem as a diagnostic about `bytes`.
    func diagnostic(source: Int32, bytes: [UInt8]) -> Diagnostic {
        func span(_ place: Int) -> SourceSpan {
            let start = min(place, bytes.count)
            let length = start < bytes.count ? max(1, UTF8Sequence.length(in: bytes.span, at: start)) : 0
            return SourceSpan(source: source, start: Int32(start), end: Int32(start + length))
        }
        if isBehindQuote(bytes) {
            return Diagnostic(
                DocumentsCode.yamlSyntax, DocumentsMessages.textBehindQuote, at: span(place),
                help: DocumentsMessages.quoteAll)
        }
        let isTab = place < bytes.count && bytes[place] == 0x09
        let wording = isTab ? YAMLWording.indentation : YAMLWording.find(problem: problem, context: context)
        var main = place
        var notes: [Diagnostic.Note] = []
        if let contextPlace, contextPlace != place {
            if wording.standsAtContext {
                main = contextPlace
            } else {
                notes = [Diagnostic.Note(DocumentsMessages.beganHere, span(contextPlace))]
            }
        }
        return Diagnostic(
            DocumentsCode.yamlSyntax, wording.message, at: span(main), help: wording.help, notes: notes)
    }

    /// Whether a value goes on behind its closing quote: `'a' in b`.
    private func isBehindQuote(_ bytes: [UInt8]) -> Bool {
        let ends = ["key", "',' or ']'", "',' or '}'"].map { "did not find expected " + $0 }
        guard ends.contains(problem), place < bytes.count,
            let last = bytes[..<place].last(where: { $0 != UInt8(ascii: " ") })
        else { return false }
        return last == UInt8(ascii: "'") || last == UInt8(ascii: "\"")
    }
}
