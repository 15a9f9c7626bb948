import TestSupport

/// Writes rules that read the day in every way that the language has, over the vocabulary of `SmallRulebook`.
struct DayExpressions {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: choices.indices, using: &random)]
    }

    /// A rulebook's rules; the questions are `rule0`, `rule1`, ….
    mutating func rules(_ count: Int) -> String {
        var documents = [Self.data]
        for number in 0..<count {
            documents.append(pick([0, 0, 1]) == 0 ? decision(number) : calculation(number))
        }
        return documents.joined(separator: "\n---\n")
    }

    /// Facts, some of them unknown.
    mutating func facts() -> String {
        var parts: [String] = []
        if pick([0, 0, 0, 1]) == 0 { parts.append("day: \(day(2019...2027))") }
        if pick([0, 0, 0, 1]) == 0 { parts.append("born: \(day(2003...2009))") }
        if pick([0, 0, 0, 1]) == 0 { parts.append("n: \(pick([-2, 0, 1, 3, 17, 18, 400]))") }
        if pick([0, 0, 0, 1]) == 0 { parts.append("form: \(pick(["home", "semi", "stationary"]))") }
        let items = (0..<pick([0, 1, 3])).map { "{id: i\($0), n: \(pick([0, 3, 18, 19]))}" }
        if pick([0, 0, 0, 1]) == 0 { parts.append("items: [\(items.joined(separator: ", "))]") }
        return "client: {\(parts.joined(separator: ", "))}"
    }

    private mutating func day(_ years: ClosedRange<Int>) -> String {
        let special = ["02-29", "02-28", "01-31", "12-31", "01-01", "08-30", "08-31"]
        let year = Int.random(in: years, using: &random)
        let day = pick(special + ["03-15", "06-17", "11-05"])
        return "\(year)-\(day == "02-29" && year % 4 != 0 ? "03-01" : day)"
    }

    private static let data = """
        parameter: norm
        type: int
        values:
          - {from: 2023-01-01, until: 2024-12-31, is: 18}
          - {from: 2025-01-01, until: 2026-06-30, is: 21}
          - {from: 2026-08-01, is: 3}
        ---
        calendar: workdays
        weekend: [6, 7]
        years: {2024: {off: [2024-01-01], work: []}, 2025: {off: [2025-01-01], work: []}, 2027: {off: [], work: []}}
        """

    private mutating func asOf() -> String {
        pick(
            Array(repeating: "", count: 5) + [
                "as-of: client.day\n", "as-of: on.plusMonths(-3)\n", "as-of: client.born.plusYears(18)\n",
            ])
    }

    private mutating func decision(_ number: Int) -> String {
        let parts = (0..<pick([1, 2, 3])).map { part in
            "  - {id: c\(part)\(pick(["", "", ", from: 2025-01-01", ", until: 2026-02-28"])), if: \"\(condition(2))\"}"
        }
        return "decision: rule\(number)\nabout: {client: Client}\n\(asOf())\(pick(["all", "any", "none"])):\n"
            + (parts + ["  - {id: last, if: \"\(condition(1))\"}"]).joined(separator: "\n")
    }

    private mutating func calculation(_ number: Int) -> String {
        """
        calculation: rule\(number)
        about: {client: Client}
        type: \(pick([0, 1]) == 0 ? "int\n\(asOf())is: \"\(count(2))\"" : "date\n\(asOf())is: \"\(date(2)).plusDays(1)\"")
        """
    }

    private mutating func condition(_ depth: Int) -> String {
        guard depth > 0 else { return "\(date(1)) \(comparator()) \(date(1))" }
        switch Int.random(in: 0..<11, using: &random) {
        case 0: return "(\(condition(depth - 1)) && \(condition(depth - 1)))"
        case 1: return "(\(condition(depth - 1)) || \(condition(depth - 1)))"
        case 2: return "!(\(condition(depth - 1)))"
        case 3: return "month(\(date(depth))) \(comparator()) month(\(date(depth)))"
        case 4: return "client.items.exists(i, i.n \(comparator()) \(count(depth - 1)))"
        case 5: return "client.form in code.form && code.form[client.form].places > 0"
        case 6, 7: return "\(count(depth)) \(comparator()) \(count(depth))"
        default: return "\(date(depth)) \(comparator()) \(date(depth))"
        }
    }

    private mutating func comparator() -> String { pick(["<", "<=", ">", ">=", "==", "!="]) }

    private mutating func date(_ depth: Int) -> String {
        if depth <= 0 || pick([0, 1, 2]) == 0 {
            return pick(["on", "on", "client.day", "client.born", "date('2025-02-28')"])
        }
        let unit = pick(["Days", "Months", "Years", "Days", "Months", "Years", "Workdays"])
        let count = unit == "Days" ? pick([1, 30, 45, 365]) : pick([1, 2, 3, 18])
        let base = date(depth - 1)
        return
            "\(base).\(pick(["plus", "minus"]))\(unit)(\(pick([0, 1, 2, 3]) == 0 ? "client.n" : "\(count)"))"
    }

    private mutating func count(_ depth: Int) -> String {
        if depth <= 0 { return pick(["client.n", "3", "18", "param.norm"]) }
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return "(\(count(depth - 1)) \(pick(["+", "-", "*"])) \(count(depth - 1)))"
        case 1: return "(\(count(depth - 1)) \(pick(["/", "%"])) \(pick(["7", "2", "-3", "client.n"])))"
        case 2: return "(\(condition(depth - 1)) ? \(count(depth - 1)) : \(count(depth - 1)))"
        case 3: return "\(pick(["min", "max"]))([\(count(depth - 1)), \(count(depth - 1))])"
        case 4: return "months(month(\(date(1))), month(\(date(1)))).size()"
        default: return "\(pick(["yearsBetween", "daysBetween"]))(\(date(depth)), \(date(depth)))"
        }
    }
}
