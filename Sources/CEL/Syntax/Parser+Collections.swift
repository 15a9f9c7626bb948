import Diagnostics

/// Lists, maps, and arguments.
extension Parser {
    /// `[a, b]`; a comma may stand before the closing bracket.
    mutating func openList() throws(ParsingStopped) -> Operand? {
        let opening = advance().range
        passLoneComma(.rightBracket)
        if take(.rightBracket) != nil { return try list(opening, []) }
        try open(.element(question: take(.question)?.range), behind: opening)
        return nil
    }

    /// Takes an element of a list, and the list when its bracket follows.
    mutating func closeElement(
        _ level: ParserLevel, _ question: Range<Int>?, _ element: Operand
    ) throws(ParsingStopped) -> Operand? {
        collected.append(try optional(element, question))
        let hasComma = try takeComma(before: .rightBracket, opened: level.opening)
        guard hasComma, current.kind != .symbol(.rightBracket) else {
            advance()
            return try list(level.opening, takeCollected(of: level).map(\.id))
        }
        reopen(level, as: .element(question: take(.question)?.range))
        return nil
    }

    /// `element` as it is, or marked as optional when a `?` stood before it.
    private mutating func optional(
        _ element: Operand, _ question: Range<Int>?
    ) throws(ParsingStopped) -> Operand {
        guard let question else { return element }
        let range = question.lowerBound..<element.range.upperBound
        return try add(.optionalElement(element.id), range, name: question)
    }

    private mutating func list(
        _ opening: Range<Int>, _ elements: [NodeID]
    ) throws(ParsingStopped) -> Operand? {
        let range = opening.lowerBound..<previousEnd
        if passSlots(elements, range) { return nil }
        return try add(.list(elements), range, name: range)
    }

    /// `{key: value}`; a comma may stand before the closing brace.
    mutating func openMap() throws(ParsingStopped) -> Operand? {
        let opening = advance().range
        passLoneComma(.rightBrace)
        if take(.rightBrace) != nil { return try map(opening, []) }
        try open(.key(question: take(.question)?.range), behind: opening)
        return nil
    }

    /// Takes the value behind a key, and the map when its brace follows.
    ///
    /// An optional value stands for the whole entry: that is what its `?` was written before.
    mutating func closeEntry(
        _ level: ParserLevel, _ question: Range<Int>?, _ value: Operand
    ) throws(ParsingStopped) -> Operand? {
        collected.append(try optional(value, question))
        let hasComma = try takeComma(before: .rightBrace, opened: level.opening)
        guard hasComma, current.kind != .symbol(.rightBrace) else {
            advance()
            return try map(level.opening, takeCollected(of: level))
        }
        reopen(level, as: .key(question: take(.question)?.range))
        return nil
    }

    private mutating func map(_ opening: Range<Int>, _ parts: [Operand]) throws(ParsingStopped) -> Operand {
        let range = opening.lowerBound..<previousEnd
        let entries = stride(from: 0, to: parts.count, by: 2).map {
            (key: parts[$0].id, value: parts[$0 + 1].id)
        }
        return try add(.map(entries), range, name: range)
    }

    /// Takes an argument, and the call when its parenthesis follows.
    mutating func closeArgument(
        _ level: ParserLevel, _ head: CallHead, _ argument: Operand
    ) throws(ParsingStopped) -> Operand? {
        collected.append(argument)
        if try takeComma(before: .rightParenthesis, opened: level.opening) {
            reopen(level, as: .argument(of: head))
            return nil
        }
        advance()
        return try call(head, takeCollected(of: level))
    }

    private mutating func takeCollected(of level: ParserLevel) -> [Operand] {
        let parts = Array(collected[level.collectedBase...])
        collected.removeSubrange(level.collectedBase...)
        return parts
    }

    /// Passes a comma; false, with `closing` next, at the end of the sequence.
    private mutating func takeComma(before closing: Symbol, opened: Range<Int>) throws(ParsingStopped) -> Bool
    {
        if take(.comma) != nil { return true }
        guard current.kind == .symbol(closing) else {
            throw stopUnexpected(.commaOr(closing), help: helpAfterOperand(), opened: opened)
        }
        return false
    }

    /// Passes the comma of `[,]`, which the grammar allows.
    private mutating func passLoneComma(_ closing: Symbol) {
        if current.kind == .symbol(.comma) && following().kind == .symbol(closing) { advance() }
    }
}
