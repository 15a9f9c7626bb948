public import Diagnostics

/// Gives every node of an expression its type, and says everything that does not fit.
public struct Checker {
    let schema: Schema
    let expression: ParsedExpression
    var types: [ValueType]
    /// What was found.
    public private(set) var diagnostics = Diagnostics()

    /// Checks an expression; `expected` is the type that its place asks for.
    public static func check(
        _ expression: ParsedExpression, in scope: Scope, schema: Schema, expecting expected: ValueType? = nil,
        into diagnostics: inout Diagnostics
    ) -> CheckedExpression? {
        var checker = Checker(schema: schema, expression: expression)
        let found = checker.type(of: expression.root, in: scope, expecting: expected)
        if let expected, !checker.fits(found, expected) {
            checker.report(.typeMismatch(found: found, expected: expected), at: expression.root)
        }
        checker.checkDays()
        diagnostics.add(checker.diagnostics)
        guard !checker.diagnostics.hasErrors else { return nil }
        return CheckedExpression(parsed: expression, types: checker.types)
    }

    private init(schema: Schema, expression: ParsedExpression) {
        self.schema = schema
        self.expression = expression
        types = Array(repeating: .wrong, count: expression.nodes.count)
    }

    /// Reports at a node and gives the type that reports nothing more.
    @discardableResult
    mutating func report(_ message: CheckerMessage, at id: NodeID) -> ValueType {
        diagnostics.add(message.diagnostic(at: expression.span(id)))
        return .wrong
    }

    /// Reports at the name of a node.
    @discardableResult
    mutating func reportName(_ message: CheckerMessage, at id: NodeID) -> ValueType {
        diagnostics.add(message.diagnostic(at: expression.nameSpan(id)))
        return .wrong
    }

    mutating func type(of id: NodeID, in scope: Scope, expecting expected: ValueType? = nil) -> ValueType {
        let found = find(id, scope, expected)
        types[Int(id)] = found
        return found
    }

    private mutating func find(_ id: NodeID, _ scope: Scope, _ expected: ValueType?) -> ValueType {
        switch expression[id] {
        case .literal(let literal): return self.literal(literal, id, expected)
        case .identifier(let name, _): return identifier(name, id, scope)
        case .select(let operand, let field): return select(operand, field, id, scope)
        case .has(let operand, let field):
            _ = select(operand, field, id, scope)
            return .bool
        case .index(let operand, let index): return self.index(operand, index, id, scope)
        case .call(let name, let target, let arguments):
            return call(name, target, arguments, id, scope, expected)
        case .list(let items): return list(items, id, scope, expected)
        case .map: return report(.notAvailable("{…}"), at: id)
        case .unary(let unary, let operand): return self.unary(unary, operand, id, scope, expected)
        case .binary(let binary, let left, let right):
            return self.binary(binary, left, right, id, scope, expected)
        case .logical(let logical, let terms):
            for term in terms { require(.bool, term, scope, operation: logical.rawValue) }
            return .bool
        case .conditional(let condition, let then, let otherwise):
            require(.bool, condition, scope, operation: "?:")
            return join(then, otherwise, id, scope, expected)
        case .comprehension(let kind, let range, let variable, let filter, let body):
            return comprehension(kind, range, variable, filter, body, id, scope)
        }
    }

    /// Checks a node whose type is given by where it stands.
    mutating func require(_ expected: ValueType, _ id: NodeID, _ scope: Scope, operation: String) {
        let found = type(of: id, in: scope, expecting: expected)
        if !fits(found, expected) { report(.operand(operation, found: found, expected: expected), at: id) }
    }

    private mutating func literal(
        _ literal: ParsedExpression.Literal, _ id: NodeID, _ expected: ValueType?
    ) -> ValueType {
        switch literal {
        case .bool: return .bool
        case .int: return expected == .decimal ? .decimal : .int
        case .string(let text):
            guard case .code(let list) = expected, let codes = schema.codeLists[list] else { return .string }
            if !codes.codes.contains(where: { $0.utf8.elementsEqual(text.utf8) }) {
                return report(.unknownCode(text, list: list, codes: codes.codes), at: id)
            }
            return .code(list)
        case .double(_, let digits):
            guard Rational(literal: digits)?.scaled(by: FixedPoint.scale) != nil || expected == nil else {
                return report(.tooFine(digits), at: id)
            }
            if expected == .decimal || expected == .money { return .decimal }
            return .double
        case .null: return report(.null, at: id)
        case .uint, .bytes:
            return report(.notAvailable("\(literal)".hasPrefix("uint") ? "uint" : "bytes"), at: id)
        }
    }

