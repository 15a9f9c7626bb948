import CEL
import Testing

/// Texts that look alike and are not: nothing is normalised, and code points are counted.
@Suite struct NormalisationTests {
    private static let composed = "'\\u00e9'"
    private static let combined = "'e\\u0301'"
    /// Enough constants to be looked up in a set.
    private static let many = (0..<20).map { "'word\($0)'" }.joined(separator: ", ")

    static let texts = [
        ClosedCase("\(composed) == \(combined)", "false"), ClosedCase("\(composed) != \(combined)"),
        ClosedCase("[\(composed)] == [\(combined)]", "false"), ClosedCase("size(\(composed)) == 1"),
        ClosedCase("size(\(combined)) == 2"), ClosedCase(#"size('\r\n') == 2"#),
        ClosedCase(#"size('\U0001F1F7\U0001F1FA') == 2"#), ClosedCase("\(combined) < \(composed)"),
        ClosedCase(#"'\uffff' < '\U0001F600'"#), ClosedCase("'x\\u0301'.contains('x')"),
        ClosedCase("\(combined).startsWith('e')"), ClosedCase("\(combined).endsWith('\\u0301')"),
        ClosedCase("\(combined).contains(\(composed))", "false"), ClosedCase("\(combined).matches('^..$')"),
        ClosedCase("\(composed).matches('^.$')"), ClosedCase("\(combined).matches(\(composed))", "false"),
        ClosedCase("\(combined).split('') == ['e', '\\u0301']"),
        ClosedCase("('a' + \(combined)).split('e') == ['a', '\\u0301']"),
        ClosedCase("\(combined).reverse() == '\\u0301e'"), ClosedCase("\(combined).charAt(1) == '\\u0301'"),
        ClosedCase("\(combined).substring(0, 1) == 'e'"), ClosedCase("\(combined).indexOf('\\u0301') == 1"),
        ClosedCase("\(combined).indexOf(\(composed)) == -1"),
        ClosedCase("\(combined).replace('e', 'i') == 'i\\u0301'"),
        ClosedCase(#"'\r\n'.split('\n') == ['\r', '']"#),
        ClosedCase("[\(combined), 'f'].join('') == 'e\\u0301f'"),
    ]

    static let collections = [
        ClosedCase("\(combined) in [\(composed), 'a']", "false"),
        ClosedCase("\(combined) in [\(composed), \(many)]", "false"),
        ClosedCase("\(combined) in [\(combined), \(many)]"),
        ClosedCase("{\(composed): 1, \(combined): 2}.size() == 2"),
        ClosedCase("{\(composed): 1, \(combined): 2}[\(combined)] == 2"),
        ClosedCase("\(combined) in {\(composed): 1}", "false"), .fails("{\(composed): 1}[\(combined)]"),
        ClosedCase("[\(composed), \(combined), 'f'].sort() == [\(combined), 'f', \(composed)]"),
        ClosedCase("[\(composed), \(combined)].distinct().size() == 2"),
        ClosedCase("sets.intersects([\(composed)], [\(combined)])", "false"),
        ClosedCase("[\(composed), \(combined)].exists_one(x, x == \(combined))"),
    ]

    @Test(arguments: texts + collections) func comesTo(_ example: ClosedCase) throws {
        try example.expectAnswers()
    }

    private static let facts = """
        {name: "e\\u0301", alias: "\\xE9", tags: ["\\xE9", "e\\u0301"], by_word: {"e\\u0301": 1, "\\xE9": 2}, \
        household: [{id: "e\\u0301", age: 1}, {id: "\\xE9", age: 2}]}
        """

    static let ofFacts = [
        EvaluationCase("client.name == client.alias", facts, "no"),
        EvaluationCase("client.name == 'e\\u0301'", facts, "yes"),
        EvaluationCase("client.name == '\\u00e9'", facts, "no"),
        EvaluationCase("client.alias == 'é'", facts, "yes"), EvaluationCase("size(client.name)", facts, "2"),
        EvaluationCase("client.name in ['\\u00e9', 'a']", facts, "no"),
        EvaluationCase("client.tags.filter(t, t == client.name).size()", facts, "1"),
        EvaluationCase("client.by_word[client.name]", facts, "1"),
        EvaluationCase("client.by_word['\\u00e9']", facts, "2"),
        EvaluationCase("client.household.exists_one(m, m.id == client.alias && m.age == 2)", facts, "yes"),
        EvaluationCase("client.name.matches('^..$') && client.alias.matches('^.$')", facts, "yes"),
        EvaluationCase("client.tags.sort()[0] == client.name", facts, "yes"),
        EvaluationCase("client.tags.distinct().size()", facts, "2"),
        EvaluationCase("client.tags.join('').split('').size()", facts, "3"),
    ]

    @Test(arguments: ofFacts) func answers(_ example: EvaluationCase) throws { try example.expectAnswer() }
}
