/// Texts of other people inside of Markdown: no text can begin a block, a link, an emphasis or HTML.
enum MarkdownEscaping {
    /// The text with a backslash before every sign that means something; `isAtStart` where a block could begin with it.
    static func escaped(_ text: String, isAtStart: Bool) -> String {
        let scalars = Array(text.unicodeScalars)
        var escaped = String.UnicodeScalarView()
        let marker = isAtStart ? blockMarker(scalars) : nil
        for (index, scalar) in scalars.enumerated() {
            if always.contains(scalar) || index == marker || beginsLink(scalars, index) {
                escaped.append("\\")
            }
            escaped.append(scalar)
        }
        return String(escaped)
    }

    /// Whether a character is one of ASCII's signs, which a backslash can stand before.
    static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// Signs that mean something wherever they stand; `$` is mathematics on GitHub.
    private static let always: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", "|", "~", "$",
    ]

    /// Where the sign stands that would make the line an item of a list or underline the line above.
    private static func blockMarker(_ scalars: [Unicode.Scalar]) -> Int? {
        let digits = scalars.prefix { ("0"..."9").contains($0) }.count
        guard digits < scalars.count else { return nil }
        let sign = scalars[digits]
        let isMarker = digits == 0 ? "-+=".unicodeScalars.contains(sign) : sign == "." || sign == ")"
        return isMarker ? digits : nil
    }

    /// Whether GitHub would make a link of `://` or `www.` there.
    private static func beginsLink(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        switch scalars[index] {
        case ":": scalars[(index + 1)...].starts(with: "//".unicodeScalars)
        case ".": index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
        default: false
        }
    }
}
