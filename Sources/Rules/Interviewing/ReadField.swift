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
    /// The fields that the question reads, each once, in the order of reading.
    var fields: [ReadField] {
        var fields: [ReadField] = []
        for fact in facts
        where !fields.contains(where: { $0.record == fact.record && $0.field == fact.field }) {
            let path = fact.path.hasSuffix("[…]") ? String(fact.path.dropLast(3)) : fact.path
            fields.append(
                ReadField(record: fact.record, field: fact.field, path: path, isComputed: fact.isDerived))
        }
        return fields
    }
}
