/// The variables that macros bring into being, and where each of them is seen.
///
/// One pass from the parents to the children. The arena has children before parents, and the range of a macro
/// before its body, so a pass the other way knows the type of a range before it meets the variable.
struct MacroScopes {
    /// What a variable stands for.
    enum Source {
        /// The elements of a list, or the keys of a map.
        case elements(of: NodeID)
        /// The indices of a list, or the keys of a map.
        case keys(of: NodeID)
        /// The elements of a list, or the values of a map.
        case values(of: NodeID)
        /// What an optional holds.
        case content(of: NodeID)
        /// What is bound to it.
        case value(of: NodeID)
        /// No variable: the slots of a block.
        case slots([NodeID])
    }

    /// One variable, and the frame around it.
    struct Frame {
        var name: String
        var source: Source
        var outer: Int32
    }

    /// Every variable of the expression.
    private(set) var frames: [Frame] = []
    private var places: [Int32]

    private static let root: Int32 = -1
    private static let unreachable: Int32 = -2

    /// Finds the variables of an expression.
    init(_ expression: ParsedExpression) {
        places = Array(repeating: Self.unreachable, count: expression.nodes.count)
        places[Int(expression.root)] = Self.root
        for id in expression.nodes.indices.reversed() where places[id] != Self.unreachable {
            let node = expression.nodes[id]
            let outer = places[id]
            node.forEachChild { places[Int($0)] = outer }
            for (child, frame) in frames(of: node, in: outer) { places[Int(child)] = frame }
        }
    }

    /// Whether the node belongs to the expression; the parser leaves the `cel` of `cel.bind` and the like
    /// behind.
    func isReachable(_ id: NodeID) -> Bool { places[Int(id)] != Self.unreachable }

    /// The innermost variable of this name that the node sees.
    func variable(_ name: String, at id: NodeID) -> Int? {
        var place = places[Int(id)]
        while place >= 0 {
            let frame = frames[Int(place)]
            if case .slots = frame.source {
            } else if frame.name.utf8.elementsEqual(name.utf8) {
                return Int(place)
            }
            place = frame.outer
        }
        return nil
    }

    /// The slots of the innermost block around the node.
    func slots(at id: NodeID) -> [NodeID] {
        var place = places[Int(id)]
        while place >= 0 {
            let frame = frames[Int(place)]
            if case .slots(let slots) = frame.source { return slots }
            place = frame.outer
        }
        return []
    }

    /// The names of the variables that the node sees.
    func names(at id: NodeID) -> [String] {
        var names: [String] = []
        var place = places[Int(id)]
        while place >= 0 {
            names.append(frames[Int(place)].name)
            place = frames[Int(place)].outer
        }
        return names
    }

    /// The children of a node that see more than the node itself, with what they see.
    private mutating func frames(
        of node: ParsedExpression.Node, in outer: Int32
    ) -> [(child: NodeID, frame: Int32)] {
        switch node {
        case .comprehension(_, let range, let variable, let filter, let body):
            let inner = add(variable, .elements(of: range), outer)
            return [filter, body].compactMap { $0.map { ($0, inner) } }
        case .pairComprehension(_, let range, let key, let value, let filter, let body):
            let inner = add(value, .values(of: range), add(key, .keys(of: range), outer))
            return [filter, body].compactMap { $0.map { ($0, inner) } }
        case .optionalMap(let target, let variable, let body, _):
            return [(body, add(variable, .content(of: target), outer))]
        case .bind(let variable, let value, let body):
            return [(body, add(variable, .value(of: value), outer))]
        case .block(let slots, let body):
            let inner = add("", .slots(slots), outer)
            return (slots + [body]).map { ($0, inner) }
        default: return []
        }
    }

    private mutating func add(_ name: String, _ source: Source, _ outer: Int32) -> Int32 {
        frames.append(Frame(name: name, source: source, outer: outer))
        return Int32(frames.count - 1)
    }
}
