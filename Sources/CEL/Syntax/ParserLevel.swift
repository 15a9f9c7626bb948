/// An expression that is being read: the whole, one in brackets, or a branch of a conditional.
struct ParserLevel {
    /// What the expression is for.
    enum Purpose {
        case whole
        case parenthesis
        /// Behind `condition ?`.
        case then(condition: Parser.Operand)
        /// Behind `condition ? then :`.
        case otherwise(condition: Parser.Operand, then: Parser.Operand)
        case index(of: Parser.Operand)
        case element
        case key
        case value
        case argument(of: CallHead)
    }

    /// What the expression is for.
    var purpose: Purpose
    /// The bracket or the sign before it.
    var opening: Range<Int>
    /// How many operators wait outside of it.
    var operatorBase: Int
    /// How many collected elements belong outside of it.
    var collectedBase: Int
    /// The prefix operators of the operand that is being read, as indices of tokens.
    var prefixes = 0..<0
}

/// A call up to its opening parenthesis.
struct CallHead {
    /// The name of the function.
    var name: Token
    /// Where the expression starts.
    var start: Int
    /// What stands before the dot of a method.
    var target: NodeID?
    /// Whether a dot without a target stands before the name.
    var isAbsolute = false
    /// The variable of a macro, when the first argument may be one.
    var variable: Token?
}
