import CEL
import Diagnostics
import Matching
import Rules
import TestSupport
import Testing

/// Until when offerings stand where they stand.
struct StandingTests {
    private static let lines = """
        gates:
          - {id: open, code: N1, if: provider.open}
          - {id: counted, code: N7, if: "daysBetween(provider.counted, on) <= 400"}
        preferences:
          - {id: rank, weight: 1, is: provider.rank}
          - {id: fresh, weight: 1, is: "scale(daysBetween(provider.counted, on), 60, 0)"}
        shows:
          - {id: free, is: offer.free}
        """

    private func holdings(
        _ providers: String, instructionLimit: Int = Matcher.instructionLimit
    ) throws -> [String] {
        let matching = try SmallMatching(Self.lines).prepared(
            "{parts: [{id: p, services: [meal]}]}", providers)
        let day = try #require(CivilDate("2025-03-15"))
        let results = matching.match(on: day, holding: true, instructionLimit: instructionLimit)
        return results.flatMap { result in
            (result.ranked.map(\.screening) + result.excluded + result.undetermined).map { screening in
                "\(screening.provider) \(screening.holding?.outline ?? "")"
            }
        }
    }

    private func provider(_ id: String, _ facts: String) -> String {
        "{id: \(id), \(facts), offers: [{id: x, services: [meal], free: 1}]}"
    }

    /// The fresh one is overtaken when its figure has aged; the other one's change is what moves the first.
    @Test func aPlaceChangesWithAnotherOnesScore() throws {
        let fresh = provider("a", "open: true, rank: 0.5, counted: 2025-03-15")
        let steady = provider("b", "open: true, rank: 0.8, counted: 2025-01-01")
        #expect(
            try holdings("[\(fresh), \(steady)]") == [
                "a until 2025-04-26: 2 preference 1, b before",
                "b until 2025-04-26: 1 a behind",
            ])
    }

    /// The first is rejected on a day; who stood behind it moves up.
    @Test func aPlaceChangesWhenAnotherIsNoLongerAdmitted() throws {
        let old = provider("a", "open: true, rank: 1, counted: 2024-06-01")
        let other = provider("b", "open: true, rank: 0.1, counted: 2025-01-01")
        #expect(
            try holdings("[\(old), \(other)]") == [
                "a until 2025-07-06: - gate counted off", "b until 2025-07-06: 1 a behind",
            ])
    }

    @Test func whatNoDayChanges() throws {
        let shut = provider("a", "open: false, rank: 1, counted: 2020-01-01")
        #expect(try holdings("[\(shut)]") == ["a always"])
        #expect(
            try holdings("[\(provider("a", "rank: 1, counted: 2025-03-15"))]") == [
                "a until 2026-04-19: - gate counted off"
            ])
    }

    /// Day after day over five years, with gates, services, preferences and what is shown drawn from all that depend on days.
    @Test(arguments: SeededGenerator.seeds(4))
    func dayByDay(seed: UInt64) throws {
        var drawn = DrawnMatching(seed: seed)
        let matching = try SmallMatching(drawn.lines()).prepared(drawn.client(), drawn.providers())
        let day = try #require(CivilDate("2025-03-15"))
        _ = StandingDays(matching: matching).check(from: day, days: 1827)
    }

    /// Without work nothing is known beyond the first day on which something may change.
    @Test func theBoundIsSaid() throws {
        let old = provider("a", "open: true, rank: 1, counted: 2024-06-01")
        let other = provider("b", "open: true, rank: 0.1, counted: 2025-01-01")
        #expect(
            try holdings("[\(old), \(other)]", instructionLimit: 0) == [
                "a at least until 2025-07-06", "b at least until 2025-07-06",
            ])
        let shut = provider("a", "open: false, rank: 1, counted: 2020-01-01")
        #expect(try holdings("[\(shut)]", instructionLimit: 0) == ["a always"])
    }

    /// A search that may take less work says less, and what it says holds on later days.
    ///
    /// It says at least until when, which is never beyond what a longer search finds, and never another last day.
    @Test(arguments: SeededGenerator.seeds(4))
    func lessWorkSaysLess(seed: UInt64) throws {
        var drawn = DrawnMatching(seed: seed)
        let matching = try SmallMatching(drawn.lines()).prepared(drawn.client(), drawn.providers())
        let day = try #require(CivilDate("2025-03-15"))
        let searches = [100_000, 5_000, 500, 1, 0].map {
            StandingDays(matching: matching, instructionLimit: $0)
        }
        var longer = searches[0].extents(on: day)
        for search in searches.dropFirst() {
            _ = search.check(from: day, days: 1827, step: 203)
            let extents = search.extents(on: day)
            #expect(extents.count == longer.count)
            for (name, extent) in extents {
                let other = try #require(longer[name])
                if extent.isAtLeast {
                    let least = try #require(extent.lastDay)
                    #expect(
                        other.lastDay.map { least <= $0 } ?? true, "\(name) in \(search.instructionLimit)")
                } else {
                    #expect(extent == other, "\(name) in \(search.instructionLimit)")
                }
            }
            longer = extents
        }
        #expect(longer.values.allSatisfy { $0.isAtLeast || $0 == .always })
    }

    /// The drawn ones do change, and places among them.
    @Test func drawnOnesChange() throws {
        var changes = (all: 0, ofPlace: 0)
        for seed in SeededGenerator.seeds(12) {
            var drawn = DrawnMatching(seed: seed)
            let matching = try SmallMatching(drawn.lines()).prepared(drawn.client(), drawn.providers())
            let found = StandingDays(matching: matching).check(
                from: try #require(CivilDate("2025-03-15")), days: 1827, step: 609)
            changes = (changes.all + found.changes, changes.ofPlace + found.ofPlace)
        }
        #expect(changes.all > 20 && changes.ofPlace > 3, "\(changes)")
    }
}

extension Holding.Extent {
    /// The last day that is known; nil where no day changes it.
    fileprivate var lastDay: CivilDate? {
        switch self {
        case .always: nil
        case .atLeast(let day), .until(let day): day
        }
    }

    /// Whether the search stopped at its bound.
    fileprivate var isAtLeast: Bool { if case .atLeast = self { true } else { false } }
}

extension OfferingHolding {
    /// Everything in one line: `until 2025-04-26: 2 preference 1, b before`.
    fileprivate var outline: String {
        switch extent {
        case .always: return "always"
        case .atLeast(let day): return "at least until \(day)"
        case .until(let day):
            let place = next?.standing?.place.map(String.init) ?? "-"
            return "until \(day): \(place) " + (next?.causes ?? []).map(\.outline).joined(separator: ", ")
        }
    }
}

extension OfferingHolding.Cause {
    fileprivate var outline: String {
        switch self {
        case .gate(let gate, let service, let holds):
            "gate \(gate.rule.id)\(service.map { " \($0)" } ?? "") \(holds ? "on" : "off")"
        case .first(let index, let holds): "first \(index) \(holds)"
        case .preference(let index, _, _): "preference \(index)"
        case .show(let index, _, _): "show \(index)"
        case .other(let provider, _, let isBefore): "\(provider) \(isBefore ? "before" : "behind")"
        }
    }
}
