import Diagnostics

/// Rewrites an expression with what its nodes came to.
struct Reduction {
    /// A part of the expression: a value, or nodes of what is left.
    enum Part {
        case known(Value)
        case open(NodeID)
    }

    let e: CheckedExpression
    private let free: [Set<String>]
    private(set) var arena = NodeArena()
    /// The scopes around the part at hand, the innermost last.
    private(set) var scopes: [EvaluationScope]
    /// How many scopes lie around the binding of a variable; nil of one whose macro is not walked through.
    private var depths: [String: Int?] = [:]
    /// What variables stand for whose macros go.
    private var replacements: [String: Part] = [:]
    /// Whether a limit of expressions was passed.
    private var isTooLarge = false

    init(_ expression: CheckedExpression, _ root: EvaluationScope) {
        e = expression
        free = expression.freeVariables
        scopes = [root]
    }

    /// What is left of the whole; nil when it would pass a limit of expressions.
    mutating func result() -> ParsedExpression? {
        let root = node(part(e.parsed.root))
        guard !isTooLarge else { return nil }
        let origin = TextOrigin(source: e.parsed.origin.source, start: 0, count: 0)
        return ParsedExpression(
            nodes: arena.nodes, ranges: arena.ranges, nameRanges: arena.nameRanges, root: root, origin: origin
        )
    }

    // MARK: Outcomes

    /// What a node came to here; nil when it was not evaluated, or only for other elements.
    func outcome(_ id: NodeID) -> Outcome? { seen(id) { $0.outcomes[id] } }

    /// The walk of a macro here; nil when it was not reached.
    func walk(of macro: NodeID) -> EvaluationScope.Walk? { seen(macro) { $0.walks[macro] } }

    /// What the innermost scope knows of a node that lies inside of all bindings that the node reads.
    private func seen<Found>(_ id: NodeID, _ look: (EvaluationScope) -> Found?) -> Found? {
        var least = 0
        for variable in free[Int(id)] {
            guard let depth = depths[variable] ?? nil else { return nil }
            least = max(least, depth)
        }
        for scope in scopes[least...].reversed() {
            if let found = look(scope) { return found }
        }
        return nil
    }

    /// What is left of a part.
    mutating func part(_ id: NodeID) -> Part {
        if case .literal(let literal) = e.parsed[id] { return .known(Value(literal)) }
        if case .value(let value)? = outcome(id), value.isWritable { return .known(value) }
        return structure(id)
    }

    // MARK: Nodes

    /// A part as nodes.
    mutating func node(_ part: Part) -> NodeID {
        switch part {
        case .open(let id): id
        case .known(let value): literal(value)
        }
    }

    mutating func add(_ node: ParsedExpression.Node) -> NodeID {
        do {
            return try arena.add(node, 0..<0, name: 0..<0)
        } catch {
            isTooLarge = true
            return 0
        }
    }

    /// The nodes of the expression that gives a value.
    private mutating func literal(_ value: Value) -> NodeID {
        let text = value.celText
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        guard let parsed = ParsedExpression.parse(text, origin: origin).0 else {
            isTooLarge = true
            return 0
        }
        let base = NodeID(arena.nodes.count)
        for node in parsed.nodes { _ = add(node.mapChildren { $0 + base }) }
        return parsed.root + base
    }

    // MARK: Variables

    /// What is left of a part in which the variables of a macro stand for `replacements`, as seen in one of its rounds; no
    /// round: as it is for every element.
    mutating func inside(
        _ variables: [String], _ round: EvaluationScope?, _ replacements: [Part],
        _ part: (inout Reduction) -> Part
    ) -> Part {
        let outer = (depths, self.replacements, scopes)
        if let round { scopes.append(round) }
        for (index, variable) in variables.enumerated() {
            depths[variable] = .some(round == nil ? nil : scopes.count - 1)
            self.replacements[variable] = replacements.indices.contains(index) ? replacements[index] : nil
        }
        let result = part(&self)
        (depths, self.replacements, scopes) = outer
        return result
    }

    /// What is left of a part in which a variable has one value, seen where its macro stands.
    mutating func bound(_ variable: String, to value: NodeID, _ part: (inout Reduction) -> Part) -> Part {
        let outer = (depths, replacements)
        var depth: Int? = 0
        for name in free[Int(value)] {
            guard let known = depths[name] ?? nil else {
                depth = nil
                break
            }
            depth = depth.map { max($0, known) }
        }
        depths[variable] = .some(depth)
        replacements[variable] = nil
        let result = part(&self)
        (depths, replacements) = outer
        return result
    }

    func isFree(_ variable: String, in id: NodeID) -> Bool { free[Int(id)].contains(variable) }

    /// What stands for a variable of a macro; the variable itself where its macro stays.
    mutating func variable(_ name: String, _ id: NodeID) -> Part {
        replacements[name] ?? .open(add(e.parsed[id]))
    }
}

extension Value {
    /// Whether what is left of an expression has it as a literal.
    fileprivate var isWritable: Bool { literalSize <= ResidualExpression.elementLimit }

    private var literalSize: Int {
        switch self {
        case .list(let elements): elements.reduce(1) { $0 + $1.literalSize }
        case .map(let map): map.entries.reduce(1) { $0 + $1.value.literalSize + 1 }
        case .optional(let held?): held.literalSize
        case .string(let text): 1 + text.utf8.count / 256
        case .bytes(let bytes): 1 + bytes.count / 64
        default: 1
        }
    }
}
