import CEL
import Diagnostics
import Testing

/// What rules add to the language: unknown facts, lists that may be longer, exact literals, the day.
@Suite struct RuleMeaningTests {
    static let unknown = [
        EvaluationCase("has(client.age)", "{}", "unknown: client.age"),
        EvaluationCase("has(client.age) || true", "{}", "yes"),
        EvaluationCase("!has(client.age)", "{}", "unknown: client.age"),
        EvaluationCase("has(client.spare) && client.spare.value() > 1", "{spare: null}", "no"),
        EvaluationCase("has(client.programme.region)", "{programme: {}}", "unknown: client.programme.region"),
        EvaluationCase("[client.age, 2].exists(n, n == 2)", "{}", "yes"),
        EvaluationCase("[client.age, 2].all(n, n == 3)", "{}", "no"),
        EvaluationCase("[client.age, 2].size()", "{}", "2"),
        EvaluationCase("2 in [client.age, 2]", "{}", "yes"),
        EvaluationCase("[client.age, 2][1]", "{}", "2"),
        EvaluationCase("[client.age, 2][0]", "{}", "unknown: client.age"),
        EvaluationCase("[client.age, 2] == [1, 3]", "{}", "no"),
        EvaluationCase("[client.age, 2] == [1, 2]", "{}", "unknown: client.age"),
        EvaluationCase("sum([client.age, 2])", "{}", "unknown: client.age"),
        EvaluationCase("{'a': client.age, 'b': 2}['b']", "{}", "2"),
        EvaluationCase("{'a': client.age, 'b': 2}['a']", "{}", "unknown: client.age"),
        EvaluationCase("[1, 2].map(n, n + client.age).size()", "{}", "2"),
        EvaluationCase("[1, 2].exists_one(n, n == client.age || n == 1)", "{}", "unknown: client.age"),
        EvaluationCase("[1, 1, 2].exists_one(n, n == client.age || n == 1)", "{}", "no"),
        EvaluationCase("[[client.name, 'x']].exists(l, l[1] == 'x')", "{}", "yes"),
        EvaluationCase("client.age == client.age", "{}", "unknown: client.age"),
        EvaluationCase("client.name + 'x' == 'ax'", "{}", "unknown: client.name"),
        EvaluationCase("cel.bind(a, client.age, a > 1)", "{}", "unknown: client.age"),
    ]

    static let incomplete = [
        EvaluationCase("client.numbers.exists(n, n == 2)", "{numbers: {known: [1, 2]}}", "yes"),
        EvaluationCase("client.numbers.all(n, n == 2)", "{numbers: {known: [1, 2]}}", "no"),
        EvaluationCase(
            "client.numbers.map(n, n * 2).exists(n, n == 4)", "{numbers: {known: [1, 2]}}", "yes"),
        EvaluationCase("client.numbers.filter(n, n > 1).all(n, n > 2)", "{numbers: {known: [1, 2]}}", "no"),
        EvaluationCase("4 in client.numbers.map(n, n * 2)", "{numbers: {known: [1, 2]}}", "yes"),
        EvaluationCase(
            "5 in client.numbers.map(n, n * 2)", "{numbers: {known: [1, 2]}}", "unknown: client.numbers[…]"),
        EvaluationCase(
            "client.numbers.exists_one(n, n == 1)", "{numbers: {known: [1]}}", "unknown: client.numbers[…]"),
        EvaluationCase("client.numbers.size() > 0", "{numbers: {known: [1]}}", "unknown: client.numbers[…]"),
        EvaluationCase("client.numbers == [1]", "{numbers: {known: [1]}}", "unknown: client.numbers[…]"),
        EvaluationCase("client.numbers[0]", "{numbers: {known: [1]}}", "1"),
        EvaluationCase("client.numbers[1]", "{numbers: {known: [1]}}", "unknown: client.numbers[…]"),
        EvaluationCase("client.numbers == [2, 1]", "{numbers: {known: [1]}}", "no"),
        EvaluationCase("(client.numbers + [7]).exists(n, n == 7)", "{numbers: {known: [1]}}", "yes"),
        EvaluationCase("(client.numbers + [7])[1]", "{numbers: {known: [1]}}", "unknown: client.numbers[…]"),
        EvaluationCase("client.numbers.exists_one(n, n == 1)", "{numbers: {known: [1, 1]}}", "no"),
        EvaluationCase(
            "(client.has_work ? client.household : client.household).exists(m, m.age > 1)",
            "{household: [{id: a, age: 2}]}", "yes"),
        EvaluationCase(
            "(client.has_work ? client.numbers : [1]).size()", "{numbers: [1]}", "1"),
        EvaluationCase(
            "client.household.filter(m, m.works).exists(m, m.age > 1)",
            "{household: {known: [{id: a, works: true, age: 2}]}}", "yes"),
    ]

