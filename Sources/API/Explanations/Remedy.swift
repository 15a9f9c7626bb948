package import Documents

/// What would make a failed condition hold.
package struct Remedy: WireValue, Hashable {
    /// What is to be done.
    package var text: String
    /// The effort, in the rulebook's own scale.
    package var effort: Int?
    /// Who can do it: a code of the rulebook.
    package var by: String?
    /// What people call who can do it.
    package var byTitle: String?

    /// Creates a remedy.
    package init(text: String, effort: Int? = nil, by: String? = nil, byTitle: String? = nil) {
        self.text = text
        self.effort = effort
        self.by = by
        self.byTitle = byTitle
    }

    /// Writes the remedy as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("text", text)
        json.optional("effort", effort)
        json.optional("by", by)
        json.optional("by_title", byTitle)
        json.endObject()
    }

    /// Reads a remedy.
    package init(reading node: WireNode) throws(WireError) {
        text = try node.string("text")
        effort = try node.optionalInteger("effort")
        by = try node.optionalString("by")
        byTitle = try node.optionalString("by_title")
    }
}
