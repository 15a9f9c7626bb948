import Glibc

/// A second of the system clock as a calendar shows it.
struct BrokenDownTime {
    /// The year.
    let year: Int
    /// The month, from 1.
    let month: Int
    /// The day of the month, from 1.
    let day: Int
    /// The day of the week; Sunday is 0.
    let weekday: Int
    /// The hour, minute and second.
    let clock: (hour: Int, minute: Int, second: Int)

    /// Breaks down a second since 1970, in UTC.
    init(_ second: time_t) {
        var second = second
        var parts = unsafe tm()
        // SAFETY: the pointers are those of local variables, which the function does not keep; the zone's name, a
        // pointer in `tm`, is not read.
        let isKnown = unsafe gmtime_r(&second, &parts) != nil
        // INVARIANT: only years that do not fit 32 bits fail.
        precondition(isKnown, "the system clock gives no date")
        year = unsafe Int(parts.tm_year) + 1900
        month = unsafe Int(parts.tm_mon) + 1
        day = unsafe Int(parts.tm_mday)
        weekday = unsafe Int(parts.tm_wday)
        clock = unsafe (Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec))
    }
}
