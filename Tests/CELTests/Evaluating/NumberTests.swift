import CEL
import Testing

/// Whole numbers that overflow, fractions that stay exact, dates at the edges.
@Suite struct NumberTests {
    private static let most = "9223372036854775807"

    static let whole = [
        EvaluationCase("client.age + 1", "{age: \(most)}", "fault !overflow"),
        EvaluationCase("-1 - client.age", "{age: \(most)}", "-9223372036854775808"),
        EvaluationCase("-2 - client.age", "{age: \(most)}", "fault !overflow"),
        EvaluationCase("client.age * 2", "{age: \(most)}", "fault !overflow"),
        EvaluationCase("-(client.age - 1)", "{age: -\(most)}", "fault !overflow"),
        EvaluationCase("(client.age - 1) / -1", "{age: -\(most)}", "fault !overflow"),
        EvaluationCase("(client.age - 1) % -1", "{age: -\(most)}", "fault !overflow"),
        EvaluationCase("sum(client.numbers)", "{numbers: [\(most), 1]}", "fault !overflow"),
        EvaluationCase("client.age / 0", "{age: 1}", "fault !divisionByZero"),
        EvaluationCase("client.age % 0", "{age: 1}", "fault !divisionByZero"),
        EvaluationCase("-7 / client.age", "{age: 2}", "-3"),
        EvaluationCase("-7 % client.age", "{age: 2}", "-1"),
        EvaluationCase("7 % client.age", "{age: -2}", "1"), EvaluationCase("-client.age", "{age: 2}", "-2"),
        EvaluationCase("2--client.age", "{age: 2}", "4"),
        EvaluationCase("client.age + client.height", "{}", "unknown: client.age, client.height"),
    ]

    static let exact = [
        EvaluationCase("client.income / 3 * 3 == client.income", "{income: 1}", "yes"),
        EvaluationCase("client.income / 3", "{income: 1}", "0.3333"),
        EvaluationCase("client.rate / 3 + client.rate / 3 + client.rate / 3 == 1", "{rate: 1}", "yes"),
        EvaluationCase("sum(client.amounts.map(a, a / 3)) == money(1)", "{amounts: [1, 1, 1]}", "yes"),
        EvaluationCase(
            "sum(client.amounts.map(a, a / 7 * 0.1)) * 10 == money(1)", "{amounts: [1, 1, 1, 1, 1, 1, 1]}",
            "yes"),
        EvaluationCase("client.income == 0.3", "{income: 0.30}", "yes"),
        EvaluationCase("sum(client.amounts) == 0.3", "{amounts: [0.1, 0.2]}", "yes"),
        EvaluationCase("client.income * 0.75", "{income: 19329}", "14496.75"),
        EvaluationCase("client.income / client.fine", "{income: 1, fine: 4}", "0.25"),
        EvaluationCase("client.income / client.fine", "{income: 1, fine: 0}", "fault !divisionByZero"),
        EvaluationCase("client.income / (client.age - 1)", "{income: 1, age: 1}", "fault !divisionByZero"),
        EvaluationCase("client.rate == 1", "{rate: 1.0}", "yes"),
        EvaluationCase("client.rate > client.age", "{rate: 1.5, age: 1}", "yes"),
        EvaluationCase("client.age < client.rate", "{rate: 1.5, age: 1}", "yes"),
        EvaluationCase("1 < client.rate", "{rate: 1.0001}", "yes"),
        EvaluationCase("12.5 >= client.income", "{income: 12.5001}", "no"),
        EvaluationCase("client.rate + client.age", "{rate: 0.5, age: 2}", "2.5"),
        EvaluationCase("-client.income", "{income: 2.5}", "-2.5"),
        EvaluationCase("money(client.age) + money('0.50')", "{age: 2}", "2.5"),
        EvaluationCase("decimal(client.age) / 8", "{age: 1}", "0.125"),
        EvaluationCase("round(client.income / 3, 0.01, 'half-up')", "{income: 2}", "0.67"),
        EvaluationCase("round(client.income, 0.01, 'half-even')", "{income: 0.125}", "0.12"),
        EvaluationCase("round(client.income, 0.01, 'half-up')", "{income: -0.125}", "-0.13"),
        EvaluationCase("round(client.income, 100, 'ceiling')", "{income: 101}", "200"),
        EvaluationCase("round(client.rate / 0, 1, 'up')", "{rate: 1}", "fault !divisionByZero"),
        EvaluationCase("round(client.rate, 1, 'up')", "{}", "unknown: client.rate"),
        EvaluationCase("scale(client.age, 0, 4)", "{age: 1}", "0.25"),
        EvaluationCase("scale(client.age, 4, 0)", "{age: 1}", "0.75"),
        EvaluationCase("scale(client.age, 0, 4)", "{age: -1}", "0"),
        EvaluationCase("scale(client.age, 0, 4)", "{age: 9}", "1"),
        EvaluationCase("scale(client.age, 4, 4)", "{age: 4}", "1"),
        EvaluationCase("scale(client.age, 4, 4)", "{age: 3}", "0"),
        EvaluationCase("scale(client.income, money(2), money(1)) == 0.5", "{income: 1.5}", "yes"),
        EvaluationCase("scale(client.age, 0, client.height)", "{age: 1}", "unknown: client.height"),
    ]

