import CEL
import Diagnostics
import Documents

extension RulebookReader {
    /// `title`, `law`, `from`, `until`, `unconfirmed`, which every rule can carry.
    mutating func attributes(_ keys: inout EntryReader) -> RuleAttributes {
        var result = RuleAttributes()
        result.title = optional(&keys, "title") { $0.localizedText($1) }
        result.law = optional(&keys, "law") { $0.citations($1) } ?? []
        result.from = optional(&keys, "from") { $0.date($1) }
        result.until = optional(&keys, "until") { $0.date($1) }
        result.unconfirmed = optional(&keys, "unconfirmed") { $0.reason($1) }
        requireOrder(result.from, result.until)
        return result
    }

    /// The same with `barrier`, which conditions and cases can carry.
    mutating func barrierAttributes(_ keys: inout EntryReader) -> RuleAttributes {
        var result = attributes(&keys)
        result.barrier = optional(&keys, "barrier") { $0.filledText($1) }
        return result
    }

    /// Reports a last day before the first one.
    mutating func requireOrder(_ from: Spanned<CivilDate>?, _ until: Spanned<CivilDate>?) {
        guard let from, let until, until.value < from.value else { return }
        diagnostics.add(RulesMessages.datesReversed(at: until.span, from: from.span))
    }

    /// One citation or a list of them.
    mutating func citations(_ node: DocumentNode) -> [CitationSyntax] {
        if node.kind == .sequence { return list(node) { $0.citation($1) } }
        return citation(node).map { [$0] } ?? []
    }

    /// `ACT/unit/unit`.
    mutating func citation(_ node: DocumentNode) -> CitationSyntax? {
        guard scalar(node, expected: .citation) != nil else { return nil }
        let bytes = node.bytes
        let base = bytes.startIndex
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard let act = parts.first, parts.allSatisfy({ !$0.isEmpty && !$0.contains(UInt8(ascii: " ")) })
        else {
            diagnostics.add(RulesMessages.wrongValue(node.text, expected: .citation, at: node.span))
            return nil
        }
        let units = parts.dropFirst().map { part -> String? in
            part.elementsEqual("-".utf8) ? nil : String(decoding: part, as: UTF8.self)
        }
        if let last = parts.last, parts.count > 1, units.last == .some(nil) {
            let place = node.origin.span(last.startIndex - base..<last.endIndex - base)
            diagnostics.add(RulesMessages.citationEndsSkipped(at: place))
        }
        return CitationSyntax(
            act: Spanned(String(decoding: act, as: UTF8.self), node.origin.span(0..<act.count)), units: units,
            span: node.span)
    }

    /// `{effort, by, ru, en}`: an act that makes a condition true.
    mutating func remedy(_ node: DocumentNode) -> ChangeSyntax? {
        guard var keys = mapping(node) else { return nil }
        let remedy = act(&keys)
        finish(keys)
        return remedy
    }

    /// `{effort, by, ru, en, only}`: who can change a fact.
    mutating func change(_ node: DocumentNode) -> ChangeSyntax? {
        guard var keys = mapping(node) else { return nil }
        var change = act(&keys)
        change.only = optional(&keys, "only") { $0.word($1, of: ["add", "drop"]) }
        finish(keys)
        return change
    }

    private mutating func act(_ keys: inout EntryReader) -> ChangeSyntax {
        let effort = optional(&keys, "effort") { $0.wholeNumber($1) }
        let by = optional(&keys, "by") { $0.name($1, .kebab) }
        return ChangeSyntax(effort: effort, by: by, text: wordings(&keys))
    }
}
