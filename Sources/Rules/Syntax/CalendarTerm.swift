package import CEL

/// A stretch of time by the calendar, `1y`, `6m` or `90d`.
package struct CalendarTerm: Sendable, Hashable {
    /// What is counted.
    package enum Unit: String, Sendable {
        case years = "y"
        case months = "m"
        case days = "d"
    }

    /// How many.
    package var count: Int64
    /// Of what.
    package var unit: Unit

    /// Reads `1y`, `6m`, `90d`; nil for anything else.
    init?(_ text: String) {
        let digits = text.utf8.dropLast()
        guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let unit = Unit(rawValue: String(text.suffix(1))), let count = Int64(text.dropLast()), count > 0
        else { return nil }
        self.count = count
        self.unit = unit
    }

    /// The day that lies one term behind `day`; nil behind the year 9999.
    package func end(from day: CivilDate) -> CivilDate? {
        switch unit {
        case .years: day.plusYears(count)
        case .months: day.plusMonths(count)
        case .days: day.plusDays(count)
        }
    }

    /// As it is written.
    package var text: String { "\(count)\(unit.rawValue)" }
}
