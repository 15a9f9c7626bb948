package import Documents

/// What one answer is about beyond the facts themselves: a form, a programme part, a service; empty when it is about
/// the facts as a whole.
package struct Subject: WireValue, Hashable {
    /// One of the things that tell this answer from the others.
    package struct Entry: Sendable, Hashable {
        /// The name of the subject in the question: `form`.
        package var name: String
        /// The key, code or value.
        package var value: String

        /// Creates an entry.
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The entries, in the order in which the question declares them.
    package var entries: [Entry]

    /// Creates a subject.
    package init(_ entries: [Entry] = []) { self.entries = entries }

    /// Writes the subject as an object of strings.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        for entry in entries { json.member(entry.name, entry.value) }
        json.endObject()
    }

    /// Reads a subject.
    package init(reading node: WireNode) throws(WireError) {
        guard node.node.kind == .mapping else { throw node.expected(.object) }
        var read: [Entry] = []
        for (key, value) in node.node.entries {
            let value = WireNode(value, pointer: node.pointer + "/" + key.text)
            read.append(Entry(name: key.text, value: try value.string))
        }
        entries = read
    }
}
