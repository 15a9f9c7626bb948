import CEL
import Testing

/// Types that do not go together.
@Suite struct OperandMistakeTests {
    static let operators = [
        CheckerMistake(
            "1 ⟦+⟧ 'a'", "cel.type: `+` is not defined for `int` and `string`; write a number without quotes"),
        CheckerMistake("client.age ⟦*⟧ 0.5", "cel.type: `*` is not defined for `int` and `double`"),
        CheckerMistake("client.age ⟦<⟧ 0.5", "cel.type: `<` is not defined for `int` and `double`"),
        CheckerMistake(
            "client.income ⟦<⟧ client.rate", "cel.type: `<` is not defined for `money` and `decimal`"),
        CheckerMistake(
            "client.income ⟦+⟧ 0.5",
            "cel.type: `+` is not defined for `money` and `double`; write an amount as `money('0.50')`"),
        CheckerMistake(
            "client.income ⟦+⟧ 1",
            "cel.type: `+` is not defined for `money` and `int`; write an amount as `money(0)`"),
        CheckerMistake(
            "0 ⟦<⟧ client.income",
            "cel.type: `<` is not defined for `int` and `money`; write an amount as `money(0)`"),
        CheckerMistake("1 ⟦/⟧ client.income", "cel.type: `/` is not defined for `int` and `money`"),
        CheckerMistake(
            "client.income ⟦*⟧ client.fine", "cel.type: `*` is not defined for `money` and `money`"),
        CheckerMistake("client.rate ⟦%⟧ 2", "cel.type: `%` is not defined for `decimal` and `int`"),
        CheckerMistake(
            "on ⟦<⟧ 'x'",
            "cel.type: `<` is not defined for `date` and `string`; write a date as `date('2025-03-15')`"),
        CheckerMistake(
            "client.born ⟦-⟧ client.born",
            "cel.type: `-` is not defined for `date` and `date`; count `yearsBetween(a, b)` or `daysBetween(a, b)`"
        ),
        CheckerMistake(
            "client.born ⟦==⟧ client.since", "cel.type: `==` is not defined for `date` and `month`"),
        CheckerMistake(
            "client.form ⟦<⟧ 'home'", "cel.type: `<` is not defined for `code(form)` and `code(form)`"),
        CheckerMistake(
            "client.household.exists(m, m.kin ⟦==⟧ client.form)",
            "cel.type: `==` is not defined for `code(kin)` and `code(form)`"),
        CheckerMistake(
            "client.until ⟦==⟧ on",
            "cel.type: `==` is not defined for `optional(date)` and `date`; ask `x.hasValue()` or take `x.orValue(…)`"
        ),
        CheckerMistake(
            "client ⟦==⟧ client",
            "cel.type: `==` is not defined for `Client` and `Client`; compare fields of them: `a.id == b.id`"),
        CheckerMistake("[1] ⟦==⟧ ['a']", "cel.type: `==` is not defined for `list(int)` and `list(string)`"),
        CheckerMistake("⟦1⟧ && client.has_work", "cel.type: `&&` takes `bool`, this is `int`"),
        CheckerMistake("client.has_work || ⟦'x'⟧", "cel.type: `||` takes `bool`, this is `string`"),
        CheckerMistake("!⟦client.age⟧", "cel.type: `!` takes `bool`, this is `int`"),
        CheckerMistake("⟦-⟧client.name", "cel.type: `-` is not defined for `string`"),
        CheckerMistake("⟦client.age⟧ ? 1 : 2", "cel.type: `?:` takes `bool`, this is `int`"),
        CheckerMistake(
            "⟦client.has_work ? 1 : 'a'⟧",
            "cel.type: both sides of `:` are of one type, these are `int` and `string`"),
        CheckerMistake(
            "⟦client.has_work ? client.age : client.rate⟧",
            "cel.type: both sides of `:` are of one type, these are `int` and `decimal`"),
        CheckerMistake("client.age ⟦in⟧ ['a']", "cel.type: `in` is not defined for `int` and `list(string)`"),
        CheckerMistake(
            "client.born ⟦in⟧ client.by_month",
            "cel.type: `in` is not defined for `date` and `map(month, money)`"),
        CheckerMistake("1 in ⟦client.age⟧", "cel.type: `in` takes a list, this is `int`"),
        CheckerMistake("'a' in ⟦client.name⟧", "cel.type: `in` takes a list, this is `string`"),
        CheckerMistake("[1, ⟦'a'⟧]", "cel.type: a list of `int` holds a `string`"),
        CheckerMistake("client.income in [money(1), ⟦2.5⟧]", "cel.type: a list of `money` holds a `decimal`"),
        CheckerMistake("[client.rate, ⟦client.income⟧]", "cel.type: a list of `decimal` holds a `money`"),
    ]

