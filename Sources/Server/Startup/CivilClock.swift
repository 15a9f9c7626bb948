package import API

/// The civil date where the daemon runs.
package enum CivilClock {
    /// Today by the time zone of the process.
    @Sendable
    package static func today() -> ISODay {
        // INVARIANT: four digits of the year last until 9999.
        guard let day = ISODay.today else { preconditionFailure("the system clock is beyond the year 9999") }
        return day
    }
}
