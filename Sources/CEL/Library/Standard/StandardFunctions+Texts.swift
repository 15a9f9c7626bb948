import Diagnostics

/// One text within another, by code points.
extension StandardFunctions {
    static let texts: [Function] = [
        function(
            "contains",
            Phrase(ru: "есть ли в тексте другой", en: "whether another text is somewhere in the text"),
            ["'hello'.contains('ell')", "!'e\\u0301'.contains('\\u00e9')"], .contains),
        function(
            "startsWith",
            Phrase(ru: "начинается ли текст с другого", en: "whether the text begins with another"),
            ["'hello'.startsWith('he')", "'hello'.startsWith('')"], .startsWith),
        function(
            "endsWith", Phrase(ru: "кончается ли текст другим", en: "whether the text ends with another"),
            ["'hello'.endsWith('lo')", "!'hello'.endsWith('he')"], .endsWith),
    ]

    private static func function(
        _ name: String, _ summary: Phrase, _ examples: [String],
        _ test: TextTest
    ) -> Function {
        Function(
            name, [.member(.string, [.string], .bool)], Function.Documentation(summary, examples: examples),
            .binary { text, part throws(Fault) in
                guard case .string(let text) = text, case .string(let part) = part else {
                    throw .noSuchOverload
                }
                return .bool(test.holds(text, part))
            })
    }
}
