/// Terms in working days.
extension WorkCalendar {
    /// The `count`th working day after `day`, counted from the next day; backwards when `count` is negative.
    ///
    /// A count of 0 is the day itself, worked or not. Throws `.calendar` when it comes to a year that the
    /// calendar does not know, `.dateOutOfRange` beyond the years 0001 to 9999.
    public func day(_ day: CivilDate, plusWorkdays count: Int64) throws(Fault) -> CivilDate {
        try walk(from: day, count.magnitude, by: count < 0 ? -1 : 1)
    }

    /// The `count`th working day before `day`, counted from the previous day; forwards when `count` is
    /// negative.
    public func day(_ day: CivilDate, minusWorkdays count: Int64) throws(Fault) -> CivilDate {
        try walk(from: day, count.magnitude, by: count < 0 ? 1 : -1)
    }

    private func walk(from start: CivilDate, _ count: UInt64, by step: Int64) throws(Fault) -> CivilDate {
        var day = start
        var left = count
        while left > 0 {
            guard let next = day.plusDays(step) else { throw .dateOutOfRange }
            day = next
            guard let isWorked = isWorked(day) else { throw .calendar }
            if isWorked { left -= 1 }
        }
        return day
    }
}
