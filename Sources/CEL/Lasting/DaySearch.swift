/// Finds the first day on which something is no longer as it is today.
struct DaySearch {
    /// The day that is asked.
    let day: Int64
    /// The first day that is of no interest: behind the calendar, or something else has changed by then.
    private(set) var end: Int64
    /// How many days were looked at one by one.
    private(set) var walked = 0

    /// How many days are looked at one by one where a change may be taken back later.
    static let span: Int64 = 3660

    init(from day: Int64) {
        self.day = day
        end = Int64(CivilDate.lastDayNumber) + 1
    }

    /// The first day on which something has changed; nil when nothing ever does.
    var found: Int64? { end > Int64(CivilDate.lastDayNumber) ? nil : end }

    /// Something changes on a day.
    mutating func changes(on other: Int64) {
        if other > day { end = min(end, other) }
    }

    /// Something is there on the days of a range alone.
    mutating func ends(with range: DayRange) {
        changes(on: Int64(range.first))
        changes(on: Int64(range.last) + 1)
    }

    /// Something changes on the first day for which `hasChanged`; with `isLasting` it never changes back.
    ///
    /// What may change back is looked for day by day, and no further than `span`: there it counts as changed.
    mutating func changes(isLasting: Bool, _ hasChanged: (Int64) -> Bool) {
        guard end - day > 1 else { return }
        isLasting ? halve(hasChanged) : walk(hasChanged)
    }

    private mutating func halve(_ hasChanged: (Int64) -> Bool) {
        var (same, changed) = (day, end - 1)
        guard hasChanged(changed) else { return }
        while changed - same > 1 {
            let middle = same + (changed - same) / 2
            if hasChanged(middle) { changed = middle } else { same = middle }
        }
        end = changed
    }

    private mutating func walk(_ hasChanged: (Int64) -> Bool) {
        var next = day + 1
        let last = min(end - 1, day + Self.span)
        while next <= last, !hasChanged(next) { next += 1 }
        walked += Int(next - day)
        end = min(end, next)
    }
}
