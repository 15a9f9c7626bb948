import Diagnostics

/// Prefix operators.
extension Parser {
    /// Passes the prefix operators, all of one kind, of the operand that comes next.
    mutating func takePrefixes() throws(ParsingStopped) {
        takeMistakenNots()
        let first = position
        if let prefix = currentPrefix, !startsNegativeNumber {
            while currentPrefix == prefix { advance() }
            if currentPrefix != nil && !startsNegativeNumber {
                throw stopUnexpected(.expression, help: CELMessages.parenthesiseOperand)
            }
        }
        levels[levels.count - 1].prefixes = first..<position
    }

    /// The operand below its prefix operators.
    mutating func applyPrefixes(to operand: Operand) throws(ParsingStopped) -> Operand {
        guard let prefixes = levels.last?.prefixes else { return operand }
        var operand = operand
        for token in tokens[prefixes].reversed() {
            let range = token.range.lowerBound..<operand.range.upperBound
            let prefix: ParsedExpression.UnaryOperator = token.kind == .symbol(.not) ? .not : .negate
            operand = try add(.unary(prefix, operand.id), range, name: token.range)
        }
        return operand
    }

    private var currentPrefix: Symbol? {
        switch current.kind {
        case .symbol(.not): .not
        case .symbol(.minus): .minus
        default: nil
        }
    }

    /// Whether a minus and a number come next, which together are one literal.
    var startsNegativeNumber: Bool {
        guard current.kind == .symbol(.minus) else { return false }
        return switch following().kind {
        case .integer, .literal(.double): true
        default: false
        }
    }

    /// Takes `not x` for `!x`; `not (x)` could be a call and is left to the checker.
    private mutating func takeMistakenNots() {
        while let symbol = mistakenOperator(), symbol == .not {
            switch following().kind {
            case .identifier, .literal, .integer: reportMistakenOperator(symbol)
            default: return
            }
        }
    }
}
