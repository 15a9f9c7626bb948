import Diagnostics

/// Selections, indices, and calls.
extension Parser {
    /// Whether an opening brace behind the node would begin a message.
    func isName(_ id: NodeID) -> Bool {
        switch arena[id] {
        case .identifier, .select: true
        default: false
        }
    }

    /// `.field`, or `.method(`; nil when arguments follow.
    mutating func selection(of operand: Operand) throws(ParsingStopped) -> Operand? {
        advance()
        try refuseOptional()
        let token = current
        switch token.kind {
        case .identifier, .reservedWord:
            advance()
            guard current.kind == .symbol(.leftParenthesis) else {
                return try select(text(token), token, of: operand)
            }
            return try openCall(
                CallHead(name: token, start: operand.range.lowerBound, target: operand.id))
        case .quotedField:
            advance()
            return try select(String(text(token).dropFirst().dropLast()), token, of: operand)
        default: throw stopUnexpected(.fieldName, help: helpForField(token))
        }
    }

    private mutating func select(
        _ field: String, _ token: Token, of operand: Operand
    ) throws(ParsingStopped) -> Operand {
        let range = operand.range.lowerBound..<token.range.upperBound
        return try add(.select(operand.id, field: field), range, name: token.range)
    }

    private func helpForField(_ token: Token) -> Phrase? {
        if Word.keyword(text(token)) != nil { return CELMessages.quoteKeyword }
        guard position >= 2, case .integer = tokens[position - 2].kind else { return nil }
        return CELMessages.digitsAfterPoint
    }

    /// Begins the index behind `operand[`.
    mutating func openIndex(of operand: Operand) throws(ParsingStopped) -> Operand? {
        let opening = advance().range
        try refuseOptional()
        try open(.index(of: operand), behind: opening)
        return nil
    }

    /// `operand[index]` behind its closing bracket.
    mutating func index(
        of operand: Operand, _ index: Operand, opening: Range<Int>
    ) throws(ParsingStopped) -> Operand {
        let range = operand.range.lowerBound..<previousEnd
        return try add(.index(operand.id, index.id), range, name: opening.lowerBound..<previousEnd)
    }

    /// Begins the arguments of a call at its opening parenthesis, or makes the call when it has none.
    mutating func openCall(_ head: CallHead) throws(ParsingStopped) -> Operand? {
        let opening = advance().range
        if take(.rightParenthesis) != nil { return try call(head, []) }
        var head = head
        head.variable = takeVariable(of: head)
        try open(.argument(of: head), behind: opening)
        return nil
    }
}
