import Diagnostics
package import Documents

/// A value that crosses the socket: it writes itself as JSON and is read back from a tree.
///
/// Written by hand rather than through `Codable`: an explanation of a thousand nodes costs a tenth of the time, and
/// the order of the keys is part of the contract.
package protocol WireValue: Sendable {
    /// Writes the value as one JSON value.
    func write(to json: inout JSONWriter)

    /// Reads the value; keys that are not known are passed over, so that an older client reads a newer daemon.
    init(reading node: WireNode) throws(WireError)
}

extension WireValue {
    /// The value as JSON bytes, the same each time.
    package func json(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        write(to: &writer)
        return writer.finish()
    }

    /// Reads a value from JSON bytes.
    package init(json bytes: [UInt8]) throws(WireError) {
        let limits = ReadingLimits(bytes: .max, depth: 1024, nodes: 16_000_000)
        let (document, diagnostics) = JSON.read(bytes, source: 0, limits: limits)
        guard let document, !diagnostics.hasErrors else { throw WireError(pointer: "", expected: .json) }
        try self.init(reading: WireNode(document.root))
    }
}
