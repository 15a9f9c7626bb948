import CEL
import Diagnostics
import Testing

/// The conformance suite of the specification: every test of its public portion, evaluated checked and unchecked, folded
/// and unfolded.
@Suite struct ConformanceTests {
    /// Tests that are left out because cel-go and cel-cpp both fail them; none so far.
    static let excluded: Set<String> = []

    @Test func isThere() {
        #expect(
            ConformanceSuite.isPresent || !ConformanceSuite.isRequired,
            "CI needs the suite at \(ConformanceSuite.folder), or CEL_CONFORMANCE")
        guard ConformanceSuite.isPresent else { return }
        #expect(ConformanceSuite.files.count >= 23)
    }

    static let isPresent = ConditionTrait.enabled(
        if: ConformanceSuite.isPresent,
        "the conformance suite lies neither beside the project nor at CEL_CONFORMANCE")

    @Test(isPresent, arguments: ConformanceSuite.files) func passes(_ file: String) throws {
        for example in try ConformanceSuite.examples(file) where !Self.excluded.contains(example.name) {
            let parsed = try #require(parse(example), "\(example.name): \(example.text) does not parse")
            example.isUnchecked ? checkUnchecked(example, parsed) : checkChecked(example, parsed)
        }
    }

    @Test(isPresent, arguments: ConformanceSuite.files) func printsWhatItParses(_ file: String) throws {
        for example in try ConformanceSuite.examples(file) {
            let parsed = try #require(parse(example), "\(example.name): \(example.text) does not parse")
            let origin = TextOrigin(source: 0, start: 0, count: 0)
            let again = ParsedExpression.parse(
                parsed.printed(), origin: origin, acceptsBlocks: example.acceptsBlocks
            ).0
            #expect(again?.outline == parsed.outline, "\(example.name): \(parsed.printed())")
        }
    }

    // MARK: One test

    private func parse(_ example: ConformanceExample) -> ParsedExpression? {
        let origin = TextOrigin(source: 0, start: 0, count: example.text.utf8.count)
        return ParsedExpression.parse(example.text, origin: origin, acceptsBlocks: example.acceptsBlocks).0
    }

    private func schema(_ example: ConformanceExample) -> Schema {
        var schema = Schema()
        schema.dialect = .plain
        schema.container = example.container
        schema.declarations = example.functions
        return schema
    }

    /// Variables without a declaration are dynamic.
    private func variables(_ example: ConformanceExample, typed: Bool) -> [StandaloneExpression.Variable] {
        var variables = example.variables
        for binding in example.bindings where !variables.contains(where: { $0.name == binding.name }) {
            variables.append(.init(name: binding.name, type: .dyn))
        }
        return typed ? variables : variables.map { .init(name: $0.name, type: .dyn) }
    }

    private func scope(_ variables: [StandaloneExpression.Variable]) -> Scope {
        Scope(variables.map { ($0.name, $0.type) })
    }

    private func checkUnchecked(_ example: ConformanceExample, _ parsed: ParsedExpression) {
        let schema = schema(example)
        let variables = variables(example, typed: false)
        let unchecked = Checker.unchecked(parsed, in: scope(variables), schema: schema)
        evaluate(example, unchecked, schema, variables)
    }

    /// Checked, and once more unchecked: both must agree.
    private func checkChecked(_ example: ConformanceExample, _ parsed: ParsedExpression) {
        let schema = schema(example)
        let variables = variables(example, typed: true)
        var diagnostics = Diagnostics()
        let checked = Checker.check(parsed, in: scope(variables), schema: schema, into: &diagnostics)
        guard let checked else {
            if case .fault = example.expectation { return }
            let mistakes = diagnostics.all.map(\.message.en)
            Issue.record("\(example.name): \(example.text) does not check: \(mistakes)")
            return
        }
        if case .typed(let type, _) = example.expectation {
            #expect(checked.type == type, "\(example.name): \(example.text)")
        }
        guard !example.isCheckOnly else { return }
        evaluate(example, checked, schema, variables)
        checkUnchecked(example, parsed)
    }

    private func evaluate(
        _ example: ConformanceExample, _ expression: CheckedExpression, _ schema: Schema,
        _ variables: [StandaloneExpression.Variable]
    ) {
        for options in [StandaloneExpression.Options(), .init(folds: false), .init(isTraced: true)] {
            let built = StandaloneExpression(
                expression, schema: schema, variables: variables, options: options)
            guard let built else {
                Issue.record("\(example.name): \(example.text) is too large")
                continue
            }
            let found = built.evaluate(example.bindings)
            let mode = "\(example.name): \(example.text) [\(expression.type.name), \(options)]"
            switch example.expectation {
            case .value(let value), .typed(_, let value?):
                #expect(found.outcome == .value(value), "\(mode) \(found.fault.map { "\($0.fault)" } ?? "")")
            case .fault: #expect(found.outcome == .fault, "\(mode)")
            case .typed(_, nil): break
            }
        }
    }
}
