import Diagnostics
import Testing

/// Every mistake in a document of facts: code, pointer, words, the way out, and the place.
@Suite struct FactsMistakeTests {
    static let shapes = [
        FactsMistake("⟦[]⟧", "facts.type : fields and values are expected here"),
        FactsMistake("⟦x⟧", "facts.type : fields and values are expected here"),
        FactsMistake("programme: ⟦3⟧", "facts.type /programme: fields and values are expected here"),
        FactsMistake("place: ⟦[]⟧", "facts.type /place: fields and values are expected here"),
        FactsMistake(
            "household: [⟦a⟧, {id: b}, ⟦null⟧]",
            "facts.type /household/0: fields and values are expected here",
            "facts.type /household/2: fields and values are expected here"),
        FactsMistake("age: ⟦[1]⟧", "facts.type /age: one value of type `int` is expected"),
        FactsMistake("form: ⟦{home: 1}⟧", "facts.type /form: one value of type `code(form)` is expected"),
        FactsMistake("legacy: ⟦{known: 1}⟧", "facts.type /legacy: one value of type `money` is expected"),
        FactsMistake("forms: [⟦[home]⟧]", "facts.type /forms/0: one value of type `code(form)` is expected"),
        FactsMistake(
            "forms: ⟦home⟧",
            "facts.type /forms: a list is expected here; write `[…]`, or `{known: […]}` when there may be more"
        ),
        FactsMistake(
            "forms: {known: ⟦home⟧}",
            "facts.type /forms/known: a list is expected here; "
                + "write `[…]`, or `{known: […]}` when there may be more"),
        FactsMistake(
            "household: ⟦{known: [], other: 1}⟧",
            "facts.type /household: a list is expected here; "
                + "write `[…]`, or `{known: […]}` when there may be more"),
        FactsMistake("by_word: ⟦[a]⟧", "facts.type /by_word: keys and values are expected here"),
        FactsMistake("amounts: ⟦5⟧", "facts.type /amounts: keys and values are expected here"),
        FactsMistake("by_word: {a: ⟦[1]⟧}", "facts.type /by_word/a: one value of type `int` is expected"),
    ]

    private static let money = "an amount is written like `15250.50`"
    private static let date = "a date is written like `2025-03-15`"
    private static let month = "a month is written like `2025-03`, a range like `2025-03/2025-08`"

    static let scalars = [
        FactsMistake("age: ⟦x⟧", "facts.type /age: the value cannot be read as `int`"),
        FactsMistake("age: ⟦1.0⟧", "facts.type /age: the value cannot be read as `int`"),
        FactsMistake("age: ⟦99999999999999999999⟧", "facts.type /age: the value cannot be read as `int`"),
        FactsMistake("age: ⟦\"\"⟧", "facts.type /age: the value cannot be read as `int`"),
        FactsMistake("age: ⟦'-'⟧", "facts.type /age: the value cannot be read as `int`"),
        FactsMistake(
            "works: ⟦yes⟧", "facts.type /works: the value cannot be read as `bool`; write `true` or `false`"),
        FactsMistake("income: ⟦1,5⟧", "facts.type /income: the value cannot be read as `money`; \(money)"),
        FactsMistake("income: ⟦.5⟧", "facts.type /income: the value cannot be read as `money`; \(money)"),
        FactsMistake("income: ⟦5.⟧", "facts.type /income: the value cannot be read as `money`; \(money)"),
        FactsMistake("income: ⟦1e3⟧", "facts.type /income: the value cannot be read as `money`; \(money)"),
        FactsMistake("rate: ⟦half⟧", "facts.type /rate: the value cannot be read as `decimal`"),
        FactsMistake(
            "rate: ⟦0.00001⟧", "facts.type /rate: more than four decimal places, or too large a number"),
        FactsMistake(
            "rate: ⟦922337203685478⟧",
            "facts.type /rate: more than four decimal places, or too large a number"),
        FactsMistake("born: ⟦15.03.2025⟧", "facts.type /born: the value cannot be read as `date`; \(date)"),
        FactsMistake("born: ⟦2025-3-15⟧", "facts.type /born: the value cannot be read as `date`; \(date)"),
        FactsMistake("born: ⟦2025-02-30⟧", "facts.no-such-date /born: there is no such date; \(date)"),
        FactsMistake("born: ⟦2025-13-01⟧", "facts.no-such-date /born: there is no such date; \(date)"),
        FactsMistake("since: ⟦2025⟧", "facts.type /since: the value cannot be read as `month`; \(month)"),
        FactsMistake(
            "since: ⟦2025-01/2025-02⟧", "facts.type /since: the value cannot be read as `month`; \(month)"),
        FactsMistake("since: ⟦2025-13⟧", "facts.type /since: the value cannot be read as `month`; \(month)"),
        FactsMistake(
            "form: ⟦hone⟧",
            "facts.unknown-code /form: the code list `form` has no such code; did you mean `home`?"),
        FactsMistake(
            "forms: [home, ⟦zzz⟧]",
            "facts.unknown-code /forms/1: the code list `form` has no such code; "
                + "there are: `home`, `semi`, `stationary`"),
        FactsMistake(
            "town: ⟦zzz⟧",
            "facts.unknown-code /town: the code list `town` has no such code; there are: `town-number-0`, `town-number-1111`, `town-number-2222`, `town-number-3333`, `town-number-4444`, …"
        ),
        FactsMistake(
            "form: ⟦Unknown⟧",
            "facts.unknown-code /form: the code list `form` has no such code; "
                + "there are: `home`, `semi`, `stationary`"),
        FactsMistake(
            "age:⟦⟧", "facts.type /age: the value was left out; if it is not known, write `unknown`"),
    ]

