/// An HTTP answer as it came.
package struct HTTPReply: Sendable, Hashable {
    /// One line of the header.
    package struct Field: Sendable, Hashable {
        /// The name in lower case.
        package var name: String
        /// The value without white space around it.
        package var value: String
    }

    /// The status: 200 or 404.
    package var status: Int
    /// The header in its order.
    package var fields: [Field]
    /// The body, without the framing of chunks.
    package var body: [UInt8]

    /// The value of the first field with a name, which is in lower case.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Whether the daemon closes the connection behind it.
    var closes: Bool { self["connection"]?.lowercased() == "close" }
}
