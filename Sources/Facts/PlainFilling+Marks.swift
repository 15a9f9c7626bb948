/// One mark after another.
extension PlainFilling {
    /// The byte at the mark at hand.
    @inline(__always)
    func byte(_ text: Span<UInt8>, _ marks: Span<UInt32>) throws(Refusal) -> UInt8 {
        guard at < marks.count else { throw Refusal() }
        return text[Int(marks[at])]
    }

    /// Goes behind a byte that must be there.
    @inline(__always)
    mutating func expect(_ byte: UInt8, _ text: Span<UInt8>, _ marks: Span<UInt32>) throws(Refusal) {
        guard try self.byte(text, marks) == byte else { throw Refusal() }
        at &+= 1
    }

    /// Goes behind a bracket that must be there, if one more may be open.
    @inline(__always)
    mutating func begin(_ bracket: UInt8, _ text: Span<UInt8>, _ marks: Span<UInt32>) throws(Refusal) {
        guard depth > 0 else { throw Refusal() }
        depth &-= 1
        try expect(bracket, text, marks)
    }

    /// Goes behind the bracket that ends a list if it is there.
    @inline(__always)
    mutating func takes(
        _ bracket: UInt8, _ text: Span<UInt8>, _ marks: Span<UInt32>
    ) throws(Refusal) -> Bool {
        guard try byte(text, marks) == bracket else { return false }
        at &+= 1
        depth &+= 1
        return true
    }

    /// Goes behind a comma, or behind the bracket that ends a list, and says whether it was the bracket.
    @inline(__always)
    mutating func ends(
        _ bracket: UInt8, _ text: Span<UInt8>, _ marks: Span<UInt32>
    ) throws(Refusal) -> Bool {
        let byte = try byte(text, marks)
        at &+= 1
        if byte == UInt8(ascii: ",") { return false }
        guard byte == bracket else { throw Refusal() }
        depth &+= 1
        return true
    }

    /// Goes behind a string and gives the range between its quotes; one with escapes is not plain.
    @inline(__always)
    mutating func string(
        _ text: Span<UInt8>, _ marks: Span<UInt32>
    ) throws(Refusal) -> Range<Int> {
        let start = try atom(text, marks)
        // A string ends where the blanks before the next mark begin: a quote inside would have been the next mark.
        guard start.count >= 2, text[start.lowerBound] == UInt8(ascii: "\""),
            text[start.upperBound &- 1] == UInt8(ascii: "\"")
        else { throw Refusal() }
        let content = start.lowerBound &+ 1..<start.upperBound &- 1
        if hasEscapes {
            for offset in content where text[offset] == UInt8(ascii: "\\") { throw Refusal() }
        }
        return content
    }

    /// Goes behind a scalar and gives its range: up to the next mark, without blanks.
    @inline(__always)
    mutating func atom(_ text: Span<UInt8>, _ marks: Span<UInt32>) throws(Refusal) -> Range<Int> {
        guard at < marks.count else { throw Refusal() }
        let start = Int(marks[at])
        at &+= 1
        var end = at < marks.count ? Int(marks[at]) : text.count
        while end > start, text[end &- 1].isBlank { end &-= 1 }
        return start..<max(start, end)
    }
}

extension UInt8 {
    /// Whether it is one of the blanks of JSON.
    @inline(__always) fileprivate var isBlank: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
            || self == UInt8(ascii: "\t")
    }
}