    static let strict = [
        EvaluationCase("[1 / 0, 2].exists(n, n == 2)", "{}", "fault !divisionByZero"),
        EvaluationCase("2 in [1 / 0, 2]", "{}", "fault !divisionByZero"),
        EvaluationCase("size([1 / 0, 2])", "{}", "fault !divisionByZero"),
        EvaluationCase(
            "client.numbers.map(n, 6 / n).exists(n, n == 6)", "{numbers: [1, 0]}", "fault !divisionByZero"),
        EvaluationCase(
            "client.numbers.filter(n, 6 / n > 1).exists(n, n == 1)", "{numbers: [1, 0]}",
            "fault !divisionByZero"),
        EvaluationCase("size(client.numbers.map(n, 6 / n))", "{numbers: [1, 0]}", "fault !divisionByZero"),
        EvaluationCase("client.numbers.exists(n, 6 / n == 6)", "{numbers: [0, 1]}", "yes"),
        EvaluationCase(
            "client.numbers.exists_one(n, 6 / n == 6)", "{numbers: [0, 1]}", "fault !divisionByZero"),
        EvaluationCase("[1, 2][client.age]", "{age: 2}", "fault !indexOutOfRange"),
        EvaluationCase("[1, 2][client.age]", "{age: -1}", "fault !indexOutOfRange"),
    ]

    static let literals = [
        EvaluationCase(
            "client.income * 0.1 + client.income * 0.2 == client.income * 0.3", "{income: 1}", "yes"),
        EvaluationCase("client.rate + 0.1 + 0.2 == 0.3", "{rate: 0}", "yes"),
        EvaluationCase("client.rate == 1.50", "{rate: 1.5}", "yes"),
        EvaluationCase("client.rate in [0.1, 0.2]", "{rate: 0.2}", "yes"),
        EvaluationCase("client.income < 0.0001", "{income: 0}", "yes"),
        EvaluationCase("[client.rate, 0.5, 2].sort()[1]", "{rate: 1.5}", "1.5"),
    ]

    @Test(arguments: unknown + incomplete + strict + literals)
    func answers(_ example: EvaluationCase) throws { try example.expectAnswer() }

    @Test(arguments: [
        "0.5", "0.5 == 0.25", "client.age * 0.5", "[0.5, 1.5].size() == 2", "double(client.age) > 1.0",
        "client.rate * 0.00001", "[on].size() == 1", "string(on)", "cel.bind(d, on, 'x')",
        "null == null",
        "[client.age, 'a'].size() == 2", "client.form == 'nowhere'", "client.form < 'semi'",
        "date(client.name) < on", "client.household == client.household",
    ]) func isRefused(_ text: String) {
        #expect(Evaluation(text) == nil, "\(text) should be a mistake")
    }

