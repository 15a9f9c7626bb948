import CEL
import Diagnostics
import Documents

extension RulebookReader {
    /// `all`, `if`, … : the keys of which one says how a condition is decided.
    private static let bodyKeys = ["if", "known", "all", "any", "none"]
    private static let quantifierKeys = ["for-each", "for-some"]

    /// A condition of a decision.
    mutating func condition(_ node: DocumentNode) -> ConditionSyntax? {
        guard var keys = mapping(node) else { return nil }
        let result = condition(&keys)
        finish(keys)
        return result
    }

    /// A condition among other keys, which the caller has taken.
    mutating func condition(_ keys: inout EntryReader) -> ConditionSyntax {
        let id = required(&keys, "id") { $0.name($1, .kebab) }
        let attributes = barrierAttributes(&keys)
        let says = optional(&keys, "says") { $0.sentence($1) }
        let severity = optional(&keys, "severity") { $0.word($1, of: ["warning"]) }
        let remedy = optional(&keys, "remedy") { $0.remedy($1) }
        return ConditionSyntax(
            id: id ?? Spanned("", keys.anchor), attributes: attributes, says: says,
            isWarning: severity != nil,
            remedy: remedy, body: body(&keys))
    }

    /// Whether a mapping is a condition: it says how it is decided.
    func isCondition(_ node: DocumentNode) -> Bool {
        (Self.bodyKeys + Self.quantifierKeys).contains { node[$0] != nil }
    }

    /// The one body of a condition or a decision, with a quantifier around it or not.
    mutating func body(_ keys: inout EntryReader) -> ConditionSyntax.Body? {
        let quantifier = onlyOne(of: Self.quantifierKeys, &keys)
        let inner = onlyOne(of: Self.bodyKeys, &keys)
        let filter = keys.take("where")
        let atLeast = keys.take("at-least")
        if let filter, quantifier == nil {
            diagnostics.add(RulesMessages.keyNeeds("where", needed: Self.quantifierKeys, at: filter.key.span))
        }
        let isCounted = quantifier.map { $0.key.text == "for-some" } ?? (inner?.key.text == "any")
        if let atLeast, !isCounted, quantifier != nil || inner != nil {
            diagnostics.add(
                RulesMessages.keyNeeds("at-least", needed: ["any", "for-some"], at: atLeast.key.span))
        }
        let count = atLeast.flatMap { self.count($0) } ?? 1
        guard let inner else {
            let wanted = quantifier == nil ? Self.bodyKeys + Self.quantifierKeys : Self.bodyKeys
            diagnostics.add(RulesMessages.noBody(wanted, at: quantifier?.key.span ?? keys.anchor))
            return nil
        }
        guard let body = body(inner, atLeast: quantifier == nil ? count : 1) else { return nil }
        guard let quantifier else { return body }
        return self.quantifier(quantifier, filter: filter, body: body, atLeast: count)
    }

    private mutating func body(_ entry: EntryReader.Entry, atLeast: Int) -> ConditionSyntax.Body? {
        guard hasValue(entry) else { return nil }
        switch entry.key.text {
        case "if": return expression(entry.value).map { .test($0) }
        case "known": return expression(entry.value).map { .known($0) }
        case "all": return .all(group(entry))
        case "any": return .any(group(entry), atLeast: atLeast)
        default: return ConditionSyntax.Body.none(group(entry))
        }
    }

    private mutating func group(_ entry: EntryReader.Entry) -> [ConditionSyntax] {
        if entry.value.kind == .sequence, entry.value.count == 0 {
            diagnostics.add(RulesMessages.emptyList(entry.key.text, at: entry.value.span))
        }
        return list(entry.value) { $0.condition($1) }
    }

    private mutating func count(_ entry: EntryReader.Entry) -> Int? {
        guard hasValue(entry) else { return nil }
        guard let count = wholeNumber(entry.value) else { return nil }
        guard count.value > 0 else {
            diagnostics.add(RulesMessages.atLeastNothing(at: count.span))
            return nil
        }
        return count.value
    }

    /// `for-each: {x: list}`.
    private mutating func quantifier(
        _ entry: EntryReader.Entry, filter: EntryReader.Entry?, body: ConditionSyntax.Body, atLeast: Int
    ) -> ConditionSyntax.Body? {
        let filter = filter.flatMap { hasValue($0) ? expression($0.value) : nil }
        guard hasValue(entry) else { return nil }
        guard let element = mapping(entry.value)?.entries, element.count == 1, let only = element.first,
            only.value.kind != .absent
        else {
            if entry.value.kind == .mapping {
                diagnostics.add(RulesMessages.oneVariable(entry.key.text, at: entry.value.span))
            }
            return nil
        }
        guard let variable = variable(only.key), let list = expression(only.value) else { return nil }
        let quantifier = QuantifierSyntax(variable: variable, list: list, filter: filter, body: body)
        return entry.key.text == "for-each" ? .forEach(quantifier) : .forSome(quantifier, atLeast: atLeast)
    }

    /// The first entry with one of these keys; every further one is reported.
    mutating func onlyOne(of names: [String], _ keys: inout EntryReader) -> EntryReader.Entry? {
        let found = names.compactMap { keys.take($0) }.sorted { $0.key.span.start < $1.key.span.start }
        guard let first = found.first else { return nil }
        for other in found.dropFirst() {
            let message = RulesMessages.oneOf(
                names, found: other.key.text, at: other.key.span, first: first.key.span)
            diagnostics.add(message)
        }
        return first
    }

    /// The ids of a tree in the order of the source.
    static func ids(_ conditions: [ConditionSyntax]) -> [Spanned<String>] {
        conditions.flatMap { [$0.id] + ids($0.body?.children ?? []) }
    }
}
