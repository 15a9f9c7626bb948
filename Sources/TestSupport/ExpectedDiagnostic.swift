public import Diagnostics
public import Testing

/// A diagnostic that a text with markers must bring about: all of it, so that no part can be left out.
public struct ExpectedDiagnostic: Sendable {
    /// A second place; without markers it stands in another text.
    public struct Note: Sendable {
        fileprivate let message: String
        fileprivate let markers: Range<String>?

        /// A note at a range between two markers; the message is the English one.
        public init(_ message: String, _ markers: Range<String>? = nil) {
            self.message = message
            self.markers = markers
        }
    }

    private let code: String
    private let markers: Range<String>?
    private let message: String
    private let help: String?
    private let notes: [Note]
    private let severity: Diagnostic.Severity

    /// A diagnostic with a code at a range between two markers, or without a place; message and help are the English
    /// ones, and one without help must have none.
    public init(
        _ code: String, _ markers: Range<String>?, _ message: String, help: String? = nil, notes: [Note] = [],
        severity: Diagnostic.Severity = .error
    ) {
        self.code = code
        self.markers = markers
        self.message = message
        self.help = help
        self.notes = notes
        self.severity = severity
    }

    fileprivate func lines(in text: MarkedText) -> [String] {
        let place = markers.map { "\(text.range($0))" } ?? "-"
        return ["\(severity.rawValue)[\(code)] \(place) \(message) / \(help ?? "-")"]
            + notes.map { note in
                "  \(note.markers.map { "\(text.range($0))" } ?? "elsewhere") \(note.message)"
            }
    }

    fileprivate static func lines(_ found: Diagnostic) -> [String] {
        func place(_ span: SourceSpan) -> String { "\(Int(span.start)..<Int(span.end))" }
        return [
            "\(found.severity.rawValue)[\(found.code)] \(found.span.map(place) ?? "-") \(found.message.en) / "
                + (found.help?.en ?? "-")
        ]
            + found.notes.map { note in
                "  \(note.span.source == found.span?.source ? place(note.span) : "elsewhere") \(note.message.en)"
            }
    }
}

/// Expects exactly these diagnostics, sorted by place.
public func expect(
    _ diagnostics: Diagnostics, in text: MarkedText, _ expected: [ExpectedDiagnostic],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(
        diagnostics.sorted.flatMap(ExpectedDiagnostic.lines) == expected.flatMap { $0.lines(in: text) },
        sourceLocation: sourceLocation)
}
