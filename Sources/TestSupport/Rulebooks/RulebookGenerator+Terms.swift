/// Expressions of every type but conditions.
extension RulebookGenerator {
    /// An expression of a type, of at most `depth` levels.
    mutating func term(_ sort: FactSort, _ depth: Int) -> String {
        if sort == .bool { return condition(depth) }
        if depth <= 0 || one(in: 4) { return leaf(sort) }
        if one(in: 4), let call = call(sort, depth) { return call }
        if one(in: 8) {
            return "(\(condition(depth - 1)) ? \(term(sort, depth - 1)) : \(term(sort, depth - 1)))"
        }
        return switch sort {
        case .int: number(depth - 1)
        case .money: amount(depth - 1)
        case .date: day(depth - 1)
        default: leaf(sort)
        }
    }

    /// A fact, else a literal.
    mutating func leaf(_ sort: FactSort) -> String {
        if [.int, .money].contains(sort), one(in: 10) { return parameter(sort, 0) }
        let paths = paths(to: sort)
        if !paths.isEmpty, !one(in: 4) { return pick(paths) }
        switch sort {
        case .bool: return pick(["true", "on < date('2025-02-01')"])
        case .int: return pick(["0", "1", "2"])
        case .money: return pick(["money('1.5')", "money(0)", "money(2)"])
        case .date: return pick(["date('2024-12-31')", "date('2025-03-01')"])
        case .code: return "'\(pick(GeneratedCode.named))'"
        default: return "'a'"
        }
    }

    private mutating func number(_ depth: Int) -> String {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return "(\(term(.int, depth)) \(pick(["+", "-", "*"])) \(term(.int, depth)))"
        case 1:
            return one(in: 3) ? "(\(term(.int, depth)) \(pick(["/", "%"])) \(term(.int, depth)))" : leaf(.int)
        case 2: return optional(.int, depth)
        case 3: return parameter(.int, depth)
        case 4: return guardedColumn(depth)
        case 5:
            return "\(pick(["yearsBetween", "daysBetween"]))(\(leaf(.date)), \(pick(["on", leaf(.date)])))"
        case 6:
            guard let list = paths(to: .list(.int)).randomElement(using: &random) else { return leaf(.int) }
            return pick(["sum(\(list))", "size(\(list))", "sum(\(list).filter(n, n > 0))"])
        case 7:
            guard let map = paths(to: .places).randomElement(using: &random) else { return leaf(.int) }
            return "\(map)[\(term(.code, depth))]"
        case 8: return "\(pick(["min", "max"]))([\(term(.int, depth)), \(term(.int, depth))])"
        default: return overRows(depth)
        }
    }

    /// The size of a list of records, or a sum over it.
    private mutating func overRows(_ depth: Int) -> String {
        guard let (path, record) = rows().randomElement(using: &random) else { return leaf(.int) }
        let variable = newName("r")
        return bound([(variable, .record(record))]) { writer in
            let filter = "\(path).filter(\(variable), \(writer.condition(depth - 1)))"
            switch Int.random(in: 0..<3, using: &writer.random) {
            case 0: return "size(\(path))"
            case 1: return "size(\(filter))"
            default:
                return "sum(\(writer.pick([path, filter])).map(\(variable), \(writer.term(.int, depth - 1))))"
            }
        }
    }

    private mutating func amount(_ depth: Int) -> String {
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return "(\(term(.money, depth)) \(pick(["+", "-"])) \(term(.money, depth)))"
        case 1: return "(\(term(.money, depth)) * \(pick(["0.5", "0.75", "2", leaf(.int)])))"
        case 2: return optional(.money, depth)
        case 3: return parameter(.money, depth)
        case 4: return "\(pick(["min", "max"]))([\(term(.money, depth)), \(term(.money, depth))])"
        case 5:
            guard let map = paths(to: .months).randomElement(using: &random) else { return leaf(.money) }
            return one(in: 2)
                ? "\(map)[month('2025-01')]"
                : "sum(months(month('2024-12'), month('2025-01')).map(w, \(map)[w]))"
        case 6:
            guard let list = paths(to: .list(.money)).randomElement(using: &random) else {
                return leaf(.money)
            }
            return "sum(\(list))"
        case 7: return "(\(term(.money, depth)) / \(pick(["2", "3", leaf(.int)])))"
        default: return "round(\(term(.money, depth)), 0.1, '\(pick(["half-up", "floor"]))')"
        }
    }

    private mutating func day(_ depth: Int) -> String {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return "\(term(.date, depth)).plus\(pick(["Days", "Months", "Years"]))(\(pick(["1", "-1"])))"
        case 1: return optional(.date, depth)
        default: return leaf(.date)
        }
    }

    private mutating func optional(_ sort: FactSort, _ depth: Int) -> String {
        guard let path = paths(to: .optional(sort)).randomElement(using: &random) else { return leaf(sort) }
        return one(in: 5) ? "\(path).value()" : "\(path).orValue(\(term(sort, depth)))"
    }

    /// The value of a parameter on the day.
    mutating func parameter(_ sort: FactSort, _ depth: Int) -> String {
        guard let found = parameters.filter({ $0.sort == sort }).randomElement(using: &random) else {
            return leaf(sort)
        }
        return "param.\(found.name)" + (found.isKeyed ? "[\(term(.code, depth))]" : "")
    }

    /// What the code list says of a code, which may not be in force.
    private mutating func guardedColumn(_ depth: Int) -> String {
        let code = term(.code, 0)
        let column = "code.form[\(code)].places"
        return one(in: 3) ? column : "(\(code) in code.form ? \(column) : \(term(.int, depth)))"
    }
}
