import CEL
import Diagnostics
import Documents

extension RulebookReader {
    /// The document `scenario:`; nil when it cannot be asked.
    mutating func scenario(_ node: DocumentNode) -> ScenarioSyntax? {
        var keys = EntryReader(node)
        let name = required(&keys, "scenario") { $0.name($1, .kebab) }
        let title = optional(&keys, "title") { $0.localizedText($1) }
        let law = optional(&keys, "law") { $0.citations($1) } ?? []
        let ask = required(&keys, "ask") { $0.filledText($1) }
        let region = optional(&keys, "region") { $0.filledText($1) }
        let day = optional(&keys, "on") { $0.date($1) }
        let given = optional(&keys, "given") { $0.givenFacts($1) }
        let expect = optional(&keys, "expect") { $0.expectation($1) }
        let rows = optionalList(&keys, "rows") { $0.row($1) }
        finish(keys)
        requireUnique(rows.map(\.id))
        requireCases(node, rows, keys.anchor)
        guard let name, let ask else { return nil }
        return ScenarioSyntax(
            name: name, title: title, law: law, ask: ask, region: region, on: day, given: given,
            expect: expect, rows: rows)
    }

    private mutating func row(_ node: DocumentNode) -> ScenarioSyntax.Row? {
        guard var keys = mapping(node) else { return nil }
        let id = required(&keys, "id") { $0.name($1, .kebab) }
        let law = optional(&keys, "law") { $0.citations($1) } ?? []
        let region = optional(&keys, "region") { $0.filledText($1) }
        let day = optional(&keys, "on") { $0.date($1) }
        let given = optional(&keys, "given") { $0.givenFacts($1) }
        let expect = optional(&keys, "expect") { $0.expectation($1) }
        finish(keys)
        guard let id else { return nil }
        return ScenarioSyntax.Row(id: id, law: law, region: region, on: day, given: given, expect: expect)
    }

    private mutating func givenFacts(_ node: DocumentNode) -> DocumentNode? { mapping(node)?.node }

    /// `{is, by, verdict, because, missing, warnings}`.
    private mutating func expectation(_ node: DocumentNode) -> ExpectationSyntax? {
        guard var keys = mapping(node) else { return nil }
        var expect = ExpectationSyntax(span: keys.anchor)
        if let entry = keys.take("is"), hasValue(entry) {
            expect.value = .init(key: entry.key.span, node: entry.value)
        }
        expect.by = optional(&keys, "by") { $0.filledText($1) }
        expect.verdict = optional(&keys, "verdict") {
            $0.word($1, of: ["granted", "refused", "undetermined"])
        }
        expect.because = optional(&keys, "because") { $0.names($1) }
        expect.missing = optional(&keys, "missing") { $0.names($1) }
        expect.warnings = optional(&keys, "warnings") { $0.names($1) }
        finish(keys)
        if keys.entries.isEmpty { diagnostics.add(RulesMessages.expectsNothing(at: node.span)) }
        return expect
    }

    private mutating func names(_ node: DocumentNode) -> [Spanned<String>] {
        let names = list(node) { $0.filledText($1) }
        requireUnique(names)
        return names
    }

    /// Reports a scenario or row without a day or without anything that it expects, its own or the scenario's.
    private mutating func requireCases(
        _ node: DocumentNode, _ rows: [ScenarioSyntax.Row], _ anchor: SourceSpan
    ) {
        let isAlone = (node["rows"]?.count ?? 0) == 0
        for key in ["on", "expect"] where node[key] == nil {
            let isNeeded = isAlone || (key == "on" && node["expect"] != nil)
            if isNeeded { diagnostics.add(RulesMessages.missingKey(key, at: anchor)) }
            for row in node["rows"]?.items ?? [] where !isNeeded && row.kind == .mapping && row[key] == nil {
                diagnostics.add(RulesMessages.missingKey(key, at: EntryReader(row).anchor))
            }
        }
    }
}
