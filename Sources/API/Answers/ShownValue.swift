package import Documents

/// Something that people want to see of an offering: free places, the fee, the distance.
package struct ShownValue: WireValue, Hashable {
    /// The name in the rulebook: `free-places`.
    package var id: String
    /// The title for people.
    package var title: String
    /// The value as programs read it; absent when it is unknown.
    package var value: String?
    /// The value as a person writes it.
    package var text: String

    /// Creates a shown value.
    package init(id: String, title: String, value: String? = nil, text: String) {
        self.id = id
        self.title = title
        self.value = value
        self.text = text
    }

    /// Writes the value as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", id)
        json.member("title", title)
        json.optional("value", value)
        json.member("text", text)
        json.endObject()
    }

    /// Reads a shown value.
    package init(reading node: WireNode) throws(WireError) {
        id = try node.string("id")
        title = try node.string("title")
        value = try node.optionalString("value")
        text = try node.string("text")
    }
}
