import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Decisions, calculations and derived fields that do not fit.
struct RuleFaultTests {
    private static let decision = "decision: d\nabout: {client: Client}\n"
    private static let calculation = "calculation: k\nabout: {client: Client}\n"

    static let cases = [
        FaultCase(
            "an expression of the wrong type", decision + "if: 1️⃣client.age2️⃣",
            ExpectedDiagnostic("cel.type", "1️⃣"..<"2️⃣", "`bool` is expected here, this is `int`")),
        FaultCase(
            "a field of an expression", decision + "all: [{id: a, if: client.1️⃣aeg2️⃣ > 3}]",
            ExpectedDiagnostic(
                "cel.unknown-field", "1️⃣"..<"2️⃣", "`Client` has no field `aeg`", help: "did you mean `age`?")),
        FaultCase(
            "a code of an expression", decision + "all: [{id: a, if: \"client.form == 1️⃣'hoem'2️⃣\"}]",
            ExpectedDiagnostic(
                "cel.unknown-code", "1️⃣"..<"2️⃣", "the code list `form` has no code `hoem`",
                help: "did you mean `home`?")),
        FaultCase(
            "an expression of a sentence",
            decision
                + "all: [{id: a, if: client.age > 3, says: {ru: 'лет {client.1️⃣aeg2️⃣}', en: '{client.age}'}}]",
            ExpectedDiagnostic(
                "cel.unknown-field", "1️⃣"..<"2️⃣", "`Client` has no field `aeg`", help: "did you mean `age`?")),
        FaultCase(
            "a list in a sentence",
            decision + "all: [{id: a, if: client.age > 3, says: {ru: 'части {1️⃣client.parts2️⃣}', en: x}}]",
            ExpectedDiagnostic("rules.type", "1️⃣"..<"2️⃣", "one value is expected here")),
        FaultCase(
            "a quantifier over one value", decision + "for-each: {p: 1️⃣client.age2️⃣}\nif: 'true'",
            ExpectedDiagnostic("rules.type", "1️⃣"..<"2️⃣", "a list is expected")),
        FaultCase(
            "a variable that is taken", decision + "for-each: {1️⃣client2️⃣: client.parts}\nif: 'true'",
            ExpectedDiagnostic("rules.variable", "1️⃣"..<"2️⃣", "the name `client` is taken")),
        FaultCase(
            "known of an expression", decision + "all: [{id: a, known: 1️⃣client.age + 12️⃣}]",
            ExpectedDiagnostic(
                "rules.known", "1️⃣"..<"2️⃣", "`known` takes the path of a fact",
                help: "write, for instance, `provider.head`")),
        FaultCase(
            "a barrier without a list", decision + "all: [{id: a, barrier: 1️⃣experience2️⃣, if: 'true'}]",
            ExpectedDiagnostic("rules.unknown-barrier", "1️⃣"..<"2️⃣", "there is no barrier `experience`")),
        FaultCase(
            "a barrier",
            "codelist: barrier\ncodes: [{code: experience}]\n---\n" + decision
                + "all: [{id: a, barrier: 1️⃣experiense2️⃣, if: 'true'}]",
            ExpectedDiagnostic(
                "rules.unknown-barrier", "1️⃣"..<"2️⃣", "there is no barrier `experiense`",
                help: "did you mean `experience`?")),
        FaultCase(
            "someone of no list who mends a condition",
            decision + "all: [{id: a, if: 'true', remedy: {by: 1️⃣provider2️⃣, en: Do it}}]",
            ExpectedDiagnostic("rules.unknown-actor", "1️⃣"..<"2️⃣", "there is no actor `provider`")),
        FaultCase(
            "someone who mends a condition",
            "codelist: actor\ncodes: [{code: provider}]\n---\n" + decision
                + "all: [{id: a, if: 'true', remedy: {by: 1️⃣provder2️⃣, en: Do it}}]",
            ExpectedDiagnostic(
                "rules.unknown-actor", "1️⃣"..<"2️⃣", "there is no actor `provder`",
                help: "did you mean `provider`?")),
        FaultCase(
            "an element of one value", "decision: d\nabout: {client: Client, part: 1️⃣client.age2️⃣}\nif: 'true'",
            ExpectedDiagnostic("rules.type", "1️⃣"..<"2️⃣", "a list of records is expected")),
        FaultCase(
            "a list as a subject", "decision: d\nabout: {1️⃣x2️⃣: list(int)}\nif: 'true'",
            ExpectedDiagnostic("rules.type", "1️⃣"..<"2️⃣", "one value is expected")),
        FaultCase(
            "a calculation of a list",
            "calculation: 1️⃣k2️⃣\nabout: {client: Client}\ntype: list(int)\nis: '[1]'",
            ExpectedDiagnostic("rules.type", "1️⃣"..<"2️⃣", "a calculation gives one value")),
        FaultCase(
            "rounding of a number", calculation + "type: int\nround: {to: 1, mode: 1️⃣half-up2️⃣}\nis: '1'",
            ExpectedDiagnostic("rules.rounding", "1️⃣"..<"2️⃣", "only money and decimals are rounded")),
        FaultCase(
            "a rounding mode", calculation + "type: money\nround: {to: 0.01, mode: 1️⃣half-pu2️⃣}\nis: money(1)",
            ExpectedDiagnostic(
                "rules.wrong-word", "1️⃣"..<"2️⃣", "the word `half-pu` does not fit here",
                help: "did you mean `half-up`?")),
        FaultCase(
            "a step of rounding", calculation + "type: money\nround: {to: 1️⃣02️⃣, mode: half-up}\nis: money(1)",
            ExpectedDiagnostic("rules.constant", "1️⃣"..<"2️⃣", "the value cannot be read as `money`")),
        FaultCase(
            "a derived field that is in the vocabulary", "derive: Client.1️⃣age2️⃣\ntype: int\nis: '1'",
            ExpectedDiagnostic(
                "rules.derived-field", "1️⃣"..<"2️⃣", "the field `age` is in the vocabulary already")),
        FaultCase(
            "a derived list with cases",
            "derive: 1️⃣Client.some2️⃣\ntype: list(Part)\ncases: [{id: a, if: 'true', then: this.parts}]",
            ExpectedDiagnostic(
                "rules.type", "1️⃣"..<"2️⃣", "a list is given by one expression",
                help: "leave one expression `is`")),
        FaultCase(
            "a rule that is its own condition", "decision: 1️⃣d2️⃣\nabout: {client: Client}\nif: d(client)",
            ExpectedDiagnostic("rules.cycle", "1️⃣"..<"2️⃣", "the rule depends on itself", help: "d → d")),
        FaultCase(
            "rules that need each other",
            """
            decision: first
            about: {client: Client}
            if: second(client) > 1
            ---
            calculation: second
            about: {client: Client}
            type: int
            is: client.third
            ---
            derive: 1️⃣Client.third2️⃣
            type: int
            is: "first(this) ? 1 : 2"
            """,
            ExpectedDiagnostic(
                "rules.cycle", "1️⃣"..<"2️⃣", "the rule depends on itself",
                help: "Client.third → first → second → Client.third")),
        FaultCase(
            "two circles, and a rule that leads into one",
            """
            decision: leads
            about: {client: Client}
            if: again(client)
            ---
            decision: 1️⃣itself2️⃣
            about: {client: Client}
            if: .itself(client)
            ---
            decision: 3️⃣once4️⃣
            about: {client: Client}
            all: [{id: a, if: again(client)}, {id: b, if: itself(client)}]
            ---
            decision: again
            about: {client: Client}
            if: once(client)
            """,
            ExpectedDiagnostic(
                "rules.cycle", "1️⃣"..<"2️⃣", "the rule depends on itself", help: "itself → itself"),
            ExpectedDiagnostic(
                "rules.cycle", "3️⃣"..<"4️⃣", "the rule depends on itself", help: "once → again → once")),
    ]

    @Test(arguments: cases) func said(_ one: FaultCase) {
        one.expect(CheckedFixture.check(one.text))
    }
}
