import CEL

/// Random facts of a client of which every one is known: as a document, and as values.
struct CompleteFacts {
    /// The fields of the client.
    let fields: [(name: String, value: Value)]

    /// Makes up facts.
    init(using random: inout SeededGenerator) {
        fields = Self.numbers(&random) + Self.texts(&random) + Self.lists(&random) + Self.records(&random)
    }

    /// The client as a map of values.
    var client: Value { Self.map(fields) }

    /// The client as a document.
    var document: String { Self.yaml(client) }

    /// A field as an expression.
    func literal(_ name: String) -> String? {
        fields.first { $0.name == name }?.value.celText
    }

    // MARK: Making up

    private static func numbers(_ random: inout SeededGenerator) -> [(name: String, value: Value)] {
        [
            ("age", int(&random)), ("height", int(&random)), ("has_work", .bool(Bool.random(using: &random))),
            ("has_means", .bool(Bool.random(using: &random))), ("income", money(&random)),
            ("fine", money(&random)), ("rate", decimal(&random)), ("share", decimal(&random)),
            ("spare", optional(int(&random), &random)), ("legacy", optional(money(&random), &random)),
        ]
    }

    private static func texts(_ random: inout SeededGenerator) -> [(name: String, value: Value)] {
        [
            ("name", text(&random)), ("alias", text(&random)), ("note", optional(text(&random), &random)),
            ("form", form(&random)), ("born", day(&random)), ("until", optional(day(&random), &random)),
            ("since", month(&random)),
        ]
    }

    private static func lists(_ random: inout SeededGenerator) -> [(name: String, value: Value)] {
        [
            ("numbers", list(&random, int)), ("amounts", list(&random, money)), ("tags", list(&random, text)),
            ("days", list(&random, day)), ("forms", list(&random, form)),
            ("by_word", map([("x", int(&random)), ("é", int(&random))])),
            ("by_form", map(["home", "semi", "stationary"].map { ($0, int(&random)) })),
        ]
    }

    private static func records(_ random: inout SeededGenerator) -> [(name: String, value: Value)] {
        let ids = ["c", "a", "b"].prefix(Int.random(in: 0...3, using: &random))
        let household = ids.map { id in
            map([
                ("id", .string(id)), ("age", int(&random)), ("works", .bool(Bool.random(using: &random))),
                ("kin", .string("child")), ("scores", list(&random, int)), ("wage", money(&random)),
            ])
        }
        let rooms = map([("a", int(&random))])
        let place = map([("free", int(&random)), ("due", day(&random)), ("rooms", rooms)])
        let programme = map([
            ("region", text(&random)), ("hours", int(&random)), ("codes", list(&random, form)),
        ])
        return [
            ("household", .list(household)), ("place", optional(place, &random)), ("programme", programme),
        ]
    }

    private static func list(
        _ random: inout SeededGenerator, _ element: (inout SeededGenerator) -> Value
    ) -> Value {
        .list((0..<Int.random(in: 0...3, using: &random)).map { _ in element(&random) })
    }

    private static func int(_ random: inout SeededGenerator) -> Value {
        .int(pick([-1, 0, 1, 2, 3, Int64.max], &random))
    }
    private static func money(_ random: inout SeededGenerator) -> Value {
        .money(exact(pick(["0", "1", "1.5", "-2.25", "12.5"], &random)))
    }
    private static func decimal(_ random: inout SeededGenerator) -> Value {
        .decimal(exact(pick(["0", "1", "0.5", "-0.0001", "3"], &random)))
    }
    private static func text(_ random: inout SeededGenerator) -> Value {
        .string(pick(["a", "b", "a,b", "Ab", "e\u{301}", "\u{E9}", "Щи", "\u{1F1F7}\u{1F1FA}"], &random))
    }
    private static func form(_ random: inout SeededGenerator) -> Value {
        .string(pick(["home", "semi", "stationary"], &random))
    }
    private static func day(_ random: inout SeededGenerator) -> Value {
        let text = pick(["2024-02-29", "2024-12-31", "2025-01-01", "2025-03-15"], &random)
        return CivilDate(text).map { .date($0) } ?? .null
    }
    private static func month(_ random: inout SeededGenerator) -> Value {
        let (year, month) = pick([(2024, 12), (2025, 1), (2025, 2)], &random)
        return CivilMonth(year: year, month: month).map { .month($0) } ?? .null
    }
    private static func optional(_ value: Value, _ random: inout SeededGenerator) -> Value {
        .optional(Bool.random(using: &random) ? value : nil)
    }
    private static func exact(_ digits: String) -> Rational { Rational(decimal: digits) ?? .zero }
    private static func pick<Choice>(_ choices: [Choice], _ random: inout SeededGenerator) -> Choice {
        choices[Int.random(in: choices.indices, using: &random)]
    }
    private static func map(_ entries: [(String, Value)]) -> Value {
        let map = try? ValueMap(entries.map { .init(key: .string($0.0), value: $0.1) })
        return map.map { .map($0) } ?? .null
    }

    // MARK: Documents

    private static func yaml(_ value: Value) -> String {
        switch value {
        case .optional(let value): value.map { yaml($0) } ?? "null"
        case .list(let items): "[" + items.map { yaml($0) }.joined(separator: ", ") + "]"
        case .map(let map):
            "{"
                + map.entries.map { yaml($0.key) + ": " + yaml($0.value) }.joined(separator: ", ") + "}"
        case .string(let text): "\"" + text + "\""
        default: value.text
        }
    }
}
