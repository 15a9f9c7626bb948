/// Literals take the type that stands beside them.
///
/// Of rules alone: `0.75` beside a decimal is that decimal, `1` where a decimal is expected too, `'home'`
/// beside a code is a code, which must be in its list. What is made of literals hands the type down: lists,
/// conditionals, arithmetic.
extension Checker {
    /// The nodes that get another type, with that type.
    typealias Adoption = [(node: NodeID, type: ValueType)]

    /// What a node does about a wanted type.
    private enum Step {
        case keeps
        case fails
        /// It takes the type when each of these takes its own.
        case takes([(NodeID, ValueType)])
    }

    /// Whether a node may stand where a type is wanted; makes it so.
    mutating func adopt(_ id: NodeID, _ wanted: ValueType) -> Bool {
        let wanted = substitution.resolve(wanted)
        guard let adoption = adoption(of: id, wanted) else { return false }
        apply(adoption)
        return substitution.agrees(types[Int(id)], wanted)
    }

    /// What would have to change for a node to stand where a type is wanted; none when it cannot.
    mutating func adoption(of id: NodeID, _ wanted: ValueType) -> Adoption? {
        guard isRules, Self.isAdoptable(wanted) else {
            if wanted == .list(.dyn) { mixedLists[id] = nil }
            return substitution.accepts(types[Int(id)], wanted) ? [] : nil
        }
        var adoption: Adoption = []
        var open: [(NodeID, ValueType)] = [(id, wanted)]
        while let (node, wanted) = open.popLast() {
            switch step(node, wanted) {
            case .keeps: break
            case .fails: return nil
            case .takes(let children):
                adoption.append((node, wanted))
                open += children
            }
        }
        return adoption
    }

    /// Gives nodes their new types, and says which codes and digits do not fit.
    mutating func apply(_ adoption: Adoption) {
        for (node, wanted) in adoption {
            types[Int(node)] = wanted
            mixedLists[node] = nil
            switch (expression[node], wanted) {
            case (.literal(.string(let text)), .code(let list)):
                guard let codes = schema.codeLists[list]?.codes else { break }
                if !codes.contains(where: { $0.utf8.elementsEqual(text.utf8) }) {
                    types[Int(node)] = report(.unknownCode(text, list: list, codes: codes), at: node)
                }
            case (.literal(.double(_, let digits)), _):
                if Rational(literal: digits)?.scaled(by: FixedPoint.scale) == nil {
                    types[Int(node)] = report(.tooFine(digits), at: node)
                }
            default: break
            }
        }
    }

    private mutating func step(_ node: NodeID, _ wanted: ValueType) -> Step {
        let found = type(node)
        if found == wanted || !Self.isAdoptable(wanted) {
            return substitution.accepts(found, wanted) ? .keeps : .fails
        }
        let isNumber = wanted == .decimal && (found == .int || found == .double)
        switch expression[node] {
        case .literal(.int), .literal(.double): if isNumber { return .takes([]) }
        case .literal(.string): if case .code = wanted { return .takes([]) }
        case .unary(.negate, let operand): if isNumber { return .takes([(operand, wanted)]) }
        case .binary(let binary, let left, let right) where binary.isArithmetic:
            if isNumber { return .takes([(left, wanted), (right, wanted)]) }
        case .conditional(_, let then, let otherwise): return .takes([(then, wanted), (otherwise, wanted)])
        case .bind(_, _, let body): return .takes([(body, wanted)])
        case .optionalElement(let operand): return .takes([(operand, .optional(wanted))])
        default: if let children = parts(of: node, wanted) { return .takes(children) }
        }
        return substitution.accepts(found, wanted) ? .keeps : .fails
    }

    /// What the elements of a collection and the arguments of some calls have to be.
    private func parts(of node: NodeID, _ wanted: ValueType) -> [(NodeID, ValueType)]? {
        switch (expression[node], wanted) {
        case (.list(let items), .list(let element)): return items.map { ($0, element) }
        case (.map(let entries), .map(let key, let value)):
            return entries.flatMap { [($0.key, key), ($0.value, value)] }
        case (.comprehension(.map, _, _, _, let body), .list(let element)): return [(body, element)]
        case (.pairComprehension(.transformList, _, _, _, _, let body), .list(let element)):
            return [(body, element)]
        case (.call(_, nil, let arguments), _) where arguments.count == 1:
            guard case .function(let name)? = resolution.names[node] else { return nil }
            return ["sum", "min", "max"].contains(name) ? [(arguments[0], .list(wanted))] : nil
        case (.call("of", _, let arguments), .optional(let wrapped)) where arguments.count == 1:
            guard case .function("optional.of")? = resolution.names[node] else { return nil }
            return [(arguments[0], wrapped)]
        case (.call("orValue", let target?, let arguments), .decimal) where arguments.count == 1:
            return [(target, .optional(wanted)), (arguments[0], wanted)]
        default: return nil
        }
    }

    /// Whether literals can take a type, or a part of it, that is not their own.
    static func isAdoptable(_ type: ValueType) -> Bool {
        var open = [type]
        while let part = open.popLast() {
            switch part {
            case .decimal, .code: return true
            default: open += part.parts
            }
        }
        return false
    }

    /// `0.5` or `-0.5`.
    func isDouble(_ id: NodeID) -> Bool {
        var at = id
        while case .unary(.negate, let operand) = expression[at] { at = operand }
        if case .literal(.double) = expression[at] { return true }
        return false
    }

    /// Reads a double literal beside money as the amount it is written as.
    mutating func adoptAmount(_ id: NodeID) -> Bool { isDouble(id) && adopt(id, .decimal) }
}

extension ParsedExpression.BinaryOperator {
    /// Whether it computes a number of numbers.
    var isArithmetic: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide, .remainder: true
        default: false
        }
    }

    /// Whether it compares.
    var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        default: false
        }
    }
}
