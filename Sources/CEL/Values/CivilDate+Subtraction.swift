/// Counting back; nil outside of the calendar, and never a trap.
extension CivilDate {
    /// The day `count` days earlier, or later when negative.
    public func minusDays(_ count: Int64) -> CivilDate? { count == .min ? nil : plusDays(-count) }

    /// The same day of the month `count` months earlier, or the last one of that month when it is shorter.
    ///
    /// It does not undo `plusMonths`: 31 March 2025 less a month, and then plus a month, is 28 March.
    public func minusMonths(_ count: Int64) -> CivilDate? { count == .min ? nil : plusMonths(-count) }

    /// The same day `count` years earlier; 29 February becomes 28 February in a common year.
    public func minusYears(_ count: Int64) -> CivilDate? { count == .min ? nil : plusYears(-count) }
}

/// Counting back; nil outside of the calendar, and never a trap.
extension CivilMonth {
    /// The month `count` months earlier, or later when negative.
    public func minusMonths(_ count: Int64) -> CivilMonth? { count == .min ? nil : plusMonths(-count) }
}
