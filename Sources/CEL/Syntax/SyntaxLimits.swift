/// How large an expression may be; beyond that it is a mistake with a place, never an overflow of the stack.
enum SyntaxLimits {
    /// The most code points, as in cel-go.
    static let codePoints = 100_000
    /// The deepest nesting of brackets, and the greatest height of the tree, as in cel-go.
    ///
    /// It bounds the recursion of every later stage over the tree.
    static let depth = 250
    /// After so many mistakes in one expression the lexer stops.
    static let mistakes = 20
}
