package import Documents

/// The mark of a regional rule that asks for more than the federal law does.
package struct Barrier: WireValue, Hashable {
    /// The kind of barrier: `full-complex`.
    package var code: String
    /// What the federal law says on it.
    package var position: String?

    /// Creates a mark.
    package init(code: String, position: String? = nil) {
        self.code = code
        self.position = position
    }

    /// Writes the mark as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("code", code)
        json.optional("position", position)
        json.endObject()
    }

    /// Reads a mark.
    package init(reading node: WireNode) throws(WireError) {
        code = try node.string("code")
        position = try node.optionalString("position")
    }
}
