public import Diagnostics
public import Testing

/// A diagnostic that a text with markers must bring about.
public struct ExpectedDiagnostic: Sendable {
    private let code: String
    private let markers: Range<String>?
    private let message: String?
    private let help: String?
    private let severity: Diagnostic.Severity

    /// A diagnostic with a code at a range between two markers; message and help are the English ones.
    public init(
        _ code: String, _ markers: Range<String>? = nil, _ message: String? = nil, help: String? = nil,
        severity: Diagnostic.Severity = .error
    ) {
        self.code = code
        self.markers = markers
        self.message = message
        self.help = help
        self.severity = severity
    }

    fileprivate func line(in text: MarkedText, like found: Diagnostic?) -> String {
        let place = markers.map { "\(text.range($0))" } ?? "-"
        let words = message ?? found?.message.en ?? "?"
        let advice = help ?? found?.help?.en ?? "-"
        return "\(severity.rawValue)[\(code)] \(place) \(words) / \(advice)"
    }

    fileprivate static func line(_ found: Diagnostic) -> String {
        let place = found.span.map { "\(Int($0.start)..<Int($0.end))" } ?? "-"
        return
            "\(found.severity.rawValue)[\(found.code)] \(place) \(found.message.en) / \(found.help?.en ?? "-")"
    }
}

/// Expects exactly these diagnostics, sorted by place; words that are not given may be any.
public func expect(
    _ diagnostics: Diagnostics, in text: MarkedText, _ expected: [ExpectedDiagnostic],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let found = diagnostics.sorted
    let lines = expected.enumerated().map { offset, one in
        one.line(in: text, like: found.indices.contains(offset) ? found[offset] : nil)
    }
    #expect(found.map(ExpectedDiagnostic.line) == lines, sourceLocation: sourceLocation)
}
