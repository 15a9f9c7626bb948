/// Walking down.
extension ParsedExpression.Node {
    /// Whether the node does its body for every element of something.
    var walks: Bool {
        switch self {
        case .comprehension, .pairComprehension: true
        default: false
        }
    }

    /// Calls `body` for every child, in the order of the text.
    func forEachChild(_ body: (NodeID) -> Void) {
        switch self {
        case .literal, .identifier: break
        case .select(let operand, _), .has(let operand, _), .unary(_, let operand): body(operand)
        case .index(let operand, let index):
            body(operand)
            body(index)
        case .call(_, let target, let arguments):
            if let target { body(target) }
            arguments.forEach(body)
        case .list(let elements), .logical(_, let elements): elements.forEach(body)
        case .map(let entries):
            for entry in entries {
                body(entry.key)
                body(entry.value)
            }
        case .binary(_, let left, let right):
            body(left)
            body(right)
        case .conditional(let condition, let then, let otherwise):
            body(condition)
            body(then)
            body(otherwise)
        case .comprehension(_, let range, _, let filter, let inner):
            body(range)
            if let filter { body(filter) }
            body(inner)
        default: forEachChildOfExtension(body)
        }
    }

    /// Nodes of the optional syntax and of macros of the extension libraries.
    private func forEachChildOfExtension(_ body: (NodeID) -> Void) {
        switch self {
        case .optionalSelect(let operand, _), .optionalElement(let operand): body(operand)
        case .optionalIndex(let operand, let index):
            body(operand)
            body(index)
        case .pairComprehension(_, let range, _, _, let filter, let inner):
            body(range)
            if let filter { body(filter) }
            body(inner)
        case .optionalMap(let target, _, let inner, _):
            body(target)
            body(inner)
        case .bind(_, let value, let inner):
            body(value)
            body(inner)
        case .block(let slots, let inner):
            slots.forEach(body)
            body(inner)
        default: break
        }
    }
}

/// Other nodes in the place of the children.
extension ParsedExpression.Node {
    /// The same node above other children.
    func mapChildren(_ other: (NodeID) -> NodeID) -> ParsedExpression.Node {
        switch self {
        case .literal, .identifier: self
        case .select(let operand, let field): .select(other(operand), field: field)
        case .has(let operand, let field): .has(other(operand), field: field)
        case .unary(let prefix, let operand): .unary(prefix, other(operand))
        case .index(let operand, let index): .index(other(operand), other(index))
        case .call(let name, let target, let arguments):
            .call(name, target: target.map(other), arguments: arguments.map(other))
        case .list(let elements): .list(elements.map(other))
        case .logical(let logical, let terms): .logical(logical, terms.map(other))
        case .map(let entries): .map(entries.map { (other($0.key), other($0.value)) })
        case .binary(let binary, let left, let right): .binary(binary, other(left), other(right))
        case .conditional(let condition, let then, let otherwise):
            .conditional(other(condition), then: other(then), otherwise: other(otherwise))
        case .comprehension(let kind, let range, let variable, let filter, let body):
            .comprehension(
                kind, range: other(range), variable: variable, filter: filter.map(other), body: other(body))
        default: mapChildrenOfExtension(other)
        }
    }

    private func mapChildrenOfExtension(_ other: (NodeID) -> NodeID) -> ParsedExpression.Node {
        switch self {
        case .optionalSelect(let operand, let field): .optionalSelect(other(operand), field: field)
        case .optionalElement(let operand): .optionalElement(other(operand))
        case .optionalIndex(let operand, let index): .optionalIndex(other(operand), other(index))
        case .pairComprehension(let kind, let range, let key, let value, let filter, let body):
            .pairComprehension(
                kind, range: other(range), key: key, value: value, filter: filter.map(other),
                body: other(body))
        case .optionalMap(let target, let variable, let body, let isFlat):
            .optionalMap(other(target), variable: variable, body: other(body), isFlat: isFlat)
        case .bind(let variable, let value, let body):
            .bind(variable: variable, value: other(value), body: other(body))
        case .block(let slots, let body): .block(slots.map(other), body: other(body))
        default: self
        }
    }
}
