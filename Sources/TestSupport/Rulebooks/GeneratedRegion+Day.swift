/// What a region changes, cut down to one day.
extension GeneratedRegion.Amendment {
    /// The amendment as it is on a day; `rule` is what it amends, on all days, and none for a parameter.
    func cut(to day: String, of rule: GeneratedRule?) -> GeneratedRegion.Amendment {
        var result = GeneratedRegion.Amendment(of: target)
        result.isComplete = isComplete
        guard days.contains(day) else {
            // What is complete on other days says on this one that there may be more.
            if isComplete == true { result.isComplete = false }
            return result
        }
        result.values = values.filter { $0.days.contains(day) }.map { (.always, $0.text) }
        switch rule?.versions.first(where: { $0.days.contains(day) })?.content {
        case .conditions(let body)?: cut(to: day, of: body, into: &result)
        case .cases(let cases, _)?: cut(to: day, of: cases, into: &result)
        default: break
        }
        return result
    }

    private func cut(
        to day: String, of body: GeneratedCondition.Body, into result: inout GeneratedRegion.Amendment
    ) {
        let inForce = body.cut(to: day).descendants(within: .always).map(\.condition)
        let ids = inForce.map(\.id)
        result.dropped = dropped.filter { ids.contains($0.id) }
        result.replacedConditions = replacedConditions.filter { ids.contains($0.id) }.map { $0.cut(to: day) }
        result.addedConditions = addedConditions.filter { addition in
            guard addition.condition.days.contains(day) else { return false }
            guard let group = addition.group else { return body.isGroup }
            return inForce.contains { $0.id == group && $0.body.isGroup }
        }.map { ($0.group, $0.condition.cut(to: day)) }
    }

    private func cut(
        to day: String, of cases: [GeneratedRule.Case], into result: inout GeneratedRegion.Amendment
    ) {
        let ids = cases.filter { $0.days.contains(day) }.map(\.id)
        result.dropped = dropped.filter { ids.contains($0.id) }
        result.replacedCases = replacedCases.filter { ids.contains($0.id) }.map(\.always)
        for (before, added) in addedCases where added.days.contains(day) {
            guard let before else {
                result.addedCases.append((nil, added.always))
                continue
            }
            // It joins the versions that have this case, in front of what is left of the cases from there on.
            guard let place = cases.firstIndex(where: { $0.id == before }) else { continue }
            let next = cases[place...].first { $0.days.contains(day) }
            result.addedCases.append((next?.id, added.always))
        }
    }
}
