/// A month of the proleptic Gregorian calendar, from 0001-01 to 9999-12.
///
/// Nothing here traps: what would leave the range is nil.
@frozen
public struct CivilMonth: Sendable, Hashable {
    /// Twelve times the year, plus the month from 0 on.
    public let index: Int32

    /// The index of 0001-01.
    @inlinable public static var firstIndex: Int32 { 12 }
    /// The index of 9999-12.
    @inlinable public static var lastIndex: Int32 { 119_999 }

    /// The month with this index, if it is in the range.
    @inlinable
    public init?(index: Int64) {
        guard index >= Int64(Self.firstIndex) && index <= Int64(Self.lastIndex) else { return nil }
        self.index = Int32(truncatingIfNeeded: index)
    }

    /// The month `year`-`month`, if there is one.
    public init?(year: Int, month: Int) {
        guard year >= 1, year <= 9999, month >= 1, month <= 12 else { return nil }
        self.index = Int32(year * 12 + month - 1)
    }

    /// The month that `date` lies in.
    public init(of date: CivilDate) {
        let (year, month, _) = date.components
        self.index = Int32(year * 12 + month - 1)
    }

    /// 1 … 9999.
    @inlinable public var year: Int { Int(index / 12) }
    /// 1 … 12.
    @inlinable public var month: Int { Int(index % 12) + 1 }

    /// 28 … 31.
    public var dayCount: Int {
        switch month {
        case 2: Self.isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The first day.
    public var firstDay: CivilDate { CivilDate(self, cappedDay: 1) }
    /// The last day.
    public var lastDay: CivilDate { CivilDate(self, cappedDay: 31) }

    /// The month `count` months later, or earlier when negative.
    @inlinable
    public func plusMonths(_ count: Int64) -> CivilMonth? {
        let (sum, overflow) = Int64(index).addingReportingOverflow(count)
        return overflow ? nil : CivilMonth(index: sum)
    }

    /// The months from `start` to `end`, both with; empty when `end` is earlier.
    public static func months(from start: CivilMonth, through end: CivilMonth) -> [CivilMonth] {
        guard start <= end else { return [] }
        return (start.index...end.index).compactMap { CivilMonth(index: Int64($0)) }
    }

    /// Whether the year has a 29 February.
    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// Days from 1970-01-01 to the first of the month.
    var firstDayNumber: Int32 {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil; years begin in
        // March, and none is negative here: the earliest is March of year 0.
        let marchYear = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        return Int32(marchYear * 365 + leapDays + dayOfYear - 719_468)
    }
}

/// The order of time.
extension CivilMonth: Comparable {
    /// Whether `left` is earlier.
    @inlinable
    public static func < (left: CivilMonth, right: CivilMonth) -> Bool { left.index < right.index }
}
