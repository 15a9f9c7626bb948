import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Names that nothing has, days that overlap.
struct LinkingFaultTests {
    static let cases = [
        FaultCase(
            "an unknown act", "decision: need\nabout: {c: Client}\nlaw: 1️⃣442-FX2️⃣/15\nif: c.a",
            ExpectedDiagnostic(
                "rules.unknown-law", "1️⃣"..<"2️⃣", "there is no act `442-FX`", help: "did you mean `442-FZ`?")),
        FaultCase(
            "too many units", "decision: need\nabout: {c: Client}\nlaw: 1️⃣decree-new/1/22️⃣\nif: c.a",
            ExpectedDiagnostic(
                "rules.citation-too-long", "1️⃣"..<"2️⃣", "the act `decree-new` has not that many units: `item`")),
        FaultCase(
            "an act twice",
            "laws: {3️⃣x4️⃣: {level: decree, from: 2015-01-01}}\n---\nlaws: {1️⃣x2️⃣: {level: decree, from: 2015-01-01}}",
            ExpectedDiagnostic(
                "rules.duplicate-name", "1️⃣"..<"2️⃣", "the name `x` is taken already",
                notes: [.init("first here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "a level", "laws: {x: {level: 1️⃣order2️⃣, from: 2015-01-01}}",
            ExpectedDiagnostic(
                "rules.unknown-level", "1️⃣"..<"2️⃣", "there is no level of law `order`",
                help: "there are: `federal-law`, `decree`, `regional-act`, `municipal-act`")),
        FaultCase(
            "a unit", "laws: {x: {level: decree, from: 2015-01-01, units: [1️⃣itme2️⃣]}}",
            ExpectedDiagnostic(
                "rules.unknown-unit", "1️⃣"..<"2️⃣", "there is no unit of citations `itme`",
                help: "did you mean `item`?")),
        FaultCase(
            "versions that overlap",
            "decision: 3️⃣need4️⃣\nabout: {c: Client}\nlaw: decree-old\nif: c.a\n---\n"
                + "decision: 1️⃣need2️⃣\nabout: {c: Client}\nfrom: 2024-12-31\nif: c.a",
            ExpectedDiagnostic(
                "rules.overlapping-versions", "1️⃣"..<"2️⃣", "`need` has two versions for the same days",
                notes: [.init("first here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "codes that overlap", "codelist: x\ncodes: [{code: 3️⃣a4️⃣, law: decree-old}, {code: 1️⃣a2️⃣}]",
            ExpectedDiagnostic(
                "rules.overlapping-versions", "1️⃣"..<"2️⃣", "`a` has two versions for the same days",
                notes: [.init("first here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "values that overlap",
            "parameter: p\ntype: money\nvalues:\n  - {3️⃣until4️⃣: 2025-01-01, is: 1}\n  - {1️⃣from2️⃣: 2025-01-01, is: 2}",
            ExpectedDiagnostic(
                "rules.overlapping-values", "1️⃣"..<"2️⃣", "there are two values for the same days",
                notes: [.init("first here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "a decision and a calculation of one name",
            "decision: 3️⃣need4️⃣\nabout: {c: Client}\nif: c.a\n---\ncalculation: 1️⃣need2️⃣\nabout: {c: Client}\n"
                + "type: int\nis: c.a",
            ExpectedDiagnostic(
                "rules.duplicate-name", "1️⃣"..<"2️⃣", "the name `need` is taken already",
                notes: [.init("first here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "a condition without a day",
            "decision: need\nabout: {c: Client}\nlaw: decree-new\nall: [{id: 1️⃣a2️⃣, law: decree-old, if: c.a}]",
            ExpectedDiagnostic(
                "rules.never-in-force", "1️⃣"..<"2️⃣", "the rule is in force on no day", severity: .finding)),
        FaultCase(
            "a barrier", "decision: need\nabout: {c: Client}\nall: [{id: a, barrier: 1️⃣x2️⃣, if: c.a}]",
            ExpectedDiagnostic("rules.unknown-barrier", "1️⃣"..<"2️⃣", "there is no barrier `x`")),
        FaultCase(
            "a derived field of no record", "derive: 1️⃣Client2️⃣.age\ntype: int\nis: '1'",
            ExpectedDiagnostic("rules.unknown-record", "1️⃣"..<"2️⃣", "there is no record type `Client`")),
        FaultCase(
            "a code list", "codelist: form\ncodes: []\n---\ndecision: d\nabout: {f: 1️⃣code.from2️⃣}\nif: 'true'",
            ExpectedDiagnostic(
                "rules.unknown-codelist", "1️⃣"..<"2️⃣", "there is no code list `from`",
                help: "did you mean `form`?")),
    ]

    @Test(arguments: cases) func said(_ one: FaultCase) {
        one.expect(Fixture.link(one.text).diagnostics)
    }
}
