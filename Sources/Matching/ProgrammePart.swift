import CEL
import Rules

/// A part of a programme before the register: the offerings that it is put to, and what they come to.
struct ProgrammePart {
    /// The elements that it is about, without the offering: subject and key.
    let about: [(subject: String, key: String)]
    /// The offerings, in the order of the register.
    var pairings: [Pairing] = []
    /// What each comes to.
    var states: [PairingState] = []

    init(about: [(subject: String, key: String)]) {
        self.about = about
    }

    /// Every offering in its list, with what was found of how long it stands there.
    func result(_ holdings: [OfferingHolding?]? = nil) -> MatchResult {
        var result = MatchResult(about: about, ranked: [], excluded: [], undetermined: [])
        for (index, var state) in states.enumerated() {
            let holding = holdings?[index]
            state.screening.holding = holding
            state.match?.screening.holding = holding
            switch state.screening.outcome {
            case .admitted: if let match = state.match { result.ranked.append(match) }
            case .rejected: result.excluded.append(state.screening)
            case .undetermined: result.undetermined.append(state.screening)
            }
        }
        result.ranked.sort(by: Matcher.precedes)
        return result
    }
}

/// An offering before a programme part.
struct Pairing {
    let candidate: Candidate
    let offering: String
    let combination: Combination
}

/// What a pairing comes to on a day, and how long.
struct PairingState {
    /// What the gates say.
    var screening: Screening
    /// How it is ranked, of an admitted one.
    var match: RankedMatch?
    /// The first later day on which the gates may come to something else.
    var gatesChangeOn: CivilDate?
    /// The first later day on which the scores of an admitted one, or what is shown of it, may be others.
    var scoresChangeOn: CivilDate?

    var changesOn: CivilDate? { [gatesChangeOn, scoresChangeOn].compactMap(\.self).min() }

    /// What holds of it, in a place among the admitted ones.
    func standing(_ place: Int?) -> OfferingHolding.Standing {
        OfferingHolding.Standing(
            outcome: screening.outcome, place: place, covered: match?.screening.covered ?? [],
            shows: match?.screening.shows ?? [])
    }
}
