package import Documents

/// One of the codes that an answer may be.
package struct CodeChoice: WireValue, Hashable {
    /// The code.
    package var code: String
    /// What people call it.
    package var title: String?

    /// Creates a choice.
    package init(code: String, title: String? = nil) {
        self.code = code
        self.title = title
    }

    /// Writes the choice as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("code", code)
        json.optional("title", title)
        json.endObject()
    }

    /// Reads a choice.
    package init(reading node: WireNode) throws(WireError) {
        code = try node.string("code")
        title = try node.optionalString("title")
    }
}
