public import CEL
public import Diagnostics
import Documents
public import Facts

/// The conditions of a rules file over one variable `p`, compiled into one program, a node for each condition.
///
/// The way is the one of the daemon: parse, check against the vocabulary, build, run over frames.
public struct EligibilityProgram: Sendable {
    /// The names of the conditions; the index is the number of the condition's node.
    public let identifiers: [String]
    /// The program.
    public let program: Program
    /// What fills frames from documents.
    public let reader: FactsReader
    /// The texts of rules and code lists; every document's table is a layer over it.
    public let constants: SymbolTable

    /// Compiles the rules in `texts`; nil when they have mistakes.
    public init?(rules source: Int32, of texts: SourceTexts, into diagnostics: inout Diagnostics) {
        let vocabulary = ProviderVocabulary.vocabulary
        constants = SymbolTable()
        reader = FactsReader(vocabulary, record: ProviderVocabulary.record, symbols: constants)
        var builder = ProgramBuilder(
            schema: vocabulary.schema, rules: StandaloneRules(), symbols: constants,
            tables: Self.tables(constants), rootCount: 1)
        let place = RecordPlace(
            cursor: 0, layout: reader.layout, record: ProviderVocabulary.record, path: [.text(Self.variable)])
        let bindings = Bindings([(Self.variable, .record(place))])
        let conditions = ConditionText.read(source, of: texts, into: &diagnostics)
        for condition in conditions {
            guard let checked = Self.check(condition, vocabulary.schema, into: &diagnostics) else { continue }
            _ = builder.section(condition.identifier, condition.expression.text, checked, bindings)
        }
        identifiers = conditions.map(\.identifier)
        diagnostics.add(builder.diagnostics)
        if builder.overflowed {
            diagnostics.add(Diagnostic(relaying: "bench.too-complex", EligibilityMessages.tooComplex))
        }
        program = builder.build()
        if diagnostics.hasErrors { return nil }
    }

    /// The variable that stands for the document.
    public static let variable = "p"

    private static func check(
        _ condition: ConditionText, _ schema: Schema, into diagnostics: inout Diagnostics
    ) -> CheckedExpression? {
        let (parsed, found) = ParsedExpression.parse(
            condition.expression.text, origin: condition.expression.origin)
        diagnostics.add(found)
        let scope = Scope([(variable, .record(ProviderVocabulary.record))])
        return parsed.flatMap {
            Checker.check($0, in: scope, schema: schema, expecting: .bool, into: &diagnostics)
        }
    }

    private static func tables(_ symbols: SymbolTable) -> Tables {
        let entries = ProviderVocabulary.forms.map {
            CodeTable.Entry(symbol: symbols.symbol($0), days: .always, cells: [])
        }
        var tables = Tables()
        tables.codeLists = [CodeTable(name: "form", entries: entries)]
        return tables
    }
}
