package import Diagnostics
package import Documents

/// Why there is no answer: an RFC 9457 document, worded in the language of the request.
package struct Problem: Error, WireValue, Hashable {
    /// The media type of the document.
    package static let mediaType = "application/problem+json"

    /// The title, one short sentence.
    package var title: String
    /// The HTTP status.
    package var status: Int
    /// The stable code; a `String`, since a newer daemon may know more codes than this program.
    package var code: String
    /// What is wrong with this request in particular.
    package var detail: String?
    /// Every mistake that was found, where there can be several.
    package var errors: [ProblemDetail]

    /// Creates a problem.
    package init(
        _ code: ProblemCode, _ language: Language, detail: Phrase? = nil, errors: [ProblemDetail] = []
    ) {
        title = code.title[language]
        status = code.status
        self.code = code.rawValue
        self.detail = detail?[language]
        self.errors = errors
    }

    /// Writes the problem as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("type", "about:blank")
        json.member("title", title)
        json.member("status", status)
        json.member("code", code)
        json.optional("detail", detail)
        json.optional("errors", errors)
        json.endObject()
    }

    /// Reads a problem.
    package init(reading node: WireNode) throws(WireError) {
        title = try node.string("title")
        status = try node.integer("status")
        code = try node.string("code")
        detail = try node.optionalString("detail")
        errors = try node.list("errors", ProblemDetail.self)
    }
}
