/// Constants: what can be read before the expression runs.
extension Checker {
    /// Functions that make a value of one text or number; a constant that they cannot read is a mistake.
    private static let readers: Set<String> = [
        "timestamp", "duration", "ip", "cidr", "date", "month", "money", "decimal",
    ]

    /// Functions of regular expressions, whose second operand is the pattern.
    private static let patternTakers: Set<String> = [
        "matches", "regex.replace", "regex.extract", "regex.extractAll",
    ]

    /// Functions that rules call with a constant text, so that the days and amounts of an act stand in its
    /// rule.
    private static let constantReaders: Set<String> = ["date", "month", "money", "decimal"]

    /// Runs calls whose operands are literals, and says what cannot be read.
    mutating func checkConstants(_ function: String, _ operands: [NodeID]) {
        if Self.patternTakers.contains(function), operands.count > 1 {
            checkPattern(function, operands[1])
        } else if Self.readers.contains(function), operands.count == 1 {
            guard case .literal(let literal) = expression[operands[0]] else { return }
            guard let fault = fault(of: function, [literal.value]) else { return }
            report(.badConstant(function, literal.text, fault), at: operands[0])
        }
    }

    private mutating func checkPattern(_ function: String, _ pattern: NodeID) {
        guard case .literal(.string(let text)) = expression[pattern] else { return }
        guard fault(of: "matches", [.string(""), .string(text)]) == .pattern else { return }
        report(.badConstant(function, text, .pattern), at: pattern)
    }

    /// Why a function of the library has no result for some values.
    private func fault(of function: String, _ values: [Value]) -> Fault? {
        guard let work = schema.library[function]?.work else { return nil }
        do throws(Fault) {
            switch (work, values.count) {
            case (.unary(let run), 1): _ = try run(values[0])
            case (.binary(let run), 2): _ = try run(values[0], values[1])
            case (.variadic(let run), _): _ = try run(values)
            default: return nil
            }
            return nil
        } catch {
            return error
        }
    }

    // MARK: Rules

    /// The type of a call that rules write with a constant text, after a word about one that has none; nil
    /// for others.
    mutating func constantOfRules(_ name: String, _ arguments: [NodeID], _ id: NodeID) -> ValueType? {
        guard isRules, Self.constantReaders.contains(name), arguments.count == 1 else { return nil }
        if case .literal(.string) = expression[arguments[0]] { return nil }
        let overloads = schema.overloads(name).filter { !$0.isMember && $0.parameters != [.string] }
        if overloads.isEmpty {
            return type(arguments[0]) == .wrong ? .wrong : reportName(.constantText(name), at: id)
        }
        if let result = resolve(overloads, arguments) { return result }
        let wanted = overloads[0].parameters[0]
        return report(
            .operand("\(name)()", found: type(arguments[0]), expected: wanted), at: arguments[0])
    }

    /// `round(value, step, 'mode')`: step and mode are constants, so that a rule says how it rounds.
    mutating func round(_ arguments: [NodeID], _ id: NodeID) -> ValueType {
        guard arguments.count == 3 else {
            return reportName(.argumentCount("round", found: arguments.count, expected: [3]), at: id)
        }
        _ = adopt(arguments[0], .decimal)
        require(.decimal, arguments[1], operation: "round()")
        let value = type(arguments[0])
        guard case .literal(.string(let mode)) = expression[arguments[2]], RoundingMode(rawValue: mode) != nil
        else { return report(.roundingMode(RoundingMode.allCases.map(\.rawValue)), at: arguments[2]) }
        guard let (digits, step) = expression.constantNumber(arguments[1]) else {
            var isTold = type(arguments[1]) == .wrong
            expression[arguments[1]].forEachChild { isTold = isTold || reported.contains($0) }
            return isTold ? value : report(.constantText("round"), at: arguments[1])
        }
        guard let step, step > .zero else {
            return report(.badConstant("round", digits, .conversion), at: arguments[1])
        }
        switch value {
        case .money, .decimal, .wrong, .dyn: return value
        default: return report(.operand("round()", found: value, expected: .decimal), at: arguments[0])
        }
    }

    // MARK: Binary floating point

    /// Says where a double comes from that nothing made a decimal.
    mutating func checkDoubles() {
        var isTold = Array(repeating: false, count: types.count)
        for id in types.indices.reversed() where scopes.isReachable(NodeID(id)) {
            if reported.contains(NodeID(id)) { isTold[id] = true }
            expression.nodes[id].forEachChild { isTold[Int($0)] = isTold[id] }
        }
        for id in types.indices where !isTold[id] && scopes.isReachable(NodeID(id)) && isDoubleSource(id) {
            report(.double, at: NodeID(id))
        }
    }

    /// Whether a node is a double and none of its children is.
    private func isDoubleSource(_ id: Int) -> Bool {
        guard !resolution.isInsideName[id], type(NodeID(id)) == .double else { return false }
        var hasDouble = false
        expression.nodes[id].forEachChild { hasDouble = hasDouble || type($0) == .double }
        return !hasDouble
    }
}

extension ParsedExpression {
    /// The number that a constant is, as it was written and exactly: `0.01`, `1`, `decimal('0.01')`; nil for the rest.
    func constantNumber(_ id: NodeID) -> (digits: String, value: Rational?)? {
        switch self[id] {
        case .literal(.double(_, let digits)): return (digits, Rational(literal: digits))
        case .literal(.int(let value)): return (String(value), Rational(value))
        case .call("decimal", target: nil, let arguments) where arguments.count == 1:
            guard case .literal(.string(let digits)) = self[arguments[0]] else { return nil }
            return Rational(decimal: digits).map { (digits, $0) }
        default: return nil
        }
    }
}

extension ParsedExpression.Literal {
    /// What the literal stands for.
    fileprivate var value: Value {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .uint(let value): .uint(value)
        case .double(let value, _): .double(value)
        case .string(let value): .string(value)
        case .bytes(let value): .bytes(value)
        }
    }

    /// What messages show of it: a text as it is, numbers as they were written.
    fileprivate var text: String {
        switch self {
        case .int(let value): String(value)
        case .uint(let value): "\(value)u"
        case .double(_, let digits): digits
        case .string(let value): value
        case .bool(let value): value ? "true" : "false"
        case .null: "null"
        case .bytes: "b'…'"
        }
    }
}
