/// A decision, a calculation or a derived field of a generated rulebook, with its versions.
package struct GeneratedRule: Sendable {
    /// What kind of document it is.
    package enum Kind: String, Sendable {
        case decision, calculation, derive
    }

    /// What it is asked about.
    package enum Subject: Sendable, Hashable {
        case client
        /// One of the client's items.
        case item
        /// A code of the list `form`.
        case form
        /// An amount that the caller gives.
        case price

        /// The name and source, as `about` writes them.
        var entry: String {
            switch self {
            case .client: "client: Client"
            case .item: "item: client.items"
            case .form: "form: code.form"
            case .price: "price: money"
            }
        }
    }

    /// A case of a calculation or derived field.
    package struct Case: Sendable {
        /// Its id, unique in the rulebook.
        package var id: String
        /// The days on which it counts.
        package var days: GeneratedDays
        var condition: String
        var then: String

        /// As a mapping on one line.
        var text: String {
            let entries = ["id: \(id)"] + days.entries + ["if: \"\(condition)\"", "then: \"\(then)\""]
            return "{\(entries.joined(separator: ", "))}"
        }
    }

    /// What decides or computes.
    package enum Content: Sendable {
        case conditions(GeneratedCondition.Body)
        case cases([Case], otherwise: String?)
        case expression(String)
    }

    /// A version.
    package struct Version: Sendable {
        /// The days on which it is in force.
        package var days: GeneratedDays
        /// The expression of the day as of which it is evaluated.
        package var asOf: String?
        var rounding: String?
        /// What decides or computes.
        package var content: Content
    }

    /// What kind it is.
    package var kind: Kind
    /// `decision_3`, `Client.count_9`.
    package var name: String
    /// What it is asked about; of a derived field nothing.
    package var subjects: [Subject]
    /// What it comes to.
    package var sort: FactSort
    /// Whether documents may give a derived field.
    var isGiven = false
    /// Whether only regional law sets it.
    package var isRegional = false
    /// The versions; they share no day.
    package var versions: [Version]

    /// A document for each version.
    package var documents: [String] { versions.map(document) }

    private func document(_ version: Version) -> String {
        var lines = ["\(kind.rawValue): \(name)"]
        if !subjects.isEmpty { lines.append("about: {\(subjects.map(\.entry).joined(separator: ", "))}") }
        if kind != .decision { lines.append("type: \"\(sort.name)\"") }
        if isGiven { lines.append("given: allowed") }
        if isRegional { lines.append("set-by: regional-act") }
        lines += version.days.entries
        if let asOf = version.asOf { lines.append("as-of: \"\(asOf)\"") }
        if let rounding = version.rounding { lines.append("round: \(rounding)") }
        switch version.content {
        case .conditions(let body): lines += body.entries
        case .cases(let cases, let otherwise):
            lines.append("cases: [\(cases.map(\.text).joined(separator: ", "))]")
            if let otherwise { lines.append("otherwise: \"\(otherwise)\"") }
        case .expression(let term): lines.append("is: \"\(term)\"")
        }
        return lines.joined(separator: "\n")
    }
}
