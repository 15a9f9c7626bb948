package import Diagnostics
package import Documents

/// One mistake in what was sent: with a pointer into the body, or with line and column where there is no tree.
package struct ProblemDetail: WireValue, Hashable {
    /// The stable code: `facts.unknown-field`.
    package var code: String
    /// What is wrong.
    package var message: String
    /// The way out.
    package var help: String?
    /// RFC 6901 pointer into the body.
    package var pointer: String?
    /// The line of the body, from 1.
    package var line: Int?
    /// The column in code points, from 1.
    package var column: Int?

    /// Creates a detail.
    package init(
        _ code: String, _ message: Phrase, _ language: Language, pointer: String? = nil, help: Phrase? = nil,
        line: Int? = nil, column: Int? = nil
    ) {
        self.code = code
        self.message = message[language]
        self.help = help?[language]
        self.pointer = pointer
        self.line = line
        self.column = column
    }

    /// The detail that says what a diagnostic found; `body` is the text that its span points into.
    ///
    /// A diagnostic without a pointer gets line and column instead, so that both sides of the socket can find it.
    package init(_ diagnostic: Diagnostic, in language: Language, of body: [UInt8] = []) {
        self.init(
            diagnostic.code, diagnostic.message, language, pointer: diagnostic.pointer, help: diagnostic.help)
        guard pointer == nil, let span = diagnostic.span, Int(span.start) <= body.count else { return }
        let place = LineTable(body).position(of: Int(span.start))
        line = place.line
        column = place.column
    }

    /// Writes the detail as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("code", code)
        json.member("message", message)
        json.optional("help", help)
        json.optional("pointer", pointer)
        json.optional("line", line)
        json.optional("column", column)
        json.endObject()
    }

    /// Reads a detail.
    package init(reading node: WireNode) throws(WireError) {
        code = try node.string("code")
        message = try node.string("message")
        help = try node.optionalString("help")
        pointer = try node.optionalString("pointer")
        line = try node.optionalInteger("line")
        column = try node.optionalInteger("column")
    }
}
