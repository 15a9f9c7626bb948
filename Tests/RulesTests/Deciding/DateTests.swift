import Testing

@testable import Rules

/// What changes on a day: the day before, the day itself and the day after.
struct DateTests {
    /// A rule, facts, and the answers by day.
    struct Days: CustomTestStringConvertible {
        var testDescription: String
        var rules: String
        var facts: String
        var lines: [(day: String, line: String)]

        init(_ name: String, _ rules: String, _ facts: String, _ lines: (String, String)...) {
            testDescription = name
            self.rules = rules
            self.facts = facts
            self.lines = lines.map { (day: $0.0, line: $0.1) }
        }
    }

    private static let decision = "decision: rule\nabout: {client: Client}\n"
    private static let calculation = "calculation: rule\nabout: {client: Client}\ntype: int\n"

    static let cases = [
        Days(
            "a condition in force",
            decision
                + "all: [{id: a, if: client.a}, {id: b, from: 2025-03-15, until: 2025-03-20, if: client.b}]",
            "{a: true, b: false}",
            ("2025-03-14", "granted"), ("2025-03-15", "refused: b"), ("2025-03-16", "refused: b"),
            ("2025-03-20", "refused: b"), ("2025-03-21", "granted")),
        Days(
            "an alternative in force",
            decision + "any: [{id: a, if: client.a}, {id: b, from: 2025-03-15, if: client.b}]",
            "{a: false, b: true}",
            ("2025-03-14", "refused: a"), ("2025-03-15", "granted")),
        Days(
            "a ban in force", decision + "none: [{id: b, until: 2025-03-15, if: client.b}]", "{b: true}",
            ("2025-03-15", "refused: b"), ("2025-03-16", "granted")),
        Days(
            "versions",
            decision + "until: 2025-03-14\nif: client.a\n---\n" + decision
                + "from: 2025-03-16\nif: client.b",
            "{a: false, b: true}",
            ("2025-03-14", "refused: rule"), ("2025-03-15", "undetermined !noVersion"),
            ("2025-03-16", "granted")
        ),
        Days(
            "versions of another shape",
            decision + "until: 2025-03-14\nif: client.a\n---\n" + decision
                + "from: 2025-03-15\nuntil: 2025-03-15\nnone: [{id: b, if: client.b}]",
            "{a: false, b: true}",
            ("2025-03-14", "refused: rule"), ("2025-03-15", "refused: b"),
            ("2025-03-16", "undetermined !noVersion")),
        Days(
            "the days of the law",
            decision + "law: decree-new\nif: client.a", "{a: true}",
            ("2024-12-31", "undetermined !noVersion"), ("2025-01-01", "granted")),
        Days(
            "cases",
            calculation + """
                cases:
                  - {id: old, until: 2024-12-31, if: client.a, then: 1}
                  - {id: new, from: 2025-01-02, if: client.a, then: 2}
                otherwise: 3
                """, "{a: true}",
            ("2024-12-31", "= 1 by old"), ("2025-01-01", "= 3"), ("2025-01-02", "= 2 by new")),
        Days(
            "codes", decision + "if: client.form in code.form", "{form: stationary}",
            ("2025-02-28", "refused: rule"), ("2025-03-01", "granted"), ("2025-03-31", "granted"),
            ("2025-04-01", "refused: rule")),
        Days(
            "columns of codes", calculation + "is: code.form['semi'].places", "{}",
            ("2024-12-31", "= 1"), ("2025-01-01", "= 2")),
        Days(
            "parameters",
            calculation + "is: param.x\n---\n" + """
                parameter: x
                type: int
                values:
                  - {from: 2025-01-01, until: 2025-01-31, is: 1}
                  - {from: 2025-02-01, until: 2025-02-28, is: 2}
                """, "{}",
            ("2024-12-31", "undetermined: param.x"), ("2025-01-01", "= 1"), ("2025-01-31", "= 1"),
            ("2025-02-01", "= 2"), ("2025-02-28", "= 2"), ("2025-03-01", "undetermined: param.x")),
        Days(
            "as of another day",
            calculation + """
                as-of: client.day
                cases: [{id: new, from: 2025-01-01, if: client.a, then: "yearsBetween(client.born, on)"}]
                otherwise: 0
                """, "{a: true, born: 2000-06-01, day: 2025-06-01}",
            ("2020-01-01", "= 25 by new"), ("2030-01-01", "= 25 by new")),
        Days(
            "as of the day before",
            calculation + """
                as-of: client.day
                cases: [{id: new, from: 2025-01-01, if: client.a, then: "yearsBetween(client.born, on)"}]
                otherwise: 0
                """, "{a: true, born: 2000-06-01, day: 2024-12-31}", ("2030-01-01", "= 0")),
        Days(
            "as of a day that is unknown",
            calculation + "as-of: client.day\nis: \"yearsBetween(client.born, on)\"",
            "{born: 2000-06-01}", ("2025-01-01", "undetermined: client.day")),
        Days(
            "a decision as of another day",
            decision + "as-of: client.day\nall: [{id: a, from: 2025-01-01, if: client.a}]",
            "{a: false, day: 2024-12-31}", ("2025-06-01", "granted")),
        Days(
            "a birthday", decision + "if: yearsBetween(client.born, on) >= 18", "{born: 2007-03-15}",
            ("2025-03-14", "refused: rule"), ("2025-03-15", "granted"), ("2025-03-16", "granted")),
        Days(
            "a birthday on the last of February", decision + "if: yearsBetween(client.born, on) >= 18",
            "{born: 2004-02-29}",
            ("2022-02-27", "refused: rule"), ("2022-02-28", "granted"), ("2022-03-01", "granted")),
    ]

    @Test(arguments: cases) func answers(_ days: Days) throws {
        let rulebook = try SmallRulebook.load(days.rules)
        for (day, line) in days.lines {
            #expect(Asked(rulebook, "rule", "client: \(days.facts)", on: day).lines == line, "\(day)")
        }
    }
}
