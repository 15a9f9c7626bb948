import CEL
import Testing

/// Names, fields, columns, codes, parameters and functions that are not there.
@Suite struct NameMistakeTests {
    static let names = [
        CheckerMistake(
            "⟦clint⟧.age > 1", "cel.unknown-name: there is no name `clint`; did you mean `client`?"),
        CheckerMistake(
            "⟦zzzzzz⟧",
            "cel.unknown-name: there is no name `zzzzzz`"),
        CheckerMistake("⟦param⟧", "cel.unknown-name: `param` is no value by itself; write `param.NAME`"),
        CheckerMistake("size(⟦code⟧)", "cel.unknown-name: `code` is no value by itself; write `code.NAME`"),
        CheckerMistake(
            "client.⟦incone⟧ > 1", "cel.unknown-field: `Client` has no field `incone`; did you mean `income`?"
        ),
        CheckerMistake(
            "client.⟦zzzzzzzz⟧",
            "cel.unknown-field: `Client` has no field `zzzzzzzz`; there are: `adult`, `age`, `alias`, `amounts`, `average`, …"
        ),
        CheckerMistake(
            "client.programme.⟦x⟧",
            "cel.unknown-field: `Programme` has no field `x`; there are: `codes`, `hours`, `region`"),
        CheckerMistake(
            "has(client.⟦agee⟧)", "cel.unknown-field: `Client` has no field `agee`; did you mean `age`?"),
        CheckerMistake(
            "code.form['home'].⟦rnak⟧",
            "cel.unknown-column: the code list `form` has no column `rnak`; did you mean `rank`?"),
        CheckerMistake(
            "code.kin['child'].⟦rank⟧", "cel.unknown-column: the code list `kin` has no column `rank`"),
        CheckerMistake(
            "code.⟦forms⟧", "cel.unknown-code-list: there is no code list `forms`; did you mean `form`?"),
        CheckerMistake(
            "code.⟦service⟧['x']",
            "cel.unknown-code-list: there is no code list `service`; there are: `form`, `kin`"),
        CheckerMistake(
            "param.⟦treshold⟧ > 1",
            "cel.unknown-parameter: there is no parameter `treshold`; did you mean `threshold`?"),
        CheckerMistake(
            "param.⟦zzz⟧['home']",
            "cel.unknown-parameter: there is no parameter `zzz`; "
                + "there are: `grid`, `minimum`, `quota`, `threshold`"),
        CheckerMistake(
            "⟦nedy⟧(client)", "cel.unknown-function: there is no function `nedy`; did you mean `needy`?"),
        CheckerMistake(
            "⟦startsWith⟧('a', 'b')",
            "cel.unknown-function: the function `startsWith` is called on a value; write `x.startsWith(…)`"),
        CheckerMistake(
            "math.⟦grestest⟧(1, 2)",
            "cel.unknown-function: there is no function `math.grestest`; did you mean `math.greatest`?"),
        CheckerMistake(
            "client.tags.⟦sise⟧()",
            "cel.unknown-function: `list(string)` has no function `sise`; did you mean `size`?"),
        CheckerMistake(
            "client.name.⟦startWith⟧('x')",
            "cel.unknown-function: `string` has no function `startWith`; did you mean `startsWith`?"),
        CheckerMistake(
            "client.born.⟦yearsBetween⟧(on)",
            "cel.unknown-function: the function `yearsBetween` is not called on a value; write `yearsBetween(…)`"
        ),
    ]

