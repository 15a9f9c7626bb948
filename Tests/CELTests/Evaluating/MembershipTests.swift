import CEL
import Testing

/// `in` over every container, keys of maps, code lists and parameters.
@Suite struct MembershipTests {
    static let lists = [
        EvaluationCase("'home' in client.forms", "{forms: [semi, home]}", "yes"),
        EvaluationCase("'home' in client.forms", "{forms: [semi]}", "no"),
        EvaluationCase("'home' in client.forms", "{forms: []}", "no"),
        EvaluationCase("'home' in client.forms", "{}", "unknown: client.forms"),
        EvaluationCase("'home' in client.forms", "{forms: {known: [semi]}}", "unknown: client.forms[…]"),
        EvaluationCase("'home' in client.forms", "{forms: {known: [home]}}", "yes"),
        EvaluationCase("'home' in client.forms", "{forms: [semi, unknown]}", "unknown: client.forms[…]"),
        EvaluationCase("'home' in client.forms", "{forms: [unknown, home]}", "yes"),
        EvaluationCase("client.form in client.forms", "{form: home, forms: [home]}", "yes"),
        EvaluationCase("client.form in client.forms", "{forms: [home]}", "unknown: client.form"),
        EvaluationCase("client.form in provider.forms", "{form: home}", "unknown: provider.forms"),
        EvaluationCase("client.form in provider.forms", "{form: home}", "yes", provider: "{forms: [home]}"),
        EvaluationCase("client.form in ['home', 'semi']", "{form: semi}", "yes"),
        EvaluationCase("client.form in ['home', 'semi']", "{form: stationary}", "no"),
        EvaluationCase("client.form in ['home']", "{}", "unknown: client.form"),
        EvaluationCase("client.name in ['a', 'b']", "{name: other}", "no"),
        EvaluationCase("client.age in [1, 2]", "{age: 2}", "yes"),
        EvaluationCase("client.age in [1, 2]", "{age: 3}", "no"),
        EvaluationCase("client.age in [1, 2]", "{}", "unknown: client.age"),
        EvaluationCase("client.age in [client.height, 2]", "{age: 2}", "yes"),
        EvaluationCase("client.age in [client.height, 2]", "{age: 3}", "unknown: client.height"),
        EvaluationCase("client.age in [0, 1, 2, 3, 4, 63, 64, 4095]", "{age: 4095}", "yes"),
        EvaluationCase("client.age in [0, 1, 2, 3, 4, 63, 64, 4095]", "{age: 5}", "no"),
        EvaluationCase("client.age in [0, 1, 2, 3, 4, 63, 64, 4095]", "{age: -1}", "no"),
        EvaluationCase("client.age in [0, 1, 2, 3, 4, 4096]", "{age: 4096}", "yes"),
        EvaluationCase("client.age in [-1, 0, 1, 2, 3, 4]", "{age: -1}", "yes"),
        EvaluationCase("client.age + 1 in [3, 4]", "{age: 2}", "yes"),
        EvaluationCase("client.age + 1 in [3, 4]", "{}", "unknown: client.age"),
        EvaluationCase("!(client.age in [3, 4])", "{age: 2}", "yes"),
        EvaluationCase("client.numbers.all(n, n in [1, 2])", "{numbers: [1, 2]}", "yes"),
        EvaluationCase("client.numbers.all(n, n in [1, 2])", "{numbers: [1, 5, unknown]}", "no"),
        EvaluationCase("client.age in []", "{age: 3}", "no"),
        EvaluationCase("client.age in []", "{}", "unknown: client.age"),
        EvaluationCase("(client.name + 'x') in []", "{}", "unknown: client.name"),
        EvaluationCase("(client.name + 'x') in ['ax', 'b']", "{name: a}", "yes"),
        EvaluationCase("client.age in client.numbers", "{age: 3, numbers: [1, 3]}", "yes"),
        EvaluationCase("client.age + 1 in client.numbers", "{age: 2, numbers: [1, 3]}", "yes"),
        EvaluationCase("client.income in client.amounts", "{income: 1.50, amounts: [1.5]}", "yes"),
        EvaluationCase("client.income in [money(1), money('2.5')]", "{income: 2.5}", "yes"),
        EvaluationCase("client.income / 3 in client.amounts", "{income: 1, amounts: [0.3333]}", "no"),
        EvaluationCase(
            "client.name in client.household.map(m, m.id)", "{name: b, household: [{id: a}, {id: b}]}", "yes"),
        EvaluationCase("client.name in client.tags.filter(t, t != 'b')", "{name: b, tags: [a, b]}", "no"),
        EvaluationCase("1 / 0 in client.numbers", "{numbers: []}", "fault !divisionByZero"),
        EvaluationCase(
            "client.programme.hours in client.numbers", "{numbers: [1], programme: {hours: 1}}", "yes"),
        EvaluationCase(
            "'home' in client.programme.codes", "{programme: {}}", "unknown: client.programme.codes"),
        EvaluationCase("'home' in client.programme.codes", "{}", "unknown: client.programme.codes"),
    ]

