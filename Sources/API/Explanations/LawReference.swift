package import Documents

/// One article that a condition rests on.
package struct LawReference: WireValue, Hashable {
    /// The place in the rulebook's own notation: `442-FZ/15/1/1`.
    package var ref: String
    /// The citation as a person writes it.
    package var text: String
    /// The level of law: `federal-law`, `regional-act`, …; the rulebook names them.
    package var level: String?

    /// Creates a reference.
    package init(ref: String, text: String, level: String? = nil) {
        self.ref = ref
        self.text = text
        self.level = level
    }

    /// Writes the reference as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("ref", ref)
        json.member("text", text)
        json.optional("level", level)
        json.endObject()
    }

    /// Reads a reference.
    package init(reading node: WireNode) throws(WireError) {
        ref = try node.string("ref")
        text = try node.string("text")
        level = try node.optionalString("level")
    }
}
