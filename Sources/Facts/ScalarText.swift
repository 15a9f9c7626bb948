import CEL

/// Numbers, days and words in the bytes of a text.
extension Span where Element == UInt8 {
    /// Whether the text is this word.
    func spells(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        for index in indices {
            // SAFETY: the index is below the number of bytes of the word, which is checked above.
            guard unsafe word.utf8Start[index] == self[index] else { return false }
        }
        return true
    }

    /// Whether it begins with a zero that a number of JSON may not have.
    var hasNeedlessZero: Bool {
        let start = sign
        return count > start &+ 1 && self[start] == UInt8(ascii: "0") && self[start &+ 1] != UInt8(ascii: ".")
    }

    /// Whether the text is `true`.
    var isTrue: Bool {
        count == 4 && self[0] == UInt8(ascii: "t") && self[1] == UInt8(ascii: "r")
            && self[2] == UInt8(ascii: "u") && self[3] == UInt8(ascii: "e")
    }

    /// Whether the text is `false`.
    var isFalse: Bool {
        count == 5 && self[0] == UInt8(ascii: "f") && self[1] == UInt8(ascii: "a")
            && self[2] == UInt8(ascii: "l") && self[3] == UInt8(ascii: "s") && self[4] == UInt8(ascii: "e")
    }

    /// An optional minus and digits; nil for anything else and for what does not fit.
    var wholeNumber: Int64? {
        let start = sign
        guard start < count, count &- start <= 19 else { return nil }
        var value: Int64 = 0
        for index in start..<count {
            guard let digit = digit(index) else { return nil }
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.subtractingReportingOverflow(digit)
            if overflow || carry { return nil }
            value = sum
        }
        if start > 0 { return value }
        return value == .min ? nil : -value
    }

    /// A decimal text in 1/10 000; nil for anything else or finer.
    var fixedPoint: Int64? {
        let start = sign
        guard let point = point(from: start) else { return nil }
        var value: Int64 = 0
        for index in start..<Swift.min(count, point + 5) where index != point {
            guard let digit = digit(index) else { return nil }
            guard let next = value.appending(digit) else { return nil }
            value = next
        }
        if count > point + 5 {
            for index in (point + 5)..<count where self[index] != UInt8(ascii: "0") { return nil }
        }
        for _ in Swift.min(4, Swift.max(0, count - point - 1))..<4 {
            guard let next = value.appending(0) else { return nil }
            value = next
        }
        return start > 0 ? -value : value
    }

    /// `YYYY-MM-DD`, if there is such a day.
    var date: CivilDate? {
        guard looksLikeADate, let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// `YYYY-MM`.
    var month: CivilMonth? {
        guard count == 7, self[4] == UInt8(ascii: "-"), let year = number(0..<4), let month = number(5..<7)
        else { return nil }
        return CivilMonth(year: year, month: month)
    }

    /// `YYYY-MM/YYYY-MM`: the months from one to the other, at most a hundred years of them.
    var months: ClosedRange<Int64>? {
        guard count == 15, self[7] == UInt8(ascii: "/"), let first = extracting(0..<7).month,
            let last = extracting(8..<15).month, first <= last, last.index - first.index < 1_200
        else { return nil }
        return Int64(first.index)...Int64(last.index)
    }

    /// Whether a slash stands in it.
    var hasSlash: Bool {
        for index in indices where self[index] == UInt8(ascii: "/") { return true }
        return false
    }

    /// Ten bytes with hyphens where those of a date stand.
    var looksLikeADate: Bool { count == 10 && self[4] == UInt8(ascii: "-") && self[7] == UInt8(ascii: "-") }

    private var sign: Int { count > 0 && self[0] == UInt8(ascii: "-") ? 1 : 0 }

    private func digit(_ index: Int) -> Int64? {
        let digit = self[index] &- 48
        return digit < 10 ? Int64(digit) : nil
    }

    /// Where the point stands, with digits on both sides; without one, the end of the text.
    private func point(from start: Int) -> Int? {
        guard start < count else { return nil }
        for index in start..<count where self[index] == UInt8(ascii: ".") {
            return index > start && index < count - 1 ? index : nil
        }
        return count
    }

    private func number(_ range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
            guard let digit = digit(index) else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}

extension Int64 {
    /// The number with one more decimal digit; nil when it does not fit.
    fileprivate func appending(_ digit: Int64) -> Int64? {
        let (tens, overflow) = multipliedReportingOverflow(by: 10)
        let (sum, carry) = tens.addingReportingOverflow(digit)
        return overflow || carry ? nil : sum
    }
}
