package import Documents

/// One change of a set.
package struct RemedySetChange: WireValue, Hashable {
    /// What is changed.
    package enum Kind: String, Sendable {
        /// Something is done that a condition names.
        case act
        /// A fact gets another value.
        case fact
        /// An element comes into a list.
        case add
        /// An element goes out of a list.
        case drop
        /// A day comes.
        case wait
    }

    /// What is changed.
    package var kind: Kind
    /// The change in words.
    package var text: String
    /// The path of the fact, or of the element.
    package var path: String?
    /// What the fact is, and what it is to be; neither of a fact that is shown to nobody.
    package var from: String?
    package var to: String?
    /// Whether the values are not shown.
    package var masked = false
    /// How many times something is done.
    package var times: Int?
    /// How hard it is; nil for waiting.
    package var effort: Int?
    /// Who can do it: a code of the rulebook.
    package var by: String?
    /// What people call who can do it.
    package var byTitle: String?
    /// The conditions that failed and that it mends.
    package var mends: [MendedRule] = []

    /// Creates a change.
    package init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }

    /// Writes the change as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("kind", kind.rawValue)
        json.member("text", text)
        json.optional("path", path)
        json.optional("from", from)
        json.optional("to", to)
        json.mark("masked", masked)
        json.optional("times", times)
        json.optional("effort", effort)
        json.optional("by", by)
        json.optional("by_title", byTitle)
        json.optional("mends", mends)
        json.endObject()
    }

    /// Reads a change.
    package init(reading node: WireNode) throws(WireError) {
        kind = try node.word("kind", Kind.self)
        text = try node.string("text")
        path = try node.optionalString("path")
        from = try node.optionalString("from")
        to = try node.optionalString("to")
        masked = try node.mark("masked")
        times = try node.optionalInteger("times")
        effort = try node.optionalInteger("effort")
        by = try node.optionalString("by")
        byTitle = try node.optionalString("by_title")
        mends = try node.list("mends", MendedRule.self)
    }
}

/// A condition that failed and that a change mends.
package struct MendedRule: WireValue, Hashable {
    /// Its id in the rulebook.
    package var id: String
    /// Its title.
    package var title: String?
    /// The element that it is about.
    package var element: String?
    /// The law on which it stands.
    package var law: [LawReference]

    /// Creates a condition.
    package init(id: String, title: String? = nil, element: String? = nil, law: [LawReference] = []) {
        self.id = id
        self.title = title
        self.element = element
        self.law = law
    }

    /// Writes the condition as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", id)
        json.optional("title", title)
        json.optional("element", element)
        json.optional("law", law)
        json.endObject()
    }

    /// Reads a condition.
    package init(reading node: WireNode) throws(WireError) {
        id = try node.string("id")
        title = try node.optionalString("title")
        element = try node.optionalString("element")
        law = try node.list("law", LawReference.self)
    }
}
