/// Texts, days and months.
extension FactTermGenerator {
    mutating func text(_ depth: Int) -> String {
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: return "(\(write(.string, depth)) + \(write(.string, depth)))"
        case 2: return "\(write(.string, depth)).substring(\(pick(["0", "1", "2, 1", fact("age")])))"
        case 3: return "\(write(.string, depth)).\(pick(["lowerAscii", "upperAscii", "trim", "reverse"]))()"
        case 4: return "\(write(.list(.string), depth)).join(\(pick(["", "'-'", write(.string, 0)])))"
        case 5: return "\(write(.string, depth)).replace(\(write(.string, depth)), \(write(.string, depth)))"
        case 6: return "'%s=%d'.format([\(write(.string, depth)), \(write(.int, depth))])"
        case 7: return "\(write(.string, depth)).charAt(\(pick(["0", "1", fact("height")])))"
        case 8: return "string(\(write(pick([.int, .bool, .string]), depth)))"
        default: return "\(fact("note")).\(pick(["value()", "orValue(\(write(.string, depth)))"]))"
        }
    }

    mutating func day(_ depth: Int) -> String {
        let unit = pick(["Days", "Months", "Years"])
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "\(write(.date, depth)).plus\(unit)(\(write(.int, depth)))"
        case 1: return "\(write(.date, depth)).minus\(unit)(\(pick(["1", "12", fact("age")])))"
        case 2: return "\(pick(["min", "max"]))(\(write(.list(.date), depth)))"
        default: return "\(fact("until")).\(pick(["value()", "orValue(\(write(.date, depth)))"]))"
        }
    }

    mutating func month(_ depth: Int) -> String {
        if one(in: 3) { return "\(write(.month, depth)).plusMonths(\(write(.int, depth)))" }
        return one(in: 2) ? "month(\(write(.date, depth)))" : "max(\(write(.list(.month), depth)))"
    }
}
