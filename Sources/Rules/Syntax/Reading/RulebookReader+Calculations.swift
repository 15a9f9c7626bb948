import CEL
import Diagnostics
import Documents

extension RulebookReader {
    /// The ways in which a value is rounded.
    private static let roundingModes = ["half-up", "half-even", "up", "down", "floor", "ceiling"]

    /// The document `calculation:`.
    mutating func calculation(_ node: DocumentNode) -> CalculationSyntax? {
        var keys = EntryReader(node)
        guard let name = required(&keys, "calculation", { $0.variable($1) }) else { return nil }
        let about = subjects(&keys)
        let attributes = attributes(&keys)
        let setBy = optional(&keys, "set-by") { $0.text($1) }
        let type = required(&keys, "type") { $0.type($1) }
        let body = valueBody(&keys)
        finish(keys)
        guard let type else { return nil }
        return CalculationSyntax(
            name: name, about: about, attributes: attributes, setBy: setBy, type: type, body: body)
    }

    /// The document `derive:`.
    mutating func derive(_ node: DocumentNode) -> DeriveSyntax? {
        var keys = EntryReader(node)
        let name = required(&keys, "derive") { $0.fieldName($1) }
        let attributes = attributes(&keys)
        let type = required(&keys, "type") { $0.type($1) }
        let given = optional(&keys, "given") { $0.word($1, of: ["allowed"]) }
        let body = valueBody(&keys)
        finish(keys)
        guard let name, let type else { return nil }
        return DeriveSyntax(
            record: name.record, field: name.field, attributes: attributes, type: type,
            isGivenAllowed: given != nil, body: body)
    }

    /// `Client.age`.
    private mutating func fieldName(
        _ node: DocumentNode
    ) -> (record: Spanned<String>, field: Spanned<String>)? {
        guard let text = text(node) else { return nil }
        let parts = text.value.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, NameStyle.pascal.accepts(parts[0]), NameStyle.snake.accepts(parts[1]) else {
            diagnostics.add(RulesMessages.wrongFieldName(text.value, at: node.span))
            return nil
        }
        let dot = parts[0].count
        return (
            Spanned(String(decoding: parts[0], as: UTF8.self), node.origin.span(0..<dot)),
            Spanned(
                String(decoding: parts[1], as: UTF8.self), node.origin.span(dot + 1..<text.value.utf8.count))
        )
    }

    /// `is`, or `cases` with `otherwise`; `round` and `as-of`.
    private mutating func valueBody(_ keys: inout EntryReader) -> ValueBodySyntax {
        let found = onlyOne(of: ["is", "cases"], &keys)
        let otherwise = keys.take("otherwise")
        var body = ValueBodySyntax(cases: [], otherwise: nil, expression: nil, rounding: nil, asOf: nil)
        if let otherwise, found?.key.text != "cases" {
            diagnostics.add(RulesMessages.keyNeeds("otherwise", needed: ["cases"], at: otherwise.key.span))
        } else {
            body.otherwise = otherwise.flatMap { expression($0) }
        }
        switch found?.key.text {
        case "is": body.expression = found.flatMap { expression($0) }
        case "cases": body.cases = found.map { cases($0) } ?? []
        default: diagnostics.add(RulesMessages.noBody(["is", "cases"], at: keys.anchor))
        }
        body.rounding = optional(&keys, "round") { $0.rounding($1) }
        body.asOf = optional(&keys, "as-of") { $0.expression($1) }
        requireUnique(body.cases.map(\.id))
        return body
    }

    private mutating func expression(_ entry: EntryReader.Entry) -> ParsedExpression? {
        guard hasValue(entry) else { return nil }
        return expression(entry.value)
    }

    private mutating func cases(_ entry: EntryReader.Entry) -> [CaseSyntax] {
        guard hasValue(entry) else { return [] }
        if entry.value.kind == .sequence, entry.value.count == 0 {
            diagnostics.add(RulesMessages.emptyList("cases", at: entry.value.span))
        }
        return list(entry.value) { reader, node in
            guard var keys = reader.mapping(node) else { return nil }
            let result = reader.calculationCase(&keys)
            reader.finish(keys)
            return result
        }
    }

    /// A case among other keys, which the caller has taken.
    mutating func calculationCase(_ keys: inout EntryReader) -> CaseSyntax {
        let id = required(&keys, "id") { $0.name($1, .kebab) }
        let attributes = barrierAttributes(&keys)
        return CaseSyntax(
            id: id ?? Spanned("", keys.anchor), attributes: attributes,
            condition: required(&keys, "if") { $0.expression($1) },
            then: required(&keys, "then") { $0.expression($1) })
    }

    private mutating func rounding(_ node: DocumentNode) -> RoundingSyntax? {
        guard var keys = mapping(node) else { return nil }
        let step = required(&keys, "to") { $0.constant($1) }
        let mode = required(&keys, "mode") { $0.word($1, of: Self.roundingModes) }
        finish(keys)
        guard let step, let mode else { return nil }
        return RoundingSyntax(to: step, mode: mode)
    }
}
