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
    enum Piece {
        case text(String)
        case node(NodeID, Level)
        /// What selections, indices, calls and a single minus hang on: numbers stand in parentheses.
        case target(NodeID)
    }

    /// The tree.
    let expression: ParsedExpression
    /// What is written in place of some nodes; it binds as closely as a call.
    var replacements: [NodeID: String] = [:]

    /// The text of the tree below a node.
    func text(_ root: NodeID) -> String {
        var output = ""
        var waiting: [Piece] = [.node(root, .conditional)]
        while let piece = waiting.popLast() {
            switch piece {
            case .text(let text): output += text
            case .node(let id, _) where replacements[id] != nil,
                .target(let id) where replacements[id] != nil:
                output += replacements[id] ?? ""
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
}

/// Printing.
extension ParsedExpression {
    /// CEL text that parses to the same tree, with single spaces and no parentheses beyond what it needs.
    ///
    /// Comments and the spelling of literals are not kept, apart from the digits of doubles.
    public func printed() -> String { printed(root) }

    /// The same of a part.
    public func printed(_ id: NodeID) -> String { ExpressionPrinter(expression: self).text(id) }
}
