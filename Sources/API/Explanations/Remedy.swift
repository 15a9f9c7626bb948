package import Documents

/// What would make a failed condition hold.
package struct Remedy: WireValue, Hashable {
    /// What is to be done.
    package var text: String
    /// The effort, in the rulebook's own scale.
    package var effort: Int?
    /// Who can do it: `provider` or `region`.
    package var by: String?

    /// Creates a remedy.
    package init(text: String, effort: Int? = nil, by: String? = nil) {
        self.text = text
        self.effort = effort
        self.by = by
    }

    /// Writes the remedy as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("text", text)
        json.optional("effort", effort)
        json.optional("by", by)
        json.endObject()
    }

    /// Reads a remedy.
    package init(reading node: WireNode) throws(WireError) {
        text = try node.string("text")
        effort = try node.optionalInteger("effort")
        by = try node.optionalString("by")
    }
}
