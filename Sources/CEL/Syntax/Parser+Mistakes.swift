import Diagnostics

/// What the grammar asked for at the place of a mistake.
enum Expectation {
    case expression
    case operatorOrEnd
    case fieldName
    case symbol(Symbol)
    /// A comma or the bracket that closes.
    case commaOr(Symbol)
}

/// Reporting.
extension Parser {
    /// Reports a mistake that parsing can go on behind.
    mutating func report(
        _ code: CELCode, _ message: Phrase, at range: Range<Int>, help: Phrase? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        diagnostics.add(Diagnostic(code, message, at: origin.span(range), help: help, notes: notes))
    }

    /// Reports a mistake that parsing cannot go on behind.
    mutating func stop(
        _ code: CELCode, _ message: Phrase, at range: Range<Int>, help: Phrase? = nil
    ) -> ParsingStopped {
        report(code, message, at: range, help: help)
        return ParsingStopped()
    }

    /// Reports that something else was expected than the next token.
    mutating func stopUnexpected(
        _ expectation: Expectation, help: Phrase? = nil, opened: Range<Int>? = nil
    ) -> ParsingStopped {
        let message = CELMessages.expected(
            expectation, found: CELMessages.name(of: current.kind, text(current)))
        let notes = opened.map { [Diagnostic.Note(CELMessages.openedHere, origin.span($0))] } ?? []
        report(.unexpected, message, at: current.range, help: help, notes: notes)
        return ParsingStopped()
    }

    /// Reports that the limit of nesting is passed.
    mutating func stopTooDeep(at range: Range<Int>) -> ParsingStopped {
        stop(.tooDeep, CELMessages.tooDeep(SyntaxLimits.depth), at: range)
    }

    /// Reports that a macro inside of macros is one too many.
    mutating func stopTooManyWalks(at range: Range<Int>) -> ParsingStopped {
        let message = CELMessages.tooManyWalks(SyntaxLimits.walks)
        return stop(.tooManyWalks, message, at: range, help: CELMessages.nameTheParts)
    }

    /// Reports a reserved word that stands where a name belongs.
    mutating func reportReservedWord(_ token: Token) {
        let help = CELMessages.renameReserved
        report(.reservedWord, CELMessages.reservedWord(text(token)), at: token.range, help: help)
    }

    /// Passes `symbol` or stops, pointing to what it would close.
    mutating func expect(_ symbol: Symbol, opened: Range<Int>) throws(ParsingStopped) {
        guard take(symbol) != nil else {
            throw stopUnexpected(.symbol(symbol), help: helpAfterOperand(), opened: opened)
        }
    }

    /// What may have been meant by a token that cannot follow an operand.
    func helpAfterOperand() -> Phrase? {
        let previous = tokens[max(position - 1, 0)]
        let isGlued = previous.range.upperBound == current.range.lowerBound
        switch current.kind {
        case .literal(.string), .literal(.bytes):
            if isGlued && text(previous).lowercased() == "rb" { return CELMessages.bytesBeforeRaw }
            if case .literal = previous.kind { return CELMessages.joinWithPlus }
            return nil
        case .identifier where text(current) == "not" && following().kind == .symbol(.isIn):
            return CELMessages.notIn
        default: return nil
        }
    }
}
