/// Durations as text: `1h30m`, `-1.5s` (Go's `time.ParseDuration`, which CEL's `duration()` takes up).
extension Duration {
    /// Reads numbers with units, the largest of which is the hour: `1h`, `1h30m`, `1.5s`, `-250ms`; `0` needs
    /// none.
    ///
    /// Nanoseconds are `ns`, microseconds `us`, `µs` or `μs`; digits below the nanosecond are cut off. Throws
    /// `.conversion` for another form and `.timeOutOfRange` for what 64 bits of nanoseconds do not hold.
    init(text: String) throws(Fault) {
        var rest = Array(text.utf8)[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard !rest.isEmpty else { throw .conversion }
        var sum: Int128 = 0
        var isTooLong = false
        if Array(rest) != [UInt8(ascii: "0")] {
            while !rest.isEmpty {
                guard let part = Self.part(&rest) else { throw .conversion }
                sum += part
                isTooLong = isTooLong || sum > Self.longest
                sum = min(sum, Self.longest + 1)
            }
        }
        guard !isTooLong, let nanoseconds = Int64(exactly: isNegative ? -sum : sum) else {
            throw .timeOutOfRange
        }
        self.init(nanoseconds: nanoseconds)
    }

    /// The magnitude of the longest duration, which only a negative one has.
    private static let longest = Int128(1) << 63

    /// What `string(d)` gives: seconds with as many digits as are needed, `3661.5s`.
    var text: String {
        let (seconds, rest) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
        return (nanoseconds < 0 ? "-" : "") + String(seconds) + fractionText(rest) + "s"
    }

    /// The nanoseconds of a number with its unit at the start of the bytes, which are then dropped; nil when
    /// there is none.
    ///
    /// What is too long for any duration is not told apart further.
    private static func part(_ bytes: inout ArraySlice<UInt8>) -> Int128? {
        let whole = bytes.prefix { $0.isDigit }
        bytes = bytes.dropFirst(whole.count)
        var fraction: ArraySlice<UInt8> = []
        if bytes.first == UInt8(ascii: ".") {
            fraction = bytes.dropFirst().prefix { $0.isDigit }
            bytes = bytes.dropFirst(1 + fraction.count)
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        let name = bytes.prefix { !$0.isDigit && $0 != UInt8(ascii: ".") }
        bytes = bytes.dropFirst(name.count)
        guard let unit = unit(String(decoding: name, as: UTF8.self)) else { return nil }
        return number(whole, below: longest / unit + 1) * unit + part(of: unit, fraction)
    }

    /// The value of the digits, or `limit` when they mean more.
    private static func number(_ digits: ArraySlice<UInt8>, below limit: Int128) -> Int128 {
        digits.reduce(0) { min($0 * 10 + Int128($1 - UInt8(ascii: "0")), limit) }
    }

    /// The whole nanoseconds of a fraction of a unit.
    private static func part(of unit: Int128, _ digits: ArraySlice<UInt8>) -> Int128 {
        // A unit has fewer than 10¹³ nanoseconds, so no digit beyond the eighteenth makes a whole one.
        var value: Int128 = 0
        var scale: Int128 = 1
        for digit in digits.prefix(18) {
            value = value * 10 + Int128(digit - UInt8(ascii: "0"))
            scale *= 10
        }
        return value * unit / scale
    }

    private static func unit(_ name: String) -> Int128? {
        switch Array(name.unicodeScalars) {
        case ["n", "s"]: 1
        case ["u", "s"], ["\u{B5}", "s"], ["\u{3BC}", "s"]: 1_000
        case ["m", "s"]: 1_000_000
        case ["s"]: 1_000_000_000
        case ["m"]: 60_000_000_000
        case ["h"]: 3_600_000_000_000
        default: nil
        }
    }
}

/// `.5` for 500 000 000 nanoseconds, nothing for none.
func fractionText(_ nanoseconds: UInt64) -> String {
    guard nanoseconds != 0 else { return "" }
    var digits = Array(String(nanoseconds + 1_000_000_000).utf8.dropFirst())
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return "." + String(decoding: digits, as: UTF8.self)
}
