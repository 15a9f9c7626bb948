import CEL
import Testing

/// Macros, membership, sizes and sums over lists that are empty, unknown, incomplete or partly unknown.
@Suite struct ListTests {
    private static let family =
        "{household: [{id: a, age: 7, works: false}, {id: b, works: true}, {id: c, age: 40}]}"

    static let quantifiers = [
        EvaluationCase("client.household.all(m, m.works)", "{household: []}", "yes"),
        EvaluationCase("client.household.exists(m, m.works)", "{household: []}", "no"),
        EvaluationCase("client.household.exists_one(m, m.works)", "{household: []}", "no"),
        EvaluationCase("client.household.all(m, m.works)", "{}", "unknown: client.household"),
        EvaluationCase("client.household.exists(m, m.works)", "{}", "unknown: client.household"),
        EvaluationCase("client.household.exists_one(m, m.works)", "{}", "unknown: client.household"),
        EvaluationCase(
            "client.household.all(m, m.works)", "{household: {known: []}}", "unknown: client.household[…]"),
        EvaluationCase(
            "client.household.exists(m, true)", "{household: {known: []}}", "unknown: client.household[…]"),
        EvaluationCase("client.household.all(m, m.works)", family, "no"),
        EvaluationCase("client.household.exists(m, m.works)", family, "yes"),
        EvaluationCase(
            "client.household.exists_one(m, m.works)", family, "unknown: client.household[c].works"),
        EvaluationCase(
            "client.household.exists_one(m, m.age == 7)", family, "unknown: client.household[b].age"),
        EvaluationCase("client.household.exists_one(m, m.age > 7 || m.works)", family, "no"),
        EvaluationCase(
            "client.household.exists_one(m, m.id == 'b' && m.works)",
            "{household: {known: [{id: b, works: true}]}}", "unknown: client.household[…]"),
        EvaluationCase(
            "client.household.exists_one(m, m.works)",
            "{household: {known: [{id: a, works: true}, {id: b, works: true}]}}", "no"),
        EvaluationCase("client.household.all(m, m.age > 6)", family, "unknown: client.household[b].age"),
        EvaluationCase("client.household.all(m, m.age > 7)", family, "no"),
        EvaluationCase("client.household.exists(m, m.age > 50)", family, "unknown: client.household[b].age"),
        EvaluationCase(
            "client.household.all(m, m.works)", "{household: {known: [{id: a, works: true}]}}",
            "unknown: client.household[…]"),
        EvaluationCase(
            "client.household.all(m, m.works)", "{household: {known: [{id: a, works: false}]}}", "no"),
        EvaluationCase(
            "client.household.exists(m, m.works)", "{household: {known: [{id: a, works: true}]}}", "yes"),
        EvaluationCase(
            "client.household.exists(m, m.works)", "{household: {known: [{id: a}]}}",
            "unknown: client.household[a].works, client.household[…]"),
        EvaluationCase(
            "client.household.all(m, m.age / 0 > 1)", "{household: [{id: a, age: 1}]}",
            "fault !divisionByZero"),
        EvaluationCase(
            "client.numbers.exists(n, 6 / n == 6)", "{numbers: [0, 1]}", "yes"),
        EvaluationCase("client.numbers.all(n, 6 / n == 6)", "{numbers: [0, 2]}", "no"),
        EvaluationCase(
            "client.numbers.exists_one(n, 6 / n == 6)", "{numbers: [0, 1]}", "fault !divisionByZero"),
        EvaluationCase(
            "client.numbers.all(n, 6 / n == 6)", "{numbers: [0, unknown]}",
            "unknown: client.numbers[1] !divisionByZero"),
        EvaluationCase(
            "client.numbers.exists(n, n > 2)", "{numbers: [unknown, 1]}", "unknown: client.numbers[0]"),
        EvaluationCase("client.tags.exists(t, t == client.name)", "{tags: [a, b], name: b}", "yes"),
        EvaluationCase("client.tags.exists(t, t == client.name)", "{tags: [a]}", "unknown: client.name"),
        EvaluationCase("client.tags.exists(t, t == client.name)", "{tags: []}", "no"),
        EvaluationCase("[1, 2, 3].exists(x, x == client.age)", "{age: 3}", "yes"),
        EvaluationCase("[1, 2, 3].all(x, x < client.age)", "{age: 3}", "no"),
        EvaluationCase("[].all(x, false)", "{}", "yes"),
    ]

