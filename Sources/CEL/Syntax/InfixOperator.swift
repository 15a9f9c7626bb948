/// An infix operator that waits for its right side.
struct InfixOperator {
    /// Which kind of node it makes.
    enum Kind: Equatable {
        case logical(ParsedExpression.LogicalOperator)
        case binary(ParsedExpression.BinaryOperator)
    }

    /// The operator.
    var kind: Kind
    /// How close it binds, from 1 on.
    var precedence: Int
    /// Where it stands.
    var range: Range<Int>

    /// Creates the operator that `symbol` is between two operands, if it is one.
    init?(_ symbol: Symbol, at range: Range<Int>) {
        if let logical = ParsedExpression.LogicalOperator(rawValue: symbol.rawValue) {
            self.kind = .logical(logical)
            self.precedence = logical.precedence
        } else if let binary = ParsedExpression.BinaryOperator(rawValue: symbol.rawValue) {
            self.kind = .binary(binary)
            self.precedence = binary.precedence
        } else {
            return nil
        }
        self.range = range
    }

    /// Whether it continues a chain of the same logical operator on its left.
    func continuesChain(of left: InfixOperator) -> Bool {
        guard case .logical = kind else { return false }
        return kind == left.kind
    }
}

/// How close logical operators bind.
extension ParsedExpression.LogicalOperator {
    /// 1 or 2.
    var precedence: Int { self == .or ? 1 : 2 }
}

/// How close the other infix operators bind.
extension ParsedExpression.BinaryOperator {
    /// From 3 on.
    var precedence: Int {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn: 3
        case .add, .subtract: 4
        case .multiply, .divide, .remainder: 5
        }
    }
}
