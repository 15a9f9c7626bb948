/// Operators: which types go together.
extension Checker {
    mutating func binary(
        _ binary: ParsedExpression.BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID,
        _ scope: Scope,
        _ expected: ValueType?
    ) -> ValueType {
        if binary == .isIn { return membership(left, right, id, scope) }
        let isComparison: Bool
        switch binary {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: isComparison = true
        default: isComparison = false
        }
        let (first, second) = pair(left, right, scope, expected: isComparison ? nil : expected)
        if first == .wrong || second == .wrong { return isComparison ? .bool : .wrong }
        if isComparison {
            let ordered = binary != .equal && binary != .notEqual
            if !areComparable(first, second, ordered: ordered) {
                return reportName(.operands(binary.rawValue, first, second), at: id)
            }
            return .bool
        }
        guard let result = arithmetic(binary, first, second) else {
            return reportName(.operands(binary.rawValue, first, second), at: id)
        }
        return result
    }

    /// Types of two sides, each literal read as what stands on the other side.
    private mutating func pair(
        _ left: NodeID, _ right: NodeID, _ scope: Scope, expected: ValueType?
    ) -> (ValueType, ValueType) {
        if isLiteral(left) && !isLiteral(right) {
            let second = type(of: right, in: scope, expecting: expected)
            return (type(of: left, in: scope, expecting: literalType(left, beside: second)), second)
        }
        let first = type(of: left, in: scope, expecting: expected)
        return (first, type(of: right, in: scope, expecting: literalType(right, beside: first)))
    }

    /// What is asked of an operand beside one of the given type.
    private func literalType(_ id: NodeID, beside type: ValueType) -> ValueType? {
        switch type {
        case .money, .decimal: isDouble(id) ? type : nil
        case .code: type
        default: nil
        }
    }

    private func isLiteral(_ id: NodeID) -> Bool {
        switch expression[id] {
        case .literal: true
        case .list(let items): items.allSatisfy(isLiteral)
        case .unary(.negate, let operand): isLiteral(operand)
        default: false
        }
    }

    private func isDouble(_ id: NodeID) -> Bool {
        switch expression[id] {
        case .literal(.double): true
        case .unary(.negate, let operand): isDouble(operand)
        default: false
        }
    }

    private func areComparable(_ left: ValueType, _ right: ValueType, ordered: Bool) -> Bool {
        switch (left, right) {
        case (.anything, _), (_, .anything): true
        case (.int, .int), (.decimal, .decimal), (.date, .date), (.month, .month): true
        case (.decimal, .int), (.int, .decimal), (.money, .money): true
        // A double literal beside money is an amount.
        case (.money, .decimal), (.decimal, .money): true
        case (.bool, .bool): true
        case (.string, .string), (.string, .code), (.code, .string): !ordered
        case (.code(let first), .code(let second)): !ordered && first == second
        default: false
        }
    }

    private func arithmetic(
        _ binary: ParsedExpression.BinaryOperator, _ left: ValueType, _ right: ValueType
    ) -> ValueType? {
        switch (binary, left, right) {
        case (_, .int, .int): .int
        case (.remainder, _, _): nil
        case (_, .decimal, .decimal), (_, .decimal, .int), (_, .int, .decimal): .decimal
        case (.add, .money, .money), (.subtract, .money, .money): .money
        case (.multiply, .money, .decimal), (.multiply, .money, .int): .money
        case (.multiply, .decimal, .money), (.multiply, .int, .money): .money
        case (.divide, .money, .decimal), (.divide, .money, .int): .money
        case (.divide, .money, .money): .decimal
        default: nil
        }
    }

    private mutating func membership(
        _ left: NodeID, _ right: NodeID, _ id: NodeID, _ scope: Scope
    ) -> ValueType {
        let container: ValueType
        let item: ValueType
        if isLiteral(left) && !isLiteral(right) {
            container = type(of: right, in: scope)
            item = type(of: left, in: scope, expecting: element(of: container))
        } else {
            item = type(of: left, in: scope)
            container = type(of: right, in: scope, expecting: .list(item))
        }
        switch container {
        case .wrong: return .bool
        case .list(let element), .map(let element, _):
            if item != .wrong && !areComparable(item, element, ordered: false) && element != .wrong {
                return reportName(.operands("in", item, container), at: id)
            }
            return .bool
        default: return report(.notAList(container, operation: "in"), at: right)
        }
    }

    func element(of container: ValueType) -> ValueType? {
        switch container {
        case .list(let element), .map(let element, _): element
        default: nil
        }
    }
}
