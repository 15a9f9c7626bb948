import CEL

/// What an offering comes to.
extension Matcher {
    /// What a pairing that all programs point at comes to, and how long where that is followed.
    func state(of pairing: Pairing) -> PairingState {
        var state = screened(pairing)
        if state.screening.outcome == .admitted {
            rank(&state)
        } else {
            state.screening = shown(state.screening)
        }
        return state
    }

    /// What a pairing comes to after what it came to before; gates that are known to come to the same are not asked again.
    func state(of pairing: Pairing, after previous: PairingState) -> PairingState {
        prepare(pairing.candidate)
        bind(pairing.combination)
        let gatesHold = previous.gatesChangeOn.map { $0 > day } ?? true
        var state = gatesHold ? previous : screened(pairing)
        if state.screening.outcome == .admitted { rank(&state) }
        return state
    }

    private func screened(_ pairing: Pairing) -> PairingState {
        course?.begin()
        let screening = screening(pairing.candidate.id, pairing.offering, pairing.combination)
        return PairingState(screening: screening, gatesChangeOn: course?.changesOn)
    }

    private func rank(_ state: inout PairingState) {
        course?.begin()
        let match = rank(state.screening)
        (state.match, state.screening) = (match, match.screening)
        state.scoresChangeOn = course?.changesOn
    }
}
