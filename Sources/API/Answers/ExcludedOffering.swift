package import Documents

/// An offering that cannot serve a part, with every gate that it fails.
package struct ExcludedOffering: WireValue, Hashable {
    /// The provider's id.
    package var provider: String
    /// The offering's key.
    package var offering: String
    /// The code of the first gate that it fails.
    package var code: String
    /// What people want to see of an offering.
    package var shows: [ShownValue]
    /// All gates that it fails, in their order.
    package var reasons: [Reason]
    /// Until when it stands there.
    package var standsUntil: StandingUntil?

    /// Creates an excluded offering.
    package init(
        provider: String, offering: String, code: String, shows: [ShownValue] = [], reasons: [Reason]
    ) {
        self.provider = provider
        self.offering = offering
        self.code = code
        self.shows = shows
        self.reasons = reasons
    }

    /// Writes the offering as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("provider", provider)
        json.member("offering", offering)
        json.member("code", code)
        json.list("shows", shows)
        json.list("reasons", reasons)
        json.optional("stands_until", standsUntil)
        json.endObject()
    }

    /// Reads an excluded offering.
    package init(reading node: WireNode) throws(WireError) {
        provider = try node.string("provider")
        offering = try node.string("offering")
        code = try node.string("code")
        shows = try node.list("shows", ShownValue.self)
        reasons = try node.list("reasons", Reason.self)
        standsUntil = try node.optional("stands_until", StandingUntil.self)
    }
}
