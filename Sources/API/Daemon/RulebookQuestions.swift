package import Documents

/// What a question gives.
package enum QuestionKind: String, Sendable {
    case decision
    case calculation
}

extension RulebookDescription {
    /// The questions by the command that asks them.
    package struct Questions: WireValue, Hashable {
        /// Whether an organisation qualifies.
        package var check: [Question]
        /// What a client needs and pays.
        package var assess: [Question]
        /// The matching, when the rulebook has one.
        package var match: Matching?

        /// Creates the questions.
        package init(check: [Question], assess: [Question], match: Matching? = nil) {
            self.check = check
            self.assess = assess
            self.match = match
        }

        /// Writes the questions as an object.
        package func write(to json: inout JSONWriter) {
            json.beginObject()
            json.list("check", check)
            json.list("assess", assess)
            json.optional("match", match)
            json.endObject()
        }

        /// Reads the questions.
        package init(reading node: WireNode) throws(WireError) {
            check = try node.list("check", Question.self)
            assess = try node.list("assess", Question.self)
            match = try node.optional("match", Matching.self)
        }
    }

    /// A decision or a calculation that can be asked.
    package struct Question: WireValue, Hashable {
        /// Its name, the last part of its path.
        package var name: String
        /// What it gives.
        package var kind: QuestionKind
        /// Its title for people.
        package var title: String

        /// Creates a question.
        package init(name: String, kind: QuestionKind, title: String) {
            self.name = name
            self.kind = kind
            self.title = title
        }

        /// Writes the question as an object.
        package func write(to json: inout JSONWriter) {
            json.beginObject()
            json.member("name", name)
            json.member("kind", kind.rawValue)
            json.member("title", title)
            json.endObject()
        }

        /// Reads a question.
        package init(reading node: WireNode) throws(WireError) {
            name = try node.string("name")
            kind = try node.word("kind", QuestionKind.self)
            title = try node.string("title")
        }
    }

    /// The matching that can be asked.
    package struct Matching: WireValue, Hashable {
        /// Its name.
        package var name: String
        /// Its title for people.
        package var title: String

        /// Creates a matching.
        package init(name: String, title: String) {
            self.name = name
            self.title = title
        }

        /// Writes the matching as an object.
        package func write(to json: inout JSONWriter) {
            json.beginObject()
            json.member("name", name)
            json.member("title", title)
            json.endObject()
        }

        /// Reads a matching.
        package init(reading node: WireNode) throws(WireError) {
            name = try node.string("name")
            title = try node.string("title")
        }
    }
}
