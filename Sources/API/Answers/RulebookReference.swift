package import Documents

/// The rulebook that answered, named so that nobody can confuse two states of it.
package struct RulebookReference: WireValue, Hashable {
    /// Its name: `442-FZ`.
    package var name: String
    /// The digest of all of its texts: `sha256:…`.
    package var digest: String

    /// Creates a reference.
    package init(name: String, digest: String) {
        self.name = name
        self.digest = digest
    }

    /// Writes the reference as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", name)
        json.member("digest", digest)
        json.endObject()
    }

    /// Reads a reference.
    package init(reading node: WireNode) throws(WireError) {
        name = try node.string("name")
        digest = try node.string("digest")
    }
}