    /// Types that are often mistaken for each other: the help says what was probably meant.
    static let helped = [
        CheckerMistake(
            "client.since ⟦==⟧ '2025-01'",
            "cel.type: `==` is not defined for `month` and `string`; write a month as `month('2025-03')`"),
        CheckerMistake(
            "client.has_work ⟦==⟧ 'yes'",
            "cel.type: `==` is not defined for `bool` and `string`; write `true` or `false` without quotes"),
        CheckerMistake(
            "client.born ⟦+⟧ 1 < on",
            "cel.type: `+` is not defined for `date` and `int`; "
                + "write `d.plusDays(n)`, `d.plusMonths(n)` or `d.plusYears(n)`"),
        CheckerMistake(
            "client.born ⟦>⟧ 18",
            "cel.type: `>` is not defined for `date` and `int`; count `yearsBetween(a, b)` or `daysBetween(a, b)`"
        ),
        CheckerMistake(
            "on ⟦<⟧ client.until",
            "cel.type: `<` is not defined for `date` and `optional(date)`; "
                + "ask `x.hasValue()` or take `x.orValue(…)`"),
        CheckerMistake(
            "client.until ⟦<⟧ client.until",
            "cel.type: `<` is not defined for `optional(date)` and `optional(date)`; "
                + "ask `x.hasValue()` or take `x.orValue(…)`"),
        CheckerMistake(
            "client.household ⟦==⟧ []",
            "cel.type: `==` is not defined for `list(Member)` and `list(Member)`; "
                + "ask `size(list) == 0` or `list.exists(x, …)`"),
        CheckerMistake(
            "'child' ⟦in⟧ client.household",
            "cel.type: `in` is not defined for `string` and `list(Member)`; "
                + "ask for a field: `list.exists(x, x.field == …)`"),
        CheckerMistake(
            "client.income ⟦>⟧ '1'",
            "cel.type: `>` is not defined for `money` and `string`; write an amount as `money('0.50')`"),
        CheckerMistake(
            "client.income ⟦*⟧ '2' > client.income",
            "cel.type: `*` is not defined for `money` and `string`; write a number without quotes"),
        CheckerMistake(
            "yearsBetween(client.born, ⟦'2025-01-01'⟧) > 3",
            "cel.type: `yearsBetween()` takes `date`, this is `string`; write a date as `date('2025-03-15')`"),
    ]

    static let places = [
        CheckerMistake("⟦client.age⟧", "cel.type: `bool` is expected here, this is `int`", expecting: .bool),
        CheckerMistake("⟦1.5⟧", "cel.type: `int` is expected here, this is `double`", expecting: .int),
        CheckerMistake(
            "⟦client.legacy⟧",
            "cel.type: `money` is expected here, this is `optional(money)`; ask `x.hasValue()` or take `x.orValue(…)`",
            expecting: .money),
        CheckerMistake(
            "⟦[client.age]⟧", "cel.type: `list(string)` is expected here, this is `list(int)`",
            expecting: .list(.string)),
        CheckerMistake("client.age.⟦x⟧", "cel.type: `int` has no fields, so no `x`"),
        CheckerMistake("client.by_month.⟦x⟧", "cel.type: `map(month, money)` has no fields, so no `x`"),
        CheckerMistake(
            "client.place.⟦free⟧ > 1",
            "cel.type: there may be none: the field `free` cannot be read directly; "
                + "write `.value().free` behind a check of `.hasValue()`"),
        CheckerMistake("client.tags[⟦'a'⟧]", "cel.type: `[]` takes `int`, this is `string`"),
        CheckerMistake("client.age⟦[0]⟧", "cel.type: `int` has no keys"),
        CheckerMistake(
            "client.by_month[⟦'2025-01'⟧]",
            "cel.type: `[]` takes `month`, this is `string`; write a month as `month('2025-03')`"),
        CheckerMistake("code.form[⟦1⟧]", "cel.type: `[]` takes `code(form)`, this is `int`"),
        CheckerMistake(
            "client.until == ⟦null⟧",
            "cel.null: facts are not compared with `null`; ask `x.hasValue()` or take `x.orValue(…)`"),
        CheckerMistake("5u ⟦==⟧ b'x'", "cel.type: `==` is not defined for `uint` and `bytes`"),
        CheckerMistake("5u ⟦==⟧ 5", "cel.type: `==` is not defined for `uint` and `int`"),
        CheckerMistake(
            "client.income * ⟦0.00001⟧ > money(1)",
            "cel.constant: `0.00001` has more than four decimal places"),
        CheckerMistake(
            "client.rate > ⟦1e-5⟧", "cel.constant: `1e-5` has more than four decimal places"),
    ]

    static let macros = [
        CheckerMistake("⟦client.age⟧.all(x, true)", "cel.type: `all` takes a list, this is `int`"),
        CheckerMistake("⟦client.name⟧.exists(x, true)", "cel.type: `exists` takes a list, this is `string`"),
        CheckerMistake(
            "⟦client.by_form⟧.sortBy(x, x)", "cel.type: `sortBy` takes a list, this is `map(code(form), int)`"
        ),
        CheckerMistake(
            "client.age.⟦optMap⟧(x, x)", "cel.type: the function `optMap` is not for `int`"),
        CheckerMistake("client.numbers.filter(x, ⟦x⟧)", "cel.type: `filter` takes `bool`, this is `int`"),
        CheckerMistake(
            "client.numbers.exists_one(x, ⟦x + 1⟧)", "cel.type: `exists_one` takes `bool`, this is `int`"),
        CheckerMistake("client.numbers.map(x, ⟦x⟧, x)", "cel.type: `map` takes `bool`, this is `int`"),
        CheckerMistake(
            "⟦m⟧.works && client.household.all(m, m.works)", "cel.unknown-name: there is no name `m`"),
    ]

    /// `on` may be compared and passed on, nothing else: the days on which an answer changes stay known.
    static let days = [
        CheckerMistake(
            "⟦on⟧ in client.days",
            "cel.day: `on` cannot be a value; compare it with a date or pass it to a date function"),
        CheckerMistake(
            "max([⟦on⟧, client.born]) > on",
            "cel.day: `on` cannot be a value; compare it with a date or pass it to a date function"),
        CheckerMistake(
            "(client.has_work ? ⟦on⟧ : client.born) < on",
            "cel.day: `on` cannot be a value; compare it with a date or pass it to a date function"),
        CheckerMistake(
            "client.days.map(d, ⟦on⟧).size() > 1",
            "cel.day: `on` cannot be a value; compare it with a date or pass it to a date function"),
    ]

    static let all = operators + helped + places + macros + days

    @Test(arguments: all) func isReported(_ mistake: CheckerMistake) {
        mistake.expectMistakes()
    }
}
