/// Writes diagnostics for people: name, line and column, what is wrong, the line itself with carets, the way out.
public struct DiagnosticRenderer: Sendable {
    private let texts: SourceTexts
    private let tables: [LineTable]
    private let language: Language
    private let style: TerminalStyle
    private let showsLines: Bool

    /// Creates a renderer for spans in `texts`; `colour` adds ANSI sequences.
    ///
    /// A line of facts can hold what no log may: with `showsLines` false none is quoted, and only names, places and
    /// messages are written.
    public init(_ texts: SourceTexts, language: Language, colour: Bool = false, showsLines: Bool = true) {
        self.showsLines = showsLines
        self.texts = texts
        self.language = language
        tables = texts.texts.map { LineTable($0.bytes) }
        style = TerminalStyle(isOn: colour)
    }

    /// All diagnostics, sorted, each with a line break at its end; at most `limit` are written out.
    ///
    /// More than one are summed up in a last line, which also says how many are not shown.
    public func render(_ diagnostics: Diagnostics, limit: Int = 100) -> String {
        let sorted = diagnostics.sorted
        var text = sorted.prefix(limit).map(render).joined()
        if sorted.count > limit {
            text += DiagnosticsMessages.notShown(sorted.count - limit)[language] + "\n"
        }
        if sorted.count > 1 {
            let errors = sorted.count { $0.severity == .error }
            text +=
                DiagnosticsMessages.summary(errors: errors, findings: sorted.count - errors)[language] + "\n"
        }
        return text
    }

    /// One diagnostic with its notes, each line with a line break at its end.
    public func render(_ diagnostic: Diagnostic) -> String {
        let word = "\(DiagnosticsMessages.severity(diagnostic.severity)[language])[\(diagnostic.code)]"
        var message = diagnostic.message[language]
        if let pointer = diagnostic.pointer, !pointer.isEmpty { message += " (\(pointer))" }
        let title = "\(style.severity(word, diagnostic.severity)): \(message)\n"
        let help = diagnostic.help.map {
            style.help("\(DiagnosticsMessages.help[language]): \($0[language])")
        }
        var text: String
        if let span = diagnostic.span, tables.indices.contains(Int(span.source)) {
            text = place(span) + title + snippet(span, diagnostic.severity, help)
        } else {
            text = (texts.texts.count == 1 ? style.place(texts[0].name + ": ") : "") + title
            if let help { text += "  \(help)\n" }
        }
        for note in diagnostic.notes where tables.indices.contains(Int(note.span.source)) {
            text += place(note.span) + "\(DiagnosticsMessages.note[language]): \(note.message[language])\n"
            text += snippet(note.span, nil, nil)
        }
        return text
    }

    /// The name of the text, line and column of a span: `rules/housing.yaml:14:22`.
    public func position(of span: SourceSpan) -> String {
        let position = tables[Int(span.source)].position(of: Int(span.start))
        return "\(texts[span.source].name):\(position.line):\(position.column)"
    }

    private func place(_ span: SourceSpan) -> String { style.place(position(of: span) + ": ") }

    private func snippet(_ span: SourceSpan, _ severity: Diagnostic.Severity?, _ help: String?) -> String {
        guard showsLines else { return help.map { "  \($0)\n" } ?? "" }
        let table = tables[Int(span.source)]
        let bytes = texts[span.source].bytes
        let line = table.position(of: Int(span.start)).line
        let start = min(Int(span.start), bytes.count)
        let snippet = Snippet(
            bytes, line: table.range(ofLine: line), span: start..<max(start, min(Int(span.end), bytes.count)))
        let number = String(line)
        let gutter = max(5, number.utf8.count)
        let carets = String(repeating: "^", count: snippet.carets)
        var text = style.gutter(Self.spaces(gutter - number.utf8.count) + number + " |")
        text += (snippet.text.isEmpty ? "" : " ") + snippet.text + "\n"
        text += style.gutter(Self.spaces(gutter + 1) + "|") + " " + Self.spaces(snippet.indent)
        text += severity.map { style.severity(carets, $0) } ?? carets
        return text + (help.map { " " + $0 } ?? "") + "\n"
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
