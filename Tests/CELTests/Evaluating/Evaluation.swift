import CEL
import Diagnostics
import Documents
import Facts
import Testing

/// One expression compiled over the small vocabulary, ready to be asked about documents.
struct Evaluation {
    let program: Program
    let diagnostics: Diagnostics
    let overflowed: Bool
    /// The expression with its types.
    let expression: CheckedExpression
    private let type: ValueType
    private let constants: SymbolTable
    private let client: FactsReader
    private let provider: FactsReader

    /// Compiles an expression; nil when it has mistakes.
    init?(_ text: String, calendar: WorkCalendar? = Self.calendar, expecting expected: ValueType? = nil) {
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        var diagnostics = Diagnostics()
        guard let parsed = ParsedExpression.parse(text, origin: origin).0,
            let checked = Checker.check(
                parsed, in: World.scope, schema: World.schema, expecting: expected, into: &diagnostics)
        else { return nil }
        constants = SymbolTable()
        client = FactsReader(World.vocabulary, record: "Client", symbols: constants)
        provider = FactsReader(World.vocabulary, record: "Provider", symbols: constants)
        var builder = ProgramBuilder(
            schema: World.schema, rules: TestRules.standard, symbols: constants,
            tables: TestTables.tables(constants, calendar: calendar), rootCount: 2)
        let bindings = Bindings([
            ("client", .record(Self.root(0, client, "Client"))),
            ("provider", .record(Self.root(1, provider, "Provider"))),
        ])
        expression = checked
        type = checked.type
        if type == .bool {
            let node = builder.newNode()
            builder.condition(checked, bindings)
            builder.store(node)
        } else {
            builder.result(checked, bindings)
        }
        self.diagnostics = builder.diagnostics
        overflowed = builder.overflowed
        program = builder.build()
    }

    /// The working days of 2025: Saturdays and Sundays off, 1 to 8 January too.
    static let calendar: WorkCalendar = {
        let first = CivilDate("2025-01-01").map { Int64($0.dayNumber) } ?? 0
        return WorkCalendar(weekend: [6, 7], years: [2025: (off: Set(first..<first + 8), work: [])])
    }()

    static func root(_ cursor: UInt8, _ reader: FactsReader, _ record: String) -> RecordPlace {
        RecordPlace(
            cursor: cursor, layout: reader.layout, record: record, path: [.text(record.lowercased())])
    }

    /// Asks about a document of the client and one of the provider.
    func answer(
        _ facts: String, provider other: String = "{}", on day: String = "2025-03-15",
        steps: Int = Scratch.defaultStepLimit
    ) throws -> Answer {
        let scratch = try prepared(facts, provider: other, on: day)
        scratch.stepLimit = steps
        program.run(scratch)
        let fast = outcome(scratch)
        let events = program.collect(scratch)
        #expect(outcome(scratch) == fast, "the fast run and the collecting run differ")
        return Answer(outcome: fast, events: events)
    }

    /// The instructions that a run over a document of the client takes.
    func instructionCount(_ facts: String) throws -> Int {
        program.instructionCount(try prepared(facts, provider: "{}", on: "2025-03-15"))
    }

    private func prepared(_ facts: String, provider other: String, on day: String) throws -> Scratch {
        let symbols = SymbolTable(over: constants)
        let scratch = Scratch()
        scratch.prepare(
            for: program, day: try #require(CivilDate(day)), region: symbols.symbol("RU-XA"), symbols: symbols
        )
        scratch.bind(try Self.frame(facts, client, symbols), root: 0)
        scratch.bind(try Self.frame(other, provider, symbols), root: 1)
        return scratch
    }

    static func frame(_ facts: String, _ reader: FactsReader, _ symbols: SymbolTable) throws -> Frame {
        let (documents, found) = YAML.read(SourceText(name: "facts", bytes: Array(facts.utf8)), source: 0)
        #expect(found.all.isEmpty)
        var diagnostics = Diagnostics()
        let frame = reader.read(try #require(documents.first).root, symbols: symbols, into: &diagnostics)
        #expect(diagnostics.all.map(\.message.en) == [])
        return try #require(frame)
    }

    private func outcome(_ scratch: Scratch) -> String {
        guard type != .bool else { return "\(scratch.outcome(0))" }
        guard let result = program.results.first else { return "no result" }
        switch scratch.outcome(of: result) {
        case .value(let value): return value.text
        case .unknown: return "unknown"
        case .fault: return "fault"
        }
    }
}

/// What an evaluation came to, with what it read, missed and failed at.
struct Answer: Equatable {
    let outcome: String
    /// The paths of missing facts, each once, in the order in which they were missed.
    let missing: [String]
    /// The faults, in order.
    let faults: [Fault]
    /// The readings of facts and of computed values.
    let readings: [Reading]

    init(outcome: String, events: [TraceEvent]) {
        self.outcome = outcome
        var missing: [String] = []
        var faults: [Fault] = []
        var readings: [Reading] = []
        for event in events {
            switch event {
            case .missing(let path, _, _, _) where !missing.contains(path): missing.append(path)
            case .fault(let fault, _): faults.append(fault)
            case .reading(let reading): readings.append(reading)
            default: break
            }
        }
        self.missing = missing
        self.faults = faults
        self.readings = readings
    }

    /// `unknown: client.age, client.name !overflow`.
    var text: String {
        let missed = missing.isEmpty ? "" : ": " + missing.joined(separator: ", ")
        return outcome + missed + faults.map { " !\($0)" }.joined()
    }
}

/// An expression, the facts of the client, and the text of the answer.
struct EvaluationCase: CustomTestStringConvertible, Sendable {
    let expression: String
    let facts: String
    let answer: String
    let provider: String
    let day: String
    var testDescription: String { "\(expression) with \(facts.prefix(60)) on \(day)" }

    init(
        _ expression: String, _ facts: String = "{}", _ answer: String, provider: String = "{}",
        on day: String = "2025-03-15"
    ) {
        self.expression = expression
        self.facts = facts
        self.answer = answer
        self.provider = provider
        self.day = day
    }

    /// Evaluates and compares.
    func expectAnswer(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let evaluation = try #require(
            Evaluation(expression), "does not check", sourceLocation: sourceLocation)
        #expect(evaluation.diagnostics.all.map(\.message.en) == [], sourceLocation: sourceLocation)
        #expect(!evaluation.overflowed, sourceLocation: sourceLocation)
        let found = try evaluation.answer(facts, provider: provider, on: day)
        #expect(found.text == answer, sourceLocation: sourceLocation)
    }
}