    @Test(arguments: [
        "client.born < on", "yearsBetween(client.born, on) >= 18", "client.until.orValue(on) >= on",
        "on == date('2025-03-15')", "month(on) == client.since", "on.plusDays(1) > client.born",
    ]) func dayMayBeUsed(_ text: String) {
        #expect(Evaluation(text) != nil, "\(text) should check")
    }
}

/// `a.?f` over records of facts, and what records are not.
@Suite struct OptionalFieldTests {
    @Test(arguments: [
        EvaluationCase("client.?age.orValue(1)", "{age: 5}", "5"),
        EvaluationCase("client.?age.orValue(1)", "{}", "unknown: client.age"),
        EvaluationCase("client.?age.hasValue()", "{age: 5}", "yes"),
        EvaluationCase("client.place.?free.orValue(7)", "{place: {free: 2}}", "2"),
        EvaluationCase("client.place.?free.orValue(7)", "{place: null}", "7"),
        EvaluationCase("client.place.?free.orValue(7)", "{}", "unknown: client.place"),
        EvaluationCase("client.place.?free.orValue(7)", "{place: {}}", "unknown: client.place.free"),
        EvaluationCase("client.place.?due.hasValue()", "{place: null}", "no"),
        EvaluationCase("client.place.optMap(p, p.free + 1).orValue(7)", "{place: {free: 2}}", "3"),
        EvaluationCase("client.place.optMap(p, p.free + 1).orValue(7)", "{place: null}", "7"),
        EvaluationCase("client.place.optMap(p, p.free + 1).orValue(7)", "{}", "unknown: client.place"),
        EvaluationCase("cel.bind(t, client.tags, t.exists(x, x == 'a'))", "{tags: {known: [a]}}", "yes"),
        EvaluationCase("cel.bind(t, client.tags, 'a' in t)", "{tags: {known: [a]}}", "yes"),
        EvaluationCase("client.by_month.exists(m, m == month('2024-02'))", "{by_month: {2024-02: 5}}", "yes"),
        EvaluationCase(
            "client.by_month.all(m, v, v > money(4) && m <= month('2024-02'))", "{by_month: {2024-02: 5}}",
            "yes"),
        EvaluationCase(
            "client.by_month[?month('2024-03')].orValue(money(1)) == money(1)", "{by_month: {2024-02: 5}}",
            "unknown: client.by_month.2024-03"),
        EvaluationCase(
            "client.by_month[?month('2024-02')].orValue(money(1)) == money(5)", "{by_month: {2024-02: 5}}",
            "yes"),
        EvaluationCase(
            "client.by_form[?'home'].hasValue()", "{by_form: {semi: 2}}", "unknown: client.by_form.home"),
        EvaluationCase("client.by_word.?a.orValue(3)", "{by_word: {a: 2}}", "2"),
        EvaluationCase("client.by_word.?b.orValue(3)", "{by_word: {a: 2}}", "unknown: client.by_word.b"),
        EvaluationCase("has(client.by_word.b)", "{by_word: {a: 2}}", "unknown: client.by_word.b"),
        EvaluationCase(
            "cel.bind(m, client.by_word, m[?'b'].hasValue())", "{by_word: {a: 2}}",
            "unknown: client.by_word.b"),
        EvaluationCase("client.?legacy.value().orValue(money(3)) == money(3)", "{legacy: null}", "yes"),
        EvaluationCase("client.?legacy.value().orValue(money(3)) == money(4)", "{legacy: 4}", "yes"),
    ])
    func values(_ example: EvaluationCase) throws { try example.expectAnswer() }

    @Test(arguments: [
        (
            "client.household[0].age > 1",
            "the records of a list are not taken by number: their order means nothing"
        ),
        (
            "dyn(client.programme) == 1",
            "`Programme` cannot be a value as a whole"
        ),
    ])
    func records(_ text: String, _ message: String) throws {
        let evaluation = try #require(Evaluation(text))
        #expect(evaluation.diagnostics.all.map(\.message.en).contains(message))
    }
}
