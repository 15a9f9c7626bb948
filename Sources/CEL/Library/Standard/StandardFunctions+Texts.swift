import Diagnostics

/// One text within another, by code points.
///
/// UTF-8 is made so that equal bytes are equal code points wherever they are found, so bytes are compared.
extension StandardFunctions {
    static let texts: [Function] = [
        function(
            "contains",
            Phrase(ru: "есть ли в тексте другой", en: "whether another text is somewhere in the text"),
            ["'hello'.contains('ell')", "!'e\\u0301'.contains('\\u00e9')"], contains),
        function(
            "startsWith",
            Phrase(ru: "начинается ли текст с другого", en: "whether the text begins with another"),
            ["'hello'.startsWith('he')", "'hello'.startsWith('')"]
        ) { $0.utf8.starts(with: $1.utf8) },
        function(
            "endsWith", Phrase(ru: "кончается ли текст другим", en: "whether the text ends with another"),
            ["'hello'.endsWith('lo')", "!'hello'.endsWith('he')"]
        ) { $0.utf8.count >= $1.utf8.count && $0.utf8.suffix($1.utf8.count).elementsEqual($1.utf8) },
    ]

    private static func function(
        _ name: String, _ summary: Phrase, _ examples: [String],
        _ holds: @escaping @Sendable (String, String) -> Bool
    ) -> Function {
        Function(
            name, [.member(.string, [.string], .bool)], Function.Documentation(summary, examples: examples),
            .binary { text, part throws(Fault) in
                guard case .string(let text) = text, case .string(let part) = part else {
                    throw .noSuchOverload
                }
                return .bool(holds(text, part))
            })
    }

    /// The search of Knuth, Morris and Pratt: its time is proportional to the lengths, whatever the texts
    /// hold.
    private static func contains(_ text: String, _ part: String) -> Bool {
        let pattern = Array(part.utf8)
        guard pattern.count > 1 else { return pattern.first.map { text.utf8.contains($0) } ?? true }
        guard pattern.count <= text.utf8.count else { return false }
        let borders = borders(pattern)
        var length = 0
        for byte in text.utf8 {
            while length > 0, pattern[length] != byte { length = borders[length - 1] }
            if pattern[length] == byte { length += 1 }
            if length == pattern.count { return true }
        }
        return false
    }

    /// For every start of the pattern how long the longest shorter start is that it also ends with.
    private static func borders(_ pattern: [UInt8]) -> [Int] {
        var borders = [0]
        var length = 0
        for byte in pattern.dropFirst() {
            while length > 0, pattern[length] != byte { length = borders[length - 1] }
            if pattern[length] == byte { length += 1 }
            borders.append(length)
        }
        return borders
    }
}
