/// Writes random conditions over a few facts with few values, for which thresholds can be solved and sometimes not.
struct AnalysisTermGenerator {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func condition(_ depth: Int) -> String {
        guard depth > 0 else { return comparison(1) }
        switch Int.random(in: 0..<11, using: &random) {
        case 0, 1: return "(\(condition(depth - 1)) && \(condition(depth - 1)))"
        case 2, 3: return "(\(condition(depth - 1)) || \(condition(depth - 1)))"
        case 4: return "!(\(condition(depth - 1)))"
        case 5: return "(\(condition(depth - 1)) ? \(condition(depth - 1)) : \(condition(depth - 1)))"
        case 6:
            return pick([
                "client.household.exists(m, m.age > 2)", "client.household.all(m, m.works || m.age * 2 < 3)",
                "client.household.exists_one(m, m.works)",
                "size(client.household.filter(m, m.age >= 1 && m.works)) >= 2",
                "client.household.map(m, m.age + 1).exists(n, n == 2)", "2 in client.household.map(m, m.age)",
                "client.household.exists(m, m.minor)", "size(client.workers) > 1",
                "sum(client.household.map(m, m.age)) > 3",
            ])
        case 7:
            return pick([
                "client.adult", "needy(client)", "older(client, \(number(depth - 1)))",
                "grade(client) == 2", "cap(client, \(amount(0))) > \(amount(depth - 1))",
                "client.doubled >= \(amount(0))", "client.ripe <= on", "client.ripe > \(day())",
            ])
        default: return comparison(depth)
        }
    }

    private mutating func comparison(_ depth: Int) -> String {
        let sign = pick(["<", "<=", "==", "!=", ">", ">="])
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: return "\(number(depth)) \(sign) \(number(depth - 1))"
        case 2, 3: return "\(amount(depth)) \(sign) \(amount(depth - 1))"
        case 4: return "\(day()) \(sign) \(day())"
        case 5:
            return pick([
                "client.has_work", "client.has_means", "client.form in ['home', 'semi']",
                "client.form == 'semi'",
                "client.spare.hasValue()", "client.age in [1, 3, client.height]", "client.until.hasValue()",
            ])
        case 6: return "yearsBetween(\(day()), \(day())) \(sign) \(pick(["0", "1", "-1", "client.age"]))"
        default: return "daysBetween(\(day()), \(day())) \(sign) \(pick(["0", "1", "-30", "client.age"]))"
        }
    }

    private mutating func number(_ depth: Int) -> String {
        guard depth > 0 else { return pick(["-1", "0", "1", "2", "3", "client.age", "client.height"]) }
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: return "(\(number(depth - 1)) \(pick(["+", "-"])) \(number(depth - 1)))"
        case 2: return "\(number(depth - 1)) * \(pick(["2", "3", "-2", "0", "client.height"]))"
        case 3: return "-(\(number(depth - 1)))"
        case 4: return "client.spare.orValue(\(number(depth - 1)))"
        case 5: return "(\(condition(0)) ? \(number(depth - 1)) : \(number(depth - 1)))"
        case 6: return "\(pick(["min", "max"]))([\(number(depth - 1)), \(number(depth - 1))])"
        case 7:
            return pick([
                "client.age / 2", "client.age % 2", "client.household.size()", "client.spare.value()",
            ])
        default: return number(0)
        }
    }

    private mutating func amount(_ depth: Int) -> String {
        guard depth > 0 else { return pick(["money(1)", "money('2.5')", "client.income", "client.fine"]) }
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: return "(\(amount(depth - 1)) \(pick(["+", "-"])) \(amount(depth - 1)))"
        case 2: return "\(amount(depth - 1)) * \(pick(["0.5", "2", "-1.5", "client.rate"]))"
        case 3: return "\(amount(depth - 1)) / \(pick(["2", "0.4", "-3", "client.rate"]))"
        case 4: return "client.legacy.orValue(\(amount(depth - 1)))"
        case 5: return "\(pick(["min", "max"]))([\(amount(depth - 1)), \(amount(depth - 1))])"
        default: return amount(0)
        }
    }

    private mutating func day() -> String {
        pick([
            "on", "client.born", "client.born.plusDays(30)", "client.born.plusMonths(1)",
            "client.born.plusYears(1)",
            "client.until.orValue(on)", "date('2024-02-29')", "date('2025-03-01')", "on.plusMonths(-1)",
            "client.until.orValue(client.born)",
        ])
    }

    mutating func pick(_ choices: [String]) -> String {
        choices[Int.random(in: choices.indices, using: &random)]
    }
}
