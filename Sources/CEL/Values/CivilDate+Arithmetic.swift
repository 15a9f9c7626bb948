/// Counting days, months and years.
extension CivilDate {
    /// The day `count` days later, or earlier when negative.
    @inlinable
    public func plusDays(_ count: Int64) -> CivilDate? {
        let (sum, overflow) = Int64(dayNumber).addingReportingOverflow(count)
        return overflow ? nil : CivilDate(dayNumber: sum)
    }

    /// The same day of the month `count` months later, or the last one of that month when it is shorter.
    public func plusMonths(_ count: Int64) -> CivilDate? {
        let (year, month, day) = components
        return CivilMonth(year: year, month: month)?.plusMonths(count).map { CivilDate($0, cappedDay: day) }
    }

    /// The same day `count` years later; 29 February becomes 28 February in a common year.
    public func plusYears(_ count: Int64) -> CivilDate? {
        let (months, overflow) = count.multipliedReportingOverflow(by: 12)
        return overflow ? nil : plusMonths(months)
    }

    /// The largest number of years with `start.plusYears(years) <= end`; negative when `end` is earlier.
    ///
    /// So a person born on 29 February comes of age on 28 February of a common year, as `plusYears` says.
    public static func yearsBetween(_ start: CivilDate, _ end: CivilDate) -> Int {
        let (startYear, startMonth, startDay) = start.components
        let (endYear, endMonth, endDay) = end.components
        let isCapped = startMonth == 2 && startDay == 29 && !CivilMonth.isLeap(endYear)
        let isBefore = (endMonth, endDay) < (startMonth, isCapped ? 28 : startDay)
        return endYear - startYear - (isBefore ? 1 : 0)
    }

    /// The days from `start` to `end`; negative when `end` is earlier.
    @inlinable
    public static func daysBetween(_ start: CivilDate, _ end: CivilDate) -> Int {
        Int(end.dayNumber) - Int(start.dayNumber)
    }
}
