import CEL
import Diagnostics
import Documents
import Facts
import Testing

/// An expression of rules over the facts of the client, which gives values rather than texts.
struct FactsExpression {
    /// What was said about it.
    let diagnostics: Diagnostics
    /// The expression with its types; none when there are mistakes.
    let expression: CheckedExpression?
    private let program: Program?
    /// For conditions: the program that decides instead of computing.
    private let decision: Program?
    private let constants: SymbolTable
    private let client: FactsReader

    /// Checks and compiles an expression; nil when it does not parse.
    init?(_ text: String) {
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        guard let parsed = ParsedExpression.parse(text, origin: origin).0 else { return nil }
        let symbols = SymbolTable()
        let client = FactsReader(World.vocabulary, record: "Client", symbols: symbols)
        var diagnostics = Diagnostics()
        let scope = Scope([("client", .record("Client"))])
        let checked = Checker.check(parsed, in: scope, schema: World.schema, into: &diagnostics)
        expression = checked
        program = checked.flatMap { checked in
            Self.program(symbols, client, &diagnostics) { $0.result(checked, $1) }
        }
        let condition = checked.flatMap { $0.type == .bool ? $0 : nil }
        decision = condition.flatMap { condition in
            Self.program(symbols, client, &diagnostics) { builder, bindings in
                let node = builder.newNode()
                builder.condition(condition, bindings)
                builder.store(node)
            }
        }
        (constants, self.client, self.diagnostics) = (symbols, client, diagnostics)
    }

    private static func program(
        _ symbols: SymbolTable, _ client: FactsReader, _ diagnostics: inout Diagnostics,
        _ build: (inout ProgramBuilder, Bindings) -> Void
    ) -> Program? {
        var builder = ProgramBuilder(
            schema: World.schema, rules: TestRules.standard, symbols: symbols,
            tables: TestTables.tables(symbols, calendar: nil), rootCount: 1)
        let place = RecordPlace(
            cursor: 0, layout: client.layout, record: "Client", path: [.text("client")])
        build(&builder, Bindings([("client", .record(place))]))
        diagnostics.add(builder.diagnostics)
        return builder.overflowed ? nil : builder.build()
    }

    /// Evaluates over a document of facts.
    func outcome(_ facts: String) throws -> Outcome {
        let (frame, symbols) = try read(facts)
        let outcome = try run(try #require(program), frame, symbols) { program, scratch in
            program.run(scratch)
            return program.results.first.map { scratch.outcome(of: $0) }
        }
        if let decision {
            let decided = try run(decision, frame, symbols) { program, scratch in
                program.run(scratch)
                return scratch.outcome(0)
            }
            #expect(decided == outcome?.decided, "the condition and the value of it differ")
        }
        return try #require(outcome)
    }

    /// The instructions that a run over a document takes.
    func instructionCount(_ facts: String) throws -> Int {
        let (frame, symbols) = try read(facts)
        return try run(try #require(program), frame, symbols) { $0.instructionCount($1) }
    }

    private func read(_ facts: String) throws -> (Frame, SymbolTable) {
        let symbols = SymbolTable(over: constants)
        let (documents, found) = YAML.read(SourceText(name: "facts", bytes: Array(facts.utf8)), source: 0)
        var diagnostics = Diagnostics()
        let root = try #require(documents.first).root
        let frame = client.read(root, symbols: symbols, into: &diagnostics)
        #expect(found.all.isEmpty && diagnostics.all.isEmpty, "\(facts) \(diagnostics.all.map(\.message.en))")
        return (try #require(frame), symbols)
    }

    private func run<Result>(
        _ program: Program, _ frame: Frame, _ symbols: SymbolTable,
        _ read: (Program, Scratch) -> Result
    ) throws -> Result {
        let scratch = Scratch()
        let day = try #require(CivilDate("2025-03-15"))
        scratch.prepare(for: program, day: day, region: symbols.symbol("RU-XA"), symbols: symbols)
        scratch.bind(frame, root: 0)
        return read(program, scratch)
    }
}

extension Outcome {
    /// The outcome of a condition.
    fileprivate var decided: Tri {
        switch self {
        case .value(.bool(true)): .yes
        case .value: .no
        case .unknown: .unknown
        case .fault: .fault
        }
    }
}
