/// Conditions.
extension FactTermGenerator {
    mutating func condition(_ depth: Int) -> String {
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: return comparison(depth)
        case 2: return terms("&&", depth)
        case 3: return terms("||", depth)
        case 4: return "!(\(write(.bool, depth)))"
        case 5: return membership(depth)
        case 6: return textual(depth)
        case 7, 8: return overList(depth)
        case 9: return overHousehold(depth)
        case 10: return overMap(depth)
        default: return pick(["\(fact("spare"))", "\(fact("legacy"))", "\(fact("note"))"]) + ".hasValue()"
        }
    }

    private mutating func comparison(_ depth: Int) -> String {
        let sort = pick([Sort.int, .string, .money, .decimal, .date, .month])
        let scalar = pick(Self.scalars)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return "\(write(.list(scalar), depth)) == \(write(.list(scalar), depth))"
        case 1: return "\(write(sort, depth)) \(pick(["==", "!="])) \(write(sort, depth))"
        case 2: return "\(write(.money, depth)) < \(FactTerm.decimal("1.5"))"
        case 3: return "\(write(.decimal, depth)) >= \(write(.int, depth))"
        default: return "\(write(sort, depth)) \(pick(["<", "<=", ">", ">="])) \(write(sort, depth))"
        }
    }

    private mutating func terms(_ symbol: String, _ depth: Int) -> String {
        let terms = (0..<Int.random(in: 2...3, using: &random)).map { _ in write(.bool, depth) }
        return "(" + terms.joined(separator: " \(symbol) ") + ")"
    }

    private mutating func membership(_ depth: Int) -> String {
        let sort = pick(Self.scalars)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return "\(write(.string, depth)) in {'a': 1, 'e\u{301}': 2}"
        case 1:
            return pick([
                "\(fact("form")) in ['home', 'semi']", "\(write(.int, depth)) in [0, 2, 3, 1, 7, 64]",
            ])
        case 2: return "'home' in \(fact("forms"))"
        case 3:
            let function = pick(["contains", "intersects", "equivalent"])
            return "sets.\(function)(\(write(.list(sort), depth)), \(write(.list(sort), depth)))"
        default: return "\(write(sort, depth)) in \(write(.list(sort), depth))"
        }
    }

    private mutating func textual(_ depth: Int) -> String {
        let receiver = write(.string, depth)
        if one(in: 3) { return "\(receiver).matches(\(pick(["'^.$'", "'[a-c]+'", "'Щ'", fact("name")])))" }
        return "\(receiver).\(pick(["startsWith", "endsWith", "contains"]))(\(write(.string, depth)))"
    }

    private mutating func overList(_ depth: Int) -> String {
        let sort = pick(Self.scalars)
        let list = write(.list(sort), depth)
        let quantifier = pick(["all", "exists", "exists_one"])
        if one(in: 4) {
            return bound("i", .int) { index, writer in
                writer.bound("v", sort) { value, writer in
                    "\(list).\(quantifier)(\(index), \(value), \(writer.write(.bool, depth)))"
                }
            }
        }
        return bound("v", sort) { variable, writer in
            "\(list).\(quantifier)(\(variable), \(writer.write(.bool, depth)))"
        }
    }

    private mutating func overHousehold(_ depth: Int) -> String {
        let rows = household(depth)
        return bound("m", .member) { variable, writer in
            let quantifier = writer.pick(["all", "exists", "exists_one"])
            return "\(rows).\(quantifier)(\(variable), \(writer.write(.bool, depth)))"
        }
    }

    /// The rows of the household, perhaps only some.
    mutating func household(_ depth: Int) -> String {
        guard depth > 0, one(in: 3) else { return fact("household") }
        return bound("f", .member) { variable, writer in
            let condition = writer.write(.bool, depth - 1)
            return writer.fact("household") + ".filter(\(variable), \(condition))"
        }
    }

    private mutating func overMap(_ depth: Int) -> String {
        if one(in: 3) {
            let map = fact(pick(["by_form", "by_word"]))
            return bound("k", .string) { key, writer in
                "\(map).\(writer.pick(["all", "exists"]))(\(key), \(writer.write(.bool, depth)))"
            }
        }
        let map = "{'a': \(write(.int, depth)), 'b': \(write(.int, depth))}"
        return bound("k", .string) { key, writer in
            guard writer.one(in: 2) else { return "\(map).exists(\(key), \(writer.write(.bool, depth)))" }
            return writer.bound("v", .int) { value, writer in
                "\(map).all(\(key), \(value), \(writer.write(.bool, depth)))"
            }
        }
    }
}
