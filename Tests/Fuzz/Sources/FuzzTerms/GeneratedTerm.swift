import CEL

/// A text of an expression from one of the generators, as the bytes of the input say.
enum GeneratedTerm {
    /// A text of one of the kinds, each number is one.
    static func text(kind: Int, depth: Int) -> String {
        switch kind & 3 {
        case 0:
            var generator = ClosedTermGenerator(seed: 0)
            return generator.term(depth: depth)
        case 1:
            var generator = FactTermGenerator(seed: 0)
            return generator.term(depth: depth).rules
        case 2:
            var generator = TypedExpressionGenerator(seed: 0)
            return generator.condition(depth)
        default:
            var generator = ExpressionGenerator(seed: 0)
            return generator.expression(depth: depth).printed()
        }
    }
}
