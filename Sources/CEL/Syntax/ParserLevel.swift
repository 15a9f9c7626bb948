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
        case index(of: Parser.Operand, isOptional: Bool)
        /// Behind the `?` of an optional element, when it has one.
        case element(question: Range<Int>?)
        /// Behind the `?` of an optional entry, when it has one.
        case key(question: Range<Int>?)
        case value(question: Range<Int>?)
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
