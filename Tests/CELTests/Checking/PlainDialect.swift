import CEL
import Diagnostics
import Testing

/// An expression of the language of the specification, with what it sees.
struct PlainCase: CustomTestStringConvertible, Sendable {
    let text: String
    let expected: String
    let container: String
    var testDescription: String { container.isEmpty ? text : "\(text) in \(container)" }

    init(_ text: String, _ expected: String, in container: String = "") {
        self.text = text
        self.expected = expected
        self.container = container
    }

    /// What such expressions may name.
    static let scope = Scope([
        ("x", .int), ("d", .dyn), ("s", .string), ("l", .list(.int)), ("m", .map(.string, .int)),
        ("o", .optional(.map(.string, .list(.int)))), ("t", .timestamp), ("a.b", .bool), ("a.b.c", .bytes),
        ("com.example.y", .uint), ("com.y", .double), ("y", .string), ("com.example.y.z", .list(.uint)),
    ])

    private static func schema(_ container: String) -> Schema {
        var schema = Schema()
        schema.dialect = .plain
        schema.container = container
        schema.declarations["pair"] = [
            .global([.parameter("T"), .parameter("T")], .abstract("pair", [.parameter("T")]))
        ]
        schema.declarations["com.example.twice"] = [.global([.int], .int)]
        schema.declarations["first"] = [.member(.abstract("pair", [.parameter("T")]), [], .parameter("T"))]
        return schema
    }

    private func parsed() throws -> ParsedExpression {
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        return try #require(ParsedExpression.parse(text, origin: origin, acceptsBlocks: true).0)
    }

    /// The checked expression, and what was said.
    func check() throws -> (checked: CheckedExpression?, diagnostics: Diagnostics) {
        var diagnostics = Diagnostics()
        let checked = Checker.check(
            try parsed(), in: Self.scope, schema: Self.schema(container), into: &diagnostics)
        return (checked, diagnostics)
    }

    /// The expression with its names only.
    func unchecked() throws -> CheckedExpression {
        Checker.unchecked(try parsed(), in: Self.scope, schema: Self.schema(container))
    }
}

extension CheckedExpression {
    /// The names of the expression in the order of the text: `variable a.b`, `local x`, `type int`, `function
    /// size`.
    var shownNames: [String] {
        names.sorted { $0.key < $1.key }.map { id, name in
            switch name {
            case .variable(let name): "variable \(name)"
            case .local(let name): "local \(name)"
            case .type(let type): "type \(type.name)"
            case .function(let name): "function \(name)"
            }
        }
    }
}
