import Diagnostics
import Testing

/// A document, a field of it, and the cell that it becomes.
struct ReadingCase: CustomTestStringConvertible, Sendable {
    let document: String
    let field: String
    let cell: String
    var testDescription: String { document }

    init(_ document: String, _ field: String, _ cell: String) {
        self.document = document
        self.field = field
        self.cell = cell
    }
}

/// What good documents become.
@Suite struct FactsReadingTests {
    static let scalars = [
        ReadingCase("{}", "age", "unknown"), ReadingCase("age: unknown", "age", "unknown"),
        ReadingCase("age: 'unknown'", "age", "unknown"), ReadingCase("age: 0", "age", "0"),
        ReadingCase("age: 120", "age", "120"),
        ReadingCase("age: 007", "age", "7"), ReadingCase("age: '30'", "age", "30"),
        ReadingCase("works: true", "works", "true"),
        ReadingCase("works: false", "works", "false"), ReadingCase("income: 1000", "income", "1000"),
        ReadingCase("income: 1000.0000", "income", "1000"),
        ReadingCase("income: 0.10000000", "income", "0.1"),
        ReadingCase("rate: -0.0001", "rate", "-0.0001"),
        ReadingCase("rate: 922337203685477.5807", "rate", "922337203685477.5807"),
        ReadingCase("rate: -0", "rate", "0"), ReadingCase("born: 2024-02-29", "born", "2024-02-29"),
        ReadingCase("born: 1900-01-01", "born", "1900-01-01"),
        ReadingCase("since: 2024-12", "since", "2024-12"),
        ReadingCase("name: on", "name", "on"), ReadingCase("name: 010", "name", "010"),
        ReadingCase("name: \"\"", "name", ""),
        ReadingCase("name: абвгд", "name", "абвгд"), ReadingCase("name: \"null\"", "name", "null"),
        ReadingCase("form: home", "form", "home"), ReadingCase("legacy: null", "legacy", "none"),
        ReadingCase("legacy: ~", "legacy", "none"),
        ReadingCase("legacy: 2.50", "legacy", "2.5"), ReadingCase("{}", "legacy", "unknown"),
        ReadingCase("note: none", "note", "none"),
        ReadingCase("average: 7", "average", "7"),
        ReadingCase("programme: {hours: 3}", "programme.hours", "3"),
        ReadingCase("programme: {hours: 3}", "programme.region", "unknown"),
        ReadingCase("programme: unknown", "programme.hours", "unknown"),
        ReadingCase("place: null", "place", "none"), ReadingCase("place: {}", "place.hours", "unknown"),
        ReadingCase("place: {hours: 2}", "place.hours", "2"),
    ]

    static let lists = [
        ReadingCase("forms: []", "forms", "[]"), ReadingCase("forms: [home, unknown]", "forms", "[home ?]"),
        ReadingCase("forms: {known: [home]}", "forms", "[home …]"),
        ReadingCase("forms: {known: []}", "forms", "[…]"),
        ReadingCase("forms: unknown", "forms", "unknown"),
        ReadingCase("forms:\n- home\n- semi\n- home", "forms", "[home semi home]"),
        ReadingCase(
            "household: [{id: a, age: 3}, {age: unknown, forms: [home, semi]}]", "household", "[a:3:? ?:?:2]"),
        ReadingCase("household: [{id: a}, {id: unknown}, {id: unknown}]", "household", "[a:?:? ?:?:? ?:?:?]"),
        ReadingCase("household: {known: [{id: a}]}", "household", "[a:?:? …]"),
        ReadingCase("cars: null", "cars", "none"), ReadingCase("cars: [x]", "cars", "[x]"),
        ReadingCase("{}", "cars", "unknown"),
        ReadingCase("amounts: {2025-01: 1.5, 2025-02: unknown}", "amounts", "[2025-01:1.5 2025-02:?]"),
        ReadingCase("amounts: {2024-12/2025-02: 2}", "amounts", "[2024-12:2 2025-01:2 2025-02:2]"),
        ReadingCase("amounts: {2025-01/2025-01: 2}", "amounts", "[2025-01:2]"),
        ReadingCase("amounts: {}", "amounts", "[]"),
        ReadingCase("by_form: {semi: 2, home: 1}", "by_form", "[semi:2 home:1]"),
        ReadingCase("by_word: {known: 3}", "by_word", "[known:3]"),
        ReadingCase("by_word: {\"e\\u0301\": 1, \"\\u00e9\": 2}", "by_word", "[e\u{301}:1 \u{e9}:2]"),
    ]

    static let assumptions = [
        ReadingCase("{}", "pets", "~2"), ReadingCase("pets: 0", "pets", "0"),
        ReadingCase("pets: unknown", "pets", "unknown"),
        ReadingCase("{}", "fee", "~none"), ReadingCase("fee: 3", "fee", "3"),
        ReadingCase("fee: null", "fee", "none"),
        ReadingCase("{}", "debts", "~[]"), ReadingCase("debts: [1]", "debts", "[1]"),
        ReadingCase("debts: {known: []}", "debts", "[…]"),
        ReadingCase("debts: unknown", "debts", "unknown"),
    ]

    @Test(arguments: scalars + lists + assumptions) func becomesACell(_ example: ReadingCase) {
        let reading = FactsFixture(example.document)
        #expect(reading.diagnostics.all.map(\.message.en) == [])
        #expect(Array(reading.cell(example.field).unicodeScalars) == Array(example.cell.unicodeScalars))
    }

    @Test(arguments: [63, 64, 65, 1000]) func longListsAreReadWhole(_ count: Int) {
        let rows = (0..<count).map { "{id: m\($0), age: \($0)}" }.joined(separator: ", ")
        let expected = (0..<count).map { "m\($0):\($0):?" }.joined(separator: " ")
        #expect(FactsFixture("household: [\(rows)]").cell("household") == "[\(expected)]")
    }
}
