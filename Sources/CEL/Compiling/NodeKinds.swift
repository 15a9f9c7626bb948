/// What kinds of nodes are to the builder.
extension ParsedExpression.Node {
    /// Whether it has code that leaves its outcome in the accumulator.
    var isCondition: Bool {
        switch self {
        case .logical, .has, .unary(.not, _): true
        case .binary(let binary, _, _): binary.isCondition
        case .comprehension(let kind, _, _, _, _): kind.isCondition
        case .pairComprehension(let kind, _, _, _, _, _): kind.isCondition
        default: false
        }
    }

    /// Whether it is `?element`.
    var isOptionalElement: Bool {
        if case .optionalElement = self { return true }
        return false
    }

    /// Whether it is a literal.
    var isLiteral: Bool {
        if case .literal = self { return true }
        return false
    }
}

extension ParsedExpression.ComprehensionKind {
    /// Whether it gives a bool.
    var isCondition: Bool { self == .all || self == .exists || self == .existsOne }
}

extension ParsedExpression.PairComprehensionKind {
    /// Whether it gives a bool.
    var isCondition: Bool { self == .all || self == .exists || self == .existsOne }
}

extension ParsedExpression.BinaryOperator {
    /// Whether it gives a bool.
    var isCondition: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide, .remainder: false
        default: true
        }
    }
}