    /// Functions and macros that are misspelt; the variables of the macros are no mistakes of their own.
    static let misspelt = [
        CheckerMistake(
            "client.household.⟦exsts⟧(m, m.works && m.age > 3)",
            "cel.unknown-function: `list(Member)` has no function `exsts`; did you mean `exists`?"),
        CheckerMistake(
            "client.household.⟦trnsformList⟧(i, m, m.age + i)",
            "cel.unknown-function: `list(Member)` has no function `trnsformList`; "
                + "did you mean `transformList`?"),
        CheckerMistake(
            "client.household.⟦exsts⟧(m, ⟦n⟧.works && ⟦q⟧)",
            "cel.unknown-function: `list(Member)` has no function `exsts`; did you mean `exists`?",
            "cel.unknown-name: there is no name `n`; did you mean `on`?",
            "cel.unknown-name: there is no name `q`"),
        CheckerMistake(
            "⟦x⟧.exsts(x, x) == 1",
            "cel.unknown-name: there is no name `x`"),
        CheckerMistake(
            "cel.⟦bnd⟧(x, 1, x * x) > 1",
            "cel.unknown-function: there is no function `cel.bnd`; did you mean `cel.bind`?"),
        CheckerMistake(
            "client.numbers.⟦max⟧() > 1",
            "cel.unknown-function: the function `max` is not called on a value; write `max(…)`"),
    ]

    static let codes = [
        CheckerMistake(
            "client.form == ⟦'hone'⟧",
            "cel.unknown-code: the code list `form` has no code `hone`; did you mean `home`?"),
        CheckerMistake(
            "⟦'zzz'⟧ != client.form",
            "cel.unknown-code: the code list `form` has no code `zzz`; "
                + "there are: `home`, `semi`, `stationary`"),
        CheckerMistake(
            "client.form in ['home', ⟦'seni'⟧]",
            "cel.unknown-code: the code list `form` has no code `seni`; did you mean `semi`?"),
        CheckerMistake(
            "⟦'home '⟧ in client.forms",
            "cel.unknown-code: the code list `form` has no code `home `; did you mean `home`?"),
        CheckerMistake(
            "⟦'hom'⟧ in code.form",
            "cel.unknown-code: the code list `form` has no code `hom`; did you mean `home`?"),
        CheckerMistake(
            "code.form[⟦'hom'⟧].rank > 1",
            "cel.unknown-code: the code list `form` has no code `hom`; did you mean `home`?"),
        CheckerMistake(
            "param.grid['home'][⟦'chid'⟧] > 1",
            "cel.unknown-code: the code list `kin` has no code `chid`; did you mean `child`?"),
        CheckerMistake(
            "client.by_form[⟦'Home'⟧] > 1",
            "cel.unknown-code: the code list `form` has no code `Home`; did you mean `home`?"),
        CheckerMistake(
            "⟦'x'⟧", "cel.unknown-code: the code list `kin` has no code `x`; there are: `child`, `parent`",
            expecting: .code("kin")),
        CheckerMistake(
            "client.has_work ? client.form == 'home' : client.form == ⟦'h'⟧",
            "cel.unknown-code: the code list `form` has no code `h`; "
                + "there are: `home`, `semi`, `stationary`"),
    ]

    static let all = names + codes + misspelt

    /// What is said of a field that a client does not have.
    private static func fields(_ name: String) -> String {
        "cel.unknown-field: `Client` has no field `\(name)`; "
            + "there are: `adult`, `age`, `alias`, `amounts`, `average`, …"
    }

    @Test(arguments: all) func isReported(_ mistake: CheckerMistake) { mistake.expectMistakes() }

    /// A part that was reported makes no further noise around it.
    @Test(arguments: [
        CheckerMistake(
            "client.⟦x1⟧ + 1 > 2 && client.⟦y2⟧.z in client.⟦w3⟧",
            fields("x1"),
            fields("y2"), fields("w3")),
        CheckerMistake(
            "client.⟦x1⟧.filter(m, m.works && m.age > ⟦no⟧).size() == 1",
            fields("x1"),
            "cel.unknown-name: there is no name `no`; did you mean `on`?"),
        CheckerMistake(
            "sum(client.⟦x1⟧) > money(1) || ⟦q⟧(client.⟦y2⟧)[client.⟦z3⟧]",
            fields("x1"), "cel.unknown-function: there is no function `q`",
            fields("y2"), fields("z3")),
    ]) func isReportedOnce(_ mistake: CheckerMistake) { mistake.expectMistakes() }
}
