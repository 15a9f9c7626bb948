import API
import CEL
import Diagnostics
import Matching
import Rules

/// Until when offerings stand where they stand.
extension MatchWords {
    /// How many other offerings are named that move an offering; the rest is counted.
    private static let namedOthers = 3

    func standsUntil(_ holding: OfferingHolding) -> StandingUntil {
        switch holding.extent {
        case .always: return StandingUntil(day: nil)
        case .atLeast(let day): return StandingUntil(day: ISODay(day), isAtLeast: true)
        case .until(let day):
            guard let next = holding.next else { return StandingUntil(day: ISODay(day), isAtLeast: true) }
            var until = StandingUntil(
                day: ISODay(day), on: ISODay(next.day), then: next.standing.map(standing))
            var others = 0
            for cause in next.causes where detail != .none {
                if case .other = cause {
                    others += 1
                    if others > Self.namedOthers { continue }
                }
                until.because.append(self.cause(cause))
            }
            until.others = max(0, others - Self.namedOthers)
            return until
        }
    }

    private func standing(_ standing: OfferingHolding.Standing) -> OfferingMove.Standing {
        let list: OfferingMove.Standing.List =
            switch standing.outcome {
            case .admitted: .ranked
            case .rejected: .excluded
            case .undetermined: .undetermined
            }
        return OfferingMove.Standing(list: list, rank: standing.place, shows: shows(standing.shows))
    }

    private func cause(_ cause: OfferingHolding.Cause) -> StandingUntil.Cause {
        switch cause {
        case .gate(let explanation, let service, let holds):
            let node = words.node(explanation)
            var said = StandingUntil.Cause(
                .gate, id: explanation.rule.gate ?? explanation.rule.id, title: node.says ?? node.title)
            (said.service, said.holds) = (service, holds)
            return said
        case .first(let index, let holds):
            let first = matching.first[index].linked
            var said = StandingUntil.Cause(
                .first, id: first.id.value, title: first.attributes.title?[words.language])
            said.holds = holds
            return said
        case .preference(let index, let before, let after):
            let preference = matching.preferences[index].linked
            var said = StandingUntil.Cause(
                .preference, id: preference.id.value,
                title: preference.attributes.title?[words.language])
            (said.before, said.after) = (before.map(places) ?? "?", after.map(places) ?? "?")
            return said
        case .show(let index, let before, let after):
            let show = matching.shows[index]
            var said = StandingUntil.Cause(
                .shows, id: show.linked.id.value,
                title: show.linked.attributes.title?[words.language])
            let texts = [before, after].map { value in
                value.map { words.wording.text($0, show.expression.type) } ?? "?"
            }
            (said.before, said.after) = (texts[0], texts[1])
            return said
        case .other(let provider, let offering, let isBefore):
            var said = StandingUntil.Cause(.offering)
            (said.provider, said.offering, said.holds) = (provider, offering, isBefore)
            return said
        }
    }
}
