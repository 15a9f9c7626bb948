/// Addresses as text.
extension IPAddress {
    /// Reads an address as strictly as Go's `net/netip`, without zones; nil for every other form.
    ///
    /// No leading zeros in IPv4; of IPv6 every form of RFC 4291, 2.2, except an IPv4-mapped address with dots
    /// (`::ffff:192.0.2.1`), which would be mistaken for an IPv4 one (network_ext,
    /// "parse_invalid_ipv4_in_ipv6").
    public init?(_ text: String) { self.init(utf8: Array(text.utf8)[...]) }

    /// As `init(_:)`, from bytes.
    init?(utf8 text: ArraySlice<UInt8>) {
        guard text.count <= Self.longestText else { return nil }
        guard text.contains(UInt8(ascii: ":")) else {
            guard let bytes = Self.version4(text) else { return nil }
            self.init(bytes: bytes)
            return
        }
        guard let bytes = Self.version6(text) else { return nil }
        if Self.isMapped(bytes) && text.contains(UInt8(ascii: ".")) { return nil }
        self.init(bytes: bytes)
    }

    /// The text of RFC 5952: lower case, no leading zeros, the longest run of zeros as `::`.
    ///
    /// IPv4-mapped addresses are hexadecimal too, so that `init(_:)` reads every text back.
    public var text: String {
        if bytes.count == 4 { return bytes.map { String($0) }.joined(separator: ".") }
        let groups = stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        let words = groups.map { String($0, radix: 16) }
        guard let zeros = Self.longestZeros(groups) else { return words.joined(separator: ":") }
        return words[..<zeros.lowerBound].joined(separator: ":") + "::"
            + words[zeros.upperBound...].joined(separator: ":")
    }

    /// `ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255`.
    private static let longestText = 45

    /// The first of the longest runs of zero groups, if one is longer than one group.
    private static func longestZeros(_ groups: [UInt16]) -> Range<Int>? {
        var longest = 0..<1
        var start = 0
        for (index, group) in groups.enumerated() {
            if group != 0 {
                start = index + 1
            } else if index + 1 - start > longest.count {
                longest = start..<index + 1
            }
        }
        return longest.count > 1 ? longest : nil
    }

    /// Four decimal fields.
    private static func version4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let fields = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard fields.count == 4 else { return nil }
        var bytes: [UInt8] = []
        for field in fields {
            guard let first = field.first, field.count <= 3, field.count == 1 || first != UInt8(ascii: "0"),
                let byte = decimal(field), let byte = UInt8(exactly: byte)
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    /// Eight groups, of which `::` stands for at least one; the last two may be written as IPv4.
    private static func version6(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard let gap = gaps(text), gap.count <= 1 else { return nil }
        guard let place = gap.first else { return groups(text).flatMap { $0.count == 16 ? $0 : nil } }
        let front = text[..<place]
        guard let head = front.isEmpty ? [] : groups(front, mayEndDotted: false),
            let tail = text[(place + 2)...].isEmpty ? [] : groups(text[(place + 2)...]),
            head.count + tail.count <= 14
        else { return nil }
        return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    /// Where `::` stands; nil when more than two colons follow each other.
    private static func gaps(_ text: ArraySlice<UInt8>) -> [Int]? {
        var gaps: [Int] = []
        for index in text.indices.dropLast()
        where text[index] == UInt8(ascii: ":") && text[index + 1] == UInt8(ascii: ":") {
            if gaps.last == index - 1 { return nil }
            gaps.append(index)
        }
        return gaps
    }

    /// Groups with colons between them.
    private static func groups(_ text: ArraySlice<UInt8>, mayEndDotted: Bool = true) -> [UInt8]? {
        let fields = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard let last = fields.last else { return nil }
        let isDotted = mayEndDotted && last.contains(UInt8(ascii: "."))
        var bytes: [UInt8] = []
        for field in isDotted ? fields.dropLast() : fields[...] {
            guard (1...4).contains(field.count), let group = hexadecimal(field) else { return nil }
            bytes += [UInt8(truncatingIfNeeded: group >> 8), UInt8(truncatingIfNeeded: group)]
        }
        guard isDotted else { return bytes }
        return version4(last).map { bytes + $0 }
    }

    /// The number of decimal digits; the caller bounds how many there are.
    static func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in digits {
            guard byte.isDigit else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in digits {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                value = value << 4 | Int(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"):
                value = value << 4 | Int(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return value
    }
}
