import CEL
import Diagnostics
import Documents
import Facts
import TestSupport
import Testing

/// What every node of an expression came to.
@Suite struct TraceTests {
    /// An expression over dynamic variables with its trace, one node a line.
    private func trace(_ text: String, _ values: [(name: String, value: Value)] = []) throws -> [String] {
        let (checked, found) = try evaluate(text, values)
        let bytes = Array(text.utf8)
        return EvaluationTrace(checked, found.trace).lines.map { line in
            let source = String(decoding: bytes[line.range], as: UTF8.self)
            let outcomes = line.outcomes.map { outcome in
                switch outcome {
                case .value(let value): value.celText
                case .unknown: "unknown"
                case .fault: "fault"
                }
            }
            let shown = line.isSkipped ? "-" : outcomes.joined(separator: ", ")
            return String(repeating: " ", count: line.depth) + "\(source): \(shown)"
        }
    }

    /// The parts that are missing.
    private func missing(_ text: String) throws -> [String] {
        let (_, found) = try evaluate(text, [("k", .int(3))])
        #expect(found.outcome == .unknown)
        return found.missing
    }

    private func evaluate(
        _ text: String, _ values: [(name: String, value: Value)]
    ) throws -> (CheckedExpression, StandaloneExpression.Evaluation) {
        var schema = Schema()
        schema.dialect = .plain
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        let parsed = try #require(ParsedExpression.parse(text, origin: origin).0)
        let names = values.map(\.name)
        let unknown = Checker.undeclaredNames(
            parsed, in: Scope(names.map { ($0, .dyn) }), schema: schema)
        var diagnostics = Diagnostics()
        let all = (names + unknown).map { ($0, ValueType.dyn) }
        let checked = try #require(
            Checker.check(parsed, in: Scope(all), schema: schema, into: &diagnostics),
            "\(diagnostics.all.map(\.message.en))")
        let traced = try #require(
            StandaloneExpression(
                checked, schema: schema, variables: all.map { .init(name: $0.0, type: $0.1) },
                options: .init(isTraced: true)))
        return (checked, traced.evaluate(values))
    }

    @Test func partsStandBelowWhatTheyArePartsOf() throws {
        #expect(try trace("1 + k > 3", [("k", .int(3))]) == ["1 + k > 3: true", " 1 + k: 4", "  k: 3"])
    }

    @Test func aLoopHasAllValuesInOrder() throws {
        #expect(
            try trace("[1, 2].map(x, x * 2)") == [
                "[1, 2].map(x, x * 2): [2, 4]", " x * 2: 2, 4", "  x: 1, 2",
            ])
        #expect(
            try trace("[false, true].exists(b, b)") == [
                "[false, true].exists(b, b): true", " b: false, true",
            ])
    }

    @Test func whatIsNotReachedIsMarkedOnce() throws {
        #expect(
            try trace("k > 3 && (k + 1 > 2 || k > 1)", [("k", .int(3))]) == [
                "k > 3 && (k + 1 > 2 || k > 1): false", " k > 3: false", "  k: 3", " k + 1 > 2 || k > 1: -",
            ])
        #expect(
            try trace("true ? k : 1 / 0", [("k", .int(3))]) == [
                "true ? k : 1 / 0: 3", " k: 3", " 1 / 0: -",
            ])
    }

    /// A value that the body did not need may fail or be unknown: nothing of it is told.
    @Test(arguments: [
        "cel.bind(a, 1 / 0, cel.bind(b, a, k))", "cel.bind(a, 1 / 0, k == 3 || a > 1)",
        "cel.bind(a, [1 / 0, 2][k], k < 4 ? k : a)", "cel.block([1 / 0, k + 1], cel.index(1))",
    ])
    func whatABodyDidNotNeedIsNotTold(_ text: String) throws {
        var schema = Schema()
        schema.dialect = .plain
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        let parsed = try #require(ParsedExpression.parse(text, origin: origin, acceptsBlocks: true).0)
        var diagnostics = Diagnostics()
        let checked = try #require(
            Checker.check(parsed, in: Scope([("k", .int)]), schema: schema, into: &diagnostics))
        let symbols = SymbolTable()
        var builder = ProgramBuilder(
            schema: schema, rules: TestRules.standard, symbols: symbols, tables: Tables(), rootCount: 0)
        let input = builder.input(.int)
        builder.result(checked, Bindings([("k", input)]))
        let program = builder.build()
        let scratch = Scratch()
        let day = try #require(CivilDate("2025-03-15"))
        scratch.prepare(for: program, day: day, region: symbols.symbol(""), symbols: symbols)
        scratch.setInput(try #require(program.inputs.first), to: 3)
        let events = program.collect(scratch)
        #expect(!events.contains { if case .fault = $0 { true } else { false } }, "\(events)")
        guard case .value = scratch.outcome(of: try #require(program.results.first)) else {
            Issue.record("no value")
            return
        }
    }

    @Test func aFaultAndWhatAbsorbsIt() throws {
        #expect(
            try trace("1 / 0 > 1 || true") == [
                "1 / 0 > 1 || true: true", " 1 / 0 > 1: fault", "  1 / 0: fault",
            ])
    }

    @Test(arguments: [
        ("u > 1", ["u"]), ("u.a[0].b > 1 && w == k", ["u.a[0].b", "w"]), ("(u || true) && w", ["w"]),
        ("[k].all(x, x > u.v)", ["u.v"]), ("u[w]", ["u", "w"]), ("has(u.a)", ["u.a"]),
        ("cel.bind(a, u, a > 1)", ["u"]), ("[1, k].filter(x, x > u.v).map(y, y + 1).size()", ["u.v"]),
        ("{'a': [u, w.x]}", ["u", "w.x"]),
    ])
    func onlyWhatMattersIsMissing(_ text: String, _ wanted: [String]) throws {
        #expect(try missing(text) == wanted)
    }

    @Test(arguments: [
        ("a + b.c", ["a", "b"]), ("[1].map(x, x + y)", ["y"]), ("math.abs(a)", ["a"]), ("size", []),
        ("math", []), ("int", []), ("a + a", ["a"]), ("b.size() + size(a)", ["b", "a"]),
    ])
    func namesThatStandForNothing(_ text: String, _ wanted: [String]) throws {
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        let parsed = try #require(ParsedExpression.parse(text, origin: origin).0)
        var schema = Schema()
        schema.dialect = .plain
        #expect(Checker.undeclaredNames(parsed, in: Scope(), schema: schema) == wanted)
    }

    /// A trace changes no answer, and its first line is the answer.
    @Test(arguments: TestSupport.SeededGenerator.seeds(60)) func aTraceChangesNothing(_ seed: UInt64) throws {
        var generator = TypedExpressionGenerator(seed: seed)
        let text = seed % 2 == 0 ? generator.condition(3) : generator.number(3)
        var random = SeededGenerator(seed: seed ^ 0x7ACE)
        let facts = GeneratedFacts(using: &random)
        let origin = TextOrigin(source: 7, start: 0, count: text.utf8.count)
        var diagnostics = Diagnostics()
        let parsed = try #require(ParsedExpression.parse(text, origin: origin).0)
        let checked = try #require(
            Checker.check(parsed, in: World.scope, schema: World.schema, into: &diagnostics), "\(text)")
        let (plain, _) = try run(checked, facts, isTraced: false)
        let (traced, events) = try run(checked, facts, isTraced: true)
        #expect(traced == plain, "\(text) \(facts.text)")
        let lines = EvaluationTrace(checked, events).lines
        #expect(lines.first.map { $0.outcomes == [plain] } != false, "\(text) \(facts.text)")
    }

    private func run(
        _ checked: CheckedExpression, _ facts: GeneratedFacts, isTraced: Bool
    ) throws -> (Outcome, [TraceEvent]) {
        let symbols = SymbolTable()
        let reader = FactsReader(World.vocabulary, record: "Client", symbols: symbols)
        var builder = ProgramBuilder(
            schema: World.schema, rules: TestRules.standard, symbols: symbols,
            tables: TestTables.tables(symbols, calendar: Evaluation.calendar), rootCount: 1)
        if isTraced { builder.trace(checked) }
        let place = RecordPlace(
            cursor: 0, layout: reader.layout, record: "Client", path: [.text("client")])
        builder.result(checked, Bindings([("client", .record(place))]))
        let program = builder.build()
        let (documents, _) = YAML.read(
            SourceText(name: "facts", bytes: Array(facts.text.utf8)), source: 0)
        var diagnostics = Diagnostics()
        let read = reader.read(try #require(documents.first).root, symbols: symbols, into: &diagnostics)
        let scratch = Scratch()
        let day = try #require(CivilDate("2025-03-15"))
        scratch.prepare(for: program, day: day, region: symbols.symbol("RU-XA"), symbols: symbols)
        scratch.bind(try #require(read), root: 0)
        let events = program.collect(scratch)
        return (scratch.outcome(of: try #require(program.results.first)), events)
    }
}
