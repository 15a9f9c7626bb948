import CEL
import Diagnostics
import Testing

/// An expression over values of which some parts are unknown, built checked and unchecked, folded, unfolded and traced.
struct PartialEvaluation {
    private let builds: [(name: String, program: StandaloneExpression)]
    private let residual: StandaloneExpression
    let variables: [String]

    /// Builds an expression over variables whose types are not known; nil when it is wrong.
    init?(_ text: String, _ variables: [String], checks: Bool = true) {
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        guard let parsed = ParsedExpression.parse(text, origin: origin).0 else { return nil }
        var schema = Schema()
        schema.dialect = .plain
        let scope = Scope(variables.map { ($0, .dyn) })
        let all = variables.map { StandaloneExpression.Variable(name: $0, type: .dyn) }
        let unchecked = Checker.unchecked(parsed, in: scope, schema: schema)
        var checked = unchecked
        if checks {
            var diagnostics = Diagnostics()
            let found = Checker.check(parsed, in: scope, schema: schema, into: &diagnostics)
            guard let found else { return nil }
            checked = found
        }
        var builds: [(name: String, program: StandaloneExpression)] = []
        for (name, expression) in [("checked", checked), ("unchecked", unchecked)] {
            for (way, options) in [
                ("folded", StandaloneExpression.Options()), ("unfolded", .init(folds: false)),
                ("traced", .init(isTraced: true)),
            ] {
                guard
                    let program = StandaloneExpression(
                        expression, schema: schema, variables: all, options: options)
                else { return nil }
                builds.append(("\(name) \(way)", program))
            }
        }
        guard
            let residual = StandaloneExpression(
                checked, schema: schema, variables: all, options: .init(hasResidual: true))
        else { return nil }
        (self.builds, self.residual, self.variables) = (builds, residual, variables)
    }

    /// What it comes to, and the facts for want of which it is unknown; all builds must agree.
    func answer(
        _ values: [(name: String, value: Value)], unknown: [AttributePattern] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> (outcome: Outcome, missing: [String], fault: Fault?) {
        let answers = builds.map { ($0.name, $0.program.evaluate(values, unknown: unknown)) }
        let first = answers[0].1
        for (name, other) in answers {
            #expect(other.outcome == first.outcome, "\(name)", sourceLocation: sourceLocation)
            #expect(
                other.missing.sorted() == first.missing.sorted(), "\(name)", sourceLocation: sourceLocation)
        }
        return (first.outcome, first.missing, first.fault?.fault)
    }

    /// What is left of it.
    func left(_ values: [(name: String, value: Value)], unknown: [AttributePattern] = []) -> String? {
        residual.evaluate(values, unknown: unknown).residual?.text
    }
}

/// The values that the examples know: `u`, `w` and `o` have none.
enum PartialFacts {
    static let values: [(name: String, value: Value)] = [
        ("k", .int(3)), ("t", .bool(true)), ("s", .string("a")), ("l", .list([.int(1), .int(2), .int(3)])),
        ("m", map([("a", .int(1)), ("b", .int(2))])),
        ("v", map([("a", .int(1)), ("b", .int(2)), ("l", .list([.int(10), .int(20)]))])),
        (
            "r",
            .list([
                map([("id", .string("x")), ("n", .int(1))]), map([("id", .string("y")), ("n", .int(2))]),
                map([("id", .string("z")), ("n", .int(3))]),
            ])
        ),
    ]

    static let names = values.map(\.name) + ["u", "w", "o"]

    static func map(_ entries: [(String, Value)]) -> Value {
        let map = try? ValueMap(entries.map { .init(key: .string($0.0), value: $0.1) })
        return map.map { .map($0) } ?? .null
    }
}
