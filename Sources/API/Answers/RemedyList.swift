package import Documents

/// What would turn a refusal into a grant: sets of changes, the cheapest first.
package struct RemedyList: WireValue, Hashable {
    /// Why there are no more sets.
    package enum End: String, Sendable {
        /// There are no others.
        case all
        /// As many as were asked for were found.
        case most
        /// The work that one request may take was done.
        case bound
        /// The answer is open: nothing was looked for, the missing facts come first.
        case factsFirst = "facts-first"
    }

    /// Why there are no more.
    package var end: End
    /// The sets; after each the question is granted, which was decided again.
    package var sets: [RemedySet]
    /// Facts that must be known before a set can be shown to grant.
    package var missing: [MissingFact]
    /// Paths of facts that can be changed, but whose values could not all be found.
    package var unsolved: [String]

    /// Creates a list.
    package init(end: End, sets: [RemedySet], missing: [MissingFact] = [], unsolved: [String] = []) {
        self.end = end
        self.sets = sets
        self.missing = missing
        self.unsolved = unsolved
    }

    /// Writes the list as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("end", end.rawValue)
        json.list("sets", sets)
        json.optional("missing", missing)
        json.optional("unsolved", unsolved)
        json.endObject()
    }

    /// Reads a list.
    package init(reading node: WireNode) throws(WireError) {
        end = try node.word("end", End.self)
        sets = try node.list("sets", RemedySet.self)
        missing = try node.list("missing", MissingFact.self)
        unsolved = try node.strings("unsolved")
    }
}

/// Changes that together turn a refusal into a grant, and of which none can be left out.
package struct RemedySet: WireValue, Hashable {
    /// The sum of the efforts, in the rulebook's own scale; waiting takes none.
    package var effort: Int
    /// The first day on which they grant; nil when that is the day of the question.
    package var from: ISODay?
    /// The changes.
    package var changes: [RemedySetChange]

    /// Creates a set.
    package init(effort: Int, from: ISODay? = nil, changes: [RemedySetChange]) {
        self.effort = effort
        self.from = from
        self.changes = changes
    }

    /// Writes the set as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("effort", effort)
        json.optional("from", from?.text)
        json.list("changes", changes)
        json.endObject()
    }

    /// Reads a set.
    package init(reading node: WireNode) throws(WireError) {
        effort = try node.integer("effort")
        if let from = try node.value("from") {
            guard let day = try ISODay(from.string) else { throw from.expected(.knownWord) }
            self.from = day
        }
        changes = try node.list("changes", RemedySetChange.self)
    }
}
