import Diagnostics

/// Opening and closing of expressions inside expressions.
extension Parser {
    /// Begins an expression behind `opening`.
    mutating func open(_ purpose: ParserLevel.Purpose, behind opening: Range<Int>) throws(ParsingStopped) {
        guard levels.count < SyntaxLimits.depth else { throw stopTooDeep(at: opening) }
        levels.append(
            ParserLevel(
                purpose: purpose, opening: opening, operatorBase: operators.count,
                collectedBase: collected.count))
    }

    /// Begins the next expression of the same brackets as `level`.
    mutating func reopen(_ level: ParserLevel, as purpose: ParserLevel.Purpose) {
        var level = level
        level.purpose = purpose
        level.prefixes = 0..<0
        levels.append(level)
    }

    /// Begins the branch behind `condition ?`, whose branch may not be such a thing itself without
    /// parentheses.
    mutating func openConditional(_ condition: Operand) throws(ParsingStopped) -> Operand? {
        if let level = levels.last, case .then = level.purpose {
            throw stopUnexpected(
                .symbol(.colon), help: CELMessages.parenthesiseConditional, opened: level.opening)
        }
        let question = advance().range
        try open(.then(condition: condition), behind: question)
        return nil
    }

    /// Hands a finished expression to what waits for it: an operand again, or nil when another one is needed.
    mutating func close(_ finished: Operand) throws(ParsingStopped) -> Operand? {
        var finished = finished
        while let level = levels.popLast() {
            switch level.purpose {
            case .whole:
                guard current.kind == .end else {
                    throw stopUnexpected(.operatorOrEnd, help: helpAfterOperand())
                }
                whole = finished.id
            case .then(let condition):
                try expect(.colon, opened: level.opening)
                reopen(level, as: .otherwise(condition: condition, then: finished))
                return nil
            case .otherwise(let condition, let then):
                finished = try conditional(condition, then, finished, question: level.opening)
            default: return try closeBracket(level, finished)
            }
        }
        return nil
    }

    private mutating func conditional(
        _ condition: Operand, _ then: Operand, _ otherwise: Operand, question: Range<Int>
    ) throws(ParsingStopped) -> Operand {
        let node = ParsedExpression.Node.conditional(condition.id, then: then.id, otherwise: otherwise.id)
        return try add(node, condition.range.lowerBound..<otherwise.range.upperBound, name: question)
    }

    private mutating func closeBracket(
        _ level: ParserLevel, _ finished: Operand
    ) throws(ParsingStopped) -> Operand? {
        switch level.purpose {
        case .index(let operand, let isOptional):
            try expect(.rightBracket, opened: level.opening)
            return try index(of: operand, finished, opening: level.opening, isOptional: isOptional)
        case .element(let question): return try closeElement(level, question, finished)
        case .key(let question):
            collected.append(finished)
            try expect(.colon, opened: level.opening)
            reopen(level, as: .value(question: question))
            return nil
        case .value(let question): return try closeEntry(level, question, finished)
        case .argument(let head): return try closeArgument(level, head, finished)
        default:
            try expect(.rightParenthesis, opened: level.opening)
            return Operand(id: finished.id, range: level.opening.lowerBound..<previousEnd)
        }
    }

    /// Where the token that was passed last ends.
    var previousEnd: Int { position > 0 ? tokens[position - 1].range.upperBound : 0 }
}
