/// An IP address, version 4 or 6, without a zone.
public struct IPAddress: Sendable, Hashable {
    /// 4 or 16 bytes, the most significant first.
    public let bytes: [UInt8]

    /// Creates an address; nil unless there are 4 or 16 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }
}
