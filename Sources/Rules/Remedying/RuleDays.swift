import CEL

extension CheckedRegion {
    /// The days on which a rule, a parameter or a code comes into force or is no longer, in order.
    func boundaries(_ rulebook: CheckedRulebook) -> [CivilDate] {
        var found: Set<CivilDate> = []
        func add(_ range: DateRange) {
            if let from = range.from { found.insert(from) }
            if let until = range.until, let next = CivilDate(dayNumber: Int64(until.dayNumber) + 1) {
                found.insert(next)
            }
        }
        func add(_ body: CheckedCondition.Body) {
            switch body {
            case .test, .known: break
            case .all(let parts), .any(let parts, _), .none(let parts):
                for part in parts {
                    add(part.linked.attributes.range)
                    add(part.body)
                }
            case .forEach(let quantifier), .forSome(let quantifier, _): add(quantifier.body)
            }
        }
        func add(_ body: CheckedValueBody) { for item in body.cases { add(item.linked.attributes.range) } }
        for decision in decisions {
            add(decision.linked.attributes.range)
            for range in decision.linked.statementDays { add(range) }
            add(decision.body)
        }
        for calculation in calculations {
            add(calculation.linked.attributes.range)
            for range in calculation.linked.statementDays { add(range) }
            add(calculation.body)
        }
        for derive in rulebook.derives {
            add(derive.linked.attributes.range)
            add(derive.body)
        }
        for parameter in rules.parameters { for value in parameter.values { add(value.attributes.range) } }
        for list in rulebook.rulebook.codelists { for code in list.codes { add(code.attributes.range) } }
        return found.sorted()
    }
}
