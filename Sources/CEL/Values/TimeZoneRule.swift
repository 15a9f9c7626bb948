/// A rule for every year, as POSIX writes it in the variable `TZ`: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct TimeZoneRule: Sendable, Hashable {
    /// A day of every year.
    enum Day: Sendable, Hashable {
        /// `Jn`: the n-th day, 1 to 365, 29 February not counted.
        case withoutLeapDay(Int64)
        /// `n`: the day after n days, 0 to 365.
        case afterDays(Int64)
        /// `Mm.w.d`: the w-th weekday d (0 is Sunday) of the month, the last one for 5.
        case weekday(month: Int64, week: Int64, day: Int64)
    }

    /// When a part of the year begins.
    struct Start: Sendable, Hashable {
        /// On which day.
        var day: Day
        /// Seconds since its midnight by the clock that is in force before; perhaps negative or beyond the
        /// day.
        var time: Int64
    }

    /// The time that clocks are put to for a part of the year.
    struct Summer: Sendable, Hashable {
        /// Seconds ahead of UTC.
        var offset: Int64
        /// When it begins.
        var start: Start
        /// When it ends.
        var end: Start
    }

    /// Seconds ahead of UTC in standard time.
    let standardOffset: Int64
    /// The other time; nil when there is none.
    let summer: Summer?

    /// Seconds ahead of UTC at this many seconds since the epoch.
    func offset(at seconds: Int64) -> Int64 {
        guard let summer else { return standardOffset }
        let year = CalendarTime(seconds: seconds + standardOffset).year
        let start = summer.start.localSeconds(in: year) - standardOffset
        let end = summer.end.localSeconds(in: year) - summer.offset
        let isSummer =
            start < end ? start <= seconds && seconds < end : !(end <= seconds && seconds < start)
        return isSummer ? summer.offset : standardOffset
    }
}

extension TimeZoneRule.Start {
    /// Seconds from 1970-01-01T00:00:00 by the clock in force before.
    fileprivate func localSeconds(in year: Int64) -> Int64 { day.dayNumber(in: year) * 86_400 + time }
}

extension TimeZoneRule.Day {
    /// Days since 1970-01-01.
    fileprivate func dayNumber(in year: Int64) -> Int64 {
        let firstOfYear = CalendarTime.dayNumber(year: year, month: 1, day: 1)
        switch self {
        case .withoutLeapDay(let day):
            return firstOfYear + day - (CalendarTime.isLeap(year) && day >= 60 ? 0 : 1)
        case .afterDays(let days): return firstOfYear + days
        case .weekday(let month, let week, let day):
            let first = CalendarTime.dayNumber(year: year, month: month, day: 1)
            let firstWeekday = CalendarTime(seconds: first * 86_400).dayOfWeek
            let firstDay = (day - firstWeekday + 7) % 7
            let count = CalendarTime.dayCount(year: year, month: month)
            let offset = firstDay + (week - 1) * 7
            return first + (offset < count ? offset : offset - 7)
        }
    }
}
