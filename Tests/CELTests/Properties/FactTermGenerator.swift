/// Writes random expressions of every type over the facts of the client: numbers, texts, days, lists of values,
/// with all that rules may call.
struct FactTermGenerator {
    /// The types of what it writes.
    indirect enum Sort: Equatable, Sendable {
        case bool, int, string, money, decimal, date, month
        case list(Sort)
        /// A row of the household; only as the variable of a macro.
        case member
    }

    var random: SeededGenerator
    /// The variables of macros and of `cel.bind` in scope.
    var variables: [(name: String, sort: Sort)] = []
    private var made = 0

    /// Creates a generator that repeats itself for the same seed.
    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// The types of elements of lists.
    static let scalars: [Sort] = [.int, .string, .money, .date, .bool]

    /// An expression of any type.
    mutating func term(depth: Int) -> FactTerm {
        let scalar = pick(Self.scalars)
        let sort: Sort = pick([
            .bool, .int, .string, .money, .decimal, .date, .month, .list(scalar), .list(.month),
        ])
        return FactTerm(marked: write(sort, depth))
    }

    /// An expression of a type, of at most `depth` levels.
    mutating func write(_ sort: Sort, _ depth: Int) -> String {
        if depth <= 0 || one(in: 7) { return leaf(sort, max(0, depth)) }
        if one(in: 6) { return general(sort, depth - 1) }
        return switch sort {
        case .bool: condition(depth - 1)
        case .int: number(depth - 1)
        case .string: text(depth - 1)
        case .money: amount(depth - 1)
        case .decimal: fraction(depth - 1)
        case .date: day(depth - 1)
        case .month: month(depth - 1)
        case .list(let element): list(of: element, depth - 1)
        case .member: leaf(.member, 0)
        }
    }

    /// What there is for every type.
    private mutating func general(_ sort: Sort, _ depth: Int) -> String {
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: return "(\(write(.bool, depth)) ? \(write(sort, depth)) : \(write(sort, depth)))"
        case 2: return bind(sort, depth)
        case 3: return "[\(write(sort, depth)), \(write(sort, depth))][\(pick(["0", "1", "2", fact("age")]))]"
        case 4: return "{'k': \(write(sort, depth)), 'e\u{301}': \(write(sort, depth))}[\(key())]"
        case 5: return "optional.of(\(write(sort, depth))).orValue(\(write(sort, depth)))"
        case 6:
            let wrapped = write(.int, depth)
            return bound("o", .int) { variable, writer in
                "optional.of(\(wrapped)).optMap(\(variable), \(writer.write(sort, depth))).value()"
            }
        default:
            if case .list = sort { return "\(write(.list(sort), depth))[0]" }
            return "\(write(.list(sort), depth)).\(pick(["first", "last"]))().orValue(\(write(sort, depth)))"
        }
    }

    private mutating func bind(_ sort: Sort, _ depth: Int) -> String {
        let bound = pick([Sort.int, .string, .money, .list(.int), .bool])
        let value = write(bound, depth)
        return self.bound("b", bound) { variable, writer in
            "cel.bind(\(variable), \(value), \(writer.write(sort, depth)))"
        }
    }

    mutating func key() -> String { pick(["'k'", "'e\u{301}'", "'e\u{301}'", "'\u{E9}'"]) }

    /// Writes what may use a new variable.
    mutating func bound(
        _ prefix: String, _ sort: Sort, _ body: (String, inout FactTermGenerator) -> String
    ) -> String {
        made += 1
        let name = "\(prefix)\(made)"
        variables.append((name, sort))
        defer { variables.removeLast() }
        return body(name, &self)
    }

    func fact(_ name: String) -> String { FactTerm.fact(name) }

    mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: choices.indices, using: &random)]
    }
}

/// Facts, variables and literals.
extension FactTermGenerator {
    /// A term without parts; lists may have some.
    mutating func leaf(_ sort: Sort, _ depth: Int) -> String {
        var choices = variables.filter { $0.sort == sort }.map(\.name)
        choices += variables.filter { $0.sort == .member }.flatMap { Self.fields(of: $0.name, sort) }
        if !choices.isEmpty, Bool.random(using: &random) { return pick(choices) }
        switch sort {
        case .bool: return pick(["true", fact("has_work"), fact("has_means"), "\(fact("form")) == 'home'"])
        case .int: return pick(["0", "1", "2", "-1", fact("age"), fact("height"), fact("by_word") + "['x']"])
        case .string:
            return pick([
                "'b'", "'a,b'", "'e\u{301}'", fact("name"), fact("alias"), "\(fact("programme")).region",
            ])
        case .money: return pick(["money('2.5')", "money(0)", fact("income"), fact("fine")])
        case .decimal: return pick(["decimal('0.5')", "decimal(2)", fact("rate"), fact("share")])
        case .date:
            return pick(["date('2025-01-31')", fact("born"), "\(fact("until")).orValue(\(fact("born")))"])
        case .month: return pick(["month('2025-01')", fact("since"), "month(\(fact("born")))"])
        case .list(let element): return listLeaf(element, depth)
        case .member: return choices.first ?? fact("programme")
        }
    }

    private static func fields(of member: String, _ sort: Sort) -> [String] {
        switch sort {
        case .int: ["\(member).age"]
        case .bool: ["\(member).works"]
        case .string: ["\(member).id"]
        case .money: ["\(member).wage"]
        case .list(.int): ["\(member).scores"]
        default: []
        }
    }

    private mutating func listLeaf(_ element: Sort, _ depth: Int) -> String {
        switch element {
        case .int: return pick([fact("numbers"), "[0, 2, 1]", "lists.range(3)"])
        case .string: return pick([fact("tags"), "['b', 'a']", "'b,a'.split(',')"])
        case .money: return pick([fact("amounts"), "[money(1), \(fact("fine"))]"])
        case .date: return fact("days")
        case .month: return "months(month('2024-12'), \(fact("since")))"
        default: return "[\(write(element, depth - 1)), \(write(element, depth - 1))]"
        }
    }
}
