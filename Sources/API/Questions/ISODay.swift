/// A day of the Gregorian calendar as it is written on the wire: `2025-03-15`.
///
/// Only the text and the certainty that the day exists; computing with days belongs to the rules.
package struct ISODay: Sendable, Hashable {
    /// Ten characters: year, month and day.
    package let text: String

    /// Creates a day from `YYYY-MM-DD`; nil when it is written otherwise or does not exist.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        guard year > 0, (1...12).contains(month), day > 0, day <= Self.days(in: month, of: year) else {
            return nil
        }
        self.text = text
    }

    /// Creates a day from its parts; nil when it does not exist.
    package init?(year: Int, month: Int, day: Int) {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        self.init("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))")
    }

    /// Year, month and day as numbers.
    package var parts: (year: Int, month: Int, day: Int) {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return (parts[0], parts[1], parts[2])
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
