package import Documents

/// A fact that would help to settle an answer.
package struct MissingFact: WireValue, Hashable {
    /// Where it belongs in the facts.
    package var path: String
    /// Its title for people.
    package var title: String?
    /// The question to ask the client or the organisation.
    package var ask: String?
    /// The document that proves it.
    package var proof: String?
    /// How many open conditions miss nothing else: knowing it settles them.
    package var settles: Int

    /// Creates a missing fact.
    package init(
        path: String, title: String? = nil, ask: String? = nil, proof: String? = nil, settles: Int = 0
    ) {
        self.path = path
        self.title = title
        self.ask = ask
        self.proof = proof
        self.settles = settles
    }

    /// Writes the fact as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("path", path)
        json.optional("title", title)
        json.optional("ask", ask)
        json.optional("proof", proof)
        if settles > 0 { json.member("settles", settles) }
        json.endObject()
    }

    /// Reads a missing fact.
    package init(reading node: WireNode) throws(WireError) {
        path = try node.string("path")
        title = try node.optionalString("title")
        ask = try node.optionalString("ask")
        proof = try node.optionalString("proof")
        settles = try node.optionalInteger("settles") ?? 0
    }
}
