/// By how much the clocks of a place are ahead of UTC, for every instant.
struct TimeZoneRules: Sendable {
    /// From when on which offset holds.
    struct Transition: Sendable, Hashable {
        /// Seconds since the epoch.
        var seconds: Int64
        /// Seconds ahead of UTC from then on.
        var offset: Int64
    }

    /// Seconds ahead of UTC before the first transition: local mean time, for most places.
    let initialOffset: Int64
    // INVARIANT: each is later than the one before.
    /// The changes that the database lists.
    let transitions: [Transition]
    /// The rule for the time after the last transition; nil when its offset stays.
    let rule: TimeZoneRule?

    /// UTC.
    static let utc = TimeZoneRules(offset: 0)

    /// A zone whose offset never changes.
    init(offset: Int64) { self.init(initialOffset: offset, transitions: [], rule: nil) }

    /// A zone of a database.
    init(initialOffset: Int64, transitions: [Transition], rule: TimeZoneRule?) {
        self.initialOffset = initialOffset
        self.transitions = transitions
        self.rule = rule
    }

    /// Seconds by which the clocks are ahead of UTC at this many seconds since the epoch.
    func offset(at seconds: Int64) -> Int64 {
        if seconds >= transitions.last?.seconds ?? .min, let rule { return rule.offset(at: seconds) }
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].seconds <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? initialOffset : transitions[low - 1].offset
    }
}
