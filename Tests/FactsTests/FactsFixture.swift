import CEL
import Diagnostics
import Documents
import Facts

/// The vocabulary that reading facts is tested with, and one reading of a document.
struct FactsFixture {
    let frame: Frame?
    let diagnostics: Diagnostics
    let symbols: SymbolTable

    /// Reads a YAML document as a record of the vocabulary.
    init(_ text: String, as record: String = "Client") {
        let constants = SymbolTable()
        let reader = FactsReader(Self.vocabulary, record: record, symbols: constants)
        symbols = SymbolTable(over: constants)
        let (documents, found) = YAML.read(SourceText(name: "facts.yaml", bytes: Array(text.utf8)), source: 0)
        var diagnostics = Diagnostics()
        diagnostics.add(found)
        var frame: Frame?
        if let document = documents.first {
            frame = reader.read(document.root, symbols: symbols, into: &diagnostics)
        }
        self.frame = frame
        self.diagnostics = diagnostics
    }

    /// A frame that was filled.
    init(_ frame: Frame) {
        self.frame = frame
        diagnostics = Diagnostics()
        symbols = frame.symbols
    }

    /// All columns of the root row.
    var cells: [String] { (frame?.layout.shapes[0].columns ?? []).map { "\($0.name) \(cell($0.name))" } }

    /// The value of a column of the root row: `unknown`, `none`, a value, or `n rows`; `~` marks an assumption.
    func cell(_ name: String) -> String {
        guard let frame, let column = frame.layout.shapes[0].column(name) else { return "no cell" }
        let description = frame.layout.shapes[0].columns[column]
        let mark = frame.assumed.contains(column) ? "~" : ""
        guard frame.isKnown(column) else { return mark + "unknown" }
        if frame.isNone(column) { return mark + "none" }
        guard description.kind == .rows else {
            return mark + Value(word: frame.cells[column], type: description.type, symbols: symbols).text
        }
        return mark + rows(Rows(packed: frame.cells[column]), shape: description.child)
    }

    /// The rows of a list: their cells, and `…` when there may be more.
    private func rows(_ rows: Rows, shape: Int) -> String {
        guard let frame else { return "" }
        let columns = frame.layout.shapes[shape].columns
        let texts = (0..<rows.count).map { number in
            columns.indices.map { index in
                let cell = rows.start + number * columns.count + index
                guard frame.isKnown(cell) else { return "?" }
                if columns[index].kind == .rows { return "\(Rows(packed: frame.cells[cell]).count)" }
                return Value(word: frame.cells[cell], type: columns[index].type, symbols: symbols).text
            }
            .joined(separator: ":")
        }
        return "[" + (texts + (rows.isIncomplete ? ["…"] : [])).joined(separator: " ") + "]"
    }

    static let vocabulary = Vocabulary(
        records: [
            Vocabulary.Record(name: "Client", fields: client),
            Vocabulary.Record(name: "Member", key: "id", fields: member),
            Vocabulary.Record(name: "Programme", fields: programme),
        ],
        codeLists: [
            Vocabulary.CodeList(name: "form", codes: [("home", nil), ("semi", nil), ("stationary", nil)]),
            Vocabulary.CodeList(
                name: "town", codes: (0..<20).map { ("town-number-\($0 * 1_111)", nil) }),
        ])

    private static let client: [Vocabulary.Field] =
        [
            field("age", .int) { $0.bounds = .init(minimum: 0, maximum: 120) },
            field("works", .bool),
            field("income", .money) { $0.bounds = .init(minimum: 0, maximum: 10_000_000) },
            field("rate", .decimal),
            field("born", .date) {
                $0.bounds = .init(minimum: day("1900-01-01"), maximum: day("2100-01-01"))
            },
            field("since", .month), field("name", .string) { $0.bounds = .init(maximumLength: 5) },
            field("form", .code("form")), field("town", .code("town")),
            field("legacy", .optional(.money)), field("note", .optional(.string)),
            field("forms", .list(.code("form"))) { $0.bounds = .init(maximumItems: 3) },
            field("numbers", .list(.int)) { $0.bounds = .init(minimum: 1, maximum: 9) },
            field("household", .list(.record("Member"))), field("programme", .record("Programme")),
            field("place", .optional(.record("Programme"))),
        ] + more

    private static let more: [Vocabulary.Field] = [
        field("amounts", .map(.month, .money)) {
            $0.bounds = .init(maximumItems: 14)
            $0.valueBounds = .init(minimum: 0)
        },
        field("by_form", .map(.code("form"), .int)), field("by_word", .map(.string, .int)),
        field("cars", .optional(.list(.string))),
        field("pets", .int) { $0.assumption = .text("2") },
        field("fee", .optional(.money)) { $0.assumption = Vocabulary.Assumption.none },
        field("debts", .list(.int)) { $0.assumption = .empty },
        field("adult", .bool) { $0.isDerived = true },
        field("average", .money) { ($0.isDerived, $0.isGivenAllowed) = (true, true) },
    ]

    private static let member = [
        field("id", .string), field("age", .int), field("forms", .list(.code("form"))),
    ]

    private static let programme = [field("region", .string), field("hours", .int)]

    private static func field(
        _ name: String, _ type: ValueType, _ change: (inout Vocabulary.Field) -> Void = { _ in }
    ) -> Vocabulary.Field {
        var field = Vocabulary.Field(name: name, type: type)
        change(&field)
        return field
    }

    private static func day(_ text: String) -> Int64 { CivilDate(text).map { Int64($0.dayNumber) } ?? 0 }
}
