package import Documents

/// One preference's part in a score.
package struct PreferenceScore: WireValue, Hashable {
    /// The name of the preference in the rulebook.
    package var id: String
    /// Its title for people.
    package var title: String?
    /// Its weight among the others.
    package var weight: Int
    /// What it gives, 0 to 1, as a decimal number.
    package var score: String

    /// Creates a part of a score.
    package init(id: String, title: String? = nil, weight: Int, score: String) {
        self.id = id
        self.title = title
        self.weight = weight
        self.score = score
    }

    /// Writes the part as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", id)
        json.optional("title", title)
        json.member("weight", weight)
        json.member("score", score)
        json.endObject()
    }

    /// Reads a part of a score.
    package init(reading node: WireNode) throws(WireError) {
        id = try node.string("id")
        title = try node.optionalString("title")
        weight = try node.integer("weight")
        score = try node.string("score")
    }
}
