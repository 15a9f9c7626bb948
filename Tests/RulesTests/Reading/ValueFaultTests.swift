import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Wrong values: dates, numbers, names, expressions.
struct ValueFaultTests {
    static let cases = [
        FaultCase(
            "a date that does not exist", "parameter: p\ntype: money\nvalues: [{from: 1️⃣2025-02-302️⃣, is: 1}]",
            ExpectedDiagnostic(
                "rules.wrong-value", "1️⃣"..<"2️⃣", "expected a date such as `2025-03-15`, found `2025-02-30`")),
        FaultCase(
            "reversed dates",
            "parameter: p\ntype: money\nvalues: [{from: 3️⃣2025-02-024️⃣, until: 1️⃣2025-02-012️⃣, is: 1}]",
            ExpectedDiagnostic(
                "rules.dates-reversed", "1️⃣"..<"2️⃣", "the last day is before the first one",
                notes: [.init("the first day", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "a number", "vocabulary: A\nfields: {a: {type: string, max-length: 1️⃣many2️⃣}}",
            ExpectedDiagnostic("rules.wrong-value", "1️⃣"..<"2️⃣", "expected a whole number, found `many`")),
        FaultCase(
            "a term", "parameter: p\ntype: int\nstale-after: 1️⃣1w2️⃣\nvalues: []",
            ExpectedDiagnostic(
                "rules.wrong-value", "1️⃣"..<"2️⃣",
                "expected a term such as `1y`, `6m` or `90d`, found `1w`")),
        FaultCase(
            "a path",
            "matching: m\nabout: {c: Client}\nwanted: c.a\noffered: c.b\ngates: []\n"
                + "must-not-read: [1️⃣a b2️⃣]",
            ExpectedDiagnostic(
                "rules.wrong-value", "1️⃣"..<"2️⃣", "expected a path such as `provider.id`, found `a b`")),
        FaultCase(
            "a truth", "vocabulary: A\nfields: {a: {type: string, sensitive: 1️⃣yes2️⃣}}",
            ExpectedDiagnostic("rules.wrong-value", "1️⃣"..<"2️⃣", "expected `true` or `false`, found `yes`")),
        FaultCase(
            "a type", "vocabulary: A\nfields: {a: {type: 1️⃣list(2️⃣}}",
            ExpectedDiagnostic(
                "rules.wrong-value", "1️⃣"..<"2️⃣", "expected a type such as `list(code(form))`, found `list(`")),
        FaultCase(
            "a name with a hyphen", "decision: 1️⃣register-admission2️⃣\nabout: {c: Client}\nif: c.a",
            ExpectedDiagnostic(
                "rules.wrong-name", "1️⃣"..<"2️⃣",
                "expected a name such as `average_income`, found `register-admission`")),
        FaultCase(
            "a small record type", "vocabulary: 1️⃣client2️⃣\nfields: {}",
            ExpectedDiagnostic(
                "rules.wrong-name", "1️⃣"..<"2️⃣", "expected a name such as `FamilyMember`, found `client`")),
        FaultCase(
            "an id with an underscore", "decision: need\nabout: {c: Client}\nall: [{id: 1️⃣no_work2️⃣, if: c.a}]",
            ExpectedDiagnostic(
                "rules.wrong-name", "1️⃣"..<"2️⃣", "expected a name such as `no-livelihood`, found `no_work`")),
        FaultCase(
            "a name of the language", "decision: need\nabout: {1️⃣region2️⃣: Client}\nif: region.a",
            ExpectedDiagnostic(
                "rules.reserved-name", "1️⃣"..<"2️⃣", "the language keeps the name `region` for itself")),
        FaultCase(
            "a derived field without a record", "derive: 1️⃣age2️⃣\ntype: int\nis: '1'",
            ExpectedDiagnostic(
                "rules.wrong-name", "1️⃣"..<"2️⃣",
                "expected a field of a record such as `Client.age`, found `age`")),
        FaultCase(
            "the same id twice",
            "decision: need\nabout: {c: Client}\nall: [{id: 3️⃣a4️⃣, if: c.a}, {id: b, any: [{id: 1️⃣a2️⃣, if: c.b}]}]",
            ExpectedDiagnostic(
                "rules.duplicate-id", "1️⃣"..<"2️⃣", "`a` stands in this document a second time",
                notes: [.init("first here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "an expression that is a list", "decision: need\nabout: {c: Client}\nif: 1️⃣[c.a]2️⃣",
            ExpectedDiagnostic(
                "rules.expression-not-text", "1️⃣"..<"2️⃣", "expected an expression, but YAML read a list",
                help: "quote it")),
        FaultCase(
            "an expression that is a mapping", "decision: need\nabout: {c: Client}\nif: 1️⃣{c.a: c.b}2️⃣",
            ExpectedDiagnostic(
                "rules.expression-not-text", "1️⃣"..<"2️⃣", "expected an expression, but YAML read a mapping",
                help: "quote it")),
        FaultCase(
            "a negation that is a tag", "decision: need\nabout: {c: Client}\nif: 1️⃣!c.a2️⃣",
            ExpectedDiagnostic(
                "yaml.tag", "1️⃣"..<"2️⃣", "tags of YAML are not used",
                help: "leave the tag out; quote the text if `!` is part of it")),
        FaultCase(
            "an expression with a mistake",
            "decision: need\nabout: {c: Client}\nif: \"'\\u0416' 1️⃣=2️⃣ c.name\"",
            ExpectedDiagnostic(
                "cel.operator", "1️⃣"..<"2️⃣", "`=` is not an operator", help: "did you mean `==`?")),
        FaultCase(
            "a severity", "decision: need\nabout: {c: Client}\nall: [{id: a, severity: 1️⃣warn2️⃣, if: c.a}]",
            ExpectedDiagnostic(
                "rules.wrong-word", "1️⃣"..<"2️⃣", "the word `warn` does not fit here",
                help: "there is only `warning`")),
        FaultCase(
            "a language", "decision: need\nabout: {c: Client}\ntitle: {1️⃣de2️⃣: Bedarf}\nif: c.a",
            ExpectedDiagnostic(
                "rules.unknown-key", "1️⃣"..<"2️⃣", "there is no key `de` here", help: "there are: `ru`, `en`")),
        FaultCase(
            "a sentence", "decision: need\nabout: {c: Client}\nsays: {en: \"a 1️⃣}2️⃣ b\"}\nif: c.a",
            ExpectedDiagnostic(
                "rules.stray-brace", "1️⃣"..<"2️⃣", "the brace has no other half",
                help: "a brace itself is written twice: `{{`")),
        FaultCase(
            "a text in no language", "decision: need\nabout: {c: Client}\ntitle: 1️⃣{}2️⃣\nif: c.a",
            ExpectedDiagnostic("rules.no-language", "1️⃣"..<"2️⃣", "neither `ru` nor `en` is there")),
        FaultCase(
            "an empty text", "decision: need\nabout: {c: Client}\ntitle: {en: 1️⃣\"\"2️⃣}\nif: c.a",
            ExpectedDiagnostic("rules.empty-text", "1️⃣"..<"2️⃣", "the text is empty")),
        FaultCase(
            "the name of an act", "laws: {1️⃣a/b2️⃣: {level: decree, from: 2015-01-01}}",
            ExpectedDiagnostic(
                "rules.wrong-name", "1️⃣"..<"2️⃣", "the name `a/b` of an act may not hold a slash or a space")),
        FaultCase(
            "a citation with a space", "decision: need\nabout: {c: Client}\nlaw: 1️⃣442-FZ art. 52️⃣\nif: c.a",
            ExpectedDiagnostic(
                "rules.wrong-value", "1️⃣"..<"2️⃣",
                "expected a citation such as `442-FZ/15/1`, found `442-FZ art. 5`")),
        FaultCase(
            "a citation that ends skipped", "decision: need\nabout: {c: Client}\nlaw: 442-FZ/15/1️⃣-2️⃣\nif: c.a",
            ExpectedDiagnostic(
                "rules.citation-end", "1️⃣"..<"2️⃣", "a citation may not end with a skipped unit")),
        FaultCase(
            "a day of the week", "calendar: workdays\nweekend: [6, 1️⃣82️⃣]\nyears: {}",
            ExpectedDiagnostic(
                "rules.wrong-value", "1️⃣"..<"2️⃣", "days of the week are numbers from 1 (Monday) to 7")),
        FaultCase(
            "a day of another year",
            "calendar: workdays\nweekend: [6]\nyears: {3️⃣20254️⃣: {off: [1️⃣2026-01-012️⃣]}}",
            ExpectedDiagnostic(
                "rules.other-year", "1️⃣"..<"2️⃣", "the day is of another year",
                notes: [.init("the year", "3️⃣"..<"4️⃣")])),
    ]

    @Test(arguments: cases) func said(_ one: FaultCase) {
        one.expect(Fixture.read(one.text).diagnostics)
    }
}
