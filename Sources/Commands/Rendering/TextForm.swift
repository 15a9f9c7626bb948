/// The forms that people read.
package enum TextForm: Sendable {
    /// Lines for a terminal.
    case terminal
    /// A document of GitHub-flavoured Markdown, for a letter or a file.
    case markdown
}

extension Page {
    /// The page in a form.
    func text(_ form: TextForm, _ look: Look) -> String {
        switch form {
        case .terminal: TerminalText.text(self, look)
        case .markdown: MarkdownText.text(self)
        }
    }
}
