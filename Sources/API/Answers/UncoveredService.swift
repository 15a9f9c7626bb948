package import Documents

/// A service of the part that an offering does not give, and why.
package struct UncoveredService: WireValue, Hashable {
    /// The code of the service.
    package var service: String
    /// Why it is not covered.
    package var reasons: [Reason]

    /// Creates an uncovered service.
    package init(service: String, reasons: [Reason]) {
        self.service = service
        self.reasons = reasons
    }

    /// Writes the service as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("service", service)
        json.list("reasons", reasons)
        json.endObject()
    }

    /// Reads an uncovered service.
    package init(reading node: WireNode) throws(WireError) {
        service = try node.string("service")
        reasons = try node.list("reasons", Reason.self)
    }
}
