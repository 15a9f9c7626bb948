package import Documents

/// The answer to a matching: the offerings of the register, ranked, left out and open, for each programme part.
package struct MatchAnswer: WireValue, Hashable {
    /// The name of the matching.
    package var matching: String
    /// What the answer says of itself.
    package var heading: AnswerHeading
    /// One result for each part.
    package var answers: [Item]
    /// The paths of the facts that the request sets.
    package var settings: [String] = []
    /// What would be answered about parts that only those facts have.
    package var further: [Item] = []

    /// Creates an answer.
    package init(matching: String, heading: AnswerHeading, answers: [Item]) {
        self.matching = matching
        self.heading = heading
        self.answers = answers
    }

    /// Writes the answer as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("matching", matching)
        heading.writeMembers(to: &json)
        json.list("answers", answers)
        json.optional("set", settings)
        json.optional("further", further)
        json.endObject()
    }

    /// Reads an answer.
    package init(reading node: WireNode) throws(WireError) {
        matching = try node.string("matching")
        heading = try AnswerHeading(reading: node)
        answers = try node.list("answers", Item.self)
        settings = try node.strings("set")
        further = try node.list("further", Item.self)
    }
}

extension MatchAnswer {
    /// The offerings for one programme part.
    package struct Item: WireValue, Hashable {
        /// Which part.
        package var about: Subject
        /// The offerings that can serve it, the best first.
        package var ranked: [RankedOffering]
        /// The offerings that cannot.
        package var excluded: [ExcludedOffering]
        /// The offerings of which that is not known.
        package var undetermined: [UndeterminedOffering]
        /// What orders offerings with the same score.
        package var tieBreak: String
        /// The offerings that would stand elsewhere with the facts that the request sets; nil when it sets none.
        package var moves: [OfferingMove]?

        /// Creates a result.
        package init(
            about: Subject, ranked: [RankedOffering], excluded: [ExcludedOffering],
            undetermined: [UndeterminedOffering], tieBreak: String
        ) {
            self.about = about
            self.ranked = ranked
            self.excluded = excluded
            self.undetermined = undetermined
            self.tieBreak = tieBreak
        }

        /// Writes the result as an object.
        package func write(to json: inout JSONWriter) {
            json.beginObject()
            json.member("about", about)
            json.list("ranked", ranked)
            json.list("excluded", excluded)
            json.list("undetermined", undetermined)
            json.member("tie_break", tieBreak)
            if let moves { json.list("what_if", moves) }
            json.endObject()
        }

        /// Reads a result.
        package init(reading node: WireNode) throws(WireError) {
            about = try node.member("about", Subject.self)
            ranked = try node.list("ranked", RankedOffering.self)
            excluded = try node.list("excluded", ExcludedOffering.self)
            undetermined = try node.list("undetermined", UndeterminedOffering.self)
            tieBreak = try node.string("tie_break")
            moves = try node.value("what_if") == nil ? nil : node.list("what_if", OfferingMove.self)
        }
    }
}
