import CEL
import Testing

/// Derived fields, decisions and calculations inside of expressions.
@Suite struct RuleTests {
    static let derived = [
        EvaluationCase("client.adult", "{age: 18}", "yes"),
        EvaluationCase("client.adult && client.adult", "{}", "unknown: client.age"),
        EvaluationCase("client.doubled", "{income: 1.5}", "3", on: "2024-12-31"),
        EvaluationCase("client.doubled", "{income: 1.5}", "4.5"),
        EvaluationCase("client.doubled", "{income: 1.5}", "fault !noVersion", on: "2026-01-01"),
        EvaluationCase("client.doubled + client.doubled", "{income: 1}", "6"),
        EvaluationCase("client.average", "{amounts: [1, 1, 2]}", "1.33"),
        EvaluationCase("client.average", "{amounts: []}", "fault !divisionByZero"),
        EvaluationCase("client.average", "{average: 7.5}", "7.5"),
        EvaluationCase("client.average", "{average: 7.5, amounts: [1]}", "7.5"),
        EvaluationCase("client.average", "{average: unknown, amounts: [1]}", "1"),
        EvaluationCase("client.average", "{}", "unknown: client.amounts"),
        EvaluationCase("client.ripe", "{born: 2004-02-29}", "2022-02-28"),
        EvaluationCase("client.ripe < on", "{}", "unknown: client.born"),
        EvaluationCase(
            "client.household.all(m, m.minor)", "{household: [{id: a, age: 3}, {id: b, age: 20}]}", "no"),
        EvaluationCase(
            "client.household.filter(m, m.minor).size()",
            "{household: [{id: a, age: 3}, {id: b, age: 20}, {id: c, age: 1}]}", "2"),
        EvaluationCase(
            "client.household.exists(m, m.minor) && provider.staff.exists(m, m.minor)",
            "{household: [{id: a, age: 3}]}", "no",
            provider: "{staff: [{id: a, age: 30}]}"),
        EvaluationCase(
            "client.household.exists(m, m.minor)", "{household: [{id: a}]}",
            "unknown: client.household[a].age"),
        EvaluationCase(
            "client.workers.all(m, m.minor)",
            "{household: [{id: a, works: true, age: 3}, {id: b, works: false}]}", "yes"),
        EvaluationCase(
            "size(client.workers)", "{household: [{id: a}]}", "unknown: client.household[a].works"),
        EvaluationCase("has(client.adult)", "{age: 1}", "yes"),
        EvaluationCase("has(client.adult)", "{}", "unknown: client.age"),
    ]

    static let functions = [
        EvaluationCase("needy(client)", "{has_work: false, has_means: false}", "yes"),
        EvaluationCase("needy(client)", "{has_work: true}", "no"),
        EvaluationCase("!needy(client)", "{has_work: false}", "unknown: client.has_means"),
        EvaluationCase("needy(client) ? 1 : 2", "{has_means: true}", "2"),
        EvaluationCase("needy(client) == client.has_work", "{has_work: true}", "no"),
        EvaluationCase("older(client, 3)", "{has_work: true, age: 4}", "yes"),
        EvaluationCase("older(client, client.height)", "{has_work: false}", "no"),
        EvaluationCase("older(client, client.height)", "{has_work: true, age: 4}", "unknown: client.height"),
        EvaluationCase("older(client, client.height / 0)", "{height: 3, has_work: false}", "no"),
        EvaluationCase("cap(client, money(9))", "{age: 3}", "0"),
        EvaluationCase("cap(client, money(9))", "{age: 30, has_work: true}", "9"),
        EvaluationCase(
            "cap(client, money(9))", "{age: 30, has_work: false, has_means: true, income: 4}", "2"),
        EvaluationCase(
            "cap(client, money(9))", "{age: 30, has_work: false, has_means: true}", "0", on: "2024-12-31"),
        EvaluationCase("cap(client, money(9))", "{age: 30, has_work: false, has_means: false}", "0"),
        EvaluationCase("cap(client, money(9))", "{has_work: false, has_means: false}", "0"),
        EvaluationCase(
            "cap(client, money(9))", "{has_work: false}",
            "unknown: client.age, client.has_means, client.income"),
        EvaluationCase("cap(client, money(9))", "{has_work: true}", "unknown: client.age"),
        EvaluationCase("cap(client, money(0))", "{has_work: true}", "0"),
        EvaluationCase("cap(client, money(0))", "{has_work: unknown, has_means: false}", "0"),
        EvaluationCase("cap(client, client.fine)", "{age: 30, has_work: true}", "unknown: client.fine"),
        EvaluationCase("cap(client, client.fine)", "{age: 3}", "0"),
        EvaluationCase("cap(client, cap(client, money(9)))", "{age: 30, has_work: true}", "9"),
        EvaluationCase("grade(client)", "{has_work: true}", "1"),
        EvaluationCase("grade(client)", "{has_work: false, has_means: true}", "2"),
        EvaluationCase("grade(client)", "{has_means: true}", "unknown: client.has_work"),
        EvaluationCase("dated()", "{}", "2024", on: "2024-07-01"),
        EvaluationCase("dated()", "{}", "fault !noVersion"),
    ]

    @Test(arguments: derived + functions) func answers(_ example: EvaluationCase) throws {
        try example.expectAnswer()
    }

    @Test func computedValuesStandForWhatTheyRead() throws {
        let answer = try #require(Evaluation("client.adult && client.average > money(1)")).answer(
            "{age: 20, amounts: [3]}")
        #expect(answer.readings.map(\.path) == ["client.adult", "client.average"])
        #expect(answer.readings.map(\.value) == [.bool(true), .money(Rational(3))])
        #expect(answer.readings.map(\.isComputed) == [true, true])
        #expect(answer.readings.map(\.record) == ["Client", "Client"])
    }

    @Test func derivedFieldsAreKeptForEachRow() throws {
        let rows = (0..<100).map { "{id: m\($0), age: \($0)}" }.joined(separator: ", ")
        let text =
            "client.household.filter(m, m.minor && m.minor).size() * 1000 "
            + "+ client.household.filter(m, !m.minor).size()"
        let evaluation = try #require(Evaluation(text))
        #expect(try evaluation.answer("{household: [\(rows)]}").text == "18082")
    }
}
