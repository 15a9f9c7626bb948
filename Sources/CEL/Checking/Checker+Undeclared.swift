/// Names that nobody declared.
extension Checker {
    /// The names in an expression that stand for nothing, each once, in the order of the text: those of facts that are
    /// not given.
    ///
    /// A name that can mean a function or a namespace of functions is not among them; it is a mistake of who wrote it.
    public static func undeclaredNames(
        _ expression: ParsedExpression, in scope: Scope, schema: Schema
    ) -> [String] {
        let scopes = MacroScopes(expression)
        let resolution = NameResolution(expression, in: scope, schema: schema, scopes: scopes)
        var names: [(offset: Int, name: String)] = []
        for index in expression.nodes.indices {
            let id = NodeID(index)
            guard case .identifier(let name, _) = expression[id], scopes.isReachable(id),
                resolution.names[id] == nil, !resolution.isInsideName[index],
                !schema.hasFunction(name), !schema.isNamespace(name),
                !names.contains(where: { $0.name.utf8.elementsEqual(name.utf8) })
            else { continue }
            names.append((expression.ranges[index].lowerBound, name))
        }
        return names.sorted { $0.offset < $1.offset }.map(\.name)
    }
}
