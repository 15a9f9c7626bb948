import CEL
import Diagnostics

/// What a region replaces and drops: the condition or case of that id is cut out of the days of the amendment.
extension RulebookLinker {
    /// Lets a condition take the place of the one of its id, on its days.
    mutating func replace(
        _ replacement: AmendmentSyntax.Addition, in name: String, within range: DateRange, of pack: String,
        _ decisions: inout [LinkedDecision]
    ) {
        guard case .condition(let syntax) = replacement.content else {
            diagnostics.add(RulesMessages.wrongAddition(to: .decision, at: replacement.id.span))
            return
        }
        let new = condition(syntax, within: range, pack: pack)
        cut(new.id, new.attributes, for: new, in: name, &decisions)
    }

    /// Drops a condition on some days.
    mutating func drop(
        _ removal: AmendmentSyntax.Removal, from name: String, within range: DateRange, of pack: String,
        _ decisions: inout [LinkedDecision]
    ) {
        let attributes = attributes(removal.attributes, within: range, pack: pack, at: removal.id.span)
        cut(removal.id, attributes, for: nil, in: name, &decisions)
    }

    private mutating func cut(
        _ id: Spanned<String>, _ attributes: LinkedAttributes, for new: LinkedCondition?, in name: String,
        _ decisions: inout [LinkedDecision]
    ) {
        let named = decisions.indices.filter { decisions[$0].name.value == name }
        if let first = named.first { requireLevel(attributes, setBy: decisions[first].setBy) }
        var known: [LinkedCondition] = []
        var isFound = false
        for index in named {
            guard let body = decisions[index].body else { continue }
            known += body.descendants
            let days = attributes.range.intersection(decisions[index].attributes.range)
            let meant = body.descendants.filter {
                $0.id.value == id.value && $0.attributes.range.overlaps(days)
            }
            guard !meant.isEmpty else { continue }
            isFound = true
            if let own = meant.first(where: { $0.attributes.pack == attributes.pack }) {
                diagnostics.add(RulesMessages.changedTwice(id.value, at: id.span, first: own.id.span))
                continue
            }
            let rest = body.cutting(id.value, on: days, for: nil)
            if let new, let clash = clash(of: new, with: rest, on: days) {
                diagnostics.add(clash)
                continue
            }
            decisions[index].body = new == nil ? rest : body.cutting(id.value, on: days, for: new)
        }
        if !isFound { reportMissing(id, .condition, attributes, known.map { ($0.id, $0.attributes) }) }
    }

    /// What is to be said when a condition below a new one has the id of another one on the same days.
    private func clash(
        of new: LinkedCondition, with body: LinkedCondition.Body, on days: DateRange
    ) -> Diagnostic? {
        for condition in new.body?.descendants ?? [] {
            let other = body.descendants.first {
                $0.id.value == condition.id.value && $0.attributes.range.overlaps(days)
            }
            guard let other else { continue }
            return RulesMessages.amendedTwice(
                condition.id.value, at: condition.id.span, first: other.id.span)
        }
        return nil
    }

    // MARK: Cases

    /// Lets a case take the place of the one of its id, on its days.
    mutating func replace(
        _ replacement: AmendmentSyntax.Addition, in name: String, within range: DateRange, of pack: String,
        _ calculations: inout [LinkedCalculation]
    ) {
        guard case .calculationCase(let syntax) = replacement.content else {
            diagnostics.add(RulesMessages.wrongAddition(to: .calculation, at: replacement.id.span))
            return
        }
        let new = calculationCase(syntax, within: range, pack: pack)
        cut(new.id, new.attributes, for: new, in: name, &calculations)
    }

    /// Drops a case on some days.
    mutating func drop(
        _ removal: AmendmentSyntax.Removal, from name: String, within range: DateRange, of pack: String,
        _ calculations: inout [LinkedCalculation]
    ) {
        let attributes = attributes(removal.attributes, within: range, pack: pack, at: removal.id.span)
        cut(removal.id, attributes, for: nil, in: name, &calculations)
    }

    private mutating func cut(
        _ id: Spanned<String>, _ attributes: LinkedAttributes, for new: LinkedCase?, in name: String,
        _ calculations: inout [LinkedCalculation]
    ) {
        let named = calculations.indices.filter { calculations[$0].name.value == name }
        if let first = named.first { requireLevel(attributes, setBy: calculations[first].setBy) }
        let known = named.flatMap { calculations[$0].body.cases }
        var isFound = false
        for index in named {
            let days = attributes.range.intersection(calculations[index].attributes.range)
            let meant = calculations[index].body.cases.filter {
                $0.id.value == id.value && $0.attributes.range.overlaps(days)
            }
            guard !meant.isEmpty else { continue }
            isFound = true
            if let own = meant.first(where: { $0.attributes.pack == attributes.pack }) {
                diagnostics.add(RulesMessages.changedTwice(id.value, at: id.span, first: own.id.span))
                continue
            }
            calculations[index].body.cases = calculations[index].body.cases.flatMap {
                $0.id.value == id.value ? $0.cut(on: days, for: new) : [$0]
            }
        }
        if !isFound { reportMissing(id, .calculationCase, attributes, known.map { ($0.id, $0.attributes) }) }
    }

    /// Reports an id that names nothing, or nothing on the days of the amendment.
    private mutating func reportMissing(
        _ id: Spanned<String>, _ kind: NamedThing, _ attributes: LinkedAttributes,
        _ known: [(id: Spanned<String>, attributes: LinkedAttributes)]
    ) {
        guard !attributes.range.isEmpty else { return }
        if known.contains(where: { $0.id.value == id.value }) {
            diagnostics.add(RulesMessages.notOnTheseDays(id.value, at: id.span))
            return
        }
        var names: [String] = []
        for (id, _) in known where !names.contains(id.value) { names.append(id.value) }
        diagnostics.add(RulesMessages.unknown(kind, id.value, among: names, at: id.span))
    }
}

extension LinkedCase {
    /// The case on the days outside of `range`, and on those inside of it the new one.
    fileprivate func cut(on range: DateRange, for new: LinkedCase?) -> [LinkedCase] {
        guard attributes.range.overlaps(range) else { return [self] }
        var parts = attributes.range.subtracting(range).map { days in
            var rest = self
            rest.attributes.range = days
            return rest
        }
        if var new {
            new.attributes.range = range.intersection(attributes.range)
            parts.append(new)
        }
        return parts
    }
}
