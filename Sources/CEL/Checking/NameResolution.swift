/// What the names of an expression stand for, found before any type is.
///
/// A variable of a macro hides everything of its name. Of a chain `a.b.c` the longest beginning that is
/// declared counts; in the container `X.Y` a name is looked for as `X.Y.a`, `X.a`, `a`, and a leading dot
/// asks for the last of these alone (cel-spec, langdef.md, "Name Resolution").
struct NameResolution {
    /// What each node stands for; of a chain only the outermost node that belongs to the name.
    private(set) var names: [NodeID: CheckedExpression.Name] = [:]
    /// Calls `math.foo(x)` of namespaces that have no such function, by their whole names.
    private(set) var unknownCalls: [NodeID: String] = [:]
    /// For every node whether it is a part of another node's name.
    private(set) var isInsideName: [Bool]

    private let expression: ParsedExpression
    private let scope: Scope
    private let schema: Schema
    private let scopes: MacroScopes
    private let longestName: Int
    private var isInsideChain: [Bool]

    /// Resolves the names of an expression.
    init(_ expression: ParsedExpression, in scope: Scope, schema: Schema, scopes: MacroScopes) {
        self.expression = expression
        self.scope = scope
        self.schema = schema
        self.scopes = scopes
        isInsideName = Array(repeating: false, count: expression.nodes.count)
        isInsideChain = isInsideName
        longestName = Self.longestName(scope, schema)
        for id in expression.nodes.indices.reversed() where scopes.isReachable(NodeID(id)) {
            visit(NodeID(id))
        }
    }

    /// How many parts the names have that may stand for something; those of types have three.
    private static func longestName(_ scope: Scope, _ schema: Schema) -> Int {
        var longest = 3
        for name in scope.variables.map(\.name) + Array(schema.declarations.keys) {
            var parts = 1
            for byte in name.utf8 where byte == 0x2E { parts += 1 }
            longest = max(longest, parts)
        }
        return longest
    }

    private mutating func visit(_ id: NodeID) {
        switch expression[id] {
        case .identifier, .select:
            if !isInsideChain[Int(id)], let chain = Chain(id, in: expression) { resolve(chain) }
        case .call(let name, let target?, _): resolve(call: id, name, on: target)
        case .call(let name, nil, _):
            let isAbsolute = name.utf8.first == 0x2E
            let plain = isAbsolute ? String(name.unicodeScalars.dropFirst()) : name
            if let function = function(plain, isAbsolute: isAbsolute) { names[id] = .function(function) }
        case .has(let operand, _):
            // `has(param.x)`: `param` is no value, so the test is of the name.
            if isNamespaceOfRules(operand) { isInsideName[Int(operand)] = true }
        default: break
        }
    }

    // MARK: Chains

    private mutating func resolve(_ chain: Chain) {
        for node in chain.nodes { isInsideChain[Int(node)] = true }
        guard !isInsideName[Int(chain.base)] else { return }
        if !chain.isAbsolute, scopes.variable(chain.segments[0], at: chain.base) != nil {
            names[chain.base] = .local(chain.segments[0])
            return
        }
        for count in (1...max(1, min(longestName, chain.segments.count))).reversed() {
            if let name = name(of: chain, count) {
                take(chain, count, name)
                return
            }
        }
    }

    /// What the first `count` segments of a chain stand for together.
    private func name(of chain: Chain, _ count: Int) -> CheckedExpression.Name? {
        for candidate in candidates(chain.name(count), isAbsolute: chain.isAbsolute) {
            if scope[candidate] != nil { return .variable(candidate) }
            if schema.dialect == .rules, isWordOfRules(candidate, segments: count) {
                return .variable(candidate)
            }
            if let type = ValueType(named: candidate) { return .type(type) }
        }
        return nil
    }

