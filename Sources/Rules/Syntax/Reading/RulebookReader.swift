import CEL
import Diagnostics
import Documents

/// Reads nodes into syntax; every mistake is reported and reading goes on beside it.
///
/// The functions that read one kind of thing lie in the extensions. They give nil for what cannot be used and have
/// then said why.
struct RulebookReader {
    /// Everything that was found.
    var diagnostics = Diagnostics()
    /// The words of the rulebook's `words`, which sentences may put behind a number.
    var words: Set<String> = []
    /// Every mapping that was read, with the keys that it could have held: nil, and nothing is kept, unless the reference
    /// of the language is compared with what the readers know.
    var mappings: [EntryReader]?

    /// A function that reads a node.
    typealias Reading<Value> = (inout RulebookReader, DocumentNode) -> Value?

    /// A cursor over a mapping, or nil after a report.
    mutating func mapping(_ node: DocumentNode) -> EntryReader? {
        guard node.kind == .mapping else {
            diagnostics.add(RulesMessages.wrongShape(.mapping, found: Shape(node.kind), at: node.span))
            return nil
        }
        return EntryReader(node)
    }

    /// The items of a list that could be read.
    mutating func list<Value>(_ node: DocumentNode, of read: Reading<Value>) -> [Value] {
        guard node.kind == .sequence else {
            diagnostics.add(RulesMessages.wrongShape(.list, found: Shape(node.kind), at: node.span))
            return []
        }
        var result: [Value] = []
        for item in node.items {
            guard item.kind != .absent else {
                diagnostics.add(RulesMessages.emptyItem(at: item.span))
                continue
            }
            if let value = read(&self, item) { result.append(value) }
        }
        return result
    }

    /// The value of a key that may be missing.
    mutating func optional<Value>(
        _ keys: inout EntryReader, _ key: String, _ read: Reading<Value>
    ) -> Value? {
        guard let entry = keys.take(key), hasValue(entry) else { return nil }
        return read(&self, entry.value)
    }

    /// Whether a key has a value; one that was left out is reported, unless reading YAML said already what became
    /// of it.
    mutating func hasValue(_ entry: EntryReader.Entry) -> Bool {
        guard entry.value.kind == .absent else { return true }
        let (key, value) = (entry.key.span, entry.value.span)
        let isExplained = diagnostics.all.contains { found in
            guard let place = found.span, place.source == key.source else { return false }
            return found.code.utf8.starts(with: "yaml.".utf8) && key.end <= place.start
                && place.start <= value.end
        }
        if !isExplained { diagnostics.add(RulesMessages.missingValue(entry.key.text, at: key)) }
        return false
    }

    /// The value of a key that has to be there.
    mutating func required<Value>(
        _ keys: inout EntryReader, _ key: String, _ read: Reading<Value>
    ) -> Value? {
        guard keys.node[key] != nil else {
            _ = keys.take(key)
            diagnostics.add(RulesMessages.missingKey(key, at: keys.anchor))
            return nil
        }
        return optional(&keys, key, read)
    }

    /// The items of a list that may be missing.
    mutating func optionalList<Value>(
        _ keys: inout EntryReader, _ key: String, of read: Reading<Value>
    ) -> [Value] {
        optional(&keys, key) { $0.list($1, of: read) } ?? []
    }

    /// The items of a list that has to be there and hold something.
    mutating func requiredList<Value>(
        _ keys: inout EntryReader, _ key: String, of read: Reading<Value>
    ) -> [Value] {
        required(&keys, key) { reader, node in
            if node.kind == .sequence, node.count == 0 {
                reader.diagnostics.add(RulesMessages.emptyList(key, at: node.span))
            }
            return reader.list(node, of: read)
        } ?? []
    }

    /// Reports the keys that nobody took.
    mutating func finish(_ keys: EntryReader) {
        mappings?.append(keys)
        for index in keys.untaken {
            let entry = keys.entries[index]
            guard entry.value.kind == .absent else {
                diagnostics.add(
                    RulesMessages.unknownKey(entry.key.text, known: keys.known, at: entry.key.span))
                continue
            }
            diagnostics.add(RulesMessages.keyWithoutValue(entry.key.text, at: entry.key.span))
            if index > 0 { withdrawSyntaxErrors(inside: keys.entries[index - 1].value.span) }
        }
    }

    /// Takes back what was said about an expression that a comma of YAML cut off: the cut is the mistake.
    private mutating func withdrawSyntaxErrors(inside span: SourceSpan) {
        var kept = Diagnostics()
        for diagnostic in diagnostics.all {
            if diagnostic.code.utf8.starts(with: "cel.".utf8), let place = diagnostic.span,
                place.source == span.source, span.start <= place.start, place.end <= span.end
            {
                continue
            }
            kept.add(diagnostic)
        }
        diagnostics = kept
    }
}
