import Diagnostics

/// Selections and indices.
extension Parser {
    /// Whether an opening brace behind the node would begin a message.
    func isName(_ id: NodeID) -> Bool {
        switch arena[id] {
        case .identifier, .select: true
        default: false
        }
    }

    /// `.field`, `.?field`, or `.method(`; nil when arguments follow.
    mutating func selection(of operand: Operand) throws(ParsingStopped) -> Operand? {
        advance()
        let question = take(.question)?.range
        let token = current
        switch token.kind {
        case .identifier, .reservedWord:
            advance()
            guard current.kind == .symbol(.leftParenthesis) else {
                return try select(text(token), token, of: operand, isOptional: question != nil)
            }
            if let question { reportOptionalCall(question, token) }
            return try openCall(methodHead(token, of: operand))
        case .quotedField:
            advance()
            let field = text(token.range.lowerBound + 1..<token.range.upperBound - 1)
            return try select(field, token, of: operand, isOptional: question != nil)
        default: throw stopUnexpected(.fieldName, help: helpForField(token))
        }
    }

    private mutating func select(
        _ field: String, _ token: Token, of operand: Operand, isOptional: Bool
    ) throws(ParsingStopped) -> Operand {
        let range = operand.range.lowerBound..<token.range.upperBound
        let node: ParsedExpression.Node =
            isOptional
            ? .optionalSelect(operand.id, field: field) : .select(operand.id, field: field)
        return try add(node, range, name: token.range)
    }

    private mutating func reportOptionalCall(_ question: Range<Int>, _ method: Token) {
        report(
            .optionalCall, CELMessages.optionalCall(text(method)),
            at: question.lowerBound..<method.range.upperBound, help: CELMessages.callInside)
    }

    private func helpForField(_ token: Token) -> Phrase? {
        if Word.keyword(text(token)) != nil { return CELMessages.quoteKeyword }
        guard position >= 2, case .integer = tokens[position - 2].kind else { return nil }
        return CELMessages.digitsAfterPoint
    }

    /// Begins the index behind `operand[` or `operand[?`.
    mutating func openIndex(of operand: Operand) throws(ParsingStopped) -> Operand? {
        let opening = advance().range
        try open(.index(of: operand, isOptional: take(.question) != nil), behind: opening)
        return nil
    }

    /// `operand[index]` behind its closing bracket.
    mutating func index(
        of operand: Operand, _ index: Operand, opening: Range<Int>, isOptional: Bool
    ) throws(ParsingStopped) -> Operand {
        let range = operand.range.lowerBound..<previousEnd
        let node: ParsedExpression.Node =
            isOptional ? .optionalIndex(operand.id, index.id) : .index(operand.id, index.id)
        return try add(node, range, name: opening.lowerBound..<previousEnd)
    }
}
