/// What one region of a generated rulebook changes.
package struct GeneratedRegion: Sendable {
    /// What a region changes in one rule or parameter.
    package struct Amendment: Sendable {
        /// The rule or parameter.
        package var target: String
        /// The days of everything in it.
        package var days: GeneratedDays = .always
        /// Whether the region's rules are all there is.
        package var isComplete: Bool?
        var addedConditions: [(group: String?, condition: GeneratedCondition)] = []
        var addedCases: [(before: String?, added: GeneratedRule.Case)] = []
        var replacedConditions: [GeneratedCondition] = []
        var replacedCases: [GeneratedRule.Case] = []
        var dropped: [(id: String, days: GeneratedDays)] = []
        var values: [(days: GeneratedDays, text: String)] = []

        /// An amendment that changes nothing.
        package init(of target: String) { self.target = target }
    }

    /// `RU-XA`.
    package var code: String
    /// What it changes.
    package var amendments: [Amendment]

    /// The documents of its folder.
    var documents: [String] {
        let pack = "pack: \(code)\nparent: RU\ntitle: {ru: Область, en: Region}"
        let laws = "laws:\n  \(code)-order: {level: regional-act, from: 2016-02-01, units: [item]}"
        return [pack, laws] + amendments.map(\.document)
    }
}

extension GeneratedRegion.Amendment {
    /// The document `amend:`.
    var document: String {
        var lines = ["amend: \(target)"] + days.entries
        if let isComplete { lines.append("complete: \(isComplete)") }
        let added =
            addedConditions.map { Self.text($0.condition.text, $0.group.map { "in: \($0)" }) }
            + addedCases.map { Self.text($0.added.text, $0.before.map { "before: \($0)" }) }
        let replaced = replacedConditions.map(\.text) + replacedCases.map(\.text)
        let dropped = self.dropped.map { removal in
            removal.days.entries.isEmpty
                ? removal.id : "{\((["id: \(removal.id)"] + removal.days.entries).joined(separator: ", "))}"
        }
        for (key, items) in [("add", added), ("replace", replaced), ("drop", dropped)] where !items.isEmpty {
            lines.append("\(key): [\(items.joined(separator: ", "))]")
        }
        if !values.isEmpty { lines.append("values: \(GeneratedParameter.text(values))") }
        return lines.joined(separator: "\n")
    }

    /// A mapping with one more key.
    private static func text(_ mapping: String, _ entry: String?) -> String {
        entry.map { "{\($0), \(mapping.dropFirst())" } ?? mapping
    }
}