    private mutating func identifier(_ name: String, _ id: NodeID, _ scope: Scope) -> ValueType {
        if let type = scope[name] { return type }
        switch name {
        case "on": return .date
        case "region": return schema.codeLists["region"] == nil ? .string : .code("region")
        case "param", "code": return report(.namespace(name), at: id)
        default:
            let known = scope.variables.map(\.name) + ["on", "region", "param", "code"]
            return report(.unknownName(name, known: known), at: id)
        }
    }

    private mutating func list(
        _ items: [NodeID], _ id: NodeID, _ scope: Scope, _ expected: ValueType?
    ) -> ValueType {
        var element: ValueType? = nil
        if case .list(let wanted) = expected { element = wanted }
        var found: ValueType = .anything
        for item in items {
            let type = self.type(
                of: item, in: scope, expecting: element ?? (found == .anything ? nil : found))
            if found == .anything || found == .wrong {
                found = type
            } else if !fits(type, found) && !fits(found, type) {
                report(.mixedList(found, type), at: item)
            }
        }
        return .list(found)
    }

    private mutating func join(
        _ left: NodeID, _ right: NodeID, _ id: NodeID, _ scope: Scope, _ expected: ValueType?
    ) -> ValueType {
        let first = type(of: left, in: scope, expecting: expected)
        let second = type(of: right, in: scope, expecting: expected ?? first)
        if fits(second, first) { return first == .anything || first == .list(.anything) ? second : first }
        if fits(first, second) { return second }
        return report(.operands("?:", first, second), at: id)
    }

    private mutating func unary(
        _ unary: ParsedExpression.UnaryOperator, _ operand: NodeID, _ id: NodeID, _ scope: Scope,
        _ expected: ValueType?
    ) -> ValueType {
        if unary == .not {
            require(.bool, operand, scope, operation: "!")
            return .bool
        }
        let found = type(of: operand, in: scope, expecting: expected)
        switch found {
        case .int, .decimal, .money, .wrong: return found
        case .double: return .double
        default: return reportName(.operand("-", found: found, expected: .int), at: id)
        }
    }

    private mutating func comprehension(
        _ kind: ParsedExpression.ComprehensionKind, _ range: NodeID, _ variable: String, _ filter: NodeID?,
        _ body: NodeID, _ id: NodeID, _ scope: Scope
    ) -> ValueType {
        let element: ValueType
        switch type(of: range, in: scope) {
        case .list(let item): element = item
        case .wrong: element = .wrong
        case let other: element = report(.notAList(other, operation: kind.rawValue), at: range)
        }
        let inner = scope.adding(variable, element)
        if let filter { require(.bool, filter, inner, operation: kind.rawValue) }
        switch kind {
        case .all, .exists, .existsOne:
            require(.bool, body, inner, operation: kind.rawValue)
            return .bool
        case .filter:
            require(.bool, body, inner, operation: kind.rawValue)
            return .list(element)
        case .map: return .list(type(of: body, in: inner))
        }
    }

    /// Whether a value of one type may stand where another is expected.
    func fits(_ found: ValueType, _ expected: ValueType) -> Bool {
        switch (found, expected) {
        case (.wrong, _), (_, .wrong), (.anything, _), (_, .anything): true
        case (.string, .code), (.code, .string): true
        case (.list(let left), .list(let right)): fits(left, right)
        case (.optional(let left), .optional(let right)): fits(left, right)
        case (.map(let key, let value), .map(let otherKey, let otherValue)):
            fits(key, otherKey) && fits(value, otherValue)
        default: found == expected
        }
    }

    /// `on` may only be compared or passed on, so that the days on which an answer can change are known.
    private mutating func checkDays() {
        for parent in expression.nodes.indices {
            let children: [NodeID]
            switch expression.nodes[parent] {
            case .binary(let binary, let left, let right):
                switch binary {
                case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: children = []
                default: children = [left, right]
                }
            case .list(let items): children = items
            case .conditional(_, let then, let otherwise): children = [then, otherwise]
            case .comprehension(.map, _, _, _, let body): children = [body]
            default: children = []
            }
            for child in children {
                if case .identifier("on", _) = expression[child], types[Int(child)] == .date {
                    report(.dayEscapes, at: child)
                }
            }
        }
    }
}
