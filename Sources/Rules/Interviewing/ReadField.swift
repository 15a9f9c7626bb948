import CEL

/// A field that a question reads.
package struct ReadField: Sendable, Hashable {
    /// The record that declares it.
    package var record: String
    /// Its name.
    package var field: String
    /// Its path, `[…]` for any element of a list that it lies in.
    package var path: String
    /// Whether rules compute it.
    package var isComputed: Bool
}

extension DecisiveRules {
    /// The fields that the question reads, each once: the lists whose elements it is about, then in the order of reading.
    var fields: [ReadField] {
        var fields = lists
        for fact in facts
        where !fields.contains(where: { $0.record == fact.record && $0.field == fact.field }) {
            let path = fact.path.hasSuffix("[…]") ? String(fact.path.dropLast(3)) : fact.path
            fields.append(
                ReadField(record: fact.record, field: fact.field, path: path, isComputed: fact.isDerived))
        }
        return fields
    }
}

extension ReadField {
    /// The list that elements of a subject lie in; nil of a subject that is no element.
    init?(listOf subject: Subject) {
        guard case .row(_, let list) = subject.place else { return nil }
        let path = list.path.reduce(into: "") { path, step in
            switch step {
            case .text(let text): path += text
            case .row: path += "…"
            case .word, .region: break
            }
        }
        self.init(record: list.record, field: list.field, path: path, isComputed: false)
    }
}
