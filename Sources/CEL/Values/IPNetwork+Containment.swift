/// What lies in a range.
extension IPNetwork {
    /// The range named by its first address: the bits behind the prefix are zero.
    public var masked: IPNetwork {
        var bytes = address.bytes
        for index in bytes.indices {
            let kept = min(8, max(0, prefixLength - index * 8))
            bytes[index] &= ~UInt8(truncatingIfNeeded: 0xff >> kept)
        }
        return IPAddress(bytes: bytes).flatMap { IPNetwork(address: $0, prefixLength: prefixLength) } ?? self
    }

    /// Whether there are no bits behind the prefix.
    public var isMasked: Bool { masked == self }

    /// Whether the address lies in the range; never one of the other version of IP.
    public func contains(_ other: IPAddress) -> Bool {
        guard let range = IPNetwork(address: other, prefixLength: prefixLength) else { return false }
        return range.masked == masked
    }

    /// Whether all of the other range lies in this one.
    public func contains(_ other: IPNetwork) -> Bool {
        prefixLength <= other.prefixLength && contains(other.address)
    }
}
