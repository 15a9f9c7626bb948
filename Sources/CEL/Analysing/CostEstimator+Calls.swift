/// Calls: of rules, and of the functions of the language.
extension CostEstimator {
    func call(_ name: String, _ target: NodeID?, _ arguments: [NodeID], _ id: NodeID) -> PartEstimate {
        var operands = target.map { [$0] + arguments } ?? arguments
        var function = name
        if case .function(let resolved)? = expression.names[id] {
            // A namespace is no receiver: `math.abs(x)`.
            if target != nil, !resolved.utf8.elementsEqual(name.utf8) { operands = arguments }
            function = resolved
        }
        let given = operands.reduce(Self.node) { $0 + part($1).cost.perhaps }
        if operands == arguments, let rule = bounds.rule(function) { return rule.after(given) }
        guard let first = operands.first else { return PartEstimate(unknown: expression.type(id)) }
        switch function {
        case "size", "sum", "min", "max":
            guard expression.type(first).element != nil || expression.type(first).isMap else { break }
            return aggregate(function, first)
        case "value", "orValue", "or", "optional.of", "optional.ofNonZeroValue", "hasValue":
            var found = operands.dropFirst().reduce(part(first)) { $0.or(part($1)) }
            found.cost = given
            found.sweep = operands.reduce(0) { max($0, part($1).sweep) }
            found.isStored = found.isStored && function == "value"
            return found
        default: break
        }
        return library(function, operands, id)
    }

    private func aggregate(_ name: String, _ list: NodeID) -> PartEstimate {
        let list = part(list)
        var found = single(list.cost.perhaps + Self.node)
        found.unbounded = list.unbounded
        if name == "size", list.isStored { return found }
        found.cost = found.cost + CostEstimate(most: list.size.most.times(list.use.adding(1)))
        return found
    }

    /// A function of the language: it goes through its texts, and once through its lists.
    private func library(_ name: String, _ operands: [NodeID], _ id: NodeID) -> PartEstimate {
        var found = PartEstimate(unknown: expression.type(id))
        (found.size, found.inner) = result(name, operands, id)
        found.cost = operands.reduce(Self.node) { $0 + whole($1).perhaps }
        var work = 0
        for operand in operands { work = work.adding(steps(through: operand)) }
        if Self.pairwise.contains(name) {
            work = operands.reduce(1) { $0.times(steps(through: $1).adding(1)) }
            if operands.count == 1 { work = work.times(work) }
        }
        if name != "months" {
            let isText = expression.type(id) == .string || expression.type(id) == .bytes
            work = work.adding(isText ? found.size.textSteps : found.size.most)
        }
        found.cost = found.cost + CostEstimate(most: work)
        return found
    }

    /// Functions that hold each part of one operand against each part of the other.
    private static let pairwise: Set<String> = [
        "sets.contains", "sets.equivalent", "sets.intersects", "distinct", "contains", "matches",
        "regex.extract",
        "regex.extractAll", "regex.replace", "indexOf", "lastIndexOf",
    ]

    private func steps(through operand: NodeID) -> Int {
        switch expression.type(operand) {
        case .string, .bytes: part(operand).size.textSteps
        case .list, .map, .dyn: part(operand).size.most
        default: 0
        }
    }

    // MARK: Sizes of results

    private func result(
        _ name: String, _ operands: [NodeID], _ id: NodeID
    ) -> (size: SizeEstimate, inner: SizeEstimate) {
        let unknown = PartEstimate(unknown: expression.type(id))
        guard let first = operands.first.map({ part($0) }) else { return (unknown.size, unknown.inner) }
        switch name {
        case "months": return (SizeEstimate(most: months(operands)), .none)
        case "lists.range":
            guard let operand = operands.first, case .literal(.int(let count)) = expression.parsed[operand]
            else {
                break
            }
            return (SizeEstimate(most: Int(clamping: max(0, count))), .none)
        case "split": return (SizeEstimate(most: first.size.most.adding(1)), first.size.perhaps)
        case "regex.extractAll": return (SizeEstimate(most: first.size.most.adding(1)), first.size.perhaps)
        case "sort", "reverse", "slice", "distinct", "substring", "trim", "lowerAscii", "upperAscii",
            "charAt":
            return (first.size.perhaps, first.inner)
        case "first", "last": return (first.inner, .none)
        case "string" where ![.string, .bytes, .dyn].contains(operands.first.map { expression.type($0) }):
            return (SizeEstimate(most: 64), .none)
        default: break
        }
        return (unknown.size, unknown.inner)
    }

    /// How many months lie between two ends: known where both are so many months from the same one.
    private func months(_ operands: [NodeID]) -> Int {
        let all = 12 * 9999
        guard operands.count == 2 else { return all }
        let (from, to) = (MonthOffset(operands[0], in: expression), MonthOffset(operands[1], in: expression))
        guard from.base == to.base else { return all }
        let (distance, overflows) = to.months.subtractingReportingOverflow(from.months)
        return overflows ? all : min(all, max(0, distance.adding(1)))
    }
}

/// An end of `months(…)`: a day or month and how many months it is from it.
private struct MonthOffset {
    /// The base as text.
    let base: String
    /// The months from it to the end.
    private(set) var months = 0

    init(_ id: NodeID, in expression: CheckedExpression) {
        var at = id
        while case .call(let name, let target, let arguments) = expression.parsed[at], arguments.count == 1 {
            // The month of a day moves with the day.
            if name == "month", target == nil, expression.type(arguments[0]) == .date {
                at = arguments[0]
                continue
            }
            guard let target, name == "plusMonths" || name == "plusYears",
                let count = expression.parsed.wholeNumber(arguments[0]), abs(count) < 1 << 32
            else { break }
            months += count * (name == "plusYears" ? 12 : 1)
            at = target
        }
        base = expression.parsed.printed(at)
    }
}

extension ParsedExpression {
    /// The number that a literal is, perhaps behind a minus.
    func wholeNumber(_ id: NodeID) -> Int? {
        switch self[id] {
        case .literal(.int(let value)): return Int(exactly: value)
        case .unary(.negate, let operand):
            guard case .literal(.int(let value)) = self[operand], value != .min else { return nil }
            return Int(exactly: -value)
        default: return nil
        }
    }
}
