/// The variables that an expression sees, the innermost last.
public struct Scope: Sendable {
    /// Names and types, the innermost last.
    public private(set) var variables: [(name: String, type: ValueType)] = []

    /// Creates a scope of some variables.
    public init(_ variables: [(name: String, type: ValueType)] = []) { self.variables = variables }

    /// The scope with one more variable, which hides those of its name.
    public func adding(_ name: String, _ type: ValueType) -> Scope {
        var scope = self
        scope.variables.append((name, type))
        return scope
    }

    /// The type of a variable.
    public subscript(name: String) -> ValueType? {
        variables.last { $0.name.utf8.elementsEqual(name.utf8) }?.type
    }
}
