package import Documents

/// Something that a rule could not compute, with the place in the rules.
package struct FaultReport: WireValue, Hashable {
    /// Stable: `division-by-zero`.
    package var code: String
    /// What happened.
    package var message: String
    /// The file of the rulebook.
    package var file: String?
    /// The line, from 1.
    package var line: Int?
    /// The column in code points, from 1.
    package var column: Int?

    /// Creates a report.
    package init(
        code: String, message: String, file: String? = nil, line: Int? = nil, column: Int? = nil
    ) {
        self.code = code
        self.message = message
        self.file = file
        self.line = line
        self.column = column
    }

    /// Writes the report as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("code", code)
        json.member("message", message)
        json.optional("file", file)
        json.optional("line", line)
        json.optional("column", column)
        json.endObject()
    }

    /// Reads a report.
    package init(reading node: WireNode) throws(WireError) {
        code = try node.string("code")
        message = try node.string("message")
        file = try node.optionalString("file")
        line = try node.optionalInteger("line")
        column = try node.optionalInteger("column")
    }
}
