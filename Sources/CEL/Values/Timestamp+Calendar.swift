/// A moment on the calendar and the clock of some place.
///
/// Beside `CivilDate` it knows the days just outside of the years 0001 to 9999, where the local time of the
/// first and the last instants may lie.
struct CalendarTime {
    /// Of the proleptic Gregorian calendar, 0 to 10 000.
    let year: Int64
    /// 1 … 12.
    let month: Int64
    /// 1 … 31.
    let day: Int64
    /// Days since the first of January, from 0 on.
    let dayOfYear: Int64
    /// Days since Sunday, 0 … 6.
    let dayOfWeek: Int64
    /// Seconds since midnight, 0 … 86 399.
    let secondOfDay: Int64

    /// The moment this many seconds after 1970-01-01T00:00:00 of the place.
    init(seconds: Int64) {
        let (days, secondOfDay) = seconds.flooredQuotientAndRemainder(by: 86_400)
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days; years begin in
        // March.
        let (era, dayOfEra) = (days + 719_468).flooredQuotientAndRemainder(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let marchDay = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * marchDay + 2) / 153
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        day = marchDay - (153 * marchMonth + 2) / 5 + 1
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        dayOfYear = days - Self.dayNumber(year: year, month: 1, day: 1)
        // 1970-01-01 was a Thursday.
        dayOfWeek = (days + 4).flooredQuotientAndRemainder(by: 7).remainder
        self.secondOfDay = secondOfDay
    }

    /// Days from 1970-01-01 to a day of the proleptic Gregorian calendar.
    static func dayNumber(year: Int64, month: Int64, day: Int64) -> Int64 {
        // Hinnant, days_from_civil.
        let (era, yearOfEra) = (month <= 2 ? year - 1 : year).flooredQuotientAndRemainder(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Whether the year has a 29 February.
    static func isLeap(_ year: Int64) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// The days of a month, 1 to 12, of a year.
    static func dayCount(year: Int64, month: Int64) -> Int64 {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Int64 {
    /// The quotient rounded down and what is left, which is not negative; the divisor must be positive.
    fileprivate func flooredQuotientAndRemainder(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
