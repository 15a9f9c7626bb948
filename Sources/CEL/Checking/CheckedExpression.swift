/// An expression whose every node has a type, and whose every name stands for something.
public struct CheckedExpression: Sendable {
    /// What a name of an expression stands for.
    public enum Name: Sendable, Hashable {
        /// A variable of the scope, by the name under which it was declared; the node may be a chain `a.b.c`.
        case variable(String)
        /// A variable of a macro.
        case local(String)
        /// A type.
        case type(ValueType)
        /// A function, by the name under which the library or the schema has it.
        case function(String)
    }

    /// What was written.
    public let parsed: ParsedExpression
    /// The types of its nodes; `.dyn` everywhere when it was not checked.
    public let types: [ValueType]
    /// What identifiers, chains of selections, and calls stand for.
    public let names: [NodeID: Name]
    /// The values of its constant parts.
    let constantParts = ConstantParts()
    private let constants: [Bool]

    /// Creates a checked expression; the checker does that.
    init(parsed: ParsedExpression, types: [ValueType], names: [NodeID: Name]) {
        self.parsed = parsed
        self.types = types
        self.names = names
        constants = Self.constants(of: parsed, names)
    }

    /// The type of the whole.
    public var type: ValueType { types[Int(parsed.root)] }

    /// The type of a node.
    public func type(_ id: NodeID) -> ValueType { types[Int(id)] }

    /// Whether a part reads no fact, day or table, walks over nothing, and so always has the same value.
    func isConstant(_ id: NodeID) -> Bool { constants[Int(id)] }

    /// Calls `body` for the constant parts right below a constant part.
    func forEachConstantChild(of id: NodeID, _ body: (NodeID) -> Void) {
        if case .type? = names[id] { return }
        parsed[id].forEachChild { if constants[Int($0)] { body($0) } }
    }

    /// The parts of a constant part that are no literals and whose values are not known yet, below before above, and the
    /// part itself.
    func constantParts(of id: NodeID) -> [NodeID] {
        var parts: [NodeID] = []
        var waiting = [id]
        while let next = waiting.popLast() {
            parts.append(next)
            if constantParts.isKnown(next) { continue }
            forEachConstantChild(of: next) { if !parsed[$0].isLiteral { waiting.append($0) } }
        }
        return parts.sorted()
    }

    private static func constants(of parsed: ParsedExpression, _ names: [NodeID: Name]) -> [Bool] {
        var constants = Array(repeating: false, count: parsed.nodes.count)
        for (index, node) in parsed.nodes.enumerated() {
            constants[index] = isConstant(node, names[NodeID(index)], constants)
        }
        return constants
    }

    private static func isConstant(_ node: ParsedExpression.Node, _ name: Name?, _ known: [Bool]) -> Bool {
        if case .type? = name { return true }
        switch node {
        case .identifier, .comprehension, .pairComprehension, .bind, .optionalMap, .block, .slot: return false
        case .call(let function, let target, let arguments):
            guard arguments.allSatisfy({ known[Int($0)] }) else { return false }
            if case .function(let resolved)? = name, !resolved.utf8.elementsEqual(function.utf8) {
                return isPure(resolved)
            }
            return isPure(function) && (target.map { known[Int($0)] } ?? true)
        default:
            var isConstant = true
            node.forEachChild { isConstant = isConstant && known[Int($0)] }
            return isConstant
        }
    }

    private static func isPure(_ function: String) -> Bool {
        guard let function = Library.standard[function] else { return false }
        if case .tabled = function.work { return false }
        return true
    }
}
