/// What facts of different elements, or months, have in common: the same field of the same record.
struct FactKind: Hashable {
    private let record: String
    private let field: String

    /// A fact that no record declares is alone of its kind.
    init(_ fact: UnknownFact) {
        record = fact.record
        field = fact.record.isEmpty ? fact.path : fact.field
    }
}
