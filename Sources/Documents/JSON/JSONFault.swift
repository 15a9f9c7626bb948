import Diagnostics

/// The first thing that keeps a text from being JSON.
struct JSONFault: Error {
    /// The code of the diagnostic.
    var code: DocumentsCode
    /// What is wrong.
    var message: Phrase
    /// Where, in bytes of the text.
    var range: Range<Int>
    /// The way out.
    var help: Phrase?
    /// Where the thing began that is not whole.
    var opening: Range<Int>?

    /// The fault as a diagnostic about the text `source`, whose byte 0 stands at `base` in it.
    func diagnostic(source: Int32, base: Int) -> Diagnostic {
        func span(_ range: Range<Int>) -> SourceSpan {
            SourceSpan(
                source: source, start: Int32(base + range.lowerBound), end: Int32(base + range.upperBound))
        }
        let notes = opening.map { [Diagnostic.Note(DocumentsMessages.beganHere, span($0))] } ?? []
        return Diagnostic(code, message, at: span(range), help: help, notes: notes)
    }
}

extension JSONFault {
    /// A fault of grammar.
    static func syntax(_ message: Phrase, _ range: Range<Int>, help: Phrase? = nil) -> JSONFault {
        JSONFault(code: .jsonSyntax, message: message, range: range, help: help)
    }

    /// A fault of a string that begins at `opening`, in a text of `count` bytes.
    static func string(_ fault: JSONString.Fault, opening: Int, count: Int) -> JSONFault {
        switch fault {
        case .unknownEscape(let range): .syntax(DocumentsMessages.unknownEscape, range)
        case .controlCharacter(let at):
            .syntax(DocumentsMessages.rawControl, at..<at + 1, help: DocumentsMessages.escapeControl)
        case .loneSurrogate(let range):
            JSONFault(code: .jsonLoneSurrogate, message: DocumentsMessages.loneSurrogate, range: range)
        case .unclosed:
            JSONFault(
                code: .jsonTruncated, message: DocumentsMessages.unclosedString, range: count..<count,
                opening: opening..<opening + 1)
        }
    }
}
