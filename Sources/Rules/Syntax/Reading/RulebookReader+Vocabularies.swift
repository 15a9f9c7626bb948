import Diagnostics
import Documents

extension RulebookReader {
    /// The document `vocabulary:`.
    mutating func vocabulary(_ node: DocumentNode) -> VocabularySyntax? {
        var keys = EntryReader(node)
        let name = required(&keys, "vocabulary") { $0.name($1, .pascal) }
        let title = optional(&keys, "title") { $0.localizedText($1) }
        let key = optional(&keys, "key") { $0.name($1, .snake) }
        let fields = required(&keys, "fields") { $0.fields($1) }
        finish(keys)
        guard let name else { return nil }
        return VocabularySyntax(name: name, title: title, key: key, fields: fields ?? [])
    }

    private mutating func fields(_ node: DocumentNode) -> [FieldSyntax]? {
        guard let keys = mapping(node) else { return nil }
        return keys.entries.compactMap { entry in
            guard let name = name(entry.key, .snake) else { return nil }
            guard hasValue(entry) else { return nil }
            return field(name, entry.value)
        }
    }

    private mutating func field(_ name: Spanned<String>, _ node: DocumentNode) -> FieldSyntax? {
        guard var keys = mapping(node) else { return nil }
        let type = required(&keys, "type") { $0.type($1) }
        let title = optional(&keys, "title") { $0.localizedText($1) }
        let ask = optional(&keys, "ask") { $0.localizedText($1) }
        let proof = optional(&keys, "proof") { $0.localizedText($1) }
        let isSensitive = optional(&keys, "sensitive") { $0.truth($1) }
        let ifAbsent = optional(&keys, "if-absent") { $0.constant($1) }
        let bounds = bounds(&keys)
        let valueBounds = optional(&keys, "values") { $0.valueBounds($1) }
        let change = optional(&keys, "change") { $0.change($1) }
        finish(keys)
        guard let type else { return nil }
        return FieldSyntax(
            name: name, type: type, title: title, ask: ask, proof: proof,
            isSensitive: isSensitive?.value ?? false,
            ifAbsent: ifAbsent, bounds: bounds, valueBounds: valueBounds, change: change)
    }

    private mutating func valueBounds(_ node: DocumentNode) -> FieldSyntax.Bounds? {
        guard var keys = mapping(node) else { return nil }
        let result = bounds(&keys)
        finish(keys)
        return result
    }
}
