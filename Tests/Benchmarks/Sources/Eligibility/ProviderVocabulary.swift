import CEL
public import Facts

/// The vocabulary of the provider documents of the peer workload (`workload/gen.py`), every field declared.
///
/// Documents are checked against it as the daemon checks its facts: a field that is not here is a mistake.
public enum ProviderVocabulary {
    /// The record type of a document.
    public static let record = "Provider"

    /// The forms of service: the keys of `places` and `free`.
    static let forms = ["stationary", "semi", "home"]

    /// The record types and the code list.
    public static var vocabulary: Vocabulary {
        Vocabulary(
            records: [
                Vocabulary.Record(name: record, fields: provider),
                Vocabulary.Record(name: "Worker", fields: worker),
                Vocabulary.Record(name: "Service", fields: service),
            ],
            codeLists: [Vocabulary.CodeList(name: "form", codes: forms.map { ($0, nil) })])
    }

    private static let provider: [Vocabulary.Field] =
        fields(.string, ["id", "legal_form", "founder_kind"])
        + fields(
            .bool,
            [
                "foreign_agent", "in_liquidation", "bankrupt", "activity_suspended", "unscrupulous_supplier",
                "tax_debt_agreement", "has_site", "accessible",
            ])
        + fields(.int, ["tax_debt_kopecks", "experience_years", "complaints"])
        + fields(.decimal, ["quality_score", "x", "y"])
        + fields(.list(.string), ["licences", "documents", "districts", "ages", "languages"])
        + fields(.map(.code("form"), .int), ["places", "free"])
        + [
            Vocabulary.Field(name: "staff", type: .list(.record("Worker"))),
            Vocabulary.Field(name: "services", type: .list(.record("Service"))),
        ]

    private static let worker: [Vocabulary.Field] =
        fields(.string, ["position", "profile"])
        + fields(.bool, ["qualified", "medical_check", "record_check"])
        + fields(.int, ["hours"])

    private static let service: [Vocabulary.Field] =
        fields(.string, ["code", "type", "form"]) + fields(.int, ["years", "tariff"])

    private static func fields(_ type: ValueType, _ names: [String]) -> [Vocabulary.Field] {
        names.map { Vocabulary.Field(name: $0, type: type) }
    }
}
