/// Reads the compiled form of a time zone, TZif (RFC 9636).
///
/// Versions 2 and later carry their data twice, for old readers in 32 bits first; here the second part is
/// read, and the first one only of version 1. Files that count leap seconds are refused, because instants of
/// CEL do not.
struct TimeZoneFile {
    /// How many of everything a part has; the names are those of the specification.
    private struct Counts {
        var isutcnt = 0
        var isstdcnt = 0
        var leapcnt = 0
        var timecnt = 0
        var typecnt = 0
        var charcnt = 0

        /// The bytes of the part behind its header.
        func size(timeSize: Int) -> Int {
            timecnt * (timeSize + 1) + typecnt * 6 + charcnt + leapcnt * (timeSize + 4) + isstdcnt + isutcnt
        }
    }

    private static let headerSize = 44
    /// The offsets that RFC 9636, 3.2 asks writers to keep to: a little more than a day.
    private static let offsets: ClosedRange<Int64> = -89_999...93_599

    private let bytes: [UInt8]

    /// The rules in the bytes of a file; nil unless they are well-formed.
    static func rules(_ bytes: [UInt8]) -> TimeZoneRules? {
        let file = TimeZoneFile(bytes: bytes)
        guard let version = file.version, let first = file.counts(at: 0) else { return nil }
        let firstSize = headerSize + first.size(timeSize: 4)
        if version == 0 { return file.rules(first, at: headerSize, timeSize: 4, footer: nil) }
        guard let second = file.counts(at: firstSize) else { return nil }
        let start = firstSize + headerSize
        let end = start + second.size(timeSize: 8)
        guard let footer = file.footer(at: end) else { return nil }
        return file.rules(second, at: start, timeSize: 8, footer: footer)
    }

    /// 0 for version 1, else the digit.
    private var version: UInt8? { bytes.count >= Self.headerSize ? bytes[4] : nil }

    private func counts(at offset: Int) -> Counts? {
        guard offset + Self.headerSize <= bytes.count, bytes[offset..<offset + 4].elementsEqual("TZif".utf8)
        else { return nil }
        let numbers = (0..<6).map { Int(integer(at: offset + 20 + $0 * 4, size: 4) & 0xFFFF_FFFF) }
        // A zone has some hundreds of transitions; whatever cannot fit the file is not one.
        guard numbers.allSatisfy({ $0 <= bytes.count }) else { return nil }
        return Counts(
            isutcnt: numbers[0], isstdcnt: numbers[1], leapcnt: numbers[2], timecnt: numbers[3],
            typecnt: numbers[4], charcnt: numbers[5])
    }

    /// The text between the line breaks behind the second part.
    private func footer(at offset: Int) -> ArraySlice<UInt8>? {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") else { return nil }
        let text = bytes[(offset + 1)...].prefix { $0 != UInt8(ascii: "\n") }
        return text.endIndex < bytes.count ? text : nil
    }

    private func rules(
        _ counts: Counts, at start: Int, timeSize: Int, footer: ArraySlice<UInt8>?
    ) -> TimeZoneRules? {
        guard start + counts.size(timeSize: timeSize) <= bytes.count, counts.leapcnt == 0 else { return nil }
        let kinds = start + counts.timecnt * timeSize
        let types = kinds + counts.timecnt
        let offsets = (0..<counts.typecnt).map { integer(at: types + $0 * 6, size: 4) }
        guard let first = offsets.first, offsets.allSatisfy(Self.offsets.contains) else { return nil }
        var transitions: [TimeZoneRules.Transition] = []
        for index in 0..<counts.timecnt {
            let seconds = integer(at: start + index * timeSize, size: timeSize)
            let kind = Int(bytes[kinds + index])
            guard kind < offsets.count, transitions.last.map({ $0.seconds < seconds }) ?? true else {
                return nil
            }
            transitions.append(TimeZoneRules.Transition(seconds: seconds, offset: offsets[kind]))
        }
        guard let footer, !footer.isEmpty else {
            return TimeZoneRules(initialOffset: first, transitions: transitions, rule: nil)
        }
        guard let rule = TimeZoneRule(posix: footer) else { return nil }
        return TimeZoneRules(initialOffset: first, transitions: transitions, rule: rule)
    }

    /// A signed integer, the most significant byte first.
    private func integer(at offset: Int, size: Int) -> Int64 {
        let bits = bytes[offset..<offset + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return size == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
    }
}
