/// Operators: which types go together.
extension Checker {
    /// The function behind an operator (cel-spec, langdef.md, "Standard Definitions").
    private static func function(_ binary: ParsedExpression.BinaryOperator) -> String {
        binary == .isIn ? "@in" : "_\(binary.rawValue)_"
    }

    mutating func unary(
        _ unary: ParsedExpression.UnaryOperator, _ operand: NodeID, _ id: NodeID
    ) -> ValueType {
        if unary == .not {
            require(.bool, operand, operation: "!")
            return .bool
        }
        isLiteral[Int(id)] = isLiteral[Int(operand)]
        let found = type(operand)
        if found == .wrong { return .wrong }
        if let result = resolve(schema.overloads("-_"), [operand]) { return result }
        return reportName(.operator("-", found), at: id)
    }

    mutating func binary(
        _ binary: ParsedExpression.BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID
    ) -> ValueType {
        if binary == .isIn { return membership(left, right, id) }
        if binary.isComparison { return comparison(binary, left, right, id) }
        isLiteral[Int(id)] = isLiteral[Int(left)] && isLiteral[Int(right)]
        let first = type(left)
        let second = type(right)
        if first == .wrong || second == .wrong { return .wrong }
        if let result = resolve(overloads(of: binary, first, second), [left, right]) { return result }
        // `1 + 0.5` may still be decimals; if it is not, the double is told.
        if isRules, isLiteral[Int(id)], let joined = Self.joinLiterals(first, second) { return joined }
        return reportName(.operands(binary.rawValue, type(left), type(right)), at: id)
    }

    private mutating func comparison(
        _ binary: ParsedExpression.BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID
    ) -> ValueType {
        if type(left) == .wrong || type(right) == .wrong { return .bool }
        let isOrder = binary != .equal && binary != .notEqual
        let fits =
            isRules
            ? areComparableInRules(left, right, isOrder ? binary : nil)
            : isOrder
                ? resolve(schema.overloads(Self.function(binary)), [left, right]) != nil
                : substitution.agrees(types[Int(right)], types[Int(left)])
        return fits ? .bool : reportName(.operands(binary.rawValue, type(left), type(right)), at: id)
    }

    /// The overloads of an operator; those of exact numbers only where one of the operands is one or may be one, so that
    /// `client.age * 0.5` stays the mistake that it probably is.
    private func overloads(
        of binary: ParsedExpression.BinaryOperator, _ left: ValueType, _ right: ValueType
    ) -> [Function.Overload] {
        let all = schema.overloads(Self.function(binary))
        if left.isExact || right.isExact || left == .dyn || right == .dyn { return all }
        return all.filter { overload in !overload.parameters.contains { $0.isExact } }
    }

    // MARK: Rules

    /// Whether rules may compare two nodes; the order of a code or a record means nothing, and a literal
    /// beside money is an amount.
    private mutating func areComparableInRules(
        _ left: NodeID, _ right: NodeID, _ order: ParsedExpression.BinaryOperator?
    ) -> Bool {
        if !adopt(right, type(left)) && type(left) == .money { _ = adoptAmount(right) }
        if !adopt(left, type(right)) && type(right) == .money { _ = adoptAmount(left) }
        let first = type(left)
        let second = type(right)
        switch (first, second) {
        case (.wrong, _), (_, .wrong), (.dyn, _), (_, .dyn): return true
        case (.money, .decimal): return isDouble(right)
        case (.decimal, .money): return isDouble(left)
        case (.code, _) where order != nil, (_, .code) where order != nil: return false
        case (.decimal, .int), (.int, .decimal): return true
        default: break
        }
        guard Self.isData(first), Self.isData(second) else { return false }
        if let order { return resolve(overloads(of: order, first, second), [left, right]) != nil }
        return substitution.agrees(types[Int(right)], types[Int(left)])
    }

    /// Whether values of a type are all there is to it: records and entries of code lists are read by their
    /// fields.
    private static func isData(_ type: ValueType) -> Bool {
        var open = [type]
        while let part = open.popLast() {
            switch part {
            case .record, .codeEntry: return false
            default: open += part.parts
            }
        }
        return true
    }

    // MARK: Membership

    private mutating func membership(_ left: NodeID, _ right: NodeID, _ id: NodeID) -> ValueType {
        let item = type(left)
        guard let walked = walk(right) else {
            let found = type(right)
            return found == .wrong ? .bool : report(.notAList(found, operation: "in"), at: right)
        }
        if isRules {
            _ = adopt(left, walked.elements)
            _ = adopt(right, .list(type(left)))
        }
        let element = walk(right)?.elements ?? walked.elements
        guard item != .wrong, element != .wrong, !areMembers(left, element) else { return .bool }
        return reportName(.operands("in", type(left), type(right)), at: id)
    }

    private mutating func areMembers(_ item: NodeID, _ element: ValueType) -> Bool {
        let found = type(item)
        switch (found, element) {
        case (.decimal, .int) where isRules, (.int, .decimal) where isRules: return true
        case (.money, .decimal), (.decimal, .money): return false
        default: break
        }
        if isRules && !(Self.isData(found) && Self.isData(element)) { return false }
        return substitution.agrees(found, element)
    }
}
