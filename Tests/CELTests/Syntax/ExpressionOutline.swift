import CEL
import Diagnostics

/// A tree as nested parentheses, so that tests can compare shapes whatever the order of nodes.
extension ParsedExpression {
    /// The outline of the whole.
    var outline: String { outline(root) }

    private func outline(_ id: NodeID) -> String {
        switch self[id] {
        case .literal(let literal): Self.outline(literal)
        case .identifier(let name, let isAbsolute): isAbsolute ? "." + name : name
        case .select(let operand, let field): "(. \(outline(operand)) \(field))"
        case .has(let operand, let field): "(has \(outline(operand)) \(field))"
        case .index(let operand, let index): "([] \(outline(operand)) \(outline(index)))"
        case .call(let name, let target, let arguments):
            "(call \(name)\(target.map { " on " + outline($0) } ?? "")\(join(arguments)))"
        case .list(let elements): "(list\(join(elements)))"
        case .map(let entries): "(map\(join(entries.flatMap { [$0.key, $0.value] })))"
        case .unary(let prefix, let operand): "(\(prefix.rawValue) \(outline(operand)))"
        case .binary(let binary, let left, let right): "(\(binary.rawValue)\(join([left, right])))"
        case .logical(let logical, let operands): "(\(logical.rawValue)\(join(operands)))"
        case .conditional(let condition, let then, let otherwise): "(?\(join([condition, then, otherwise])))"
        case .comprehension(let kind, let range, let variable, let filter, let body):
            "(\(kind.rawValue) \(variable)\(join([range] + (filter.map { [$0] } ?? []) + [body])))"
        default: outlineOfExtension(id)
        }
    }

    private func outlineOfExtension(_ id: NodeID) -> String {
        switch self[id] {
        case .pairComprehension(let kind, let range, let key, let value, let filter, let body):
            "(\(kind.rawValue) \(key) \(value)\(join([range] + (filter.map { [$0] } ?? []) + [body])))"
        case .optionalSelect(let operand, let field): "(.? \(outline(operand)) \(field))"
        case .optionalIndex(let operand, let index): "([?] \(outline(operand)) \(outline(index)))"
        case .optionalElement(let element): "(? \(outline(element)))"
        case .optionalMap(let target, let variable, let body, let isFlat):
            "(\(isFlat ? "optFlatMap" : "optMap") \(variable)\(join([target, body])))"
        case .bind(let variable, let value, let body): "(bind \(variable)\(join([value, body])))"
        case .block(let slots, let body): "(block\(join(slots)) in \(outline(body)))"
        case .slot(let number): "(slot \(number))"
        default: "(unknown)"
        }
    }

    private func join(_ ids: [NodeID]) -> String { ids.map { " " + outline($0) }.joined() }

    private static func outline(_ literal: Literal) -> String {
        switch literal {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .int(let value): "\(value)"
        case .uint(let value): "\(value)u"
        case .double(let value, let digits): "\(value)/\(digits)"
        case .string(let value): "'" + value.unicodeScalars.map(shown).joined() + "'"
        case .bytes(let octets): "b\(octets)"
        }
    }

    private static func shown(_ scalar: Unicode.Scalar) -> String {
        (0x20..<0x7F).contains(scalar.value)
            ? String(Character(scalar)) : "{\(String(scalar.value, radix: 16))}"
    }
}

/// Parses a text that stands alone in its file.
func parse(_ text: String, acceptsBlocks: Bool = false) -> (ParsedExpression?, Diagnostics) {
    let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
    return ParsedExpression.parse(text, origin: origin, acceptsBlocks: acceptsBlocks)
}
