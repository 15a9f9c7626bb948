/// Whole numbers, amounts of money and decimals.
extension FactTermGenerator {
    mutating func number(_ depth: Int) -> String {
        let sort = pick(Self.scalars)
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: return "(\(write(.int, depth)) \(pick(["+", "-", "*", "/", "%"])) \(write(.int, depth)))"
        case 2: return "size(\(write(.string, depth)))"
        case 3: return "\(write(.list(sort), depth)).size()"
        case 4: return "\(pick(["sum", "min", "max"]))(\(write(.list(.int), depth)))"
        case 5:
            return "\(pick(["daysBetween", "yearsBetween"]))(\(write(.date, depth)), \(write(.date, depth)))"
        case 6:
            return "\(write(.string, depth)).\(pick(["indexOf", "lastIndexOf"]))(\(write(.string, depth)))"
        case 7: return "-(\(write(.int, depth)))"
        case 8: return "\(fact("spare")).\(pick(["value()", "orValue(\(write(.int, depth)))"]))"
        default: return "({'x': \(write(.int, depth)), 'y': 2}.size() + \(fact("by_form"))['home'])"
        }
    }

    mutating func amount(_ depth: Int) -> String {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return "(\(write(.money, depth)) \(pick(["+", "-"])) \(write(.money, depth)))"
        case 1: return "(\(write(.money, depth)) \(pick(["*", "/"])) \(write(.int, depth)))"
        case 2: return "(\(write(.money, depth)) * \(pick([FactTerm.decimal("0.75"), fact("rate")])))"
        case 3: return "\(fact("legacy")).\(pick(["value()", "orValue(\(write(.money, depth)))"]))"
        case 4: return "sum(\(write(.list(.money), depth)) + [\(write(.money, depth))])"
        case 5: return "\(pick(["min", "max"]))(\(write(.list(.money), depth)))"
        case 6: return "round(\(write(.money, depth)), \(FactTerm.decimal("0.01")), '\(mode())')"
        default: return "money(\(pick(["0", "1", fact("height")])))"
        }
    }

    mutating func fraction(_ depth: Int) -> String {
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return "(\(write(.decimal, depth)) \(pick(["+", "-", "*", "/"])) \(write(.decimal, depth)))"
        case 1: return "(\(write(.decimal, depth)) \(pick(["+", "*"])) \(write(.int, depth)))"
        case 2: return "(\(write(.money, depth)) / \(write(.money, depth)))"
        case 3: return "scale(\(write(.int, depth)), 0, \(write(.int, depth)))"
        case 4: return "round(\(write(.decimal, depth)), \(FactTerm.decimal("0.1")), '\(mode())')"
        case 5: return "max([\(fact("rate")), \(write(.decimal, depth))])"
        default: return "(\(fact("share")) * \(FactTerm.decimal("0.25")))"
        }
    }

    private mutating func mode() -> String {
        pick(["half-up", "half-even", "up", "down", "floor", "ceiling"])
    }
}
