package import Documents

/// Why an offering was left out, is open or carries a warning: a gate's code and the node that explains it.
package struct Reason: WireValue, Hashable {
    /// The code of the gate: `N3`.
    package var code: String
    /// What the gate asked and what came out.
    package var node: ExplanationNode

    /// Creates a reason.
    package init(code: String, node: ExplanationNode) {
        self.code = code
        self.node = node
    }

    /// Writes the node's object with the code before its other members.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("code", code)
        node.writeMembers(to: &json)
        json.endObject()
    }

    /// Reads a reason.
    package init(reading node: WireNode) throws(WireError) {
        code = try node.string("code")
        self.node = try ExplanationNode(reading: node)
    }
}
