import CEL
import Testing

/// Functions that are called with the wrong arguments.
@Suite struct CallMistakeTests {
    static let counts = [
        CheckerMistake("⟦size⟧()", "cel.argument-count: `size` takes 1 argument, 0 given"),
        CheckerMistake("⟦sum⟧(client.numbers, 1)", "cel.argument-count: `sum` takes 1 argument, 2 given"),
        CheckerMistake("⟦months⟧(client.since)", "cel.argument-count: `months` takes 2 arguments, 1 given"),
        CheckerMistake("on.⟦plusDays⟧() < on", "cel.argument-count: `plusDays` takes 1 argument, 0 given"),
        CheckerMistake(
            "client.until.⟦hasValue⟧(1)", "cel.argument-count: `hasValue` takes no arguments, 1 given"),
        CheckerMistake(
            "⟦round⟧(client.income, 1)", "cel.argument-count: `round` takes 3 arguments, 2 given"),
        CheckerMistake("⟦scale⟧(1)", "cel.argument-count: `scale` takes 3 arguments, 1 given"),
        CheckerMistake(
            "math.⟦greatest⟧() > 1", "cel.argument-count: `math.greatest` takes at least 1 argument, 0 given"),
        CheckerMistake("⟦needy⟧()", "cel.argument-count: `needy` takes 1 argument, 0 given"),
        CheckerMistake("⟦cap⟧(client)", "cel.argument-count: `cap` takes 2 arguments, 1 given"),
        CheckerMistake(
            "⟦yearsBetween⟧(client.⟦x1⟧)",
            "cel.argument-count: `yearsBetween` takes 2 arguments, 1 given",
            "cel.unknown-field: `Client` has no field `x1`; there are: `adult`, `age`, `alias`, `amounts`, `average`, …"
        ),
    ]

    /// Macros with another number of arguments; their variables are no mistakes of their own.
    static let macros = [
        CheckerMistake(
            "client.household.⟦exists⟧(m.works)",
            "cel.argument-count: `exists` takes 2 or 3 arguments, 1 given; write `list.exists(x, x > 0)`"),
        CheckerMistake(
            "client.household.⟦exists⟧(m, n, o, m.works) && client.⟦x1⟧",
            "cel.argument-count: `exists` takes 2 or 3 arguments, 4 given; write `list.exists(x, x > 0)`",
            fields("x1")),
        CheckerMistake(
            "client.household.⟦filter⟧(m.works)",
            "cel.argument-count: `filter` takes 2 arguments, 1 given; write `list.filter(x, x > 0)`"),
        CheckerMistake(
            "client.household.⟦map⟧(m.works)",
            "cel.argument-count: `map` takes 2 or 3 arguments, 1 given; write `list.map(x, x + 1)`"),
        CheckerMistake(
            "client.household.⟦sortBy⟧(m.age)",
            "cel.argument-count: `sortBy` takes 2 arguments, 1 given; write `list.sortBy(x, -x)`"),
        CheckerMistake(
            "client.tags.⟦transformList⟧(t)",
            "cel.argument-count: `transformList` takes 3 or 4 arguments, 1 given; "
                + "write `list.transformList(i, x, x + 1)`"),
        CheckerMistake(
            "client.by_form.⟦transformMap⟧(k)",
            "cel.argument-count: `transformMap` takes 3 or 4 arguments, 1 given; "
                + "write `map.transformMap(k, v, v + 1)`"),
        CheckerMistake(
            "client.by_form.⟦transformMapEntry⟧(k)",
            "cel.argument-count: `transformMapEntry` takes 3 or 4 arguments, 1 given; "
                + "write `map.transformMapEntry(k, v, {k: v})`"),
        CheckerMistake(
            "client.until.⟦optMap⟧(d)",
            "cel.argument-count: `optMap` takes 2 arguments, 1 given; write `a.?b.optMap(x, x + 1)`"),
        CheckerMistake(
            "client.until.⟦optFlatMap⟧(d)",
            "cel.argument-count: `optFlatMap` takes 2 arguments, 1 given; write `a.?b.optFlatMap(x, x.?c)`"),
        CheckerMistake(
            "cel.⟦bind⟧(x, 1) > ⟦x⟧",
            "cel.argument-count: `cel.bind` takes 3 arguments, 2 given; write `cel.bind(x, 1 + 2, x * x)`",
            "cel.unknown-name: there is no name `x`"),
        CheckerMistake(
            "⟦has⟧(client.age, 1)", "cel.argument-count: `has` takes 1 argument, 2 given; write `has(a.b)`"),
    ]

