/// Functions of lists: the lists extension (cel-go, ext/lists.go), and its share of the optionals one.
enum ListFunctions {
    /// Everything of the extension.
    static let all: [Function] = parts + shapes + orders

    /// `list(A)`.
    static let list = ValueType.list(.parameter("A"))

    /// The elements of an argument that must be a list.
    static func elements(_ value: Value) throws(Fault) -> [Value] {
        guard case .list(let elements) = value else { throw .noSuchOverload }
        return elements
    }
}