    private static let leaveOut = "if it is not known, leave it out or write `unknown`"

    static let words = [
        FactsMistake("age: ⟦null⟧", "facts.none /age: `null` means none, which cannot be here; \(leaveOut)"),
        FactsMistake("age: ⟦~⟧", "facts.none /age: `null` means none, which cannot be here; \(leaveOut)"),
        FactsMistake(
            "forms: [⟦null⟧]", "facts.none /forms/0: `null` means none, which cannot be here; \(leaveOut)"),
        FactsMistake(
            "programme: ⟦null⟧", "facts.none /programme: `null` means none, which cannot be here; \(leaveOut)"
        ),
        FactsMistake(
            "by_word: {a: ⟦null⟧}",
            "facts.none /by_word/a: `null` means none, which cannot be here; \(leaveOut)"),
        FactsMistake("⟦adult⟧: true", "facts.derived-field /adult: `adult` is computed, it cannot be given"),
        FactsMistake(
            "⟦aeg⟧: 1", "facts.unknown-field /aeg: `Client` has no field `aeg`; did you mean `age`?"),
        FactsMistake(
            "⟦zzzzzzzz⟧: 1",
            "facts.unknown-field /zzzzzzzz: `Client` has no field `zzzzzzzz`; there are: `age`, `works`, `income`, `rate`, `born`, …"
        ),
        FactsMistake(
            "household: [{id: a, ⟦zzzz⟧: 1}]",
            "facts.unknown-field /household/0/zzzz: `Member` has no field `zzzz`; there are: `id`, `age`, `forms`"
        ),
        FactsMistake(
            "place: {⟦regoin⟧: x}",
            "facts.unknown-field /place/regoin: `Programme` has no field `regoin`; did you mean `region`?"),
        FactsMistake(
            "household:\n  - {id: a}\n  - {id: b, age: ⟦x⟧}\n  - {⟦a/b~c⟧: 1}",
            "facts.type /household/1/age: the value cannot be read as `int`",
            "facts.unknown-field /household/2/a~1b~0c: `Member` has no field `a/b~c`; "
                + "there are: `id`, `age`, `forms`"),
    ]