    /// What is said of a field that a client does not have.
    private static func fields(_ name: String) -> String {
        "cel.unknown-field: `Client` has no field `\(name)`; "
            + "there are: `adult`, `age`, `alias`, `amounts`, `average`, …"
    }

    static let types = [
        CheckerMistake(
            "⟦size⟧(client.age)",
            "cel.overload: `size` is not defined for `int`; there are: `size(string) -> int`, "
                + "`size(bytes) -> int`, `size(list(A)) -> int`, …"),
        CheckerMistake(
            "⟦sum⟧(client.age)",
            "cel.overload: `sum` is not defined for `int`; there are: `sum(list(int)) -> int`, "
                + "`sum(list(decimal)) -> decimal`, `sum(list(money)) -> money`, …"),
        CheckerMistake(
            "⟦sum⟧(client.days)",
            "cel.overload: `sum` is not defined for `list(date)`; there are: `sum(list(int)) -> int`, "
                + "`sum(list(decimal)) -> decimal`, `sum(list(money)) -> money`, …"),
        CheckerMistake(
            "⟦max⟧(client.household)",
            "cel.overload: `max` is not defined for `list(Member)`; there are: `max(list(int)) -> int`, "
                + "`max(list(decimal)) -> decimal`, `max(list(money)) -> money`, …"),
        CheckerMistake(
            "client.name.startsWith(⟦1⟧)", "cel.type: `startsWith()` takes `string`, this is `int`"),
        CheckerMistake("yearsBetween(on, ⟦1⟧)", "cel.type: `yearsBetween()` takes `date`, this is `int`"),
        CheckerMistake(
            "daysBetween(⟦client.until⟧, on)",
            "cel.type: `daysBetween()` takes `date`, this is `optional(date)`; ask `x.hasValue()` or take `x.orValue(…)`"
        ),
        CheckerMistake("month(⟦client.since⟧)", "cel.type: `month()` takes `date`, this is `month`"),
        CheckerMistake("months(⟦on⟧, client.since)", "cel.type: `months()` takes `month`, this is `date`"),
        CheckerMistake("money(⟦client.rate⟧)", "cel.type: `money()` takes `int`, this is `decimal`"),
        CheckerMistake("decimal(⟦1.5⟧)", "cel.type: `decimal()` takes `int`, this is `double`"),
        CheckerMistake("client.until.orValue(⟦1⟧)", "cel.type: `orValue()` takes `date`, this is `int`"),
        CheckerMistake(
            "client.legacy.orValue(⟦0⟧)",
            "cel.type: `orValue()` takes `money`, this is `int`; write an amount as `money(0)`"),
        CheckerMistake("on.plusDays(⟦'1'⟧) < on", "cel.type: `plusDays()` takes `int`, this is `string`"),
        CheckerMistake("needy(⟦provider⟧)", "cel.type: `needy()` takes `Client`, this is `Provider`"),
        CheckerMistake(
            "cap(client, ⟦1⟧)",
            "cel.type: `cap()` takes `money`, this is `int`; write an amount as `money(0)`"),
        CheckerMistake("client.age.⟦plusDays⟧(1)", "cel.type: the function `plusDays` is not for `int`"),
        CheckerMistake("client.since.⟦plusDays⟧(1)", "cel.type: the function `plusDays` is not for `month`"),
        CheckerMistake("client.age.⟦size⟧()", "cel.type: the function `size` is not for `int`"),
        CheckerMistake("client.age.⟦hasValue⟧()", "cel.type: the function `hasValue` is not for `int`"),
        CheckerMistake("client.age.⟦orValue⟧(1)", "cel.type: the function `orValue` is not for `int`"),
        CheckerMistake(
            "round(⟦client.age⟧, 0.5, 'up')", "cel.type: `round()` takes `decimal`, this is `int`"),
        CheckerMistake("round(⟦client.age⟧, 1, 'up')", "cel.type: `round()` takes `decimal`, this is `int`"),
        CheckerMistake(
            "round(⟦client.name⟧, 1, 'up')", "cel.type: `round()` takes `decimal`, this is `string`"),
        CheckerMistake(
            "⟦scale⟧(client.born, 0, 1)",
            "cel.overload: `scale` is not defined for `date`, `int` and `int`; there are: "
                + "`scale(money, money, money) -> decimal`, `scale(decimal, decimal, decimal) -> decimal`, "
                + "`scale(int, int, int) -> decimal`"),
        CheckerMistake(
            "scale(client.income, ⟦0⟧, money(1))",
            "cel.type: `scale()` takes `money`, this is `int`; write an amount as `money(0)`"),
    ]

