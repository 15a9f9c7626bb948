/// Makes up facts for the record types of a generated rulebook.
package struct FactGenerator {
    /// Where its choices come from.
    package var random: SeededGenerator
    private let records: [FactRecord]
    /// Of how many facts one is not known; 0: every one is known.
    private var openness = 4

    /// Creates a generator that repeats itself for the same seed.
    package init(_ rulebook: GeneratedRulebook, seed: UInt64) {
        random = SeededGenerator(seed: seed)
        records = rulebook.records
    }

    /// Facts of which some are unknown; of how many, differs from document to document.
    package mutating func facts() -> GeneratedFacts {
        openness = [3, 6, 12, 0].randomElement(using: &random) ?? 6
        defer { openness = 4 }
        return GeneratedFacts(
            client: record("Client", key: nil), price: one(in: 4) ? nil : scalar(.money))
    }

    mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    /// Whether to leave something out.
    private mutating func isOpen() -> Bool { openness > 0 && one(in: openness) }

    private mutating func record(_ name: String, key: String?) -> GeneratedRecord {
        let fields = records.first { $0.name == name }?.fields ?? []
        return GeneratedRecord(key: key, fields: fields.map { ($0, fact(of: $0)) })
    }

    /// A record of which only some facts are known.
    mutating func record(_ name: String, where isKnown: (FactField) -> Bool) -> GeneratedRecord {
        let fields = records.first { $0.name == name }?.fields ?? []
        return GeneratedRecord(key: nil, fields: fields.map { ($0, isKnown($0) ? known($0.sort) : .unknown) })
    }

    /// What a document says of a field: perhaps nothing.
    mutating func fact(of field: FactField) -> GeneratedFact {
        if field.isDerived { return field.isGiven && one(in: 2) ? known(field.sort) : .absent }
        if field.assumed != nil, one(in: 3) { return .absent }
        if isOpen() { return one(in: 2) || field.assumed != nil ? .unknown : .absent }
        return content(field.sort)
    }

    /// A value of which nothing is unknown.
    mutating func known(_ sort: FactSort) -> GeneratedFact {
        let outer = openness
        openness = 0
        defer { openness = outer }
        return content(sort)
    }

    private mutating func content(_ sort: FactSort) -> GeneratedFact {
        switch sort {
        case .optional(let wrapped): return one(in: 3) ? .none : content(wrapped)
        case .list(let element):
            let items = (0..<Int.random(in: 0...3, using: &random)).map { _ -> GeneratedFact in
                isOpen() ? .unknown : .scalar(scalar(element))
            }
            return .list(items, isComplete: !isOpen())
        case .months: return map(Self.keys(of: sort), of: .money)
        case .places: return map(Self.keys(of: sort), of: .int)
        case .record(let name): return .record(record(name, key: nil))
        case .rows(let name):
            let rows = ["b", "a", "c"].prefix(Int.random(in: 0...3, using: &random)).map { row(name, $0) }
            return .rows(rows, isComplete: !isOpen())
        default: return .scalar(scalar(sort))
        }
    }

    /// The keys that a map can have.
    static func keys(of map: FactSort) -> [String] {
        map == .months ? ["2024-12", "2025-01", "2025-02"] : GeneratedCode.all
    }

    /// An element of a list of records of which nothing is unknown.
    mutating func knownRow(_ name: String, _ key: String) -> GeneratedRecord {
        let outer = openness
        openness = 0
        defer { openness = outer }
        return row(name, key)
    }

    /// An element of a list of records.
    private mutating func row(_ name: String, _ key: String) -> GeneratedRecord {
        let hasKey = records.first { $0.name == name }?.hasKey == true
        return record(name, key: hasKey ? key : nil)
    }

    private mutating func map(_ keys: [String], of sort: FactSort) -> GeneratedFact {
        .map(
            keys.compactMap { key in
                isOpen() ? nil : GeneratedFact.Entry(key: key, value: .scalar(scalar(sort)))
            })
    }

    /// A scalar as JSON.
    mutating func scalar(_ sort: FactSort) -> String {
        let choices: [String]
        switch sort {
        case .bool: choices = ["true", "false"]
        case .int: choices = ["0", "1", "2", "3", "-1"]
        case .money: choices = ["0", "1", "1.5", "2", "20"]
        case .date: choices = ["2024-08-01", "2024-12-31", "2025-01-01", "2025-03-01", "2025-08-01"]
        case .code: choices = GeneratedCode.named
        default: choices = ["a", "b"]
        }
        let choice = choices[Int.random(in: choices.indices, using: &random)]
        switch sort {
        case .bool, .int, .money: return choice
        default: return "\"\(choice)\""
        }
    }
}
