/// A fact that was made up: what a document says of one field.
package indirect enum GeneratedFact: Sendable, Equatable {
    /// The document says nothing.
    case absent
    /// The document says that it is not known.
    case unknown
    /// The document says that there is none.
    case none
    /// A scalar, as JSON.
    case scalar(String)
    /// A list of scalars, of which some may be unknown.
    case list([GeneratedFact], isComplete: Bool)
    /// A map by month or code.
    case map([Entry])
    case record(GeneratedRecord)
    /// A list of records; the key of an element is its `id`, or its number.
    case rows([GeneratedRecord], isComplete: Bool)

    /// What a map says of one key.
    package struct Entry: Sendable, Equatable {
        var key: String
        var value: GeneratedFact
    }

    /// As JSON, which is YAML as well; nil when the document says nothing.
    var json: String? {
        switch self {
        case .absent: nil
        case .unknown: "\"unknown\""
        case .none: "null"
        case .scalar(let text): text
        case .list(let items, let isComplete): Self.list(items.map { $0.json ?? "\"unknown\"" }, isComplete)
        case .map(let entries):
            "{" + entries.map { "\"\($0.key)\": \($0.value.json ?? "\"unknown\"")" }.joined(separator: ", ")
                + "}"
        case .record(let record): record.json
        case .rows(let rows, let isComplete): Self.list(rows.map(\.json), isComplete)
        }
    }

    private static func list(_ items: [String], _ isComplete: Bool) -> String {
        let list = "[" + items.joined(separator: ", ") + "]"
        return isComplete ? list : "{\"known\": \(list)}"
    }
}

/// What a document says of a record.
package struct GeneratedRecord: Sendable, Equatable {
    /// The value of `id`, of records that have a key.
    var key: String?
    /// Its fields in the order of the vocabulary.
    var fields: [(field: FactField, fact: GeneratedFact)]

    var json: String {
        let entries =
            (key.map { ["\"id\": \"\($0)\""] } ?? [])
            + fields.compactMap { field, fact in fact.json.map { "\"\(field.name)\": \($0)" } }
        return "{" + entries.joined(separator: ", ") + "}"
    }

    package static func == (left: GeneratedRecord, right: GeneratedRecord) -> Bool { left.json == right.json }
}

/// The facts of a question, made up.
package struct GeneratedFacts: Sendable {
    /// The client.
    var client: GeneratedRecord
    /// The price that callers give, as JSON; nil when they do not.
    var price: String?

    /// The facts for a question about some subjects, as JSON.
    package func json(for subjects: [GeneratedRule.Subject]) -> String {
        let price = subjects.contains(.price) ? self.price.map { ", \"price\": \($0)" } ?? "" : ""
        return "{\"client\": \(client.json)\(price)}"
    }

    /// The day that an expression of `as-of` means: a literal, or a fact of the client; nil when it is not known.
    package func day(_ asOf: String) -> String? {
        if asOf.hasPrefix("date(") { return String(asOf.dropFirst(6).dropLast(2)) }
        let fact = client.fields.first { "client.\($0.field.name)" == asOf }?.fact
        guard case .scalar(let text)? = fact else { return nil }
        return String(text.dropFirst().dropLast())
    }
}
