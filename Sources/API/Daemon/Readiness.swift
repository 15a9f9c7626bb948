package import Documents

/// A daemon that is ready to answer, and with what.
package struct Readiness: WireValue, Hashable {
    /// The rulebook that answers.
    package var rulebook: RulebookReference
    /// The number of providers in the register.
    package var providers: Int

    /// Creates a readiness.
    package init(rulebook: RulebookReference, providers: Int) {
        self.rulebook = rulebook
        self.providers = providers
    }

    /// Writes the readiness as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("status", "ready")
        json.member("rulebook", rulebook)
        json.key("register")
        json.beginObject()
        json.member("providers", providers)
        json.endObject()
        json.endObject()
    }

    /// Reads a readiness.
    package init(reading node: WireNode) throws(WireError) {
        rulebook = try node.member("rulebook", RulebookReference.self)
        providers = try node.required("register", .object).integer("providers")
    }
}
