package import Documents

/// A condition that is open as long as a fact is missing.
package struct WaitingCondition: WireValue, Hashable {
    /// The name of the condition in the rulebook.
    package var id: String
    /// Its title for people.
    package var title: String?
    /// The articles that it rests on.
    package var law: [LawReference]
    /// Why the rule is not confirmed by a source.
    package var unconfirmed: String?
    /// The mark of a regional rule that is stricter than the federal law.
    package var barrier: Barrier?

    /// Creates a condition.
    package init(
        id: String, title: String? = nil, law: [LawReference] = [], unconfirmed: String? = nil,
        barrier: Barrier? = nil
    ) {
        self.id = id
        self.title = title
        self.law = law
        self.unconfirmed = unconfirmed
        self.barrier = barrier
    }

    /// Writes the condition as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", id)
        json.optional("title", title)
        json.optional("law", law)
        json.optional("unconfirmed", unconfirmed)
        json.optional("barrier", barrier)
        json.endObject()
    }

    /// Reads a condition.
    package init(reading node: WireNode) throws(WireError) {
        id = try node.string("id")
        title = try node.optionalString("title")
        law = try node.list("law", LawReference.self)
        unconfirmed = try node.optionalString("unconfirmed")
        barrier = try node.optional("barrier", Barrier.self)
    }
}
