/// The colours of a terminal, or none.
struct TerminalStyle {
    /// Whether ANSI sequences are written.
    let isOn: Bool

    /// The name of a severity and the carets that belong to it.
    func severity(_ text: String, _ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: paint(text, "1;31")
        case .finding: paint(text, "1;33")
        }
    }

    /// The name of the text with line and column.
    func place(_ text: String) -> String { paint(text, "1") }

    /// The way out.
    func help(_ text: String) -> String { paint(text, "36") }

    /// The number of a line and the bar behind it.
    func gutter(_ text: String) -> String { paint(text, "34") }

    private func paint(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
