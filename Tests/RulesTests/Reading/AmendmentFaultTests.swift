import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Amendments that do not fit what they amend.
struct AmendmentFaultTests {
    static let cases = [
        FaultCase(
            "a target", "amend: 1️⃣admision2️⃣\nadd: []",
            ExpectedDiagnostic(
                "rules.unknown-target", "1️⃣"..<"2️⃣",
                "there is no decision, calculation or parameter `admision`",
                help: "did you mean `admission`?")),
        FaultCase(
            "a code list", "amend: 1️⃣form2️⃣\nadd: []",
            ExpectedDiagnostic(
                "rules.not-amendable", "1️⃣"..<"2️⃣", "`form` is a `codelist`, which no region can amend",
                help: "a region can amend a `decision`, a `calculation` and a `parameter`")),
        FaultCase(
            "a group", "amend: admission\ncomplete: true\nadd: [{id: x, in: 1️⃣rekord2️⃣, if: provider.kind}]",
            ExpectedDiagnostic(
                "rules.unknown-group", "1️⃣"..<"2️⃣", "there is no group `rekord`", help: "did you mean `record`?"
            )),
        FaultCase(
            "no group", "amend: open\nadd: [{id: 1️⃣x2️⃣, if: provider.kind}]",
            ExpectedDiagnostic(
                "rules.no-group", "1️⃣"..<"2️⃣", "the decision has no group that a condition could join")),
        FaultCase(
            "a case", "amend: cap\nadd: [{id: x, before: 1️⃣smal2️⃣, if: provider.kind, then: money(2)}]",
            ExpectedDiagnostic(
                "rules.unknown-case", "1️⃣"..<"2️⃣", "there is no case `smal`", help: "did you mean `small`?")),
        FaultCase(
            "no cases", "amend: price\nadd: [{id: 1️⃣x2️⃣, if: provider.kind, then: money(2)}]",
            ExpectedDiagnostic(
                "rules.no-cases", "1️⃣"..<"2️⃣", "the calculation has no cases that another one could join")),
        FaultCase(
            "an id that is there",
            "amend: admission\ncomplete: true\nadd: [{id: x, all: [{id: 1️⃣known-kind2️⃣, if: provider.kind}]}]",
            ExpectedDiagnostic(
                "rules.amended-twice", "1️⃣"..<"2️⃣", "`known-kind` is there already",
                notes: [.init("first here")])),
        FaultCase(
            "a case for a decision",
            "amend: admission\ncomplete: true\nadd: [{id: 1️⃣x2️⃣, if: provider.kind, then: money(2)}]",
            ExpectedDiagnostic(
                "rules.wrong-addition", "1️⃣"..<"2️⃣", "conditions are added to a decision, not cases")),
        FaultCase(
            "a condition to replace",
            "amend: admission\ncomplete: true\nreplace: [{id: 1️⃣recor2️⃣, if: provider.kind}]",
            ExpectedDiagnostic(
                "rules.unknown-condition", "1️⃣"..<"2️⃣", "there is no condition `recor`",
                help: "did you mean `record`?")),
        FaultCase(
            "a condition to drop", "amend: admission\ncomplete: true\ndrop: [1️⃣recor2️⃣]",
            ExpectedDiagnostic(
                "rules.unknown-condition", "1️⃣"..<"2️⃣", "there is no condition `recor`",
                help: "did you mean `record`?")),
        FaultCase(
            "a case to drop", "amend: cap\ndrop: [{id: 1️⃣smal2️⃣}]",
            ExpectedDiagnostic(
                "rules.unknown-case", "1️⃣"..<"2️⃣", "there is no case `smal`", help: "did you mean `small`?")),
        FaultCase(
            "replaced twice",
            "amend: admission\ncomplete: true\nreplace: [{id: 3️⃣kind4️⃣, if: provider.kind}, {id: 1️⃣kind2️⃣, if: provider.kind}]",
            ExpectedDiagnostic(
                "rules.changed-twice", "1️⃣"..<"2️⃣", "the region changes `kind` twice for the same days",
                notes: [.init("first here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "dropped twice", "amend: admission\ncomplete: true\ndrop: [kind, {id: 1️⃣kind2️⃣}]",
            ExpectedDiagnostic(
                "rules.unknown-condition", "1️⃣"..<"2️⃣", "there is no condition `kind`",
                help: "there are: `record`, `known-kind`")),
        FaultCase(
            "a case in place of a condition",
            "amend: admission\ncomplete: true\nreplace: [{id: 1️⃣kind2️⃣, if: provider.kind, then: money(2)}]",
            ExpectedDiagnostic(
                "rules.wrong-addition", "1️⃣"..<"2️⃣", "conditions are added to a decision, not cases")),
        FaultCase(
            "a condition for a calculation", "amend: cap\nadd: [{id: 1️⃣x2️⃣, if: provider.kind}]",
            ExpectedDiagnostic(
                "rules.wrong-addition", "1️⃣"..<"2️⃣", "cases are added to a calculation, not conditions")),
        FaultCase(
            "a condition for a parameter", "amend: minimum\nadd: [{id: 1️⃣x2️⃣, if: provider.kind}]",
            ExpectedDiagnostic(
                "rules.wrong-addition", "1️⃣"..<"2️⃣",
                "nothing is added to a parameter: its values stand in `values`")),
        FaultCase(
            "what is not there on its days",
            "amend: admission\ncomplete: true\ndrop: [{id: 1️⃣kind2️⃣, until: 2014-12-31}]",
            ExpectedDiagnostic(
                "rules.not-on-these-days", "1️⃣"..<"2️⃣", "`kind` is not in force on these days")),
        FaultCase(
            "values of a decision", "amend: open\nvalues: [{1️⃣is2️⃣: 1}]",
            ExpectedDiagnostic(
                "rules.wrong-values", "1️⃣"..<"2️⃣", "only parameters have `values`, and this is a `decision`")),
        FaultCase(
            "neither condition nor case", "amend: open\nadd: [{1️⃣id2️⃣: x}]",
            ExpectedDiagnostic(
                "rules.no-addition", "1️⃣"..<"2️⃣",
                "this is neither a condition nor a case: it has no `if` or group, and no `then`")),
        FaultCase(
            "a level below", "amend: minimum\nvalues: [{law: 1️⃣order-2/12️⃣, is: 1}]",
            ExpectedDiagnostic(
                "rules.level-too-low", "1️⃣"..<"2️⃣",
                "this is set by an act no lower than `regional-act`, and `municipal-act` is lower")),
        FaultCase(
            "values that overlap", "amend: minimum\nvalues:\n  - {3️⃣is4️⃣: 1}\n  - {1️⃣is2️⃣: 2}",
            ExpectedDiagnostic(
                "rules.overlapping-values", "1️⃣"..<"2️⃣", "there are two values for the same days",
                notes: [.init("first here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "complete without set-by", "amend: cap\ncomplete: 1️⃣true2️⃣",
            ExpectedDiagnostic(
                "rules.complete-without-set-by", "1️⃣"..<"2️⃣",
                "`complete` changes nothing: `cap` has no `set-by`", severity: .finding)),
        FaultCase(
            "complete or not", "amend: 1️⃣admission2️⃣\nadd: [{id: x, if: provider.kind}]",
            ExpectedDiagnostic(
                "rules.completeness-not-said", "1️⃣"..<"2️⃣",
                "it is not said whether the region's rules on `admission` are complete: they count as not",
                help: "write `complete: true` or `false`", severity: .finding)),
        FaultCase(
            "a barrier",
            "amend: admission\ncomplete: true\nadd: [{id: x, barrier: 1️⃣experiense2️⃣, if: provider.kind}]",
            ExpectedDiagnostic(
                "rules.unknown-barrier", "1️⃣"..<"2️⃣", "there is no barrier `experiense`",
                help: "did you mean `experience`?")),
    ]

    @Test(arguments: cases) func said(_ one: FaultCase) {
        one.expect(Fixture.linkRegion(one.text).diagnostics)
    }

    @Test func packsAboveThemselves() {
        let text = MarkedText("pack: RU-XA\nparent: 1️⃣RU-XB2️⃣")
        let texts = [
            Fixture.source("rulebook.yaml", Fixture.header), text.source(name: "regions/RU-XA/pack.yaml"),
            Fixture.source("regions/RU-XB/pack.yaml", "pack: RU-XB\nparent: RU-XC"),
            Fixture.source("regions/RU-XC/pack.yaml", "pack: RU-XC\nparent: RU-XB"),
            Fixture.source("regions/RU-XD/pack.yaml", "pack: RU-XD\nparent: RU-XD"),
        ]
        let found = Fixture.link(RulebookSyntax.read(texts: texts)).diagnostics
        #expect(
            found.all.map(\.code) == ["rules.parent-circle", "rules.parent-circle", "rules.parent-circle"])
        #expect(found.all.map { $0.message[.en] } == Array(repeating: "the pack is above itself", count: 3))
        let circles = found.all.map { $0.help?[.en] }
        #expect(circles == ["RU-XB → RU-XC → RU-XB", "RU-XC → RU-XB → RU-XC", "RU-XD → RU-XD"])
    }
}