    static let nested = [
        EvaluationCase(
            "client.household.exists(m, m.scores.all(s, s > 2))",
            "{household: [{id: a, scores: [1, 5]}, {id: b, scores: [3, 4]}]}", "yes"),
        EvaluationCase(
            "client.household.all(m, m.scores.exists(s, s > 2))",
            "{household: [{id: a, scores: [1, unknown]}, {id: b}, {id: c, scores: [9]}]}",
            "unknown: client.household[a].scores[1], client.household[b].scores"),
        EvaluationCase(
            "client.household.all(m, m.scores.exists(s, s > 2))",
            "{household: [{id: a, scores: [1, unknown]}, {id: b}, {id: c, scores: []}]}", "no"),
        EvaluationCase(
            "client.household.all(m, client.household.exists_one(o, o.id == m.id))",
            "{household: [{id: a}, {id: b}]}", "yes"),
        EvaluationCase(
            "client.household.exists(m, m.works && m.age > 3 || m.wage > money(1))",
            "{household: [{id: a, works: false}, {id: b, age: 2, wage: 1}]}",
            "unknown: client.household[a].wage"),
        EvaluationCase(
            "client.household.filter(m, m.works).all(m, m.age > 3)",
            "{household: [{id: a, works: false}, {id: b, works: true, age: 4}]}", "yes"),
        EvaluationCase(
            "client.household.filter(m, m.works).all(m, m.age > 3)",
            "{household: [{id: a, age: 4}, {id: b, works: true, age: 4}]}", "yes"),
        EvaluationCase(
            "client.household.filter(m, m.works).all(m, m.age > 3)", "{household: [{id: a, age: 1}]}",
            "unknown: client.household[a].works"),
        EvaluationCase(
            "client.household.filter(m, m.works).exists(m, m.age > 3)", "{household: [{id: a, age: 1}]}", "no"
        ),
        EvaluationCase(
            "client.household.filter(m, m.works).filter(m, m.age > 3).map(m, m.wage).exists(w, w > money(1))",
            "{household: [{id: a, works: true, age: 4, wage: 2}]}", "yes"),
        EvaluationCase(
            "client.household.map(m, m.works, m.age).all(a, a > 3)",
            "{household: [{id: a, works: false}, {id: b, works: true}]}", "unknown: client.household[b].age"),
        EvaluationCase(
            "client.household.map(m, m.scores).exists(l, l.exists(s, s == 2))",
            "{household: [{id: a, scores: [1]}, {id: b, scores: [2]}]}", "yes"),
        EvaluationCase(
            "(client.has_work ? client.tags : ['x', 'y']).exists(t, t == 'x')", "{has_work: false}", "yes"),
        EvaluationCase(
            "(client.has_work ? client.tags : ['x', 'y']).exists(t, t == 'x')", "{tags: [x]}",
            "unknown: client.has_work"),
    ]

    static let folds = [
        EvaluationCase("size(client.tags)", "{tags: [a, b]}", "2"),
        EvaluationCase("size(client.tags)", "{tags: []}", "0"),
        EvaluationCase("size(client.tags)", "{}", "unknown: client.tags"),
        EvaluationCase("size(client.tags)", "{tags: {known: [a]}}", "unknown: client.tags[…]"),
        EvaluationCase("client.tags.size()", "{tags: [a, unknown]}", "2"),
        EvaluationCase(
            "size(client.household.filter(m, m.works))", family, "unknown: client.household[c].works"),
        EvaluationCase("size(client.household.filter(m, m.id != 'a'))", family, "2"),
        EvaluationCase("size([1, client.age])", "{}", "2"),
        EvaluationCase("size(client.numbers.map(n, n + 1))", "{numbers: [1, unknown]}", "2"),
        EvaluationCase(
            "client.numbers.map(n, n + 1).exists_one(n, client.has_work)",
            "{numbers: [unknown], has_work: true}", "yes"),
        EvaluationCase("sum(client.numbers)", "{numbers: []}", "0"),
        EvaluationCase("sum(client.numbers)", "{numbers: [1, 2, 3]}", "6"),
        EvaluationCase("sum(client.amounts)", "{amounts: []}", "0"),
        EvaluationCase("sum(client.amounts)", "{amounts: [0.1, 0.2]}", "0.3"),
        EvaluationCase("sum(client.amounts)", "{amounts: {known: [1]}}", "unknown: client.amounts[…]"),
        EvaluationCase("sum(client.amounts)", "{amounts: [1, unknown]}", "unknown: client.amounts[1]"),
        EvaluationCase("sum(client.amounts)", "{}", "unknown: client.amounts"),
        EvaluationCase("sum(client.numbers.map(n, 6 / n))", "{numbers: [1, 0]}", "fault !divisionByZero"),
        EvaluationCase(
            "sum(client.numbers.map(n, 6 / n))", "{numbers: [unknown, 0]}",
            "fault: client.numbers[0] !divisionByZero"),
        EvaluationCase("min(client.numbers)", "{numbers: [3, 1, 2]}", "1"),
        EvaluationCase("max(client.numbers)", "{numbers: [3, 1, 2]}", "3"),
        EvaluationCase("min(client.numbers)", "{numbers: []}", "fault !emptyList"),
        EvaluationCase("max(client.amounts)", "{amounts: []}", "fault !emptyList"),
        EvaluationCase("max(client.numbers)", "{numbers: {known: []}}", "unknown: client.numbers[…]"),
        EvaluationCase("max(client.numbers)", "{numbers: [1, unknown]}", "unknown: client.numbers[1]"),
        EvaluationCase("min(client.days)", "{days: [2025-02-01, 2024-12-31]}", "2024-12-31"),
        EvaluationCase("max([client.since, month('2025-01')])", "{since: 2024-12}", "2025-01"),
        EvaluationCase("min([money(0), client.income - client.fine])", "{income: 1, fine: 3}", "-2"),
        EvaluationCase("max([client.rate, 1])", "{rate: 0.5}", "1"),
        EvaluationCase(
            "sum(client.household.filter(m, m.works).map(m, m.wage))",
            "{household: [{id: a, works: true, wage: 1.5}, {id: b, works: false}]}", "1.5"),
        EvaluationCase(
            "sum(client.household.filter(m, m.works).map(m, m.wage))", "{household: [{id: a, wage: 1.5}]}",
            "unknown: client.household[a].works"),
    ]

    @Test(arguments: quantifiers + nested + folds) func answers(_ example: EvaluationCase) throws {
        try example.expectAnswer()
    }
}
