package import Diagnostics

/// Why a daemon does not start.
package struct StartupError: Error {
    /// What is said of it.
    package enum Cause: Sendable {
        /// One sentence.
        case message(Phrase)
        /// Mistakes in a text, with the lines that they stand in.
        case mistakes(Diagnostics, SourceTexts)
        /// Mistakes in a text that may hold personal data: their places, never its lines.
        case places(Diagnostics, SourceTexts)
    }

    /// The exit status of the process.
    package var status: ExitStatus
    /// What is said.
    package var cause: Cause

    /// Creates an error.
    package init(_ status: ExitStatus, _ cause: Cause) {
        self.status = status
        self.cause = cause
    }

    /// Creates an error of one sentence.
    package init(_ status: ExitStatus, _ message: Phrase) { self.init(status, .message(message)) }

    /// What a person reads, each line with a line break at its end.
    package func text(in language: Language, colour: Bool = false) -> String {
        switch cause {
        case .message(let message): "reestrd: \(message[language])\n"
        case .mistakes(let diagnostics, let texts):
            DiagnosticRenderer(texts, language: language, colour: colour).render(diagnostics)
        case .places(let diagnostics, let texts): Self.places(diagnostics, texts, language)
        }
    }

    private static func places(
        _ diagnostics: Diagnostics, _ texts: SourceTexts, _ language: Language
    ) -> String {
        let renderer = DiagnosticRenderer(texts, language: language)
        return diagnostics.sorted.prefix(100).map { diagnostic in
            let place = diagnostic.span.map { renderer.position(of: $0) + ": " } ?? ""
            return "\(place)[\(diagnostic.code)] \(diagnostic.message[language])\n"
        }.joined()
    }
}