    static let constants = [
        CheckerMistake("⟦date⟧(client.name)", "cel.constant: `date` takes a constant here"),
        CheckerMistake("⟦date⟧()", "cel.argument-count: `date` takes 1 argument, 0 given"),
        CheckerMistake(
            "client.name.⟦substring⟧()", "cel.argument-count: `substring` takes 1 or 2 arguments, 0 given"),
        CheckerMistake(
            "client.name.matches(⟦'('⟧)",
            "cel.constant: `matches` cannot read `(`; the regular expression is not valid"),
        CheckerMistake(
            "matches(client.name, ⟦'(a'⟧) && regex.replace(client.name, ⟦'['⟧, 'x') == ''",
            "cel.constant: `matches` cannot read `(a`; the regular expression is not valid",
            "cel.constant: `regex.replace` cannot read `[`; the regular expression is not valid"),
        CheckerMistake("timestamp(⟦'2025'⟧) != timestamp(0)", "cel.constant: `timestamp` cannot read `2025`"),
        CheckerMistake("duration(⟦'1'⟧) == duration('0')", "cel.constant: `duration` cannot read `1`"),
        CheckerMistake("ip(⟦'1.2.3'⟧) == ip('::1')", "cel.constant: `ip` cannot read `1.2.3`"),
        CheckerMistake("cidr(⟦'1.2.3.4/33'⟧).isMask()", "cel.constant: `cidr` cannot read `1.2.3.4/33`"),
        CheckerMistake(
            "date(⟦'2025-02-30'⟧)",
            "cel.constant: `date` cannot read `2025-02-30`; a date is written like `2025-03-15`"),
        CheckerMistake(
            "date(⟦'01.02.2025'⟧)",
            "cel.constant: `date` cannot read `01.02.2025`; a date is written like `2025-03-15`"),
        CheckerMistake(
            "month(⟦'2025-13'⟧)",
            "cel.constant: `month` cannot read `2025-13`; a month is written like `2025-03`"),
        CheckerMistake(
            "money(⟦'12,50'⟧)",
            "cel.constant: `money` cannot read `12,50`; an amount is written like `15250.50`"),
        CheckerMistake(
            "money(⟦''⟧)", "cel.constant: `money` cannot read ``; an amount is written like `15250.50`"),
        CheckerMistake(
            "decimal(⟦'x'⟧)", "cel.constant: `decimal` cannot read `x`; a decimal is written like `0.5`"),
        CheckerMistake(
            "round(client.income, 1, ⟦'nearest'⟧)",
            "cel.constant: a rounding mode is expected; "
                + "there are: `half-up`, `half-even`, `up`, `down`, `floor`, `ceiling`"),
        CheckerMistake(
            "round(client.income, 1, ⟦client.name⟧)",
            "cel.constant: a rounding mode is expected; "
                + "there are: `half-up`, `half-even`, `up`, `down`, `floor`, `ceiling`"),
        CheckerMistake("round(client.income, ⟦0.0⟧, 'up')", "cel.constant: `round` cannot read `0.0`"),
        CheckerMistake("round(client.income, ⟦0⟧, 'up')", "cel.constant: `round` cannot read `0`"),
        CheckerMistake("round(client.income, ⟦decimal('0')⟧, 'up')", "cel.constant: `round` cannot read `0`"),
        CheckerMistake(
            "round(client.income, decimal(⟦'x'⟧), 'up')",
            "cel.constant: `decimal` cannot read `x`; a decimal is written like `0.5`"),
        CheckerMistake("round(client.income, ⟦-1⟧, 'up')", "cel.constant: `round` cannot read `-1`"),
        CheckerMistake(
            "round(client.income, ⟦client.rate⟧, 'up')", "cel.constant: `round` takes a constant here"),
        CheckerMistake(
            "money(⟦'0.00001'⟧)",
            "cel.constant: `money` cannot read `0.00001`; an amount is written like `15250.50`"),
        CheckerMistake(
            "money(⟦'99999999999999999999'⟧)",
            "cel.constant: `money` cannot read `99999999999999999999`; an amount is written like `15250.50`"),
    ]

    static let all = counts + macros + types + constants

    @Test(arguments: all) func isReported(_ mistake: CheckerMistake) {
        mistake.expectMistakes()
    }
}
