/// Instants as text, RFC 3339 in its strict form.
extension Timestamp {
    /// Reads `2009-02-13T23:31:30.5Z` or `2009-02-14T02:31:30+03:00`.
    ///
    /// The `T`, the seconds and the zone must stand there, in capitals; digits below the nanosecond are cut
    /// off; there is no second 60. Throws `.conversion` for another form or a day that does not exist, and
    /// `.timeOutOfRange` for an instant outside of the years 0001 to 9999.
    init(text: String) throws(Fault) {
        var reader = TimestampReader(text)
        guard let (seconds, nanoseconds) = reader.instant() else { throw .conversion }
        guard let timestamp = Timestamp(seconds: seconds, nanoseconds: nanoseconds) else {
            throw .timeOutOfRange
        }
        self = timestamp
    }

    /// What `string(t)` gives: UTC, with as many digits below the second as are needed.
    var text: String {
        let time = CalendarTime(seconds: seconds)
        let date = [padded(time.year, 4), padded(time.month, 2), padded(time.day, 2)]
        let clock = [time.secondOfDay / 3600, time.secondOfDay / 60 % 60, time.secondOfDay % 60]
        return date.joined(separator: "-") + "T" + clock.map { padded($0, 2) }.joined(separator: ":")
            + fractionText(UInt64(nanoseconds)) + "Z"
    }

    private func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

/// Reads RFC 3339 from left to right.
private struct TimestampReader {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) { rest = Array(text.utf8)[...] }

    /// Seconds and nanoseconds since the epoch; nil unless the whole text has the form.
    mutating func instant() -> (seconds: Int64, nanoseconds: Int32)? {
        guard let year = number(4), take("-"), let month = number(2, in: 1...12), take("-"),
            let day = number(2, in: 1...CalendarTime.dayCount(year: year, month: month)), take("T"),
            let hour = number(2, in: 0...23), take(":"), let minute = number(2, in: 0...59), take(":"),
            let second = number(2, in: 0...59), let nanoseconds = fraction(), let offset = offset(),
            rest.isEmpty
        else { return nil }
        let days = CalendarTime.dayNumber(year: year, month: month, day: day)
        return (days * 86_400 + hour * 3600 + minute * 60 + second - offset, nanoseconds)
    }

    /// Exactly `width` digits.
    private mutating func number(_ width: Int, in range: ClosedRange<Int64> = 0...9999) -> Int64? {
        let digits = rest.prefix(width)
        guard digits.count == width, digits.allSatisfy({ $0.isDigit }) else { return nil }
        rest = rest.dropFirst(width)
        let value = digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
        return range.contains(value) ? value : nil
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: scalar) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// The nanoseconds behind a point; none without a point.
    private mutating func fraction() -> Int32? {
        guard take(".") else { return 0 }
        let digits = rest.prefix { $0.isDigit }
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        return (0..<9).reduce(0) { value, place in
            let index = digits.startIndex + place
            return value * 10 + (index < digits.endIndex ? Int32(digits[index] - UInt8(ascii: "0")) : 0)
        }
    }

    /// The seconds by which the clock of the text is ahead of UTC.
    private mutating func offset() -> Int64? {
        if take("Z") { return 0 }
        let sign: Int64 = rest.first == UInt8(ascii: "-") ? -1 : 1
        guard take("+") || take("-"), let hour = number(2, in: 0...23), take(":"),
            let minute = number(2, in: 0...59)
        else { return nil }
        return sign * (hour * 3600 + minute * 60)
    }
}
