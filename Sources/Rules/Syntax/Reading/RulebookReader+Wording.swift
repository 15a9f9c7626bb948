import CEL
import Diagnostics
import Documents

extension RulebookReader {
    /// `{ru: …, en: …}`.
    mutating func localizedText(_ node: DocumentNode) -> LocalizedText? {
        guard var keys = mapping(node) else { return nil }
        let result = wordings(&keys)
        finish(keys)
        if result == nil { requireWording(keys) }
        return result
    }

    /// Why something is so: `{ru: …, en: …}`, or one text that stands for both languages.
    mutating func reason(_ node: DocumentNode) -> Spanned<LocalizedText>? {
        guard node.isScalar else { return localizedText(node).map { Spanned($0, node.span) } }
        return filledText(node).map { Spanned(LocalizedText(ru: $0.value, en: $0.value), $0.span) }
    }

    /// The languages of a mapping that holds other keys as well; nil when it has none.
    mutating func wordings(_ keys: inout EntryReader) -> LocalizedText? {
        let ru = optional(&keys, "ru") { $0.filledText($1) }
        let en = optional(&keys, "en") { $0.filledText($1) }
        guard ru != nil || en != nil else { return nil }
        return LocalizedText(ru: ru?.value, en: en?.value)
    }

    /// Reports a text without any language, unless it holds keys that were reported already.
    private mutating func requireWording(_ keys: EntryReader) {
        guard keys.entries.isEmpty else { return }
        diagnostics.add(RulesMessages.noLanguage(at: keys.node.span))
    }

    /// A sentence with `{expression}` in it, in both languages.
    mutating func sentence(_ node: DocumentNode) -> SentenceSyntax? {
        guard var keys = mapping(node) else { return nil }
        let ru = optional(&keys, "ru") { $0.sentenceParts($1) }
        let en = optional(&keys, "en") { $0.sentenceParts($1) }
        finish(keys)
        requireWording(keys)
        guard ru != nil || en != nil else { return nil }
        return SentenceSyntax(ru: ru ?? [], en: en ?? [], span: node.span)
    }

    /// The stretches of one wording.
    private mutating func sentenceParts(_ node: DocumentNode) -> [SentenceSyntax.Part]? {
        guard filledText(node) != nil else { return nil }
        var parts: [SentenceSyntax.Part] = []
        for piece in SentencePieces(Array(node.bytes)).pieces {
            switch piece {
            case .text(let text):
                parts.append(.text(text))
            case .stray(let offset):
                diagnostics.add(RulesMessages.strayBrace(at: node.origin.span(offset..<offset + 1)))
            case .expression(let range):
                guard let part = sentenceExpression(node, range) else { continue }
                parts.append(part)
            }
        }
        return parts
    }

    /// What stands between braces: a value, or a number that is followed by a word in the right form.
    private mutating func sentenceExpression(
        _ node: DocumentNode, _ range: Range<Int>
    ) -> SentenceSyntax.Part? {
        let bytes = Array(node.bytes)[range]
        let origin = node.origin.slice(range)
        guard let parsed = expression(String(decoding: bytes, as: UTF8.self), origin: origin) else {
            return nil
        }
        guard case .call(let name, target: nil, arguments: let arguments) = parsed[parsed.root],
            words.contains(name),
            let number = arguments.first, arguments.count == 1
        else { return .expression(parsed) }
        let counted = ParsedExpression(
            nodes: parsed.nodes, ranges: parsed.ranges, nameRanges: parsed.nameRanges, root: number,
            origin: parsed.origin)
        return .counted(word: Spanned(name, parsed.nameSpan(parsed.root)), counted)
    }
}
