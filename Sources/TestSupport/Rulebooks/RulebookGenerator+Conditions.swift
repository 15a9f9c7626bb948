/// Conditions: expressions, and trees of them.
extension RulebookGenerator {
    /// An expression that is true or false, of at most `depth` levels.
    mutating func condition(_ depth: Int) -> String {
        guard depth > 0 else { return plainCondition() }
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: return comparison(depth - 1)
        case 2: return "(\(condition(depth - 1)) && \(condition(depth - 1)))"
        case 3: return "(\(condition(depth - 1)) || \(condition(depth - 1)))"
        case 4: return "!(\(condition(depth - 1)))"
        case 5: return call(.bool, depth) ?? comparison(depth - 1)
        case 6: return quantified(depth - 1)
        case 7: return ofCodes(depth - 1)
        case 8: return parameter(.bool, depth - 1)
        case 9:
            guard let list = paths(to: .list(.code)).randomElement(using: &random) else { fallthrough }
            return "\(term(.code, 0)) in \(list)"
        default: return plainCondition()
        }
    }

    private mutating func plainCondition() -> String {
        let optionals = [FactSort.int, .money, .date].flatMap { paths(to: .optional($0)) }
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return "\(leaf(.int)) \(comparator()) \(leaf(.int))"
        case 1: return "\(leaf(.date)) \(comparator()) \(pick(["on", leaf(.date)]))"
        case 2: return "\(leaf(.code)) == '\(pick(GeneratedCode.named))'"
        case 3: return optionals.randomElement(using: &random).map { "\($0).hasValue()" } ?? leaf(.bool)
        case 4: return "\(leaf(.money)) \(comparator()) \(leaf(.money))"
        default: return leaf(.bool)
        }
    }

    private mutating func comparison(_ depth: Int) -> String {
        let sort = pick([FactSort.int, .int, .money, .date, .code])
        let comparator = sort == .code ? pick(["==", "!="]) : comparator()
        return "\(term(sort, depth)) \(comparator) \(term(sort, depth))"
    }

    private mutating func comparator() -> String { pick(["<", "<=", ">", ">=", "==", "!="]) }

    private mutating func quantified(_ depth: Int) -> String {
        guard let (path, record) = rows().randomElement(using: &random) else { return condition(depth) }
        let variable = newName("r")
        return bound([(variable, .record(record))]) { writer in
            "\(path).\(writer.pick(["all", "exists"]))(\(variable), \(writer.condition(depth)))"
        }
    }

    private mutating func ofCodes(_ depth: Int) -> String {
        let code = leaf(.code)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "\(code) in code.form"
        case 1: return "(\(code) in code.form && 'quiet' in code.form[\(code)].partners)"
        case 2: return "code.form.exists(f, code.form[f].places > \(term(.int, depth)))"
        default: return "\(code) in ['home', '\(pick(GeneratedCode.named))']"
        }
    }

    // MARK: Trees

    /// How a decision or condition is decided, of at most `depth` levels of conditions.
    mutating func body(_ depth: Int) -> GeneratedCondition.Body {
        guard depth > 0 else {
            if one(in: 8), let path = givenPaths().randomElement(using: &random) { return .known(path) }
            if one(in: 5), let call = call(.bool, 1) { return .test(call) }
            return .test(condition(pick([0, 0, 1, 1, 2])))
        }
        if one(in: 3), let quantifier = quantifier(depth) { return quantifier }
        return group(depth, atLeast: pick([1, 1, 2]))
    }

    private mutating func group(_ depth: Int, atLeast: Int) -> GeneratedCondition.Body {
        let group = pick([GeneratedCondition.Body.Group.all, .all, .any, .any, .none])
        var parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in part(depth - 1) }
        // One part is there on every day: a group without any says nothing.
        parts[Int.random(in: parts.indices, using: &random)].days = .always
        return .group(group, parts, atLeast: group == .any ? atLeast : 1)
    }

    /// A condition of a group.
    mutating func part(_ depth: Int) -> GeneratedCondition {
        var part = GeneratedCondition(
            id: newName("rule-"), days: days(), body: body(one(in: 2) ? depth : 0))
        part.isWarning = one(in: 8)
        if one(in: 3) { part.says = sentence() }
        return part
    }

    private mutating func sentence() -> String {
        let (number, amount) = (leaf(.int), leaf(.money))
        return
            "{ru: \"срок {years(\(number))}, сумма {\(amount)}\", en: \"{years(\(number))} and {\(amount)}\"}"
    }

    private mutating func quantifier(_ depth: Int) -> GeneratedCondition.Body? {
        let variable = newName("e")
        var sources: [(path: String, sort: FactSort)] = rows().map { ($0.path, .record($0.record)) }
        if !values.contains(where: { $0.sort == .code }) { sources.append(("code.form", .code)) }
        guard let (list, sort) = sources.randomElement(using: &random) else { return nil }
        let isEach = one(in: 2)
        return bound([(variable, sort)]) { writer in
            let filter = writer.one(in: 3) ? writer.condition(1) : nil
            let body = writer.one(in: 2) ? writer.body(0) : writer.group(depth - 1, atLeast: 1)
            return .quantifier(
                GeneratedCondition.Quantifier(
                    isEach: isEach, variable: variable, list: list, filter: filter,
                    atLeast: isEach ? 1 : writer.pick([1, 1, 2])), body)
        }
    }
}
