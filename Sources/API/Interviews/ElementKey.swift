package import Documents

/// The field that names the elements of a list.
package struct ElementKey: WireValue, Hashable {
    /// The name of the field.
    package var name: String
    /// Its title for people.
    package var title: String?
    /// What a key is.
    package var kind: FactQuestion.Kind

    /// Creates a key.
    package init(name: String, title: String? = nil, kind: FactQuestion.Kind) {
        self.name = name
        self.title = title
        self.kind = kind
    }

    /// Writes the key as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", name)
        json.optional("title", title)
        json.member("kind", kind.rawValue)
        json.endObject()
    }

    /// Reads a key.
    package init(reading node: WireNode) throws(WireError) {
        name = try node.string("name")
        title = try node.optionalString("title")
        kind = try node.word("kind", FactQuestion.Kind.self)
    }
}
