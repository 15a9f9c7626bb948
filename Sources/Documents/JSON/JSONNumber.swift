/// The digits of a number as RFC 8259 writes it; the number itself is read by whoever knows its type.
struct JSONNumber {
    /// Where it stands; up to the byte that does not fit when it is not whole.
    private(set) var range: Range<Int>
    /// Whether it follows the grammar to its end.
    private(set) var isWhole = false
    /// Whether a fraction or an exponent was written.
    private var isInteger = true
    private let text: ArraySlice<UInt8>

    /// Reads the number that begins at `start` in the first `count` bytes.
    init(_ bytes: [UInt8], at start: Int, count: Int) {
        var at = start
        func digits() -> Bool {
            let first = at
            while at < count, bytes[at].isDigit { at += 1 }
            return at > first
        }
        func grammar() -> (isWhole: Bool, isInteger: Bool) {
            if at < count, bytes[at] == UInt8(ascii: "-") { at += 1 }
            let isZero = at < count && bytes[at] == UInt8(ascii: "0")
            let first = at
            guard digits(), !isZero || at == first + 1 else { return (false, true) }
            var isInteger = true
            if at < count, bytes[at] == UInt8(ascii: ".") {
                at += 1
                isInteger = false
                guard digits() else { return (false, false) }
            }
            if at < count, bytes[at] | 0x20 == UInt8(ascii: "e") {
                at += 1
                isInteger = false
                if at < count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
                guard digits() else { return (false, false) }
            }
            return (true, isInteger)
        }
        (isWhole, isInteger) = grammar()
        range = start..<at
        text = bytes[start..<at]
    }

    /// Whether 64 bits do not hold it (an integer from -2^63 to 2^64 - 1, or a finite `Double`).
    var isTooLarge: Bool {
        // PERF: a text of millions of numbers is checked one by one; most are too short to be too large.
        let isShort = isInteger ? text.count < 19 : text.count < 200 && !text.contains { $0 | 0x20 == 0x65 }
        if isShort { return false }
        let digits = String(decoding: text, as: UTF8.self)
        if isInteger { return Int64(digits) == nil && UInt64(digits) == nil }
        return Double(digits)?.isFinite != true
    }
}

extension UInt8 {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    /// Whether it can belong to a number of JSON.
    var isNumberByte: Bool {
        isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "+")
            || self | 0x20 == UInt8(ascii: "e")
    }
}