    /// `on`, `region`, `param.x`, `code.x`.
    private func isWordOfRules(_ name: String, segments: Int) -> Bool {
        switch segments {
        case 1: return name == "on" || name == "region"
        case 2:
            let isNamespace = name.utf8.starts(with: "param.".utf8) || name.utf8.starts(with: "code.".utf8)
            return isNamespace && scope[name.utf8.first == 0x70 ? "param" : "code"] == nil
        default: return false
        }
    }

    private mutating func take(_ chain: Chain, _ count: Int, _ name: CheckedExpression.Name) {
        names[chain.node(count)] = name
        for inner in 1..<max(1, count) { isInsideName[Int(chain.node(inner))] = true }
    }

    private func isNamespaceOfRules(_ id: NodeID) -> Bool {
        guard schema.dialect == .rules, case .identifier(let name, false) = expression[id],
            name == "param" || name == "code"
        else { return false }
        return scope[name] == nil && scopes.variable(name, at: id) == nil
    }

    // MARK: Calls

    /// `math.abs(x)` is a function of a namespace, unless what stands before the dot is a value.
    private mutating func resolve(call id: NodeID, _ name: String, on target: NodeID) {
        guard let chain = Chain(target, in: expression), !isValue(chain) else {
            if let function = function(name, isAbsolute: false) { names[id] = .function(function) }
            return
        }
        let whole = chain.name(chain.segments.count) + "." + name
        if let function = function(whole, isAbsolute: chain.isAbsolute) {
            names[id] = .function(function)
        } else if isNamespace(chain) {
            unknownCalls[id] = whole
        } else {
            if let function = function(name, isAbsolute: false) { names[id] = .function(function) }
            return
        }
        for node in chain.nodes {
            isInsideName[Int(node)] = true
            isInsideChain[Int(node)] = true
        }
    }

    /// Whether functions or macros have names that begin with the chain.
    private func isNamespace(_ chain: Chain) -> Bool {
        let name = chain.name(chain.segments.count)
        return name == Macro.namespace && !chain.isAbsolute || schema.isNamespace(name)
    }

    /// Whether a variable begins the chain.
    private func isValue(_ chain: Chain) -> Bool {
        if !chain.isAbsolute, scopes.variable(chain.segments[0], at: chain.base) != nil { return true }
        for count in 1...max(1, min(longestName, chain.segments.count)) {
            if case .variable = name(of: chain, count) { return true }
        }
        return false
    }

    private func function(_ name: String, isAbsolute: Bool) -> String? {
        candidates(name, isAbsolute: isAbsolute).first { schema.hasFunction($0) }
    }

    // MARK: Containers

    /// The names that a name may mean in the container, the innermost first.
    private func candidates(_ name: String, isAbsolute: Bool) -> [String] {
        guard !isAbsolute, !schema.container.isEmpty else { return [name] }
        let parts = schema.container.utf8.split(separator: 0x2E).map { String(decoding: $0, as: UTF8.self) }
        return (0...parts.count).reversed().map { (parts[..<$0] + [name]).joined(separator: ".") }
    }
}

/// `a.b.c`: identifiers joined by dots.
private struct Chain {
    /// The nodes, the outermost first.
    let nodes: [NodeID]
    /// The names, the first one first.
    let segments: [String]
    /// Whether a dot stands before the first name.
    let isAbsolute: Bool

    /// The chain that ends in a node; none when it begins with something else than a name.
    init?(_ id: NodeID, in expression: ParsedExpression) {
        var nodes: [NodeID] = []
        var segments: [String] = []
        var at = id
        while case .select(let operand, let field) = expression[at] {
            nodes.append(at)
            segments.append(field)
            at = operand
        }
        guard case .identifier(let name, let isAbsolute) = expression[at] else { return nil }
        self.nodes = nodes + [at]
        self.segments = (segments + [name]).reversed()
        self.isAbsolute = isAbsolute
    }

    /// The first name's node.
    var base: NodeID { node(1) }

    /// The node that stands for the first `count` names.
    func node(_ count: Int) -> NodeID { nodes[nodes.count - count] }

    /// The first `count` names with their dots.
    func name(_ count: Int) -> String { segments[..<count].joined(separator: ".") }
}
