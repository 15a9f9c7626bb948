import CEL
import Diagnostics
import Documents
import Facts
import FuzzSupport

/// An expression of rules over frames of the small vocabulary of the tests; how it runs is watched.
struct FrameExpression {
    private let text: String
    private let program: Program
    private let isCondition: Bool
    private let constants: SymbolTable
    private let client: FactsReader
    private let provider: FactsReader
    /// Reads JSON of the client in one pass, with memory that is used again.
    private let intake: FactsIntake

    /// The registers of all evaluations: nothing of the one before may be left in them.
    nonisolated(unsafe) private static let scratch = Scratch()

    /// Checks and compiles; nil when it has mistakes or is too large.
    init?(_ text: String) {
        var diagnostics = Diagnostics()
        guard let parsed = parse(text).0,
            let checked = Checker.check(parsed, in: World.scope, schema: World.schema, into: &diagnostics)
        else { return nil }
        self.text = text
        constants = SymbolTable()
        client = FactsReader(World.vocabulary, record: "Client", symbols: constants)
        provider = FactsReader(World.vocabulary, record: "Provider", symbols: constants)
        intake = FactsIntake(client)
        var builder = ProgramBuilder(
            schema: World.schema, rules: TestRules.standard, symbols: constants,
            tables: TestTables.tables(constants, calendar: nil), rootCount: 2)
        let bindings = Bindings([
            ("client", .record(Self.root(0, client, "Client"))),
            ("provider", .record(Self.root(1, provider, "Provider"))),
        ])
        builder.result(checked, bindings)
        isCondition = checked.type == .bool
        if isCondition {
            let node = builder.newNode()
            builder.condition(checked, bindings)
            builder.store(node)
        }
        guard !builder.overflowed, builder.diagnostics.all.isEmpty else { return nil }
        program = builder.build()
    }

    private static func root(_ cursor: UInt8, _ reader: FactsReader, _ record: String) -> RecordPlace {
        RecordPlace(cursor: cursor, layout: reader.layout, record: record, path: [.text(record.lowercased())])
    }

    /// What it comes to over a document of the client and one of the provider, however it is watched; nil when a
    /// document has mistakes.
    func outcome(_ facts: Document, _ other: Document? = nil) -> Outcome? {
        let symbols = SymbolTable(over: constants)
        var diagnostics = Diagnostics()
        guard let frame = client.read(facts.root, symbols: symbols, into: &diagnostics) else { return nil }
        let second = other.flatMap { provider.read($0.root, symbols: symbols, into: &diagnostics) }
        return outcome(frame, second, symbols)
    }

    /// The same over a text of JSON, which is read in one pass where that can be; nil when it has mistakes.
    func outcome(json text: [UInt8]) -> Outcome? {
        let symbols = SymbolTable(over: constants)
        let frame = Frame(layout: client.layout, symbols: symbols)
        var diagnostics = Diagnostics()
        let isRead = intake.read(text.span, source: 0, into: frame, &diagnostics)
        require(isRead == diagnostics.all.isEmpty, "a frame beside mistakes, or neither")
        return isRead ? outcome(frame, nil, symbols) : nil
    }

    private func outcome(_ frame: Frame, _ second: Frame?, _ symbols: SymbolTable) -> Outcome {
        let fast = run(frame, second, symbols) { $0.run($1) }
        let again = run(frame, second, symbols) { $0.run($1) }
        require(fast == again, "\(text): a second run: \(again), and not \(fast)")
        var events: [TraceEvent] = []
        let collected = run(frame, second, symbols) { events = $0.collect($1) }
        require(fast == collected, "\(text): collecting: \(collected), and not \(fast)")
        checkReasons(fast.value, events)
        return fast.value
    }

    private struct Found: Equatable {
        var value: Outcome
        var condition: Tri?
    }

    private func run(
        _ frame: Frame, _ other: Frame?, _ symbols: SymbolTable, _ body: (Program, Scratch) -> Void
    ) -> Found {
        let scratch = unsafe Self.scratch
        guard let day = CivilDate("2025-03-15") else { finding("no day") }
        scratch.prepare(for: program, day: day, region: symbols.symbol("RU-XA"), symbols: symbols)
        scratch.bind(frame, root: 0)
        scratch.bind(other ?? Frame(layout: provider.layout, symbols: symbols), root: 1)
        body(program, scratch)
        guard let result = program.results.first else { finding("no result") }
        let value = scratch.outcome(of: result)
        let condition = isCondition ? scratch.outcome(0) : nil
        if let condition {
            require(condition == Self.decided(value), "\(text): decided: \(condition), computed: \(value)")
        }
        return Found(value: value, condition: condition)
    }

    private static func decided(_ outcome: Outcome) -> Tri {
        switch outcome {
        case .value(.bool(true)): .yes
        case .value: .no
        case .unknown: .unknown
        case .fault: .fault
        }
    }

    /// Whoever says unknown names what is missing, whoever says fault what failed.
    private func checkReasons(_ outcome: Outcome, _ events: [TraceEvent]) {
        var isMissing = false
        var hasFault = false
        for event in events {
            switch event {
            case .missing: isMissing = true
            case .fault: hasFault = true
            default: break
            }
        }
        switch outcome {
        case .unknown: require(isMissing, "\(text): unknown, and nothing is missing: \(events)")
        case .fault: require(hasFault, "\(text): a fault, and nothing failed: \(events)")
        case .value:
            require(
                !isMissing && !hasFault, "\(text): a value, and something is missing or failed: \(events)")
        }
    }
}
