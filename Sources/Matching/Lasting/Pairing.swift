import CEL
import Rules

/// An offering before a programme part.
struct Pairing {
    let candidate: Candidate
    let offering: String
    let combination: Combination
    /// Which result it belongs to.
    let result: Int
}

/// What a pairing comes to on a day, and how long.
struct PairingState {
    /// What the gates say.
    var screening: Screening
    /// How it is ranked, of an admitted one.
    var match: RankedMatch?
    /// The first later day on which the gates may come to something else.
    var gatesChangeOn: CivilDate?
    /// The first later day on which scores or what is shown may be others.
    var scoresChangeOn: CivilDate?

    var changesOn: CivilDate? { [gatesChangeOn, scoresChangeOn].compactMap(\.self).min() }

    func standing(_ place: Int?) -> OfferingHolding.Standing {
        OfferingHolding.Standing(
            outcome: screening.outcome, place: place, covered: screening.covered, shows: screening.shows)
    }
}

extension Matcher {
    /// What a pairing comes to, and how long; gates that are known to come to the same are not asked again.
    func state(of pairing: Pairing, after previous: PairingState? = nil) -> PairingState {
        prepare(pairing.candidate)
        for (_, scratch) in scratches.all(programs) { pairing.combination.bind(scratch) }
        var state: PairingState
        if let previous, previous.gatesChangeOn.map({ $0 > day }) ?? true {
            state = previous
        } else {
            course?.begin()
            let screening = screening(pairing.candidate.id, pairing.offering, pairing.combination)
            state = PairingState(screening: screening, gatesChangeOn: course?.changesOn)
        }
        course?.begin()
        state.match = nil
        if state.screening.outcome == .admitted {
            let match = rank(state.screening)
            (state.match, state.screening) = (match, match.screening)
        } else {
            state.screening = shown(state.screening)
        }
        state.scoresChangeOn = course?.changesOn
        return state
    }
}
