/// Sums and parts of durations.
extension Duration {
    /// The sum; throws `.timeOutOfRange` when it does not fit.
    func plus(_ other: Duration) throws(Fault) -> Duration {
        let (sum, overflow) = nanoseconds.addingReportingOverflow(other.nanoseconds)
        guard !overflow else { throw .timeOutOfRange }
        return Duration(nanoseconds: sum)
    }

    /// The difference; throws `.timeOutOfRange` when it does not fit.
    func minus(_ other: Duration) throws(Fault) -> Duration {
        let (difference, overflow) = nanoseconds.subtractingReportingOverflow(other.nanoseconds)
        guard !overflow else { throw .timeOutOfRange }
        return Duration(nanoseconds: difference)
    }

    /// All of it in hours, toward zero.
    var hours: Int64 { nanoseconds / 3_600_000_000_000 }
    /// All of it in minutes, toward zero.
    var minutes: Int64 { nanoseconds / 60_000_000_000 }
    /// All of it in seconds, toward zero.
    var seconds: Int64 { nanoseconds / 1_000_000_000 }
    /// The milliseconds of its last second, -999 to 999 (langdef.md: "the milliseconds portion").
    var millisecondPart: Int64 { nanoseconds / 1_000_000 % 1_000 }
}
