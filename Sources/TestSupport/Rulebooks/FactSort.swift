/// What a fact or an expression of a generated rulebook is.
package indirect enum FactSort: Sendable, Hashable {
    case bool, int, money, date, text
    /// A code of the list `form`.
    case code
    case optional(FactSort)
    /// A list of scalars.
    case list(FactSort)
    /// Amounts by month.
    case months
    /// Whole numbers by code of the list `form`.
    case places
    case record(String)
    /// A list of records.
    case rows(String)

    /// The most elements that a document may give; nil for what has none.
    var mostItems: Int? {
        switch self {
        case .list, .rows: 8
        case .months, .places: 40
        default: nil
        }
    }

    /// As rules write the type.
    var name: String {
        switch self {
        case .bool: "bool"
        case .int: "int"
        case .money: "money"
        case .date: "date"
        case .text: "string"
        case .code: "code(form)"
        case .optional(let wrapped): "optional(\(wrapped.name))"
        case .list(let element): "list(\(element.name))"
        case .months: "map(month, money)"
        case .places: "map(code(form), int)"
        case .record(let name): name
        case .rows(let name): "list(\(name))"
        }
    }
}

/// A field of a generated vocabulary.
package struct FactField: Sendable, Hashable {
    /// Its name.
    package var name: String
    /// What it holds.
    package var sort: FactSort
    /// What is assumed when a document says nothing.
    package var assumed: String?
    /// Whether rules compute it when a document does not give it.
    package var isDerived = false
    /// Whether documents may give it although rules compute it.
    package var isGiven = true
}

/// A record type of a generated vocabulary.
package struct FactRecord: Sendable, Hashable {
    /// Its name.
    package var name: String
    /// Whether its elements are named by a field `id` rather than by their number.
    package var hasKey: Bool
    /// Its fields, without the key.
    package var fields: [FactField]

    /// The document `vocabulary:`; titles make that texts stand in explanations.
    var document: String {
        var lines = ["vocabulary: \(name)"]
        if hasKey { lines.append("key: id") }
        lines.append("fields:")
        if hasKey { lines.append("  id: {type: string}") }
        for field in fields where !field.isDerived {
            let assumed = field.assumed.map { ", if-absent: \($0)" } ?? ""
            let title = "title: {ru: Факт «\(field.name)», en: Fact \(field.name)}"
            let bound = field.sort.mostItems.map { ", max-items: \($0)" } ?? ""
            lines.append("  \(field.name): {type: \"\(field.sort.name)\", \(title)\(assumed)\(bound)}")
        }
        return lines.joined(separator: "\n")
    }
}

extension RulebookGenerator {
    /// The record types: a client with a place, items that may have parts, and everything that a fact can be.
    mutating func vocabulary() -> [FactRecord] {
        let wide: [FactSort] = [
            .bool, .bool, .int, .int, .money, .date, .date, .code, .text, .optional(.int),
            .optional(.money), .optional(.date), .list(.int), .list(.money), .list(.code), .months, .places,
        ]
        let narrow: [FactSort] = [.bool, .int, .int, .money, .date, .code, .optional(.int), .list(.code)]
        var client = fields([.bool, .int] + wide.filter { _ in !one(in: 3) })
        var item = fields([.bool] + narrow.filter { _ in one(in: 2) })
        let place = fields([.int, .bool])
        let part = fields([.bool, .int])
        client.append(FactField(name: "items", sort: .rows("Item")))
        if one(in: 2) { client.append(FactField(name: "place", sort: .record("Place"))) }
        if one(in: 2) { client.append(FactField(name: "spare_place", sort: .optional(.record("Place")))) }
        if one(in: 2) { item.append(FactField(name: "parts", sort: .rows("Part"))) }
        return [
            FactRecord(name: "Client", hasKey: false, fields: client),
            FactRecord(name: "Item", hasKey: !one(in: 4), fields: item),
            FactRecord(name: "Place", hasKey: false, fields: place),
            FactRecord(name: "Part", hasKey: true, fields: part),
        ]
    }

    private mutating func fields(_ sorts: [FactSort]) -> [FactField] {
        sorts.map { sort in
            let assumed: String? =
                switch sort {
                case .optional: one(in: 2) ? "none" : nil
                case .bool: one(in: 6) ? "false" : nil
                case .int: one(in: 6) ? "1" : nil
                case .code: one(in: 8) ? "home" : nil
                default: nil
                }
            return FactField(name: newName(Self.stem(of: sort)), sort: sort, assumed: assumed)
        }
    }

    /// The beginning of the names of fields that hold this.
    static func stem(of sort: FactSort) -> String {
        switch sort {
        case .bool: "flag_"
        case .int: "count_"
        case .money: "sum_"
        case .date: "day_"
        case .text: "word_"
        case .code: "form_"
        case .optional(let wrapped): "maybe_\(stem(of: wrapped))"
        case .list(let element): "all_\(stem(of: element))"
        case .months: "by_month_"
        case .places: "by_form_"
        case .record, .rows: "part_"
        }
    }
}
