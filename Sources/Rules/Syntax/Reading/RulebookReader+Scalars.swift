import CEL
import Diagnostics
import Documents

extension RulebookReader {
    /// A scalar's text; `null` and everything that is no scalar is reported.
    mutating func text(_ node: DocumentNode) -> Spanned<String>? { scalar(node, expected: .text) }

    /// A scalar's text where `shape` is expected.
    mutating func scalar(_ node: DocumentNode, expected shape: Shape) -> Spanned<String>? {
        guard node.isScalar else {
            diagnostics.add(RulesMessages.wrongShape(shape, found: Shape(node.kind), at: node.span))
            return nil
        }
        return Spanned(node.text, node.span)
    }

    /// A text with something in it: codes, names of acts.
    mutating func filledText(_ node: DocumentNode) -> Spanned<String>? {
        guard let text = text(node) else { return nil }
        guard !text.value.isEmpty else {
            diagnostics.add(RulesMessages.emptyText(at: node.span))
            return nil
        }
        return text
    }

    /// A name; one that is written differently is reported and used all the same, so that nothing else fails for it.
    mutating func name(_ node: DocumentNode, _ style: NameStyle) -> Spanned<String>? {
        guard let text = scalar(node, expected: .identifier(style)) else { return nil }
        if !style.accepts(text.value.utf8) {
            diagnostics.add(RulesMessages.wrongName(text.value, style, at: node.span))
        }
        return text
    }

    /// A name that expressions read; the words that the language keeps for itself are reported.
    mutating func variable(_ node: DocumentNode) -> Spanned<String>? {
        let reserved = ["on", "region", "param", "code", "this", "true", "false", "null", "in"]
        guard let name = name(node, .snake) else { return nil }
        if reserved.contains(where: { $0.utf8.elementsEqual(name.value.utf8) }) {
            diagnostics.add(RulesMessages.reservedName(name.value, at: name.span))
        }
        return name
    }

    /// A civil date.
    mutating func date(_ node: DocumentNode) -> Spanned<CivilDate>? {
        guard let text = scalar(node, expected: .date) else { return nil }
        guard let date = CivilDate(text.value) else {
            diagnostics.add(RulesMessages.wrongValue(text.value, expected: .date, at: node.span))
            return nil
        }
        return Spanned(date, node.span)
    }

    /// A whole number of at most nine digits, which is more than any count of the language needs.
    mutating func wholeNumber(_ node: DocumentNode) -> Spanned<Int>? {
        guard let text = scalar(node, expected: .wholeNumber) else { return nil }
        let digits = text.value.utf8
        guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(text.value)
        else {
            diagnostics.add(RulesMessages.wrongValue(text.value, expected: .wholeNumber, at: node.span))
            return nil
        }
        return Spanned(number, node.span)
    }

    /// A stretch of time by the calendar: `1y`, `6m`, `90d`.
    mutating func term(_ node: DocumentNode) -> CalendarTerm? {
        guard let text = scalar(node, expected: .term) else { return nil }
        guard let term = CalendarTerm(text.value) else {
            diagnostics.add(RulesMessages.wrongValue(text.value, expected: .term, at: node.span))
            return nil
        }
        return term
    }

    /// `true` or `false`.
    mutating func truth(_ node: DocumentNode) -> Spanned<Bool>? {
        guard let text = scalar(node, expected: .truth) else { return nil }
        switch text.value {
        case "true": return Spanned(true, node.span)
        case "false": return Spanned(false, node.span)
        default:
            diagnostics.add(RulesMessages.wrongValue(text.value, expected: .truth, at: node.span))
            return nil
        }
    }

    /// One of a few words.
    mutating func word(_ node: DocumentNode, of words: [String]) -> Spanned<String>? {
        guard let text = text(node) else { return nil }
        guard words.contains(where: { $0.utf8.elementsEqual(text.value.utf8) }) else {
            diagnostics.add(RulesMessages.wrongWord(text.value, words: words, at: node.span))
            return nil
        }
        return text
    }

    /// A path of facts: `provider.ownership`.
    mutating func path(_ node: DocumentNode) -> Spanned<String>? {
        guard let text = scalar(node, expected: .path) else { return nil }
        let parts = text.value.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ NameStyle.snake.accepts($0) }) else {
            diagnostics.add(RulesMessages.wrongValue(text.value, expected: .path, at: node.span))
            return nil
        }
        return text
    }

    /// Reports each name that stands a second time, with the place of the first.
    mutating func requireUnique(_ names: [Spanned<String>]) {
        var first: [[UInt8]: SourceSpan] = [:]
        for name in names where !name.value.isEmpty {
            if let place = first.updateValue(name.span, forKey: Array(name.value.utf8)) {
                first[Array(name.value.utf8)] = place
                diagnostics.add(RulesMessages.duplicateID(name.value, at: name.span, first: place))
            }
        }
    }
}
