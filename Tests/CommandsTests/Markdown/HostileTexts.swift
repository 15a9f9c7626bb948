import TestSupport

/// Texts that try to be more than text: markup, HTML, line breaks, markers of lists.
struct HostileTexts {
    private static let pieces = [
        "*", "**", "***", "_", "__", "`", "``", "```", "~~", "~~~", "[", "](x)", "![", "[^1]", "(", ")",
        "<b>", "</li>",
        "<!--", "<script>alert(1)</script>", "&amp;", "&#35;", "#", "# ", "## ", "- ", "-", "---", "+ ", "+",
        "===", "= ",
        "> ", ">", "|", "||", "| --- |", "\\", "\\\\", "\\|", "\n", "\n\n", "\r\n", "\t", " ", "    ", "1. ",
        "12) ",
        "7", ".", ":", "http://a.b/c", "www.a.b", "$", "!", "a", "слово", "e\u{301}", "\u{301}", "\u{A0}",
        "\u{3000}", "\u{202E}", "\u{2028}", "«", "»", "№", "★", "日本", "😀",
    ]

    private let seed: UInt64

    /// Creates a source; the same seed gives the same texts.
    init(seed: UInt64) { self.seed = seed }

    /// The text of a number; it differs from that of any other.
    func text(_ number: Int) -> String {
        var random = SeededGenerator(seed: seed &+ UInt64(number) &* 7919)
        func junk() -> String {
            (0..<Int.random(in: 0...4, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }.joined()
        }
        return junk() + "\(number)" + junk()
    }
}
