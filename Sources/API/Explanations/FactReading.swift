package import Documents

/// A fact that a condition read.
package struct FactReading: WireValue, Hashable {
    /// Where it stands in the facts: `provider.serving_since`.
    package var path: String
    /// Its title for people.
    package var title: String?
    /// Its value as the rules know it; absent when it is unknown or masked.
    package var value: String?
    /// Its value as a person writes it.
    package var text: String?
    /// Of a parameter the acts that set the value.
    package var law: [LawReference]
    /// Of a parameter why the value is not confirmed by a source.
    package var unconfirmed: String?
    /// Whether a value of a parameter is older than such values are wont to be.
    package var stale: Bool
    /// Whether the vocabulary assumed it because it was not given.
    package var assumed = false
    /// Whether the value is withheld.
    package var masked = false

    /// Creates a reading.
    package init(
        path: String, title: String? = nil, value: String? = nil, text: String? = nil,
        law: [LawReference] = [], unconfirmed: String? = nil, stale: Bool = false, assumed: Bool = false,
        masked: Bool = false
    ) {
        self.path = path
        self.title = title
        self.value = value
        self.text = text
        self.law = law
        self.unconfirmed = unconfirmed
        self.stale = stale
        self.assumed = assumed
        self.masked = masked
    }

    /// Writes the reading as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("path", path)
        json.optional("title", title)
        json.optional("value", value)
        json.optional("text", text)
        json.optional("law", law)
        json.optional("unconfirmed", unconfirmed)
        json.mark("stale", stale)
        json.mark("assumed", assumed)
        json.mark("masked", masked)
        json.endObject()
    }

    /// Reads a reading.
    package init(reading node: WireNode) throws(WireError) {
        path = try node.string("path")
        title = try node.optionalString("title")
        value = try node.optionalString("value")
        text = try node.optionalString("text")
        law = try node.list("law", LawReference.self)
        unconfirmed = try node.optionalString("unconfirmed")
        stale = try node.mark("stale")
        assumed = try node.mark("assumed")
        masked = try node.mark("masked")
    }
}
