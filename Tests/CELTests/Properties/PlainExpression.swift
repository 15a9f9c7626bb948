import CEL
import Diagnostics

/// An expression of the language of the specification, built in every way in which it can be.
struct PlainExpression {
    /// How a program is built.
    enum Way: CaseIterable {
        case folded, unfolded, traced

        fileprivate var options: StandaloneExpression.Options {
            switch self {
            case .folded: .init()
            case .unfolded: .init(folds: false)
            case .traced: .init(isTraced: true)
            }
        }
    }

    /// What one build came to.
    struct Answer: CustomStringConvertible {
        let isChecked: Bool
        let way: Way
        let outcome: Outcome
        let fault: Fault?

        var description: String {
            let reason = fault.map { " !\($0)" } ?? ""
            return "\(isChecked ? "checked" : "unchecked") \(way): \(outcome)\(reason)"
        }
    }

    /// What was said about it; without an error it is also evaluated checked.
    let diagnostics: Diagnostics
    /// The type that the checker found.
    let type: ValueType?
    /// The variables that it names.
    private let named: Set<String>
    /// Whether no part has a type that is only known while it runs: then the checker's types are promises.
    let isStatic: Bool
    private let builds: [(isChecked: Bool, way: Way, program: StandaloneExpression)]

    /// Builds an expression over variables; nil when it does not parse or is too large.
    init?(
        _ text: String, variables: [StandaloneExpression.Variable] = [], calendar: WorkCalendar? = nil,
        checks: Bool = true, acceptsBlocks: Bool = false
    ) {
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        let (tree, _) = ParsedExpression.parse(text, origin: origin, acceptsBlocks: acceptsBlocks)
        guard let parsed = tree else { return nil }
        var schema = Schema()
        schema.dialect = .plain
        let scope = Scope(variables.map { ($0.name, $0.type) })
        var diagnostics = Diagnostics()
        var tables = Tables()
        tables.workdays = calendar
        var expressions = [(false, Checker.unchecked(parsed, in: scope, schema: schema))]
        if checks, let checked = Checker.check(parsed, in: scope, schema: schema, into: &diagnostics) {
            expressions.append((true, checked))
        }
        type = expressions.count > 1 ? expressions[1].1.type : nil
        isStatic = expressions.count > 1 && !expressions[1].1.types.contains { $0.name.contains("dyn") }
        named = Set(
            expressions[0].1.names.values.compactMap { name in
                if case .variable(let variable) = name { return variable }
                return nil
            })
        self.diagnostics = diagnostics
        var builds: [(isChecked: Bool, way: Way, program: StandaloneExpression)] = []
        for (isChecked, expression) in expressions {
            // Nothing is known of the types of an expression that was not checked.
            let variables = isChecked ? variables : variables.map { .init(name: $0.name, type: .dyn) }
            for way in Way.allCases {
                let program = StandaloneExpression(
                    expression, schema: schema, variables: variables, tables: tables, options: way.options)
                guard let program else { return nil }
                builds.append((isChecked, way, program))
            }
        }
        self.builds = builds
    }

    /// Whether it names a variable.
    func names(_ variable: String) -> Bool { named.contains(variable) }

    /// What every build comes to, unchecked and folded first; what takes longer than `patience` is the last.
    func answers(
        _ values: [(name: String, value: Value)] = [], patience: Swift.Duration = .seconds(3_600)
    ) -> [Answer] {
        var answers: [Answer] = []
        for build in builds {
            let start = ContinuousClock.now
            let found = build.program.evaluate(values)
            answers.append(
                Answer(
                    isChecked: build.isChecked, way: build.way, outcome: found.outcome,
                    fault: found.fault?.fault))
            if ContinuousClock.now - start > patience { break }
        }
        return answers
    }
}
