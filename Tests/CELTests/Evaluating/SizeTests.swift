import CEL
import Testing

/// Lists around the widths of machine words, texts compared by bytes, and nesting up to the limit.
@Suite struct SizeTests {
    @Test(arguments: [0, 1, 63, 64, 65, 1000]) func lists(_ count: Int) throws {
        let numbers = (0..<count).map { "\($0)" }.joined(separator: ", ")
        let tags = (0..<count).map { "t\($0)" }.joined(separator: ", ")
        let members = (0..<count).map { "{id: m\($0), age: \($0), scores: [\($0), 1]}" }.joined(
            separator: ", ")
        let facts = "{numbers: [\(numbers)], tags: [\(tags)], household: [\(members)]}"
        let last = count - 1
        for (text, expected) in [
            ("size(client.numbers)", "\(count)"), ("sum(client.numbers)", "\(count * (count - 1) / 2)"),
            ("client.numbers.exists_one(n, n == \(last))", count > 0 ? "yes" : "no"),
            ("'t\(last)' in client.tags", count > 0 ? "yes" : "no"), ("'t\(count)' in client.tags", "no"),
            ("client.household.all(m, m.age < \(count))", "yes"),
            (
                "client.household.exists(m, m.id == 'm\(last)' && m.scores.exists(s, s == \(last)))",
                count > 0 ? "yes" : "no"
            ),
            ("size(client.household.filter(m, m.minor))", "\(min(18, count))"),
        ] {
            let answer = try #require(Evaluation(text)).answer(facts)
            #expect(answer.text == expected, "\(text)")
        }
    }

    @Test(arguments: [1, 63, 64, 65, 1000]) func oneUnknownAmongMany(_ count: Int) throws {
        let numbers = (0..<count).map { $0 == count - 1 ? "unknown" : "1" }.joined(separator: ", ")
        let facts = "{numbers: [\(numbers)]}"
        let missing = "unknown: client.numbers[\(count - 1)]"
        for text in ["client.numbers.all(n, n == 1)", "sum(client.numbers)"] {
            let answer = try #require(Evaluation(text)).answer(facts)
            #expect(answer.text == missing)
        }
    }

    static let texts = [
        EvaluationCase("client.name == client.alias", "{name: \"e\\u0301\", alias: \"\\u00e9\"}", "no"),
        EvaluationCase("client.name == 'e\\u0301'", "{name: \"e\\u0301\"}", "yes"),
        EvaluationCase("client.name == '\\u00e9'", "{name: \"e\\u0301\"}", "no"),
        EvaluationCase("client.name in ['\\u00e9']", "{name: \"e\\u0301\"}", "no"),
        EvaluationCase("'\\u00e9' in client.tags", "{tags: [\"e\\u0301\"]}", "no"),
        EvaluationCase("client.by_word['\\u00e9']", "{by_word: {\"e\\u0301\": 1, \"\\u00e9\": 2}}", "2"),
        EvaluationCase("client.by_word['e\\u0301']", "{by_word: {\"e\\u0301\": 1, \"\\u00e9\": 2}}", "1"),
        EvaluationCase("client.name == ''", "{name: \"\"}", "yes"),
        EvaluationCase("client.name == 'on'", "{name: on}", "yes"),
        EvaluationCase("client.name == '010'", "{name: 010}", "yes"),
    ]

    @Test(arguments: texts) func textsAreTheirBytes(_ example: EvaluationCase) throws {
        try example.expectAnswer()
    }

    static let deep = [
        String(repeating: "(", count: 240) + "client.age > 1" + String(repeating: ")", count: 240),
        String(repeating: "!", count: 240) + "client.has_work",
        String(repeating: "client.has_work ? false : ", count: 200) + "client.has_work",
        (0..<100).map { _ in "client.age" }.joined(separator: " + ") + " > 1",
        "client.age" + String(repeating: " - (1", count: 60) + String(repeating: ")", count: 60) + " > 1",
        (0..<3_000).map { "client.age == \($0)" }.joined(separator: " || "),
        String(repeating: "(client.has_work && ", count: 100) + "client.has_means"
            + String(repeating: ")", count: 100),
    ]

    @Test(arguments: deep) func nestingFitsASmallStack(_ text: String) {
        let answer = onSmallStack { () -> String? in
            try? Evaluation(text)?.answer("{age: 4, has_work: true, has_means: false}").outcome
        }
        #expect(answer != nil && answer != "fault")
        #expect(answer != .some(nil))
    }

    /// Rules that would unroll into more code than anyone needs are refused, soon, and not built.
    @Test func codeHasALimit() throws {
        let numbers = "[" + (0..<20).map { "\($0)" }.joined(separator: ", ") + "]"
        let text =
            (0..<8).map { "\(numbers).all(x\($0), " }.joined() + "x0 + x7 < client.age"
            + String(repeating: ")", count: 8)
        let evaluation = try #require(Evaluation(text))
        #expect(!evaluation.overflowed)
        #expect(evaluation.program.count < 2_000)
    }
}
