import CEL
import Diagnostics

/// What a region replaces and drops: the condition or case of that id is cut out of the days of the amendment.
extension RulebookLinker {
    /// Lets a condition or case take the place of the one of its id, on its days.
    mutating func replace<Rule: AmendableRule>(
        _ replacement: AmendmentSyntax.Addition, in name: String, within range: DateRange, of pack: String,
        _ rules: inout [Rule]
    ) {
        guard let new = Rule.part(replacement.content, within: range, of: pack, &self) else {
            let place = replacement.id.span
            return diagnostics.add(RulesMessages.wrongAddition(to: Rule.kind.document, at: place))
        }
        cut(new.id, new.attributes, for: new, in: name, &rules)
    }

    /// Drops a condition or case on some days.
    mutating func drop<Rule: AmendableRule>(
        _ removal: AmendmentSyntax.Removal, from name: String, within range: DateRange, of pack: String,
        _ rules: inout [Rule]
    ) {
        let attributes = attributes(removal.attributes, within: range, pack: pack, at: removal.id.span)
        cut(removal.id, attributes, for: nil, in: name, &rules)
    }

    private mutating func cut<Rule: AmendableRule>(
        _ id: Spanned<String>, _ attributes: LinkedAttributes, for new: Rule.Part?, in name: String,
        _ rules: inout [Rule]
    ) {
        let named = rules.indices.filter { rules[$0].name.value == name }
        if let first = named.first { requireLevel(attributes, setBy: rules[first].setBy) }
        let known = named.flatMap { rules[$0].parts }
        var isFound = false
        for index in named {
            let days = attributes.range.intersection(rules[index].attributes.range)
            let meant = rules[index].parts.filter {
                $0.id.value == id.value && $0.attributes.range.overlaps(days)
            }
            guard !meant.isEmpty else { continue }
            isFound = true
            if let own = meant.first(where: { $0.attributes.pack == attributes.pack }) {
                diagnostics.add(RulesMessages.changedTwice(id.value, at: id.span, first: own.id.span))
            } else if let clash = new.flatMap({ rules[index].clash(of: $0, replacing: id.value, on: days) }) {
                diagnostics.add(clash)
            } else {
                rules[index].cut(id.value, on: days, for: new)
            }
        }
        if !isFound { reportMissing(id, Rule.kind.part, attributes, known.map { ($0.id, $0.attributes) }) }
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
    func cut(on range: DateRange, for new: LinkedCase?) -> [LinkedCase] {
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
