/// Macros as they were written.
extension ExpressionPrinter {
    /// The parts of a macro.
    func macro(_ node: ParsedExpression.Node) -> [Piece] {
        switch node {
        case .has(let operand, let field): [.text("has(")] + selection(operand, ".", field) + [.text(")")]
        case .comprehension(let kind, let range, let variable, let filter, let body):
            method(range, kind.rawValue, [variable], [filter, body].compactMap(\.self))
        case .pairComprehension(let kind, let range, let key, let value, let filter, let body):
            method(range, kind.rawValue, [key, value], [filter, body].compactMap(\.self))
        case .optionalMap(let target, let variable, let body, let isFlat):
            method(target, isFlat ? "optFlatMap" : "optMap", [variable], [body])
        case .bind(let variable, let value, let body):
            sequence("cel.bind(" + self.variable(variable) + ", ", [value, body], ")")
        case .block(let slots, let body):
            [.text("cel.block(")] + sequence("[", slots, "], ") + [.node(body, .conditional), .text(")")]
        case .slot(let number): [.text("cel.index(\(number))")]
        default: []
        }
    }

    /// A method or a macro with what stands before its dot.
    func method(_ target: NodeID, _ name: String, _ variables: [String], _ arguments: [NodeID]) -> [Piece] {
        let opening = "." + name + "(" + variables.map { variable($0) + ", " }.joined()
        return [.target(target)] + sequence(opening, arguments, ")")
    }

    /// A name, or how optimisers write a variable that has none in the text.
    func variable(_ name: String) -> String { BlockVariable.celText(ofName: name) ?? name }
}
