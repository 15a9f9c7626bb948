import Testing

@testable import Rules

/// Calculations: the first case that hits, cases that are unknown, rounding, elements, codes and values of callers.
struct CalculationTests {
    private static let head = "calculation: rule\nabout: {client: Client}\ntype: money\n"

    static let cases = [
        Ruling(
            "the first case hits",
            head + """
                cases:
                  - {id: free, if: client.a, then: money(0)}
                  - {id: half, if: client.b, then: client.income * 0.5}
                  - {id: whole, if: client.c, then: client.income}
                """,
            ("{a: true}", "= 0 by free"),
            ("{a: false, b: true, c: true, income: 10.01}", "= 5.005 by half"),
            ("{a: false, b: false, c: true, income: 10}", "= 10 by whole"),
            ("{a: false, b: false, c: false, income: 10}", "undetermined !noCase"),
            ("{a: false, b: true}", "undetermined: client.income")),
        Ruling(
            "past an unknown case",
            head + """
                cases:
                  - {id: free, if: client.a, then: money(0)}
                  - {id: poor, if: client.b, then: money(0)}
                  - {id: other, if: client.c, then: money(1)}
                """,
            ("{b: true}", "= 0"),
            ("{b: false, c: true}", "undetermined: client.a"),
            ("{c: true}", "undetermined: client.a, client.b"),
            ("{a: true}", "= 0 by free")),
        Ruling(
            "the value of a case that is unknown is missing whatever the next case is",
            "calculation: rule\nabout: {client: Client}\ntype: int\n"
                + "cases: [{id: x, if: client.a, then: client.n}, {id: y, if: client.b, then: client.m}]",
            ("{b: true, m: 1}", "undetermined: client.a, client.n"), ("{b: true, m: 1, n: 1}", "= 1"),
            ("{a: true, n: 1}", "= 1 by x")),
        Ruling(
            "otherwise",
            head + """
                cases:
                  - {id: free, if: client.a, then: money(0)}
                otherwise: client.income
                """,
            ("{a: false, income: 7}", "= 7"), ("{income: 7}", "undetermined: client.a"),
            ("{income: 0}", "= 0"),
            ("{}", "undetermined: client.a, client.income")),
        Ruling(
            "rounding", head + "round: {to: 0.01, mode: half-up}\nis: client.income * 0.5",
            ("{income: 0.01}", "= 0.01"), ("{income: 0.03}", "= 0.02"), ("{income: 0.02}", "= 0.01")),
        Ruling(
            "the smallest of what there is",
            head + "is: min([client.income, client.amount.orValue(client.income)])",
            ("{income: 10}", "= 10"), ("{income: 10, amount: 3}", "= 3"),
            ("{amount: unknown, income: 3}", "undetermined: client.amount")),
        Ruling(
            "an empty list has no smallest",
            "calculation: rule\nabout: {client: Client}\ntype: int\nis: min(client.items.map(i, i.n))",
            ("{items: []}", "undetermined !emptyList"), ("{items: [{id: x, n: 3}, {id: y, n: 2}]}", "= 2")),
        Ruling(
            "a month that is missing is named",
            head + "is: sum(months(month('2024-12'), month('2025-02')).map(w, client.months[w]))",
            ("{months: {2024-12: 1, 2025-01: 2, 2025-02: 3}}", "= 6"),
            ("{months: {2024-12: 1, 2025-02: 3}}", "undetermined: client.months.2025-01"),
            ("{months: {2024-12/2025-02: 2}}", "= 6"), ("{}", "undetermined: client.months")),
        Ruling(
            "through another calculation",
            """
            calculation: half
            about: {client: Client}
            type: money
            is: client.income * 0.5
            ---
            calculation: rule
            about: {client: Client}
            type: money
            is: half(client) + half(client)
            """,
            ("{income: 5}", "= 5"), ("{}", "undetermined: client.income")),
    ]

    @Test(arguments: cases) func calculates(_ ruling: Ruling) throws { try ruling.expect() }

    // MARK: Elements, codes, values

    private static let ofElement = """
        decision: rule
        about: {client: Client, item: client.items}
        all: [{id: ok, if: item.ok}, {id: a, if: client.a}]
        """

    @Test(arguments: [
        (
            "client: {a: true, items: [{id: x, ok: true}, {id: y, ok: false}]}",
            "item=x granted; item=y refused: ok"
        ),
        ("item: y\nclient: {a: true, items: [{id: x, ok: true}, {id: y, ok: false}]}", "item=y refused: ok"),
        ("client: {a: true, items: [{id: x}]}", "item=x undetermined: client.items[x].ok"),
        ("client: {a: true, items: []}", ""),
        ("client: {a: true}", "undetermined: client.items"),
        ("client: {}", "undetermined: client.a, client.items"),
        ("item: z\nclient: {a: true, items: [{id: x, ok: true}]}", "facts.no-such-element /facts/item"),
        ("item: unknown\nclient: {a: true, items: [{id: x, ok: true}]}", "item=x granted"),
        ("clinet: {}", "facts.unknown-subject /clinet"),
        ("client: {b: 3}", "facts.type /client/b"),
    ])
    func ofElements(_ facts: String, _ lines: String) throws {
        let rulebook = try SmallRulebook.load(Self.ofElement)
        #expect(Asked(rulebook, "rule", facts, on: "2025-03-15").lines == lines)
    }

    private static let ofCode = """
        calculation: rule
        about: {client: Client, form: code.form}
        type: int
        is: code.form[form].places + client.n
        """

    @Test(arguments: [
        ("client: {n: 1}", "2025-03-15", "form=home = 1; form=semi = 3; form=stationary = 4"),
        ("client: {n: 1}", "2024-12-31", "form=home = 1; form=semi = 2"),
        ("client: {n: 1}\nform: semi", "2025-03-15", "form=semi = 3"),
        ("client: {}\nform: semi", "2025-03-15", "form=semi undetermined: client.n"),
        ("client: {n: 1}\nform: hoem", "2025-03-15", "facts.unknown-code /form"),
    ])
    func ofCodes(_ facts: String, _ day: String, _ lines: String) throws {
        let rulebook = try SmallRulebook.load(Self.ofCode)
        #expect(Asked(rulebook, "rule", facts, on: day).lines == lines)
    }

    private static let ofValue = """
        calculation: rule
        about: {client: Client, price: money}
        type: money
        is: min([price, client.income])
        """

    @Test(arguments: [
        ("client: {income: 5}\nprice: 3.50", "= 3.5"),
        ("client: {income: 5}", "undetermined: price"),
        ("client: {}", "undetermined: client.income, price"),
        ("client: {income: 5}\nprice: much", "facts.type /price"),
        ("client: {income: 5}\nprice: [3]", "facts.type /price"),
    ])
    func ofValues(_ facts: String, _ lines: String) throws {
        let rulebook = try SmallRulebook.load(Self.ofValue)
        #expect(Asked(rulebook, "rule", facts, on: "2025-03-15").lines == lines)
    }
}
