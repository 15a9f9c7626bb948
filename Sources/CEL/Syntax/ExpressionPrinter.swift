/// Writes a tree as CEL text.
///
/// Parentheses stand only where the tree needs them, and around a number that something hangs on:
/// `(-5).abs()`. What is still to be written stands on a stack of its own, so that high trees need no stack
/// of the thread.
struct ExpressionPrinter {
    /// How close a part of the grammar binds; a part stands bare where its level is at least what is asked
    /// for.
    enum Level: Int {
        case conditional, or, and, relation, sum, product, unary, member

        /// The level of an infix operator.
        init(precedence: Int) { self = Level(rawValue: precedence) ?? .member }

        /// The level that operands on the right, and all of a logical operator, need.
        var closer: Level { Level(rawValue: rawValue + 1) ?? .member }
    }

    /// Something that is still to be written.
    private enum Piece {
        case text(String)
        case node(NodeID, Level)
        /// What selections, indices, calls and a single minus hang on: numbers stand in parentheses.
        case target(NodeID)
    }

    /// The tree.
    let expression: ParsedExpression

    /// The text of the tree.
    func text() -> String {
        var output = ""
        var waiting: [Piece] = [.node(expression.root, .conditional)]
        while let piece = waiting.popLast() {
            switch piece {
            case .text(let text): output += text
            case .node(let id, let minimum):
                let node = expression[id]
                let isBare = level(node).rawValue >= minimum.rawValue
                waiting += (isBare ? pieces(node) : parenthesised(pieces(node))).reversed()
            case .target(let id): waiting += target(id).reversed()
            }
        }
        return output
    }

    private func parenthesised(_ pieces: [Piece]) -> [Piece] { [.text("(")] + pieces + [.text(")")] }

    private func target(_ id: NodeID) -> [Piece] {
        switch expression[id] {
        case .literal(.int), .literal(.double): parenthesised([.node(id, .conditional)])
        default: [.node(id, .member)]
        }
    }

    private func level(_ node: ParsedExpression.Node) -> Level {
        switch node {
        case .conditional: .conditional
        case .logical(let logical, _): Level(precedence: logical.precedence)
        case .binary(let binary, _, _): Level(precedence: binary.precedence)
        case .unary: .unary
        case .literal(.int(let value)): value < 0 ? .unary : .member
        case .literal(.double(_, let digits)): digits.utf8.first == UInt8(ascii: "-") ? .unary : .member
        default: .member
        }
    }

    private func pieces(_ node: ParsedExpression.Node) -> [Piece] {
        switch node {
        case .literal(let literal): [.text(literal.celText)]
        case .identifier(let name, let isAbsolute): [.text(isAbsolute ? "." + name : name)]
        case .select(let operand, let field): selection(operand, field)
        case .has(let operand, let field): [.text("has(")] + selection(operand, field) + [.text(")")]
        case .index(let operand, let index): [.target(operand)] + sequence("[", [index], "]")
        case .call(let name, nil, let arguments): sequence(name + "(", arguments, ")")
        case .call(let name, .some(let target), let arguments):
            [.target(target)] + sequence("." + name + "(", arguments, ")")
        case .list(let elements): sequence("[", elements, "]")
        case .map(let entries): map(entries)
        case .unary(let prefix, let operand): unary(prefix, operand)
        case .binary(let binary, let left, let right):
            infix(binary, left, right)
        case .logical(let logical, let operands):
            joined(operands, by: " " + logical.rawValue + " ", Level(precedence: logical.precedence).closer)
        case .conditional(let condition, let then, let otherwise):
            [
                .node(condition, .or), .text(" ? "), .node(then, .or), .text(" : "),
                .node(otherwise, .conditional),
            ]
        case .comprehension(let kind, let range, let variable, let filter, let body):
            [.target(range)]
                + sequence(
                    "." + kind.rawValue + "(" + variable + ", ", [filter, body].compactMap(\.self), ")")
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

    private func selection(_ operand: NodeID, _ field: String) -> [Piece] {
        let isPlain =
            field.utf8.first?.startsName == true && field.utf8.allSatisfy(\.continuesName)
            && Word.keyword(field) == nil
        return [.target(operand), .text(isPlain ? "." + field : ".`" + field + "`")]
    }

    private func map(_ entries: [(key: NodeID, value: NodeID)]) -> [Piece] {
        var pieces: [Piece] = [.text("{")]
        for (index, entry) in entries.enumerated() {
            if index > 0 { pieces.append(.text(", ")) }
            pieces += [.node(entry.key, .conditional), .text(": "), .node(entry.value, .conditional)]
        }
        return pieces + [.text("}")]
    }

    private func sequence(_ opening: String, _ ids: [NodeID], _ closing: String) -> [Piece] {
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

/// Printing.
extension ParsedExpression {
    /// CEL text that parses to the same tree, with single spaces and no parentheses beyond what it needs.
    ///
    /// Comments and the spelling of literals are not kept, apart from the digits of doubles.
    public func printed() -> String { ExpressionPrinter(expression: self).text() }
}