    static let maps = [
        EvaluationCase("client.by_month[month('2025-01')]", "{by_month: {2025-01: 2.5}}", "2.5"),
        EvaluationCase(
            "client.by_month[month('2025-02')]", "{by_month: {2025-01: 2.5}}",
            "unknown: client.by_month.2025-02"),
        EvaluationCase("client.by_month[month('2025-02')]", "{}", "unknown: client.by_month"),
        EvaluationCase("client.by_month[client.since]", "{by_month: {}}", "unknown: client.since"),
        EvaluationCase(
            "client.by_month[month('2025-01')]", "{by_month: {2025-01: unknown}}",
            "unknown: client.by_month.2025-01"),
        EvaluationCase("month('2025-01') in client.by_month", "{by_month: {2025-01: 1}}", "yes"),
        EvaluationCase(
            "month('2025-01') in client.by_month", "{by_month: {}}", "unknown: client.by_month.2025-01"),
        EvaluationCase("month('2025-01') in client.by_month", "{}", "unknown: client.by_month"),
        EvaluationCase(
            "sum(months(month('2024-12'), month('2025-02')).map(m, client.by_month[m]))",
            "{by_month: {2024-12: 1, 2025-02: 3}}", "unknown: client.by_month.2025-01"),
        EvaluationCase(
            "sum(months(month('2024-12'), month('2025-02')).map(m, client.by_month[m]))",
            "{by_month: {2024-12/2025-02: 1.5}}", "4.5"),
        EvaluationCase("client.by_form['home'] > 1", "{by_form: {home: 2}}", "yes"),
        EvaluationCase("client.by_form['home'] > 1", "{by_form: {}}", "unknown: client.by_form.home"),
        EvaluationCase("'home' in client.by_form", "{by_form: {}}", "unknown: client.by_form.home"),
        EvaluationCase("client.name in client.by_form", "{name: other, by_form: {}}", "no"),
        EvaluationCase("client.by_form[client.name] > 1", "{name: other, by_form: {}}", "fault !noSuchKey"),
        EvaluationCase("client.name in client.by_form", "{name: other}", "unknown: client.by_form"),
        EvaluationCase("client.by_word.x", "{by_word: {x: 1}}", "1"),
        EvaluationCase(
            "client.by_word['x'] + client.by_word.y", "{by_word: {x: 1}}", "unknown: client.by_word.y"),
        EvaluationCase("'x' in client.by_word", "{by_word: {y: 1}}", "unknown: client.by_word.x"),
    ]

    static let keys = [
        EvaluationCase(
            "client.by_form.all(f, client.by_form[f] > 1)", "{by_form: {home: 2, semi: 3}}", "yes"),
        EvaluationCase("client.by_form.all(f, client.by_form[f] > 2)", "{by_form: {home: 2, semi: 3}}", "no"),
        EvaluationCase(
            "client.by_form.all(f, client.by_form[f] > 1)", "{by_form: {home: 2, semi: unknown}}",
            "unknown: client.by_form.semi"),
        EvaluationCase(
            "client.by_form.all(f, client.by_form[f] > 2)", "{by_form: {home: 2, semi: unknown}}", "no"),
        EvaluationCase("client.by_form.exists(f, f == 'semi')", "{by_form: {home: 2, semi: unknown}}", "yes"),
        EvaluationCase(
            "client.by_form.exists(f, f == client.form)", "{by_form: {home: 2}, form: semi}", "no"),
        EvaluationCase("client.by_form.exists(f, true)", "{by_form: {}}", "no"),
        EvaluationCase("client.by_form.exists(f, true)", "{}", "unknown: client.by_form"),
        EvaluationCase(
            "client.by_month.all(m, m > client.since)", "{by_month: {2025-01/2025-03: 1}, since: 2024-12}",
            "yes"),
        EvaluationCase(
            "client.by_form.map(f, f) == ['home', 'semi']", "{by_form: {semi: 1, home: 2}}", "yes"),
        EvaluationCase("client.by_form.exists_one(f, f == 'home')", "{by_form: {semi: 1, home: 2}}", "yes"),
        EvaluationCase(
            "client.place.value().rooms.all(r, r.startsWith('a'))", "{place: {rooms: {a1: 1, b: 2}}}", "no"),
        EvaluationCase("client.place.value().rooms.all(r, r == 'a')", "{place: null}", "fault !noValue"),
        EvaluationCase("client.place.value().rooms.map(r, r) == ['a']", "{place: null}", "fault !noValue"),
        EvaluationCase("size(client.place.value().rooms) > 0", "{place: null}", "fault !noValue"),
        EvaluationCase(
            "client.place.value().rooms.all(r, r == 'a')", "{}", "unknown: client.place, client.place.rooms"),
    ]

