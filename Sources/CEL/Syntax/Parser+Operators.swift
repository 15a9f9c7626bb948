import Diagnostics

/// Infix operators.
extension Parser {
    /// Passes an infix operator and closes those before it that bind closer; false when none comes next.
    mutating func takeInfix() throws(ParsingStopped) -> Bool {
        guard let infix = nextInfix() else { return false }
        while let top = waitingOperator, top.precedence >= infix.precedence, !infix.continuesChain(of: top) {
            try reduceTop()
        }
        operators.append(infix)
        return true
    }

    /// Closes all operators of the level; what they make is the operand that stands alone.
    mutating func finishChain() throws(ParsingStopped) -> Operand {
        while waitingOperator != nil { try reduceTop() }
        return operands.removeLast()
    }

    private var waitingOperator: InfixOperator? {
        guard let level = levels.last, operators.count > level.operatorBase else { return nil }
        return operators.last
    }

    private mutating func nextInfix() -> InfixOperator? {
        let token = current
        if case .symbol(let symbol) = token.kind, let infix = InfixOperator(symbol, at: token.range) {
            advance()
            return infix
        }
        guard let symbol = mistakenOperator(), let infix = InfixOperator(symbol, at: token.range) else {
            return nil
        }
        reportMistakenOperator(symbol)
        return infix
    }

    private mutating func reduceTop() throws(ParsingStopped) {
        let top = operators.removeLast()
        var parts = [operands.removeLast(), operands.removeLast()]
        var name = top.range
        while let previous = waitingOperator, top.continuesChain(of: previous) {
            operators.removeLast()
            name = previous.range
            parts.append(operands.removeLast())
        }
        parts.reverse()
        let range = parts[0].range.lowerBound..<parts[parts.count - 1].range.upperBound
        let node: ParsedExpression.Node =
            switch top.kind {
            case .logical(let logical): .logical(logical, parts.map(\.id))
            case .binary(let binary): .binary(binary, parts[0].id, parts[1].id)
            }
        operands.append(try add(node, range, name: name))
    }

    /// The operator that was meant by the next token, when that is a name like `and`.
    func mistakenOperator() -> Symbol? {
        guard current.kind == .identifier, current.range.count <= 3 else { return nil }
        return MistakenOperator.word(text(current))
    }

    /// Passes a name that was meant as an operator.
    mutating func reportMistakenOperator(_ symbol: Symbol) {
        let help = CELMessages.writeInstead(symbol.rawValue)
        report(.operator, CELMessages.notAnOperator(text(current)), at: current.range, help: help)
        advance()
    }
}
