import Diagnostics
import Facts
import Testing

@testable import CEL

/// Conditions over the client of the small vocabulary as sections of one program, named `C0`, `C1` and so on.
struct SectionedProgram {
    let program: Program
    private let constants = SymbolTable()
    private let client: FactsReader

    /// Compiles conditions; nil when one of them has mistakes.
    init?(_ texts: [String]) {
        client = FactsReader(World.vocabulary, record: "Client", symbols: constants)
        var builder = ProgramBuilder(
            schema: World.schema, rules: TestRules.standard, symbols: constants,
            tables: TestTables.tables(constants, calendar: Evaluation.calendar), rootCount: 2)
        let place = Evaluation.root(0, client, "Client")
        for (index, text) in texts.enumerated() {
            let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
            var diagnostics = Diagnostics()
            guard let parsed = ParsedExpression.parse(text, origin: origin).0,
                let checked = Checker.check(
                    parsed, in: World.scope, schema: World.schema, expecting: .bool, into: &diagnostics)
            else { return nil }
            let node = builder.section("C\(index)", text, checked, Bindings([("client", .record(place))]))
            precondition(node == index)
        }
        if builder.overflowed || !builder.diagnostics.all.isEmpty { return nil }
        program = builder.build()
    }

    /// A scratch with the facts of a client.
    func scratch(_ facts: String) throws -> Scratch {
        let symbols = SymbolTable(over: constants)
        let scratch = Scratch()
        scratch.prepare(
            for: program, day: try #require(CivilDate("2025-03-15")), region: symbols.symbol("RU-XA"),
            symbols: symbols)
        scratch.bind(try Evaluation.frame(facts, client, symbols), root: 0)
        return scratch
    }

    /// What the conditions came to in the run that was the last.
    func outcomes(_ scratch: Scratch) -> [Tri] { (0..<program.nodeCount).map(scratch.outcome) }

    /// Why conditions do not hold.
    func failures(_ facts: String) throws -> String {
        var text = FailureText(program, try scratch(facts))
        text.run()
        text.render()
        return text.string
    }
}
