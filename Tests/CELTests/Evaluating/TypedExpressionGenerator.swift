/// Writes random expressions that check: conditions, whole numbers and amounts over the small vocabulary.
struct TypedExpressionGenerator {
    private var random: SeededGenerator
    /// The loop variables in scope: members of the household and whole numbers.
    private var members: [String] = []
    private var numbers: [String] = []
    private var variables = 0

    /// Creates a generator that repeats itself for the same seed.
    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A condition of at most `depth` levels.
    mutating func condition(_ depth: Int) -> String {
        guard depth > 0 else { return plainCondition() }
        switch Int.random(in: 0..<13, using: &random) {
        case 0: return plainCondition()
        case 1: return "\(number(depth - 1)) \(pick(["<", "<=", "==", "!=", ">", ">="])) \(number(depth - 1))"
        case 2: return "\(amount(depth - 1)) \(pick(["<", "<=", "==", ">"])) \(amount(depth - 1))"
        case 3, 4: return terms("&&", depth - 1)
        case 5, 6: return terms("||", depth - 1)
        case 7: return "!(\(condition(depth - 1)))"
        case 8: return "(\(condition(depth - 1)) ? \(condition(depth - 1)) : \(condition(depth - 1)))"
        case 9: return "\(number(depth - 1)) in \(pick(["client.numbers", "[1, client.age, 0]"]))"
        case 10: return overNumbers(depth - 1)
        default: return overMembers(depth - 1)
        }
    }

    private mutating func plainCondition() -> String {
        var choices = [
            "client.has_work", "client.has_means", "client.name == client.alias", "client.form == 'home'",
            "client.form in ['home', 'semi']", "'home' in client.forms", "'x' in client.by_word",
            "client.spare.hasValue()", "client.legacy.hasValue()", "client.form in client.forms",
            "has(client.age)", "client.name.startsWith('a')", "client.name.contains(client.alias)",
            "client.form.endsWith('me')", "client.alias.matches('^[a-c]+$')", "size(client.name) > 1",
            "client.age in [0, 2, 3, 5, 64]",
        ]
        choices += members.flatMap { ["\($0).works", "\($0).id == 'a'", "\($0).age > 1"] }
        return pick(choices)
    }

    private mutating func terms(_ symbol: String, _ depth: Int) -> String {
        let terms = (0..<Int.random(in: 2...4, using: &random)).map { _ in condition(depth) }
        return "(" + terms.joined(separator: " \(symbol) ") + ")"
    }

    private mutating func overNumbers(_ depth: Int) -> String {
        let variable = newVariable("n")
        let list = pick([
            "client.numbers", "client.numbers.map(k, k + 1)", "client.numbers.filter(k, k > 0)",
            "[0, client.age, 2]",
        ])
        numbers.append(variable)
        defer { numbers.removeLast() }
        return "\(list).\(pick(["all", "exists", "exists_one"]))(\(variable), \(condition(depth)))"
    }

    private mutating func overMembers(_ depth: Int) -> String {
        let list = household(depth)
        let variable = newVariable("m")
        members.append(variable)
        defer { members.removeLast() }
        return "\(list).\(pick(["all", "exists", "exists_one"]))(\(variable), \(condition(depth)))"
    }

    private mutating func household(_ depth: Int) -> String {
        guard depth > 0, Int.random(in: 0..<3, using: &random) == 0 else { return "client.household" }
        let variable = newVariable("f")
        members.append(variable)
        defer { members.removeLast() }
        return "client.household.filter(\(variable), \(condition(depth - 1)))"
    }

    /// A whole number.
    mutating func number(_ depth: Int) -> String {
        guard depth > 0 else {
            return pick(
                ["0", "1", "2", "client.age", "client.height", "client.by_word['x']"] + numbers
                    + members.map { "\($0).age" })
        }
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 1: return "(\(number(depth - 1)) \(pick(["+", "-", "*", "/", "%"])) \(number(depth - 1)))"
        case 2: return "client.spare.orValue(\(number(depth - 1)))"
        case 3: return "(\(condition(depth - 1)) ? \(number(depth - 1)) : \(number(depth - 1)))"
        case 4:
            return pick([
                "size(client.numbers)", "sum(client.numbers)", "max(client.numbers)", "client.spare.value()",
            ])
        case 5: return "size(\(household(depth)))"
        case 6: return "min([\(number(depth - 1)), \(number(depth - 1))])"
        case 7: return "sum(\(household(depth)).map(s, s.age))"
        default: return number(0)
        }
    }

    /// An amount of money.
    mutating func amount(_ depth: Int) -> String {
        guard depth > 0 else {
            return pick(["client.income", "client.fine", "money(1)"] + members.map { "\($0).wage" })
        }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return "(\(amount(depth - 1)) \(pick(["+", "-"])) \(amount(depth - 1)))"
        case 1: return "(\(amount(depth - 1)) \(pick(["*", "/"])) \(number(depth - 1)))"
        case 2: return "client.legacy.orValue(\(amount(depth - 1)))"
        case 3: return "(\(condition(depth - 1)) ? \(amount(depth - 1)) : \(amount(depth - 1)))"
        case 4: return "sum(client.amounts)"
        default: return amount(0)
        }
    }

    private mutating func newVariable(_ prefix: String) -> String {
        variables += 1
        return "\(prefix)\(variables)"
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices[Int.random(in: choices.indices, using: &random)]
    }
}
