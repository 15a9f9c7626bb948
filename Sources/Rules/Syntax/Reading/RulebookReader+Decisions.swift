import CEL
import Diagnostics
import Documents

extension RulebookReader {
    /// The document `decision:`.
    mutating func decision(_ node: DocumentNode) -> DecisionSyntax? {
        var keys = EntryReader(node)
        guard let name = required(&keys, "decision", { $0.variable($1) }) else { return nil }
        let about = subjects(&keys)
        let attributes = attributes(&keys)
        let setBy = optional(&keys, "set-by") { $0.text($1) }
        let asOf = optional(&keys, "as-of") { $0.expression($1) }
        let says = optional(&keys, "says") { $0.sentence($1) }
        let body = body(&keys)
        finish(keys)
        requireUnique(Self.ids(body?.children ?? []))
        return DecisionSyntax(
            name: name, about: about, attributes: attributes, setBy: setBy, asOf: asOf, says: says, body: body
        )
    }

    /// The subjects of `about`.
    mutating func subjects(_ keys: inout EntryReader) -> [SubjectSyntax] {
        required(&keys, "about") { $0.subjects($1) } ?? []
    }

    private mutating func subjects(_ node: DocumentNode) -> [SubjectSyntax]? {
        guard let keys = mapping(node) else { return nil }
        if keys.entries.isEmpty { diagnostics.add(RulesMessages.emptyList("about", at: node.span)) }
        return keys.entries.compactMap { subject($0) }
    }

    private mutating func subject(_ entry: EntryReader.Entry) -> SubjectSyntax? {
        guard hasValue(entry) else { return nil }
        guard let name = variable(entry.key), let source = text(entry.value) else { return nil }
        var subject = SubjectSyntax(name: name, source: source, path: nil, type: nil)
        if source.value.utf8.contains(UInt8(ascii: ".")) {
            guard path(entry.value) != nil else { return nil }
            subject.path = expression(entry.value)
        } else {
            subject.type = type(entry.value)
        }
        return subject
    }
}
