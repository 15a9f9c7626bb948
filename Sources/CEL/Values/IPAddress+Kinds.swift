/// What an address is for (RFC 6890), as Go's `net/netip` decides it: an IPv4-mapped address is what its IPv4
/// one is.
extension IPAddress {
    /// 4 or 6; an IPv4-mapped address is of version 6.
    public var version: Int { bytes.count == 4 ? 4 : 6 }

    /// Whether it means this host: 127.0.0.0/8, ::1.
    public var isLoopback: Bool {
        let bytes = unmapped
        return bytes.count == 4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1
    }

    /// Whether it is 0.0.0.0 or ::, which stand for no address; an IPv4-mapped one is neither.
    public var isUnspecified: Bool { bytes.allSatisfy { $0 == 0 } }

    /// Whether it means a group of hosts: 224.0.0.0/4, ff00::/8.
    public var isMulticast: Bool {
        let bytes = unmapped
        return bytes.count == 4 ? bytes[0] & 0xf0 == 0xe0 : bytes[0] == 0xff
    }

    /// Whether it means a group of hosts on this link: 224.0.0.0/24, ff02::/16 whatever the flags.
    public var isLinkLocalMulticast: Bool {
        let bytes = unmapped
        if bytes.count == 4 { return bytes[0] == 224 && bytes[1] == 0 && bytes[2] == 0 }
        return bytes[0] == 0xff && bytes[1] & 0x0f == 0x02
    }

    /// Whether it means one host on this link: 169.254.0.0/16, fe80::/10.
    public var isLinkLocalUnicast: Bool {
        let bytes = unmapped
        if bytes.count == 4 { return bytes[0] == 169 && bytes[1] == 254 }
        return bytes[0] == 0xfe && bytes[1] & 0xc0 == 0x80
    }

    /// Whether it means one host beyond this link; private addresses do too.
    public var isGlobalUnicast: Bool {
        let bytes = unmapped
        let isBroadcast = bytes.count == 4 && bytes.allSatisfy { $0 == 255 }
        return !isBroadcast && !bytes.allSatisfy { $0 == 0 } && !isLoopback && !isMulticast
            && !isLinkLocalUnicast
    }

    /// Whether 16 bytes are an IPv4 address within IPv6, ::ffff:0:0/96.
    static func isMapped(_ bytes: [UInt8]) -> Bool {
        bytes.count == 16 && bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xff && bytes[11] == 0xff
    }

    private var unmapped: [UInt8] { Self.isMapped(bytes) ? Array(bytes[12...]) : bytes }
}
