import CEL
import Testing

/// Three values and faults: what decides wins, then unknown, then fault.
@Suite struct LogicTests {
    /// A term for each outcome; the facts leave `has_means` unknown.
    private static let terms: [(text: String, outcome: Tri)] = [
        ("client.has_work", .yes), ("client.age > 99", .no), ("client.has_means", .unknown),
        ("client.age / 0 > 1", .fault),
    ]
    private static let facts = "{has_work: true, age: 3}"

    @Test(arguments: 0..<16) func pairs(_ number: Int) throws {
        let (left, right) = (Self.terms[number / 4], Self.terms[number % 4])
        for (symbol, decisive) in [("&&", Tri.no), ("||", .yes)] {
            let outcomes = [left.outcome, right.outcome]
            let expected: Tri =
                outcomes.contains(decisive)
                ? decisive
                : outcomes.contains(.unknown)
                    ? .unknown : outcomes.contains(.fault) ? .fault : symbol == "&&" ? .yes : .no
            let answer = try #require(Evaluation("\(left.text) \(symbol) \(right.text)")).answer(Self.facts)
            #expect(answer.outcome == "\(expected)")
            let isDecided = expected == decisive
            let misses = !isDecided && outcomes.contains(.unknown)
            #expect(
                answer.missing == (misses ? ["client.has_means"] : []), "\(left.text) \(symbol) \(right.text)"
            )
            #expect(answer.faults.isEmpty == (isDecided || !outcomes.contains(.fault)))
        }
    }

    @Test(arguments: 0..<64) func triplesAgreeWithPairs(_ number: Int) throws {
        let picked = [number / 16, number / 4 % 4, number % 4].map { Self.terms[$0] }
        for symbol in ["&&", "||"] {
            let chain = try #require(Evaluation(picked.map(\.text).joined(separator: " \(symbol) ")))
            let nested = try #require(
                Evaluation("\(picked[0].text) \(symbol) (\(picked[1].text) \(symbol) \(picked[2].text))"))
            let answers = try [chain, nested].map { try $0.answer(Self.facts) }
            #expect(answers[0].outcome == answers[1].outcome)
            #expect(answers[0].missing == answers[1].missing)
        }
    }

    static let cases = [
        EvaluationCase("!client.has_work", "{has_work: false}", "yes"),
        EvaluationCase("!client.has_work", "{}", "unknown: client.has_work"),
        EvaluationCase("!(client.age / 0 > 1)", "{age: 1}", "fault !divisionByZero"),
        EvaluationCase("client.has_work && client.age > 3", "{age: 1}", "no"),
        EvaluationCase("client.has_work && client.age > 3", "{has_work: false}", "no"),
        EvaluationCase("client.has_work || client.age > 3", "{age: 4}", "yes"),
        EvaluationCase("client.has_work || client.age > 3", "{age: 1}", "unknown: client.has_work"),
        EvaluationCase("client.has_work || client.age > 3", "{}", "unknown: client.has_work, client.age"),
        EvaluationCase(
            "client.has_work && client.has_means || client.age > 3", "{has_means: false}",
            "unknown: client.age"),
        EvaluationCase("(client.has_work || client.has_means) && client.age > 3", "{age: 1}", "no"),
        EvaluationCase(
            "(client.has_work && client.age / 0 > 1) || client.has_means", "{age: 1, has_means: true}", "yes"),
        EvaluationCase(
            "client.age / 0 > 1 || client.age / 0 > 2", "{age: 1}", "fault !divisionByZero !divisionByZero"),
        EvaluationCase(
            "client.has_work && client.age / 0 > 1", "{age: 1}", "unknown: client.has_work !divisionByZero"),
        EvaluationCase("client.age == client.height", "{age: 1}", "unknown: client.height"),
        EvaluationCase("client.age == client.height", "{}", "unknown: client.age, client.height"),
        EvaluationCase(
            "client.age + 1 / 0 > client.height", "{}", "fault: client.age, client.height !divisionByZero"),
        EvaluationCase("client.has_work == client.has_means", "{has_work: true, has_means: true}", "yes"),
        EvaluationCase("(client.age > 1) == client.has_means", "{age: 2, has_means: false}", "no"),
        EvaluationCase(
            "client.has_work ? client.age > 1 : client.has_means", "{has_work: true, age: 2}", "yes"),
        EvaluationCase(
            "client.has_work ? client.age > 1 : client.has_means", "{has_work: false}",
            "unknown: client.has_means"),
        EvaluationCase(
            "client.has_work ? client.age > 1 : client.has_means", "{age: 1, has_means: true}",
            "unknown: client.has_work"),
        EvaluationCase("client.age / 0 > 1 ? true : true", "{age: 1}", "fault !divisionByZero"),
        EvaluationCase("client.has_work ? client.age : 7", "{has_work: false}", "7"),
        EvaluationCase("client.has_work ? client.age : 7", "{has_work: true}", "unknown: client.age"),
        EvaluationCase("client.has_work ? 1 : 1", "{}", "1"),
        EvaluationCase("client.has_work ? 1 : 2", "{}", "unknown: client.has_work"),
        EvaluationCase("client.has_work ? client.age : 7", "{age: 7}", "7"),
        EvaluationCase("client.has_work ? client.age : 7", "{}", "unknown: client.has_work, client.age"),
        EvaluationCase("client.has_work ? client.age > 1 : client.age > 2", "{age: 3}", "yes"),
        EvaluationCase("client.has_work ? client.age > 1 : client.age > 2", "{age: 1}", "no"),
        EvaluationCase(
            "client.has_work ? client.age > 1 : client.age > 2", "{age: 2}", "unknown: client.has_work"),
        EvaluationCase(
            "client.has_work ? client.income : client.fine", "{income: 2.5, fine: 2.50}", "2.5"),
        EvaluationCase(
            "client.has_work ? 2 / client.age : 1", "{age: 0}", "unknown: client.has_work !divisionByZero"),
        EvaluationCase(
            "client.has_work ? 2 / client.age : 1 / client.age", "{age: 0}",
            "fault: client.has_work !divisionByZero !divisionByZero"),
        EvaluationCase(
            "client.has_work ? (client.has_means ? 1 : 2) : (client.has_means ? 1 : 2)", "{has_means: true}",
            "1"),
        EvaluationCase("!(client.age > 60)", "{}", "unknown: client.age"),
        EvaluationCase("!(client.age > 60)", "{age: 60}", "yes"),
        EvaluationCase("client.age / 0 > 1 ? 1 : 1", "{age: 1}", "fault !divisionByZero"),
        EvaluationCase("client.has_work || client.has_means ? 1 : 2", "{has_means: true}", "1"),
        EvaluationCase(
            "client.has_work ? client.income : client.fine", "{has_work: true, income: 2.50}", "2.5"),
        EvaluationCase("client.has_work ? 1 : 2 / 0", "{has_work: true}", "1"),
        EvaluationCase("has(client.age)", "{age: 1}", "yes"),
        EvaluationCase("has(client.age)", "{}", "unknown: client.age"),
        EvaluationCase("true", "{}", "yes"), EvaluationCase("false || false", "{}", "no"),
    ]

    @Test(arguments: cases) func answers(_ example: EvaluationCase) throws { try example.expectAnswer() }
}
