import CEL
import Testing

/// The day of the question: compared, passed to date functions, and nothing else.
@Suite struct DayTests {
    private static let said =
        "cel.day: `on` cannot be a value; compare it with a date or pass it to a date function"

    static let escapes = [
        CheckerMistake("client.days.exists(d, [⟦on⟧] == [d])", said),
        CheckerMistake("{'a': ⟦on⟧}.a == on", said),
        CheckerMistake("cel.bind(d, ⟦on⟧, d < client.born)", said),
        CheckerMistake("[1].map(x, ⟦on⟧)[0] < on", said),
        CheckerMistake("[client.until.orValue(⟦on⟧)][0] < on", said),
        CheckerMistake("(client.has_work ? client.until.orValue(⟦on⟧) : client.born) < on", said),
        CheckerMistake("optional.of(⟦on⟧).hasValue()", said), CheckerMistake("string(⟦on⟧) == ''", said),
        CheckerMistake("dyn(⟦on⟧) == 1", said), CheckerMistake("type(⟦on⟧) == date", said),
        CheckerMistake("client.until.optMap(d, ⟦on⟧).hasValue()", said),
        CheckerMistake("[1].transformList(i, v, ⟦on⟧).size() == 1", said),
        CheckerMistake("[?client.until, ⟦on⟧].size() == 1", said),
        CheckerMistake("client.days.sortBy(d, ⟦on⟧).size() == 1", said),
    ]

    @Test(arguments: escapes) func mayNotEscape(_ mistake: CheckerMistake) { mistake.expectMistakes() }

    @Test(arguments: [
        TypeCase("on == client.born", "bool"), TypeCase("client.until.orValue(on) < on", "bool"),
        TypeCase("month(on) == client.since", "bool"), TypeCase("on.plusDays(1) < client.born", "bool"),
        TypeCase("yearsBetween(client.until.orValue(on), on) > 1", "bool"),
        TypeCase("client.days.all(on, [on] == [on])", "bool"), TypeCase("on", "date"),
        TypeCase("client.until.orValue(on.plusDays(1)) < on", "bool"),
    ]) func mayBeUsed(_ example: TypeCase) throws { try example.expectType() }
}

/// Binary floating point and `null`, which rules do not have.
@Suite struct RuleOnlyMistakeTests {
    private static let said =
        "cel.double: binary floating point does not occur in rules; write a decimal: `decimal('0.5')`"

    static let all = [
        CheckerMistake("⟦0.5⟧", said), CheckerMistake("⟦-0.5⟧", said),
        CheckerMistake("⟦1.5⟧ + ⟦2.5⟧ > ⟦2.5⟧", said, said, said),
        CheckerMistake("1 + ⟦0.5⟧", said), CheckerMistake("[1, ⟦0.5⟧].size()", said),
        CheckerMistake("⟦double('1.5')⟧", said), CheckerMistake("math.ceil(⟦0.5⟧)", said),
        CheckerMistake("client.has_work ? 1 : ⟦0.5⟧", said),
        CheckerMistake(
            "⟦null⟧",
            "cel.null: facts are not compared with `null`; ask `x.hasValue()` or take `x.orValue(…)`"),
        CheckerMistake("[client.age, ⟦0.5⟧]", "cel.type: a list of `int` holds a `double`"),
        CheckerMistake(
            "client.legacy.orValue(⟦0.5⟧)", "cel.type: `orValue()` takes `money`, this is `double`"),
        CheckerMistake(
            "client.rate.⟦foo⟧(client.⟦bar⟧)",
            "cel.unknown-function: `decimal` has no function `foo`",
            "cel.unknown-field: `Client` has no field `bar`; there are: `adult`, `age`, `alias`, `amounts`, `average`, …"
        ),
    ]

    @Test(arguments: all) func isReported(_ mistake: CheckerMistake) { mistake.expectMistakes() }

    /// One text with many mistakes: all are told, each once.
    @Test func tellsEverything() {
        CheckerMistake(
            "client.⟦agee⟧ > 1 && ⟦on⟧ in client.days && client.age ⟦+⟧ 'a' == 1 && ⟦foo⟧(1) "
                + "&& client.form == ⟦'hom'⟧ && [1, ⟦'a'⟧].size() ⟦>⟧ 0.5 && ⟦null⟧ == 1",
            "cel.unknown-field: `Client` has no field `agee`; did you mean `age`?",
            "cel.day: `on` cannot be a value; compare it with a date or pass it to a date function",
            "cel.type: `+` is not defined for `int` and `string`; write a number without quotes",
            "cel.unknown-function: there is no function `foo`",
            "cel.unknown-code: the code list `form` has no code `hom`; did you mean `home`?",
            "cel.type: a list of `int` holds a `string`",
            "cel.type: `>` is not defined for `int` and `double`",
            "cel.null: facts are not compared with `null`; ask `x.hasValue()` or take `x.orValue(…)`"
        ).expectMistakes()
    }
}
