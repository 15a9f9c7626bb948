/// What nodes consist of.
extension ExpressionPrinter {
    /// The parts of a node, without parentheses around it.
    func pieces(_ node: ParsedExpression.Node) -> [Piece] {
        switch node {
        case .literal(let literal): [.text(literal.celText)]
        case .identifier(let name, let isAbsolute): [.text(isAbsolute ? "." + name : variable(name))]
        case .select(let operand, let field): selection(operand, ".", field)
        case .optionalSelect(let operand, let field): selection(operand, ".?", field)
        case .index(let operand, let index): [.target(operand)] + sequence("[", [index], "]")
        case .optionalIndex(let operand, let index): [.target(operand)] + sequence("[?", [index], "]")
        case .call(let name, nil, let arguments): sequence(name + "(", arguments, ")")
        case .call(let name, .some(let target), let arguments): method(target, name, [], arguments)
        case .list(let elements): sequence("[", elements, "]")
        case .map(let entries): map(entries)
        case .optionalElement(let element): [.text("?"), .node(element, .conditional)]
        case .unary(let prefix, let operand): unary(prefix, operand)
        case .binary(let binary, let left, let right): infix(binary, left, right)
        case .logical(let logical, let operands):
            joined(operands, by: " " + logical.rawValue + " ", Level(precedence: logical.precedence).closer)
        case .conditional(let condition, let then, let otherwise):
            [
                .node(condition, .or), .text(" ? "), .node(then, .or), .text(" : "),
                .node(otherwise, .conditional),
            ]
        default: macro(node)
        }
    }

    private func infix(_ binary: ParsedExpression.BinaryOperator, _ left: NodeID, _ right: NodeID) -> [Piece]
    {
        let level = Level(precedence: binary.precedence)
        return [.node(left, level), .text(" " + binary.rawValue + " "), .node(right, level.closer)]
    }

    /// A chain of one prefix operator; a single minus before a bare number would become part of the number.
    private func unary(_ prefix: ParsedExpression.UnaryOperator, _ operand: NodeID) -> [Piece] {
        var innermost = operand
        var count = 1
        while case .unary(prefix, let next) = expression[innermost] {
            innermost = next
            count += 1
        }
        let isSingleMinus = count == 1 && prefix == .negate
        return [
            .text(String(repeating: prefix.rawValue, count: count)),
            isSingleMinus ? .target(innermost) : .node(innermost, .member),
        ]
    }

    /// A field below its operand; `sign` is `.` or `.?`.
    func selection(_ operand: NodeID, _ sign: String, _ field: String) -> [Piece] {
        [.target(operand), .text(sign + (Self.isPlainName(field) ? field : "`" + field + "`"))]
    }

    /// Whether a field can be selected by its bare name.
    static func isPlainName(_ field: String) -> Bool {
        field.utf8.first?.startsName == true && field.utf8.allSatisfy(\.continuesName)
            && Word.keyword(field) == nil
    }

    /// The `?` of an optional value stands before its key.
    private func map(_ entries: [(key: NodeID, value: NodeID)]) -> [Piece] {
        var pieces: [Piece] = [.text("{")]
        for (index, entry) in entries.enumerated() {
            if index > 0 { pieces.append(.text(", ")) }
            var value = entry.value
            if case .optionalElement(let inner) = expression[value] {
                pieces.append(.text("?"))
                value = inner
            }
            pieces += [.node(entry.key, .conditional), .text(": "), .node(value, .conditional)]
        }
        return pieces + [.text("}")]
    }

    /// Expressions between brackets.
    func sequence(_ opening: String, _ ids: [NodeID], _ closing: String) -> [Piece] {
        [.text(opening)] + joined(ids, by: ", ", .conditional) + [.text(closing)]
    }

    private func joined(_ ids: [NodeID], by separator: String, _ minimum: Level) -> [Piece] {
        var pieces: [Piece] = []
        for (index, id) in ids.enumerated() {
            if index > 0 { pieces.append(.text(separator)) }
            pieces.append(.node(id, minimum))
        }
        return pieces
    }
}
