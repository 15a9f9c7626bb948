/// How large an expression may be; beyond that it is a mistake with a place, never an overflow of the stack.
enum SyntaxLimits {
    /// The limit that a node passed.
    enum Passed: Error {
        case depth
        case walks
    }

    /// The most code points, as in cel-go.
    static let codePoints = 100_000
    /// The deepest nesting of brackets, and the greatest height of the tree, as in cel-go.
    ///
    /// It bounds the recursion of every later stage over the tree.
    static let depth = 250
    /// The most macros that walk over something, each in the range or in the body of the next.
    ///
    /// Each multiplies the work, or the size of a value, by the length of a list: 16 over lists of two
    /// elements are 65,536 steps already. The specification asks for 12 levels of nested calls at least
    /// (langdef.md, "Syntax"); cel-go counts in the same way (`ValidateComprehensionNestingLimit`) and leaves
    /// the number to its user.
    static let walks = 16
    /// After so many mistakes in one expression the lexer stops.
    static let mistakes = 20
}
