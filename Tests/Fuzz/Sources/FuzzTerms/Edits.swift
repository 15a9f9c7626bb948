import FuzzSupport

/// Changes to a text that was right, such as people make who mistype.
enum Edits {
    private static let pieces = [
        "", " ", "(", ")", "[", "]", "{", "}", "'", "\"", ".", ",", ":", "?", "!", "-", "&&", "||", "&", "|",
        "=", "==",
        "null", "true", "1", "1u", "1.5", "x", "ж", "in", "dyn(", "@", "\\", "`", "\n", "//", "\u{301}",
        "9e999",
        "0x", ".map(x, ", "has(", "optional.of(", "cel.bind(x, ", "[?", ".?a", "client", "on",
    ]

    /// The text with some pieces put in or taken out, as the bytes of the input say.
    static func apply(_ text: String, _ choices: inout ByteChoices) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<choices.below(4) {
            let at = choices.below(scalars.count + 1)
            let end = min(scalars.count, at + choices.below(4))
            scalars.replaceSubrange(at..<end, with: choices.pick(pieces).unicodeScalars)
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }
}
