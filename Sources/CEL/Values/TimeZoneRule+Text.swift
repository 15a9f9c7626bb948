/// Reading the rule at the end of a file of the time zone database (RFC 9636, 3.3.1; POSIX.1-2024, 8.3 "TZ").
extension TimeZoneRule {
    /// Reads `CET-1CEST,M3.5.0,M10.5.0/3`; nil for another form.
    ///
    /// Offsets are written as what must be added to local time, so `-1` is ahead of UTC. A summer time
    /// without its own offset is one hour ahead; times of change are two o'clock unless written, and may lie
    /// up to a week away.
    init?(posix text: some Sequence<UInt8>) {
        var reader = TimeZoneRuleReader(rest: Array(text)[...])
        guard reader.skipName(), let west = reader.time(limit: 24) else { return nil }
        standardOffset = -west
        if reader.rest.isEmpty {
            summer = nil
            return
        }
        guard reader.skipName() else { return nil }
        var offset = standardOffset + 3600
        if reader.rest.first != UInt8(ascii: ",") {
            guard let west = reader.time(limit: 24) else { return nil }
            offset = -west
        }
        guard reader.take(","), let start = reader.start(), reader.take(","), let end = reader.start(),
            reader.rest.isEmpty
        else { return nil }
        summer = Summer(offset: offset, start: start, end: end)
    }
}

/// Reads a rule from left to right.
private struct TimeZoneRuleReader {
    /// What is still to be read.
    var rest: ArraySlice<UInt8>

    /// Drops this character, if it comes next.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: scalar) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Drops an abbreviation: three letters or more, or between angle brackets letters, digits and signs.
    mutating func skipName() -> Bool {
        if take("<") {
            rest = rest.drop { $0 != UInt8(ascii: ">") }
            return take(">")
        }
        let name = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }
        rest = rest.dropFirst(name.count)
        return name.count >= 3
    }

    /// The seconds of `[+-]h[:m[:s]]`.
    mutating func time(limit: Int64) -> Int64? {
        let sign: Int64 = take("-") ? -1 : 1
        if sign == 1 { _ = take("+") }
        guard let hours = number(in: 0...limit) else { return nil }
        var seconds = hours * 3600
        for unit: Int64 in [60, 1] where take(":") {
            guard let count = number(in: 0...59) else { return nil }
            seconds += count * unit
        }
        return sign * seconds
    }

    /// A day and perhaps a time behind a slash.
    mutating func start() -> TimeZoneRule.Start? {
        guard let day = day() else { return nil }
        guard take("/") else { return TimeZoneRule.Start(day: day, time: 7200) }
        return time(limit: 167).map { TimeZoneRule.Start(day: day, time: $0) }
    }

    private mutating func day() -> TimeZoneRule.Day? {
        if take("J") { return number(in: 1...365).map { .withoutLeapDay($0) } }
        guard take("M") else { return number(in: 0...365).map { .afterDays($0) } }
        guard let month = number(in: 1...12), take("."), let week = number(in: 1...5), take("."),
            let day = number(in: 0...6)
        else { return nil }
        return .weekday(month: month, week: week, day: day)
    }

    private mutating func number(in range: ClosedRange<Int64>) -> Int64? {
        let digits = rest.prefix { $0.isDigit }
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        let value = digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
        return range.contains(value) ? value : nil
    }
}
