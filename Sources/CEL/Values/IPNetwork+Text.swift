/// Ranges as text.
extension IPNetwork {
    /// Reads `address/length` as strictly as Go's `net/netip`: no zone, no sign, no leading zeros.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")),
            let address = IPAddress(utf8: bytes[..<slash])
        else { return nil }
        let digits = bytes[(slash + 1)...]
        guard let first = digits.first, digits.count <= 3, digits.count == 1 || first != UInt8(ascii: "0"),
            let length = IPAddress.decimal(digits)
        else { return nil }
        self.init(address: address, prefixLength: length)
    }

    /// `192.0.2.1/24`: the address as it is, with bits behind the prefix.
    public var text: String { "\(address.text)/\(prefixLength)" }
}
