import CEL
import Matching
import Rules
import Testing

/// Where every offering stands on a day, and what was said of how long it would.
struct StandingDays {
    let matching: PreparedMatching
    /// How many instructions the search may take.
    var instructionLimit = Matcher.instructionLimit

    struct Name: Hashable {
        var part: String
        var offering: String
    }

    func standings(on day: CivilDate) -> [Name: OfferingHolding.Standing] {
        standings(of: matching.match(on: day))
    }

    private func standings(of results: [MatchResult]) -> [Name: OfferingHolding.Standing] {
        var standings: [Name: OfferingHolding.Standing] = [:]
        each(of: results) { name, screening, place in
            standings[name] = OfferingHolding.Standing(
                outcome: screening.outcome, place: place,
                covered: place == nil ? [] : screening.covered, shows: place == nil ? [] : screening.shows)
        }
        return standings
    }

    private func each(of results: [MatchResult], _ visit: (Name, Screening, Int?) -> Void) {
        for result in results {
            let part = result.about.map(\.key).joined(separator: "/")
            for (place, match) in result.ranked.enumerated() {
                visit(Name(part: part, offering: match.screening.name), match.screening, place + 1)
            }
            for screening in result.excluded + result.undetermined {
                visit(Name(part: part, offering: screening.name), screening, nil)
            }
        }
    }

    /// How far everything is said to hold on a day.
    func extents(on day: CivilDate) -> [Name: Holding.Extent] {
        var extents: [Name: Holding.Extent] = [:]
        let results = matching.match(on: day, holding: true, instructionLimit: instructionLimit)
        each(of: results) { name, screening, _ in extents[name] = screening.holding?.extent }
        return extents
    }

    /// Holds what is said on `first` against the matches of later days, every `step`th and those around each change; how
    /// many changes there are, and how many of them are only of a place.
    func check(from first: CivilDate, days: Int64, step: Int64 = 1) -> (changes: Int, ofPlace: Int) {
        let results = matching.match(on: first, holding: true, instructionLimit: instructionLimit)
        let standing = standings(of: results)
        var ends: [(name: Name, last: Int64, next: OfferingHolding.Successor?)] = []
        var counts = (changes: 0, ofPlace: 0)
        each(of: results) { name, screening, _ in
            guard let holding = screening.holding else {
                Issue.record("nothing is said of \(name)")
                return
            }
            switch holding.extent {
            case .always: ends.append((name, days, nil))
            case .atLeast(let day): ends.append((name, Int64(CivilDate.daysBetween(first, day)), nil))
            case .until(let day): ends.append((name, Int64(CivilDate.daysBetween(first, day)), holding.next))
            }
        }
        let special = ends.filter { $0.last < days }.flatMap { [$0.last, $0.last + 1] }
        for offset in Set(Array(stride(from: 1, through: days, by: Int(step))) + special).sorted() {
            guard let day = first.plusDays(offset) else { break }
            let others = standings(on: day)
            for end in ends where offset <= end.last {
                #expect(
                    others[end.name] == standing[end.name],
                    "\(end.name): until \(end.last), not on \(offset)")
            }
            for end in ends where offset == end.last + 1 {
                guard let next = end.next else { continue }
                counts.changes += 1
                #expect(next.day == day)
                #expect(
                    others[end.name] == next.standing && next.standing != standing[end.name], "\(end.name)")
                #expect(!next.causes.isEmpty, "\(end.name): on \(day) without a reason")
                if let old = standing[end.name], let new = next.standing, old.outcome == new.outcome,
                    old.covered == new.covered, old.shows == new.shows
                {
                    counts.ofPlace += 1
                }
            }
        }
        return counts
    }
}
