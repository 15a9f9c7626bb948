import CEL
import Rules

/// Finds for every offering of one programme part the first later day on which it stands elsewhere.
///
/// Each run says until when it would come to the same (`Lasting`); on a day on which one may not, that offering alone is asked
/// again and all are put in order anew. No day between is left out, so what another one's change does to a place is seen too.
struct StandingSearch {
    private let matcher: Matcher
    private let course: RunCourse
    /// How many instructions all runs for the part may take.
    private let instructionLimit: Int
    /// How many instructions had been followed before.
    private let begun: Int
    private let pairings: [Pairing]
    private var states: [PairingState]
    private(set) var holdings: [OfferingHolding?]

    /// Begins with what all offerings of a part come to on the matcher's day, of which it was followed how long.
    init(_ matcher: Matcher, _ course: RunCourse, _ part: ProgrammePart, instructionLimit: Int) {
        self.instructionLimit = instructionLimit
        (self.matcher, self.course, begun) = (matcher, course, course.instructionCount)
        (pairings, states) = (part.pairings, part.states)
        holdings = Array(repeating: nil, count: pairings.count)
    }

    /// Looks day after day on which something may change, until every offering has stood elsewhere or no work is left.
    mutating func search() {
        let first = standings(states)
        let end = pairings.compactMap(\.combination.endsOn).min()
        while holdings.contains(where: { $0 == nil }) {
            let next = states.compactMap(\.changesOn).min()
            if let end, next.map({ end <= $0 }) ?? true {
                return close(OfferingHolding(extent: .until(before(end)), next: .init(day: end, causes: [])))
            }
            guard let next else { return close(OfferingHolding(extent: .always)) }
            guard course.instructionCount - begun < instructionLimit else {
                return close(OfferingHolding(extent: .atLeast(before(next))))
            }
            go(to: next, first)
        }
    }

    private func before(_ day: CivilDate) -> CivilDate { day.minusDays(1) ?? day }

    private mutating func close(_ holding: OfferingHolding) {
        for index in holdings.indices where holdings[index] == nil { holdings[index] = holding }
    }

    private mutating func go(to day: CivilDate, _ first: [OfferingHolding.Standing]) {
        let previous = states
        let matcher = matcher.on(day)
        for index in states.indices where states[index].changesOn == day {
            states[index] = matcher.state(of: pairings[index], after: states[index])
        }
        let standings = standings(states)
        for index in holdings.indices where holdings[index] == nil && standings[index] != first[index] {
            holdings[index] = OfferingHolding(
                extent: .until(before(day)),
                next: OfferingHolding.Successor(
                    day: day, standing: standings[index], causes: causes(index, previous, states)))
        }
    }

    /// Where every offering stands.
    private func standings(_ states: [PairingState]) -> [OfferingHolding.Standing] {
        let order = order(states)
        var places: [Int?] = Array(repeating: nil, count: states.count)
        for (place, index) in order.enumerated() { places[index] = place + 1 }
        return zip(states, places).map { $0.standing($1) }
    }

    /// The indices of the admitted ones, best first.
    private func order(_ states: [PairingState]) -> [Int] {
        states.indices.compactMap { index in states[index].match.map { (index, $0) } }
            .sorted { Matcher.precedes($0.1, $1.1) }.map(\.0)
    }

    // MARK: What turns it

    private func causes(
        _ index: Int, _ before: [PairingState], _ after: [PairingState]
    ) -> [OfferingHolding.Cause] {
        let (old, new) = (before[index], after[index])
        var causes = gates(old.screening.reasons, new.screening.reasons, nil)
        for service in services(old.screening, new.screening) {
            causes += gates(reasons(service, old.screening), reasons(service, new.screening), service)
        }
        if let old = old.match, let new = new.match {
            for (number, (was, holds)) in zip(old.first, new.first).enumerated() where was != holds {
                causes.append(.first(number, holds: holds))
            }
            for (number, (was, value)) in zip(old.preferences, new.preferences).enumerated()
            where was != value {
                causes.append(.preference(number, before: was, after: value))
            }
        }
        for (number, (was, value)) in zip(old.screening.shows, new.screening.shows).enumerated()
        where was != value {
            causes.append(.show(number, before: was, after: value))
        }
        guard old.match != nil, new.match != nil else { return causes }
        return causes + others(above: index, before, after)
    }

    private func others(
        above index: Int, _ before: [PairingState], _ after: [PairingState]
    ) -> [OfferingHolding.Cause] {
        let old = Set(order(before).prefix { $0 != index })
        let new = Set(order(after).prefix { $0 != index })
        return pairings.indices.filter { old.contains($0) != new.contains($0) }.map { other in
            .other(
                provider: pairings[other].candidate.id, offering: pairings[other].offering,
                isBefore: new.contains(other))
        }
    }

    private func gates(
        _ old: [Explanation], _ new: [Explanation], _ service: String?
    ) -> [OfferingHolding.Cause] {
        func has(_ gates: [Explanation], _ gate: Explanation) -> Bool {
            gates.contains { $0.rule.id == gate.rule.id && $0.outcome == gate.outcome }
        }
        return old.filter { gate in !new.contains { $0.rule.id == gate.rule.id } }
            .map { .gate($0, service: service, holds: true) }
            + new.filter { !has(old, $0) }.map { .gate($0, service: service, holds: false) }
    }

    private func services(_ old: Screening, _ new: Screening) -> [String] {
        old.uncovered.map(\.service)
            + new.uncovered.map(\.service).filter { service in
                !old.uncovered.contains { $0.service == service }
            }
    }

    private func reasons(_ service: String, _ screening: Screening) -> [Explanation] {
        screening.uncovered.first { $0.service == service }?.reasons ?? []
    }
}
