public import Diagnostics

/// Gives every node of an expression its type and every name its meaning, and says everything that does not
/// fit.
///
/// One pass over the arena, children before parents, without recursion: expressions nest 250 deep, and
/// threads have stacks of 512 KiB. A literal has its own type until a parent gives it the one that stands
/// beside it ("adoption").
public struct Checker {
    let schema: Schema
    let scope: Scope
    let expression: ParsedExpression
    let scopes: MacroScopes
    let resolution: NameResolution
    var substitution = Substitution()
    var types: [ValueType]
    /// Whether a node is made of literals alone, so that its type is still to be chosen.
    var isLiteral: [Bool]
    /// The types of macro variables, once they are asked for.
    var variableTypes: [ValueType?]
    /// Lists of two types, unless what takes them takes anything.
    var mixedLists: [NodeID: (item: NodeID, message: CheckerMessage)] = [:]
    /// Names that are no mistakes of their own.
    private let excused: ExcusedNames
    /// Nodes at which, or at whose name, something was reported.
    var reported: Set<NodeID> = []
    /// Whether the place of the expression keeps its value; a sentence only shows it.
    var isValueKept = false
    private var diagnostics = Diagnostics()

    /// How many mistakes of one expression are told; the rest of a hopeless text helps nobody.
    private static let reportLimit = 100

    /// Checks an expression; none when there are mistakes.
    ///
    /// `expected` is the type that the place of the expression asks for.
    public static func check(
        _ expression: ParsedExpression, in scope: Scope, schema: Schema, expecting expected: ValueType? = nil,
        into diagnostics: inout Diagnostics
    ) -> CheckedExpression? {
        var checker = Checker(expression, scope, schema)
        for id in expression.nodes.indices { checker.visit(NodeID(id)) }
        checker.expect(expected)
        checker.isValueKept = expected != nil
        checker.finish()
        diagnostics.add(checker.diagnostics)
        guard !checker.diagnostics.hasErrors else { return nil }
        return CheckedExpression(
            parsed: expression, types: checker.types.map { checker.substitution.close($0) },
            names: checker.resolution.names)
    }

    /// Resolves the names of an expression and takes every type as known only while it runs.
    ///
    /// For expressions that a caller does not want checked: evaluation gives the same result for those that
    /// are right.
    public static func unchecked(
        _ expression: ParsedExpression, in scope: Scope, schema: Schema
    ) -> CheckedExpression {
        let resolution = NameResolution(
            expression, in: scope, schema: schema, scopes: MacroScopes(expression))
        return CheckedExpression(
            parsed: expression, types: Array(repeating: .dyn, count: expression.nodes.count),
            names: resolution.names)
    }

    private init(_ expression: ParsedExpression, _ scope: Scope, _ schema: Schema) {
        self.schema = schema
        self.scope = scope
        self.expression = expression
        scopes = MacroScopes(expression)
        resolution = NameResolution(expression, in: scope, schema: schema, scopes: scopes)
        excused = ExcusedNames(expression, resolution, scopes)
        types = Array(repeating: .dyn, count: expression.nodes.count)
        isLiteral = Array(repeating: false, count: expression.nodes.count)
        variableTypes = Array(repeating: nil, count: scopes.frames.count)
    }

    /// Whether the rules' own habits hold.
    var isRules: Bool { schema.dialect == .rules }

    /// The type of a node with what is known by now.
    func type(_ id: NodeID) -> ValueType { substitution.resolve(types[Int(id)]) }

    /// Whether nothing more will be told.
    var isFull: Bool { diagnostics.all.count >= Self.reportLimit }

    /// Reports at a node and gives the type that reports nothing more.
    @discardableResult
    mutating func report(_ message: CheckerMessage, at id: NodeID) -> ValueType {
        reported.insert(id)
        guard !isFull else { return .wrong }
        diagnostics.add(message.diagnostic(at: expression.span(id)))
        return .wrong
    }

    /// Reports at the name of a node.
    @discardableResult
    mutating func reportName(_ message: CheckerMessage, at id: NodeID) -> ValueType {
        reported.insert(id)
        guard !isFull else { return .wrong }
        diagnostics.add(message.diagnostic(at: expression.nameSpan(id)))
        return .wrong
    }

    private mutating func visit(_ id: NodeID) {
        guard scopes.isReachable(id), !resolution.isInsideName[Int(id)] else { return }
        let found = find(id)
        types[Int(id)] = substitution.resolve(found)
    }

    private mutating func find(_ id: NodeID) -> ValueType {
        switch expression[id] {
        case .literal(let literal): return self.literal(literal, id)
        case .identifier(let name, _): return identifier(name, id)
        case .select(let operand, let field): return select(operand, field, id)
        case .has(let operand, let field):
            _ = select(operand, field, id)
            return .bool
        case .index(let operand, let index): return self.index(operand, index, id)
        case .optionalSelect(let operand, let field): return optionalSelect(operand, field, id)
        case .optionalIndex(let operand, let index): return optionalIndex(operand, index, id)
        case .call(let name, let target, let arguments): return call(name, target, arguments, id)
        case .list(let items): return list(items, id)
        case .map(let entries): return map(entries, id)
        case .optionalElement(let operand): return type(operand)
        case .unary(let unary, let operand): return self.unary(unary, operand, id)
        case .binary(let binary, let left, let right): return self.binary(binary, left, right, id)
        case .logical(let logical, let terms):
            for term in terms { require(.bool, term, operation: logical.rawValue) }
            return .bool
        case .conditional(let condition, let then, let otherwise):
            require(.bool, condition, operation: "?:")
            return join(then, otherwise, id)
        default: return macro(id)
        }
    }

    private mutating func literal(_ literal: ParsedExpression.Literal, _ id: NodeID) -> ValueType {
        isLiteral[Int(id)] = true
        switch literal {
        case .bool: return .bool
        case .int: return .int
        case .uint: return .uint
        case .double: return .double
        case .string: return .string
        case .bytes: return .bytes
        case .null: return isRules ? report(.null, at: id) : .null
        }
    }

    private mutating func identifier(_ name: String, _ id: NodeID) -> ValueType {
        if let meaning = resolution.names[id] { return type(of: meaning, id) }
        if isRules, name == "param" || name == "code" { return report(.namespace(name), at: id) }
        if excused.holds(name, in: expression.ranges[Int(id)]) { return .wrong }
        let words = isRules ? ["on", "region", "param", "code"] : []
        let known = scope.variables.map(\.name) + scopes.names(at: id) + words
        return report(.unknownName(name, known: known), at: id)
    }

    /// Checks a node whose type is given by where it stands.
    mutating func require(_ wanted: ValueType, _ id: NodeID, operation: String) {
        if adopt(id, wanted) { return }
        report(.operand(operation, found: type(id), expected: wanted), at: id)
    }

    private mutating func expect(_ expected: ValueType?) {
        guard let expected, !adopt(expression.root, expected) else { return }
        let found = substitution.close(types[Int(expression.root)])
        report(.typeMismatch(found: found, expected: expected), at: expression.root)
    }

    /// What can only be said when every type is known.
    private mutating func finish() {
        for (list, mixed) in mixedLists.sorted(by: { $0.key < $1.key }) {
            reported.insert(list)
            report(mixed.message, at: mixed.item)
        }
        guard isRules else { return }
        checkDays()
        checkDoubles()
    }
}
