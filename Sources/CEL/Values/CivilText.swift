/// Dates as text, `YYYY-MM-DD`.
extension CivilDate: CustomStringConvertible {
    /// Reads exactly `YYYY-MM-DD` in ASCII digits; nil for another form or a day that does not exist.
    public init?(_ text: some StringProtocol) { self.init(utf8: text.utf8) }

    /// As `init(_:)`, from bytes.
    public init?(utf8 bytes: some Collection<UInt8>) {
        guard let parts = civilParts(bytes, widths: [4, 2, 2]) else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = components
        return civilText([(year, 4), (month, 2), (day, 2)])
    }
}

/// Months as text, `YYYY-MM`.
extension CivilMonth: CustomStringConvertible {
    /// Reads exactly `YYYY-MM` in ASCII digits; nil for another form or a month that does not exist.
    public init?(_ text: some StringProtocol) { self.init(utf8: text.utf8) }

    /// As `init(_:)`, from bytes.
    public init?(utf8 bytes: some Collection<UInt8>) {
        guard let parts = civilParts(bytes, widths: [4, 2]) else { return nil }
        self.init(year: parts[0], month: parts[1])
    }

    /// `YYYY-MM`.
    public var description: String { civilText([(year, 4), (month, 2)]) }
}

/// Numbers of fixed widths with hyphens between them.
private func civilParts(_ bytes: some Collection<UInt8>, widths: [Int]) -> [Int]? {
    var iterator = bytes.makeIterator()
    var parts: [Int] = []
    for width in widths {
        if !parts.isEmpty && iterator.next() != UInt8(ascii: "-") { return nil }
        var value = 0
        for _ in 0..<width {
            guard let byte = iterator.next(), byte.isDigit else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        parts.append(value)
    }
    return iterator.next() == nil ? parts : nil
}

private func civilText(_ parts: [(value: Int, width: Int)]) -> String {
    parts.map { part in
        let digits = String(part.value)
        return String(repeating: "0", count: max(0, part.width - digits.utf8.count)) + digits
    }.joined(separator: "-")
}
