import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Wrong keys and wrong shapes.
struct KeyFaultTests {
    static let cases = [
        FaultCase(
            "an unknown key", "decision: need\nabout: {c: Client}\n1️⃣tilte2️⃣: {en: x}\nif: c.a",
            ExpectedDiagnostic(
                "rules.unknown-key", "1️⃣"..<"2️⃣", "there is no key `tilte` here", help: "did you mean `title`?")
        ),
        FaultCase(
            "a key like none", "vocabulary: A\nfields: {}\n1️⃣colour2️⃣: red",
            ExpectedDiagnostic(
                "rules.unknown-key", "1️⃣"..<"2️⃣", "there is no key `colour` here",
                help: "there are: `vocabulary`, `title`, `key`, `fields`")),
        FaultCase(
            "a missing key", "1️⃣parameter2️⃣: p\nvalues: []",
            ExpectedDiagnostic("rules.missing-key", "1️⃣"..<"2️⃣", "the key `type` is missing")),
        FaultCase(
            "a missing value", "decision: need\nabout: {c: Client}\n1️⃣if2️⃣:\n",
            ExpectedDiagnostic("rules.missing-value", "1️⃣"..<"2️⃣", "the key `if` has no value")),
        FaultCase(
            "a list wanted", "parameter: p\ntype: money\nvalues: 1️⃣none2️⃣",
            ExpectedDiagnostic("rules.wrong-shape", "1️⃣"..<"2️⃣", "expected a list, found a text")),
        FaultCase(
            "a mapping wanted", "vocabulary: A\nfields: 1️⃣[a, b]2️⃣",
            ExpectedDiagnostic("rules.wrong-shape", "1️⃣"..<"2️⃣", "expected a mapping, found a list")),
        FaultCase(
            "a text wanted", "parameter: p\ntype: money\nset-by: 1️⃣{a: b}2️⃣\nvalues: []",
            ExpectedDiagnostic("rules.wrong-shape", "1️⃣"..<"2️⃣", "expected a text, found a mapping")),
        FaultCase(
            "an empty item", "parameter: p\ntype: money\nvalues:\n  -1️⃣2️⃣\n  - {is: 1}",
            ExpectedDiagnostic("rules.missing-value", "1️⃣"..<"2️⃣", "the item of the list is empty")),
        FaultCase(
            "a comma that cuts an expression",
            "calculation: x\nabout: {c: Client}\ntype: int\ncases: [{id: a, if: true, then: max(1, 1️⃣2)2️⃣}]",
            ExpectedDiagnostic(
                "rules.key-without-value", "1️⃣"..<"2️⃣", "`2)` reads as a key without a value",
                help: "quote the value before it: inside `{…}` a comma ends it")),
        FaultCase(
            "two bodies", "decision: need\nabout: {c: Client}\n3️⃣if4️⃣: c.a\n1️⃣all2️⃣: [{id: a, if: c.a}]",
            ExpectedDiagnostic(
                "rules.one-of", "1️⃣"..<"2️⃣",
                "`all`: only one of `if`, `known`, `all`, `any`, `none` may stand here",
                notes: [.init("first here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "no body", "1️⃣decision2️⃣: need\nabout: {c: Client}",
            ExpectedDiagnostic(
                "rules.no-body", "1️⃣"..<"2️⃣",
                "one of `if`, `known`, `all`, `any`, `none`, `for-each`, `for-some` is missing")),
        FaultCase(
            "a quantifier without a body", "decision: need\nabout: {c: Client}\n1️⃣for-each2️⃣: {x: c.list}",
            ExpectedDiagnostic(
                "rules.no-body", "1️⃣"..<"2️⃣", "one of `if`, `known`, `all`, `any`, `none` is missing")),
        FaultCase(
            "where without a quantifier", "decision: need\nabout: {c: Client}\n1️⃣where2️⃣: c.b\nif: c.a",
            ExpectedDiagnostic(
                "rules.key-needs", "1️⃣"..<"2️⃣", "`where` stands only beside `for-each`, `for-some`")),
        FaultCase(
            "at-least beside all",
            "decision: need\nabout: {c: Client}\nall: [{id: a, if: c.a}]\n1️⃣at-least2️⃣: 2",
            ExpectedDiagnostic(
                "rules.key-needs", "1️⃣"..<"2️⃣", "`at-least` stands only beside `any`, `for-some`")),
        FaultCase(
            "at least nothing", "decision: need\nabout: {c: Client}\nany: [{id: a, if: c.a}]\nat-least: 1️⃣02️⃣",
            ExpectedDiagnostic("rules.at-least", "1️⃣"..<"2️⃣", "`at-least` cannot be less than 1")),
        FaultCase(
            "an empty group", "decision: need\nabout: {c: Client}\nall: 1️⃣[]2️⃣",
            ExpectedDiagnostic("rules.empty-list", "1️⃣"..<"2️⃣", "`all` holds nothing")),
        FaultCase(
            "two variables", "decision: need\nabout: {c: Client}\nfor-each: 1️⃣{x: c.a, y: c.b}2️⃣\nif: x",
            ExpectedDiagnostic(
                "rules.one-variable", "1️⃣"..<"2️⃣", "`for-each` takes one name and one list: `{x: list}`")),
        FaultCase(
            "otherwise without cases",
            "calculation: x\nabout: {c: Client}\ntype: int\nis: c.a\n1️⃣otherwise2️⃣: '1'",
            ExpectedDiagnostic("rules.key-needs", "1️⃣"..<"2️⃣", "`otherwise` stands only beside `cases`")),
    ]

    @Test(arguments: cases) func said(_ one: FaultCase) {
        one.expect(Fixture.read(one.text).diagnostics)
    }
}
