import CEL
import Testing

/// The same bytes for the same meaning: the order of keys, comments and white space change nothing.
@Suite struct DeterminismTests {
    private static let entries = ["'b': 1", "'a': 2", "'e\\u0301': 3", "'\\u00e9': 4", "'Z': 5", "'': 6"]

    /// Every rotation of the entries, there and back.
    private static let orders = entries.indices.flatMap { shift -> [String] in
        let rotated = Array(entries[shift...] + entries[..<shift])
        return [rotated, rotated.reversed()].map { "{" + $0.joined(separator: ", ") + "}" }
    }

    @Test(arguments: [
        "string(☐.size())", "'%s'.format([☐])", "☐.map(k, k).join(',')", "☐.transformList(k, v, v)",
        "☐.transformMap(k, v, v + 1)", "☐.filter(k, ☐[k] > 2)", "☐", "[☐, ☐].distinct()",
        "☐.transformMapEntry(k, v, {v: k})",
    ]) func keysComeInTheirOwnOrder(_ use: String) throws {
        let answers = try Self.orders.flatMap { map in
            let text = use.unicodeScalars.map { $0 == "☐" ? map : String($0) }.joined()
            return try #require(PlainExpression(text), "\(text)").answers()
        }
        let first = try #require(answers.first?.outcome)
        guard case .value(let value) = first else {
            Issue.record("\(use) has no value")
            return
        }
        for answer in answers {
            guard case .value(let other) = answer.outcome else {
                Issue.record("\(use): \(answer)")
                continue
            }
            #expect(other.celText.utf8.elementsEqual(value.celText.utf8))
        }
    }

    @Test func keysOfEveryTypeHaveAnOrder() throws {
        for text in [
            "{'a': 1, 2u: 1, true: 1, -1: 1, false: 1}", "{false: 1, -1: 1, true: 1, 'a': 1, 2u: 1}",
        ] {
            try ClosedCase("\(text).map(k, k)", "[false, true, -1, 2u, 'a']").expectAnswers()
        }
    }

    static let layouts = [
        EvaluationCase("client.age>1&&client.has_work", facts, "yes"),
        EvaluationCase("  client . age  >  1 \n && client\n.has_work  ", facts, "yes"),
        EvaluationCase("client.age > 1 // of age\n&& client.has_work // and at work", facts, "yes"),
        EvaluationCase("// nothing && before\nclient.age > 1 && client.has_work\n//", facts, "yes"),
        EvaluationCase("client.name == 'a // b'", "{name: \"a // b\"}", "yes"),
        EvaluationCase("client.household // all\n.map(m, // of them\n m.age).size()\t", facts, "1"),
        EvaluationCase("sum([\n  1, // one\n  2, // and two\n])", facts, "3"),
        EvaluationCase("client.age\r\n > 1", facts, "yes"),
        EvaluationCase("- client.age", facts, "-2"), EvaluationCase("! client.has_work", facts, "no"),
        EvaluationCase("client.has_work\n  ? 'a' // yes\n  : 'b'", facts, "a"),
    ]
    private static let facts = "{age: 2, has_work: true, household: [{id: a, age: 3}]}"

    @Test(arguments: layouts) func layoutMeansNothing(_ example: EvaluationCase) throws {
        try example.expectAnswer()
    }
}
