import API
import CEL
import Rules

/// Until when an answer holds, and what changes.
extension AnswerWords {
    func holdsUntil(_ holding: Holding, _ type: ValueType, _ detail: ExplanationDetail) -> HoldsUntil {
        switch holding.extent {
        case .always: return HoldsUntil(day: nil)
        case .atLeast(let day): return HoldsUntil(day: ISODay(day), isAtLeast: true)
        case .until(let day):
            let next = holding.next
            return HoldsUntil(
                day: ISODay(day), then: next.map { successor($0, type) },
                because: detail == .none
                    ? [] : (next.map { next in next.changes.map { change($0, from: next.day) } } ?? []))
        }
    }

    private func successor(_ next: Holding.Successor, _ type: ValueType) -> HoldsUntil.Successor {
        let verdict: HoldsUntil.Successor.Verdict =
            switch next.verdict {
            case nil: .notAsked
            case .granted: next.value == nil ? .granted : .determined
            case .refused: .refused
            case .undetermined: .undetermined
            }
        return HoldsUntil.Successor(
            on: ISODay(next.day), verdict: verdict, value: next.value?.text,
            text: next.value.map { wording.text($0, type) })
    }

    /// A condition that changes; `day` is the day from which it is another, nil where the facts change.
    func change(_ change: Rules.ConditionChange, from day: CivilDate?) -> API.ConditionChange {
        let node = change.after ?? change.before
        var said = API.ConditionChange(
            id: node?.rule.id ?? "", title: node.flatMap(title) ?? change.parent?.attributes.title?[language],
            kind: kind(node?.rule.kind ?? .test))
        said.elements = change.elements
        said.before = change.before.map { outcome($0.outcome) }
        said.after = change.after.map { outcome($0.outcome) }
        said.isOfRule = day.map { change.isOfRule(from: $0) } ?? false
        said.negated = node?.rule.isNegated ?? false
        said.law = node.map { law($0.rule.attributes) } ?? []
        if let after = change.after, after.outcome == (after.rule.isNegated ? .yes : .no) {
            said.says = wording.sentence(after)
        }
        said.facts = change.readings.map { readings in
            let (before, after) = (readings.before.map(reading), readings.after.map(reading))
            return FactChange(
                path: (after ?? before)?.path ?? "", title: (after ?? before)?.title, before: before,
                after: after)
        }
        return said
    }
}

extension ISODay {
    /// A day of the engine.
    init(_ day: CivilDate) {
        let (year, month, dayOfMonth) = day.components
        // INVARIANT: a `CivilDate` is a day that exists.
        guard let written = ISODay(year: year, month: month, day: dayOfMonth) else {
            preconditionFailure("a day that does not exist")
        }
        self = written
    }
}