    static let dates = [
        EvaluationCase("client.born.plusYears(1)", "{born: 2024-02-29}", "2025-02-28"),
        EvaluationCase("client.born.plusYears(4)", "{born: 2024-02-29}", "2028-02-29"),
        EvaluationCase("yearsBetween(client.born, on)", "{born: 2004-02-29}", "21", on: "2025-02-28"),
        EvaluationCase("yearsBetween(client.born, on)", "{born: 2004-02-29}", "20", on: "2025-02-27"),
        EvaluationCase("client.born.plusYears(21) <= on", "{born: 2004-02-29}", "yes", on: "2025-02-28"),
        EvaluationCase("client.born.plusMonths(1)", "{born: 2025-01-31}", "2025-02-28"),
        EvaluationCase("client.born.plusDays(-1)", "{born: 2024-03-01}", "2024-02-29"),
        EvaluationCase("client.born.plusDays(1)", "{born: 9999-12-31}", "fault !dateOutOfRange"),
        EvaluationCase(
            "client.born.plusYears(client.age)", "{born: 2000-01-01, age: \(most)}", "fault !dateOutOfRange"),
        EvaluationCase("client.since.plusMonths(client.age)", "{since: 2024-12, age: 1}", "2025-01"),
        EvaluationCase(
            "client.since.plusMonths(client.age)", "{since: 2024-12, age: \(most)}", "fault !dateOutOfRange"),
        EvaluationCase("daysBetween(client.born, on)", "{born: 2025-03-01}", "14"),
        EvaluationCase("daysBetween(on, client.born)", "{born: 2025-03-01}", "-14"),
        EvaluationCase("month(on) == client.since", "{since: 2025-03}", "yes"),
        EvaluationCase("size(months(client.since, month(on)))", "{since: 2024-12}", "4"),
        EvaluationCase("size(months(client.since, month(on)))", "{since: 2025-04}", "0"),
        EvaluationCase("size(months(client.since, month(on)))", "{}", "unknown: client.since"),
        EvaluationCase("on.plusWorkdays(3)", "{}", "2025-01-13", on: "2025-01-01"),
        EvaluationCase("on.plusWorkdays(1)", "{}", "2025-03-17"),
        EvaluationCase("on.plusWorkdays(-1)", "{}", "2025-03-14"),
        EvaluationCase("on.plusWorkdays(0)", "{}", "2025-03-15"),
        EvaluationCase("on.plusWorkdays(5)", "{}", "fault !calendar", on: "2025-12-29"),
        EvaluationCase("client.born.plusWorkdays(1) < on", "{born: 1950-01-01}", "fault !calendar"),
        EvaluationCase("client.born < on", "{}", "unknown: client.born"),
    ]

    @Test(arguments: whole + exact + dates) func answers(_ example: EvaluationCase) throws {
        try example.expectAnswer()
    }

    @Test func workdaysWithoutACalendarAreAFault() throws {
        let evaluation = try #require(Evaluation("on.plusWorkdays(1) > on", calendar: nil))
        #expect(try evaluation.answer("{}").text == "fault !calendar")
    }
}
