import Diagnostics

/// Literals, names, and brackets.
extension Parser {
    /// What stands before selections, indices and calls; nil when it opened a bracket.
    mutating func primary() throws(ParsingStopped) -> Operand? {
        let token = current
        switch token.kind {
        case .literal(let literal):
            advance()
            return try add(.literal(literal), token.range, name: token.range)
        case .integer(let magnitude): return try integer(magnitude)
        case .identifier:
            if let operand = try blockName() { return operand }
            return try name(from: token.range.lowerBound, isAbsolute: false)
        case .reservedWord:
            reportReservedWord(token)
            return try name(from: token.range.lowerBound, isAbsolute: false)
        case .symbol(.minus) where startsNegativeNumber: return try negativeNumber()
        case .symbol(.dot):
            advance()
            guard current.kind == .identifier else { throw stopUnexpected(.fieldName) }
            return try name(from: token.range.lowerBound, isAbsolute: true)
        case .symbol(.leftParenthesis):
            advance()
            try open(.parenthesis, behind: token.range)
            return nil
        case .symbol(.leftBracket): return try openList()
        case .symbol(.leftBrace): return try openMap()
        default: throw stopUnexpected(.expression, help: helpBeforeOperand())
        }
    }

    private mutating func integer(_ magnitude: UInt64) throws(ParsingStopped) -> Operand {
        let token = advance()
        let value = Int64(exactly: magnitude)
        if value == nil {
            let message = CELMessages.numberTooLarge(CELMessages.shortened(text(token)))
            report(.number, message, at: token.range)
        }
        return try add(.literal(.int(value ?? 0)), token.range, name: token.range)
    }

    /// A minus and a number; `-9223372036854775808` is a number although its digits alone are none.
    private mutating func negativeNumber() throws(ParsingStopped) -> Operand {
        let minus = advance()
        let token = advance()
        let range = minus.range.lowerBound..<token.range.upperBound
        let literal: ParsedExpression.Literal
        switch token.kind {
        case .integer(let magnitude): literal = .int(Int64(truncatingIfNeeded: 0 &- magnitude))
        case .literal(.double(let value, let digits)): literal = .double(-value, digits: "-" + digits)
        default: literal = .null
        }
        return try add(.literal(literal), range, name: range)
    }

    /// An identifier, or a call of a function that is not a method.
    private mutating func name(from start: Int, isAbsolute: Bool) throws(ParsingStopped) -> Operand? {
        let token = advance()
        guard current.kind == .symbol(.leftParenthesis) else {
            let range = start..<token.range.upperBound
            return try add(.identifier(text(token), isAbsolute: isAbsolute), range, name: range)
        }
        return try openCall(functionHead(token, start: start, isAbsolute: isAbsolute))
    }

    private func helpBeforeOperand() -> Phrase? {
        switch current.kind {
        case .symbol(.rightParenthesis):
            position > 0 && tokens[position - 1].kind == .symbol(.comma) ? CELMessages.noTrailingComma : nil
        case .quotedField: CELMessages.quotedFieldAfterDot
        default: nil
        }
    }
}
