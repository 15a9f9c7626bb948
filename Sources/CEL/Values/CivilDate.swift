/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31, without time and zone.
///
/// Nothing here traps: what would leave the range is nil.
@frozen
public struct CivilDate: Sendable, Hashable {
    /// Days since 1970-01-01.
    public let dayNumber: Int32

    /// The number of 0001-01-01.
    @inlinable public static var firstDayNumber: Int32 { -719_162 }
    /// The number of 9999-12-31.
    @inlinable public static var lastDayNumber: Int32 { 2_932_896 }

    /// The day with this number, if it is in the range.
    @inlinable
    public init?(dayNumber: Int64) {
        guard dayNumber >= Int64(Self.firstDayNumber) && dayNumber <= Int64(Self.lastDayNumber) else {
            return nil
        }
        self.dayNumber = Int32(truncatingIfNeeded: dayNumber)
    }

    /// The day `year`-`month`-`day`, if there is one.
    public init?(year: Int, month: Int, day: Int) {
        guard let month = CivilMonth(year: year, month: month), day >= 1, day <= month.dayCount else {
            return nil
        }
        self.dayNumber = month.firstDayNumber + Int32(day) - 1
    }

    /// The day `day` of `month`, or the last one of the month when it is shorter.
    init(_ month: CivilMonth, cappedDay day: Int) {
        self.dayNumber = month.firstDayNumber + Int32(min(day, month.dayCount)) - 1
    }

    /// Year, month and day.
    public var components: (year: Int, month: Int, day: Int) {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days; years begin in
        // March.
        let shifted = Int(dayNumber) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// 1 … 9999.
    public var year: Int { components.year }
    /// 1 … 12.
    public var month: Int { components.month }
    /// 1 … 31.
    public var day: Int { components.day }

    /// The day of the week as in ISO 8601: 1 for Monday … 7 for Sunday.
    @inlinable public var weekday: Int { Int((dayNumber - Self.firstDayNumber) % 7) + 1 }
}

/// The order of time.
extension CivilDate: Comparable {
    /// Whether `left` is earlier.
    @inlinable
    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }
}
