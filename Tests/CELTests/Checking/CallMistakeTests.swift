import CEL
import Testing

/// Functions that are called with the wrong arguments.
@Suite struct CallMistakeTests {
    static let counts = [
        CheckerMistake("⟦size⟧()", "cel.argument-count: `size` takes 1 argument(s), 0 given"),
        CheckerMistake("⟦sum⟧(client.numbers, 1)", "cel.argument-count: `sum` takes 1 argument(s), 2 given"),
        CheckerMistake("⟦months⟧(client.since)", "cel.argument-count: `months` takes 2 argument(s), 1 given"),
        CheckerMistake("on.⟦plusDays⟧() < on", "cel.argument-count: `plusDays` takes 1 argument(s), 0 given"),
        CheckerMistake(
            "client.until.⟦hasValue⟧(1)", "cel.argument-count: `hasValue` takes 0 argument(s), 1 given"),
        CheckerMistake(
            "⟦round⟧(client.income, 1)", "cel.argument-count: `round` takes 3 argument(s), 2 given"),
        CheckerMistake("⟦scale⟧(1)", "cel.argument-count: `scale` takes 3 argument(s), 1 given"),
        CheckerMistake("⟦needy⟧()", "cel.argument-count: `needy` takes 1 argument(s), 0 given"),
        CheckerMistake("⟦cap⟧(client)", "cel.argument-count: `cap` takes 2 argument(s), 1 given"),
        CheckerMistake(
            "⟦yearsBetween⟧(client.⟦x1⟧)",
            "cel.argument-count: `yearsBetween` takes 2 argument(s), 1 given",
            "cel.unknown-field: `Client` has no field `x1`"),
    ]

    static let types = [
        CheckerMistake("size(⟦client.age⟧)", "cel.type: `size()` takes a list, this is `int`"),
        CheckerMistake("size(⟦client.name⟧)", "cel.type: `size()` takes a list, this is `string`"),
        CheckerMistake("sum(⟦[]⟧)", "cel.type: `sum()` takes `money`, this is `?`"),
        CheckerMistake("sum(⟦client.age⟧)", "cel.type: `sum()` takes a list, this is `int`"),
        CheckerMistake("sum(⟦client.days⟧)", "cel.type: `sum()` takes `money`, this is `date`"),
        CheckerMistake("min(⟦client.tags⟧)", "cel.type: `min()` takes `money`, this is `string`"),
        CheckerMistake("max(⟦client.household⟧)", "cel.type: `max()` takes `money`, this is `Member`"),
        CheckerMistake("yearsBetween(on, ⟦1⟧)", "cel.type: `yearsBetween()` takes `date`, this is `int`"),
        CheckerMistake(
            "daysBetween(⟦client.until⟧, on)",
            "cel.type: `daysBetween()` takes `date`, this is `optional(date)`"),
        CheckerMistake("month(⟦client.since⟧)", "cel.type: `month()` takes `date`, this is `month`"),
        CheckerMistake("months(⟦on⟧, client.since)", "cel.type: `months()` takes `month`, this is `date`"),
        CheckerMistake("money(⟦client.rate⟧)", "cel.type: `money()` takes `int`, this is `decimal`"),
        CheckerMistake("decimal(⟦1.5⟧)", "cel.type: `decimal()` takes `int`, this is `double`"),
        CheckerMistake("client.until.orValue(⟦1⟧)", "cel.type: `orValue()` takes `date`, this is `int`"),
        CheckerMistake("client.legacy.orValue(⟦0⟧)", "cel.type: `orValue()` takes `money`, this is `int`"),
        CheckerMistake("on.plusDays(⟦'1'⟧) < on", "cel.type: `plusDays()` takes `int`, this is `string`"),
        CheckerMistake("needy(⟦provider⟧)", "cel.type: `needy()` takes `Client`, this is `Provider`"),
        CheckerMistake("cap(client, ⟦1⟧)", "cel.type: `cap()` takes `money`, this is `int`"),
        CheckerMistake("client.age.⟦plusDays⟧(1)", "cel.type: the function `plusDays` is not for `int`"),
        CheckerMistake("client.since.⟦plusDays⟧(1)", "cel.type: the function `plusDays` is not for `month`"),
        CheckerMistake("client.name.⟦size⟧()", "cel.type: the function `size` is not for `string`"),
        CheckerMistake("client.age.⟦hasValue⟧()", "cel.type: the function `hasValue` is not for `int`"),
        CheckerMistake("client.age.⟦orValue⟧(1)", "cel.type: the function `orValue` is not for `int`"),
        CheckerMistake(
            "round(⟦client.age⟧, 0.5, 'up')", "cel.type: `round()` takes `decimal`, this is `int`"),
        CheckerMistake("round(⟦client.age⟧, 1, 'up')", "cel.type: `round()` takes `decimal`, this is `int`"),
        CheckerMistake(
            "round(⟦client.name⟧, 1, 'up')", "cel.type: `round()` takes `decimal`, this is `string`"),
        CheckerMistake("scale(⟦client.born⟧, 0, 1)", "cel.type: `scale()` takes `decimal`, this is `date`"),
        CheckerMistake(
            "scale(client.income, ⟦0⟧, money(1))", "cel.type: `scale()` takes `money`, this is `int`"),
    ]

    static let constants = [
        CheckerMistake("⟦date⟧(client.name)", "cel.constant: `date` takes a constant text"),
        CheckerMistake("⟦date⟧()", "cel.constant: `date` takes a constant text"),
        CheckerMistake("date(⟦'2025-02-30'⟧)", "cel.constant: `date` cannot read `2025-02-30`"),
        CheckerMistake("date(⟦'01.02.2025'⟧)", "cel.constant: `date` cannot read `01.02.2025`"),
        CheckerMistake("month(⟦'2025-13'⟧)", "cel.constant: `month` cannot read `2025-13`"),
        CheckerMistake("money(⟦'12,50'⟧)", "cel.constant: `money` cannot read `12,50`"),
        CheckerMistake("money(⟦''⟧)", "cel.constant: `money` cannot read ``"),
        CheckerMistake("decimal(⟦'x'⟧)", "cel.constant: `decimal` cannot read `x`"),
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
        CheckerMistake("round(client.income, ⟦-1⟧, 'up')", "cel.constant: `round` cannot read `-1`"),
        CheckerMistake(
            "round(client.income, ⟦client.rate⟧, 'up')", "cel.constant: `round` takes a constant text"),
        CheckerMistake(
            "money(⟦'0.00001'⟧)", "cel.constant: `money` cannot read `0.00001`"),
        CheckerMistake(
            "money(⟦'99999999999999999999'⟧)", "cel.constant: `money` cannot read `99999999999999999999`"),
    ]

    @Test(arguments: counts + types + constants) func isReported(_ mistake: CheckerMistake) {
        mistake.expectMistakes()
    }
}
