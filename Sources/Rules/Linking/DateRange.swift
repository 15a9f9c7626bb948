package import CEL

/// The days on which something holds; both ends are included, an end that is missing is open.
package struct DateRange: Sendable, Hashable {
    /// The first day.
    package var from: CivilDate?
    /// The last day.
    package var until: CivilDate?

    /// Every day.
    package static let always = DateRange(from: nil, until: nil)

    /// Creates a range from its ends.
    package init(from: CivilDate?, until: CivilDate?) {
        self.from = from
        self.until = until
    }

    /// Whether no day lies in it.
    package var isEmpty: Bool {
        guard let from, let until else { return false }
        return until < from
    }

    /// Whether `day` lies in it.
    package func contains(_ day: CivilDate) -> Bool {
        if let from, day < from { return false }
        if let until, until < day { return false }
        return true
    }

    /// Whether some day lies in both.
    package func overlaps(_ other: DateRange) -> Bool {
        !isEmpty && !other.isEmpty && !intersection(other).isEmpty
    }

    /// The days that lie in both; empty when there is none.
    package func intersection(_ other: DateRange) -> DateRange {
        DateRange(
            from: [from, other.from].compactMap(\.self).max(),
            until: [until, other.until].compactMap(\.self).min())
    }

    /// The days that do not lie in the other: those before it, and those behind it.
    package func subtracting(_ other: DateRange) -> [DateRange] {
        guard overlaps(other) else { return isEmpty ? [] : [self] }
        let before = other.from?.plusDays(-1).map { intersection(DateRange(from: nil, until: $0)) }
        let behind = other.until?.plusDays(1).map { intersection(DateRange(from: $0, until: nil)) }
        return [before, behind].compactMap(\.self).filter { !$0.isEmpty }
    }
}
