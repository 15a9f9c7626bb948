import CEL
import Testing

@testable import Rules

/// Until when answers hold, and why no longer.
struct HoldingTests {
    private func holding(
        _ rules: String, _ facts: String, on day: String = "2025-03-15", at place: Int = 0
    ) throws -> Holding {
        let rulebook = try SmallRulebook.load(rules)
        let days = try DayByDay(rulebook, "rule", "client: \(facts)", region: "RU")
        let answers = days.answers(on: try #require(CivilDate(day)), holding: true)
        return try #require(answers[place].holding)
    }

    /// The last day, the answer of the next one, and each condition that turns it with what it reads.
    private func line(_ holding: Holding) -> String {
        let extent =
            switch holding.extent {
            case .always: "always"
            case .atLeast(let day): "at least \(day)"
            case .until(let day): "\(day)"
            }
        guard let next = holding.next else { return extent }
        let changes = next.changes.map { change in
            let readings = change.readings.map { reading in
                let (before, after) = (reading.before?.value.text, reading.after?.value.text)
                let path = (reading.after ?? reading.before)?.path ?? ""
                return before == after ? " \(path)" : " \(path) \(before ?? "-")→\(after ?? "-")"
            }
            let course = [change.before, change.after].map { $0.map { "\($0.outcome)" } ?? "-" }
            let elements = change.elements.map { "[\($0)]" }.joined()
            let rule = change.isOfRule(from: next.day) ? " rule" : ""
            return " \(change.rule?.id ?? "")\(elements) \(course.joined(separator: "→"))\(rule)"
                + readings.joined()
        }
        let answer = (next.verdict?.rawValue ?? "not asked") + (next.value.map { " \($0.text)" } ?? "")
        return "\(extent), then \(answer):" + changes.joined(separator: ";")
    }

    private func decision(_ condition: String) -> String {
        "decision: rule\nabout: {client: Client}\nall:\n  - {id: c, if: \"\(condition)\"}"
    }

    @Test(arguments: [
        ("client.a", "{a: true}", "always"),
        ("on <= client.day", "{day: 2027-03-14}", "2027-03-14, then refused: c yes→no client.day"),
        ("on < client.day", "{day: 2027-03-14}", "2027-03-13, then refused: c yes→no client.day"),
        ("on == client.day", "{day: 2025-03-15}", "2025-03-15, then refused: c yes→no client.day"),
        ("on != client.day", "{day: 2025-03-18}", "2025-03-17, then refused: c yes→no client.day"),
        ("on > client.day", "{day: 2025-03-14}", "always"),
        ("on > client.day", "{}", "always"),
        (
            "client.day.plusYears(5) <= on", "{day: 2022-02-28}",
            "2027-02-27, then granted: c no→yes client.day"
        ),
        (
            "client.day <= on.plusMonths(-12)", "{day: 2024-08-31}",
            "2025-08-30, then granted: c no→yes client.day"
        ),
        (
            "yearsBetween(client.born, on) >= 18", "{born: 2008-02-29}",
            "2026-02-27, then granted: c no→yes client.born"
        ),
        (
            "daysBetween(client.day, on) % 10 == 4", "{day: 2025-03-11}",
            "2025-03-15, then refused: c yes→no client.day"
        ),
        ("client.form in code.form", "{form: stationary}", "2025-03-31, then refused: c yes→no client.form"),
        (
            "month(on) == month(client.day)", "{day: 2025-03-31}",
            "2025-03-31, then refused: c yes→no client.day"
        ),
    ])
    func ofConditions(_ condition: String, _ facts: String, _ expected: String) throws {
        #expect(try line(holding(decision(condition), facts)) == expected)
    }

    /// Where nothing that can be computed ends it, the search ends.
    @Test(arguments: ["daysBetween(client.day, on) % 2000000 >= 0", "on <= on.plusDays(client.n)"])
    func whatChangesWithoutOrderIsBounded(_ condition: String) throws {
        let found = try holding(decision(condition), "{n: 1, day: 2025-03-11}")
        guard case .atLeast(let day) = found.extent else {
            Issue.record("\(line(found))")
            return
        }
        #expect(day > CivilDate(year: 2035, month: 1, day: 1) ?? day)
    }

    @Test func rulesThatBeginAndEnd() throws {
        let rules = """
            decision: rule
            about: {client: Client}
            all:
              - {id: old, if: client.a, until: 2025-06-30}
              - {id: new, if: client.b, from: 2026-01-01}
            """
        #expect(
            try line(holding(rules, "{a: true, b: false}"))
                == "2025-12-31, then refused: new -→no rule client.b -→false")
        #expect(
            try line(holding(rules, "{a: false, b: true}"))
                == "2025-06-30, then granted: old no→- rule client.a false→-")
    }

    @Test func parametersAndCases() throws {
        let rules = """
            parameter: cap
            type: money
            values:
              - {from: 2025-01-01, until: 2025-12-31, is: 100}
              - {from: 2026-01-01, is: 120}
            ---
            calculation: rule
            about: {client: Client}
            type: money
            cases:
              - {id: minor, if: "yearsBetween(client.born, on) < 18", then: money(0)}
              - {id: other, if: "true", then: param.cap}
            """
        #expect(
            try line(holding(rules, "{born: 2000-05-05}"))
                == "2025-12-31, then granted 120: other yes→yes param.cap 100→120")
        #expect(
            try line(holding(rules, "{born: 2007-05-05}"))
                == "2025-05-04, then granted 100: minor yes→no client.born; other -→yes param.cap -→100")
    }

    @Test func elementsAreNamed() throws {
        let rules = """
            decision: rule
            about: {client: Client}
            for-each: {i: client.items}
            all:
              - {id: term, if: "daysBetween(client.day, on) <= i.n"}
            """
        #expect(
            try line(holding(rules, "{day: 2025-03-10, items: [{id: x, n: 30}, {id: y, n: 7}]}"))
                == "2025-03-17, then refused: term[y] yes→no client.day client.items[y].n")
    }

    /// A day that a fact fixes does not move with the day that is asked.
    @Test func asOfADayOfTheFacts() throws {
        let rules = """
            parameter: norm
            type: int
            values: [{until: 2025-12-31, is: 1}, {from: 2026-01-01, is: 2}]
            ---
            decision: rule
            about: {client: Client}
            as-of: client.day
            all: [{id: c, if: "param.norm == 1 && on < date('2025-12-01')"}]
            """
        #expect(try line(holding(rules, "{day: 2025-03-10}")) == "always")
    }

    @Test func codesThatAreNoLongerInForceAreNotAsked() throws {
        let rules = """
            decision: rule
            about: {client: Client, form: code.form}
            all: [{id: c, if: client.a}]
            """
        #expect(try line(holding(rules, "{a: true}", at: 2)) == "2025-03-31, then not asked:")
        #expect(try line(holding(rules, "{a: true}", at: 1)) == "always")
    }
}