    static let tables = [
        EvaluationCase("client.form in code.form", "{form: stationary}", "yes"),
        EvaluationCase("client.form in code.form", "{form: stationary}", "no", on: "2024-12-31"),
        EvaluationCase("'home' in code.form", "{}", "yes"),
        EvaluationCase("client.name in code.form", "{name: x}", "no"),
        EvaluationCase("client.form in code.form", "{}", "unknown: client.form"),
        EvaluationCase("size(code.form)", "{}", "3"),
        EvaluationCase("size(code.form)", "{}", "2", on: "2024-12-31"),
        EvaluationCase(
            "code.form.all(f, f in client.forms)", "{forms: [home, semi]}", "yes", on: "2024-06-01"),
        EvaluationCase("code.form.all(f, f in client.forms)", "{forms: [home, semi]}", "no"),
        EvaluationCase("code.form['semi'].rank", "{}", "20"),
        EvaluationCase("code.form['semi'].rank", "{}", "2", on: "2024-12-31"),
        EvaluationCase("code.form['stationary'].rank", "{}", "fault !noSuchKey", on: "2024-12-31"),
        EvaluationCase("code.form[client.form].rank", "{}", "unknown: client.form"),
        EvaluationCase("code.form[client.form].limit.hasValue()", "{form: semi}", "no"),
        EvaluationCase("code.form[client.form].limit.orValue(7)", "{form: semi}", "7"),
        EvaluationCase("code.form[client.form].limit.value()", "{form: home}", "10"),
        EvaluationCase("code.form[client.form].limit.value()", "{form: semi}", "fault !noValue"),
        EvaluationCase("'semi' in code.form['home'].others", "{}", "yes"),
        EvaluationCase("'home' in code.form[client.form].others", "{form: home}", "no"),
        EvaluationCase("code.form['home'].others.exists(f, f == client.form)", "{form: stationary}", "yes"),
        EvaluationCase("size(code.form['semi'].others)", "{}", "1"),
        EvaluationCase("size(code.form['semi'].others)", "{}", "0", on: "2024-01-01"),
        EvaluationCase("param.threshold", "{}", "1.5"),
        EvaluationCase("param.threshold", "{}", "1", on: "2024-12-31"),
        EvaluationCase("param.threshold", "{}", "unknown: param.threshold", on: "2023-12-31"),
        EvaluationCase("param.minimum['home']", "{}", "100"),
        EvaluationCase("param.minimum[client.form]", "{form: semi}", "200"),
        EvaluationCase(
            "param.minimum[client.form]", "{form: stationary}", "unknown: param.minimum[stationary]"),
        EvaluationCase("param.minimum[client.form]", "{}", "unknown: client.form"),
        EvaluationCase("param.grid['home']['child']", "{}", "7"),
        EvaluationCase(
            "param.grid[client.form]['parent']", "{form: home}", "unknown: param.grid[home][parent]"),
        EvaluationCase("param.quota", "{}", "unknown: region:RU-XA", on: "2026-01-01"),
        EvaluationCase("region == 'RU-XA'", "{}", "yes"),
        EvaluationCase("provider.region == region", "{}", "yes", provider: "{region: RU-XA}"),
    ]

    @Test(arguments: lists + maps + keys + tables) func answers(_ example: EvaluationCase) throws {
        try example.expectAnswer()
    }
}
