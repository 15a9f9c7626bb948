/// A range of IP addresses in CIDR notation: an address of it and the length of the prefix (RFC 4632, RFC 4291).
public struct IPNetwork: Sendable, Hashable {
    /// The address as it was written, perhaps with bits behind the prefix.
    public let address: IPAddress
    /// The bits that all addresses share, 0 to 32 or 128.
    public let prefixLength: Int

    /// Creates a range; nil when the prefix is longer than the address.
    public init?(address: IPAddress, prefixLength: Int) {
        guard (0...address.bytes.count * 8).contains(prefixLength) else { return nil }
        self.address = address
        self.prefixLength = prefixLength
    }
}