    static let bounds = [
        FactsMistake("age: ⟦-1⟧", "facts.out-of-bounds /age: the value is less than 0"),
        FactsMistake("age: ⟦121⟧", "facts.out-of-bounds /age: the value is more than 120"),
        FactsMistake("income: ⟦-0.0001⟧", "facts.out-of-bounds /income: the value is less than 0"),
        FactsMistake("income: ⟦1000.01⟧", "facts.out-of-bounds /income: the value is more than 1000"),
        FactsMistake("born: ⟦1899-12-31⟧", "facts.out-of-bounds /born: the value is less than 1900-01-01"),
        FactsMistake("born: ⟦2100-01-02⟧", "facts.out-of-bounds /born: the value is more than 2100-01-01"),
        FactsMistake("name: ⟦абвгде⟧", "facts.out-of-bounds /name: the text is longer than 5 characters"),
        FactsMistake(
            "numbers: [1, ⟦0⟧, ⟦10⟧]", "facts.out-of-bounds /numbers/1: the value is less than 1",
            "facts.out-of-bounds /numbers/2: the value is more than 9"),
        FactsMistake(
            "forms: ⟦[home, home, semi, semi]⟧", "facts.out-of-bounds /forms: there are more than 3 elements"),
        FactsMistake(
            "forms: ⟦{known: [home, home, semi, semi]}⟧",
            "facts.out-of-bounds /forms: there are more than 3 elements"),
        FactsMistake(
            "amounts: {2025-01: ⟦-1⟧}", "facts.out-of-bounds /amounts/2025-01: the value is less than 0"),
        FactsMistake(
            "amounts: ⟦{2024-01/2024-12: 1, 2025-01/2025-03: 1}⟧",
            "facts.out-of-bounds /amounts: there are more than 14 elements"),
    ]

    static let keys = [
        FactsMistake(
            "household: ⟦[{id: a}, {id: b}, {id: a}]⟧",
            "facts.duplicate-key /household: two elements have the same `id`; give every element its own `id`"
        ),
        FactsMistake(
            "amounts: {2025-01: 1, ⟦2024-12/2025-02⟧: 2}",
            "facts.duplicate-key /amounts/2024-12~12025-02: the key stands here twice"),
        FactsMistake(
            "by_form: {⟦hone⟧: 1}",
            "facts.unknown-code /by_form/hone: the code list `form` has no such code; did you mean `home`?"),
        FactsMistake(
            "amounts: {⟦Jan⟧: 1}", "facts.type /amounts/Jan: the value cannot be read as `month`; \(month)"),
        FactsMistake(
            "amounts: {⟦2025-02/2025-01⟧: 1}",
            "facts.type /amounts/2025-02~12025-01: the range of months cannot be read; \(month)"),
        FactsMistake(
            "amounts: {⟦2025-02/⟧: 1}",
            "facts.type /amounts/2025-02~1: the range of months cannot be read; \(month)"),
        FactsMistake(
            "amounts: {⟦1900-01/2000-01⟧: 1}",
            "facts.type /amounts/1900-01~12000-01: the range of months cannot be read; \(month)"),
    ]

    static let all = shapes + scalars + words + bounds + keys

    @Test(arguments: all) func isReported(_ mistake: FactsMistake) {
        mistake.expectMistakes()
    }

    /// A range that overlaps is one mistake, however many of its months do.
    @Test func anOverlapIsOneMistake() {
        let reading = FactsFixture("amounts: {2024-01/2024-06: 1, 2024-02/2024-05: 2}")
        #expect(reading.diagnostics.all.map(\.code) == ["facts.duplicate-key"])
    }

    @Test func everyMistakeIsReportedAtOnce() {
        FactsMistake(
            "age: ⟦x⟧\nforms: [⟦q⟧]\nprogramme: {hours: ⟦y⟧}\n⟦adult⟧: true\nby_word: {a: ⟦z⟧}",
            "facts.type /age: the value cannot be read as `int`",
            "facts.unknown-code /forms/0: the code list `form` has no such code; "
                + "there are: `home`, `semi`, `stationary`",
            "facts.type /programme/hours: the value cannot be read as `int`",
            "facts.derived-field /adult: `adult` is computed, it cannot be given",
            "facts.type /by_word/a: the value cannot be read as `int`"
        )
        .expectMistakes()
    }
}
