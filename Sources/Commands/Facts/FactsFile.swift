import API
package import Diagnostics
package import Documents
import Glibc

/// Facts as a person wrote them: one YAML or JSON document with its text, so that every mistake can be shown in it.
package struct FactsFile: Sendable {
    /// The document; its root is a mapping.
    package let document: Document
    /// The text that its spans point into.
    package let texts: SourceTexts

    /// Reads the file at `path`, or standard input for `-`; exit status 66 when it cannot be read, 65 when what it holds
    /// is no document of facts.
    package init(path: String, _ look: Look) throws(CommandFailure) {
        let bytes: [UInt8]
        do throws(FileBytes.Failure) {
            let limit = ReadingLimits().bytes
            bytes =
                path == "-"
                ? Self.unmarked(try FileBytes.rest(of: STDIN_FILENO, limit: limit))
                : try FileBytes.read(path, limit: limit, isRegular: false)
        } catch {
            throw CommandFailure(error, path: path, look.language)
        }
        try self.init(SourceText(name: path == "-" ? "<stdin>" : path, bytes: bytes), look)
    }

    /// Reads a text; JSON when its name ends in `.json` or it begins as JSON does, else YAML.
    package init(_ text: SourceText, _ look: Look) throws(CommandFailure) {
        var texts = SourceTexts()
        let source = texts.add(text)
        var (document, diagnostics) =
            Self.isJSON(text) ? JSON.read(text.bytes, source: source) : Self.yaml(text, source)
        if let root = document?.root, root.kind != .mapping {
            let start = SourceSpan(source: source, start: root.span.start, end: root.span.start)
            diagnostics.add(Diagnostic(CommandsCode.notMapping, CommandsMessages.factsNotMapping, at: start))
        }
        guard let document, !diagnostics.hasErrors else {
            // What cannot be read cannot be masked either, so the lines are not shown.
            let renderer = DiagnosticRenderer(
                texts, language: look.language, colour: look.colour, showsLines: false)
            throw CommandFailure(
                .data, renderer.render(diagnostics), Self.problem(diagnostics, text, look.language))
        }
        self.document = document
        self.texts = Self.masked(document, text)
    }

    /// What a pipe gives without the byte order mark that some programs put before it.
    private static func unmarked(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: "\u{FEFF}".utf8) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// What is wrong with the text, as the socket says it; pointers go into the body that the facts would have been in.
    private static func problem(
        _ diagnostics: Diagnostics, _ text: SourceText, _ language: Language
    ) -> Problem {
        let errors = diagnostics.all.map { diagnostic in
            var detail = ProblemDetail(diagnostic, in: language, of: text.bytes)
            detail.pointer = detail.pointer.map { "/facts" + $0 }
            return detail
        }
        return Problem(.invalidFacts, language, errors: errors)
    }

    private static func isJSON(_ text: SourceText) -> Bool {
        if text.name.hasSuffix(".json") { return true }
        let first = text.bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        return text.name == "<stdin>" && first == UInt8(ascii: "{")
    }

    private static func yaml(
        _ text: SourceText, _ source: Int32
    ) -> (document: Document?, diagnostics: Diagnostics) {
        var (documents, diagnostics) = YAML.read(text, source: source)
        if documents.count != 1, !diagnostics.hasErrors {
            let second = documents.dropFirst().first?.root.span
            let span = SourceSpan(source: source, start: second?.start ?? 0, end: second?.start ?? 0)
            diagnostics.add(
                Diagnostic(CommandsCode.notOneDocument, CommandsMessages.notOneDocument, at: span))
        }
        return (documents.first, diagnostics)
    }
}
