package import API
import Glibc

/// The civil date where the daemon runs.
package enum CivilClock {
    /// Today by the time zone of the process.
    @Sendable
    package static func today() -> ISODay {
        let now = BrokenDownTime(time(nil), isLocal: true)
        let day = ISODay(year: now.year, month: now.month, day: now.day)
        // INVARIANT: the C library gives days that exist; four digits of the year last until 9999.
        guard let day else { preconditionFailure("the system clock is beyond the year 9999") }
        return day
    }
}
