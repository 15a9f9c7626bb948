import Diagnostics

/// What facts there are: some sixty fields, lists in lists, and one matching.
enum SampleVocabulary {
    /// Fields of a provider by type, as expressions name them.
    static let flags = [
        "charter", "website", "insured", "ramp", "audited", "tax_debt", "in_liquidation", "trained",
    ]
    static let counts = ["staff_count", "places_total", "experience_years", "violations", "branches"]
    static let days = ["registered_on", "serving_since", "charter_on", "audited_on"]
    static let amounts = ["turnover", "debt", "reserve", "tariff_base"]
    static let texts = ["name", "address", "phone", "email", "head"]

    static let provider: SourceText = {
        let scalars =
            flags.map { ($0, "bool") } + counts.map { ($0, "int") } + days.map { ($0, "date") }
            + amounts.map { ($0, "money") } + texts.map { ($0, "string") }
            + [("kind", "code(legal_kind)"), ("district", "code(district)"), ("closed_on", "optional(date)")]
        let lists = [
            ("staff", "Worker"), ("services", "Line"), ("licences", "Licence"), ("offerings", "Offering"),
        ]
        let provider = record("Provider", scalars + lists.map { ($0, "list(\($1))") })
        return .made("federal/vocabulary-provider.yaml", [provider] + parts)
    }()

    private static let parts = [
        record(
            "Worker",
            [
                ("id", "string"), ("position", "code(position)"), ("education", "code(education)"),
                ("hired_on", "date"), ("hours", "int"), ("certified", "bool"), ("wage", "money"),
            ], key: "id"),
        record(
            "Line",
            [
                ("service", "code(service)"), ("forms", "list(code(form))"), ("tariff", "money"),
                ("since", "date"), ("standard", "bool"),
            ], key: "service"),
        record(
            "Licence",
            [("kind", "code(licence_kind)"), ("from", "date"), ("until", "optional(date)")], key: "kind"),
        record(
            "Offering",
            [
                ("id", "string"), ("form", "code(form)"), ("address", "string"), ("free", "int"),
                ("services", "list(code(service))"), ("rooms", "list(Room)"),
            ], key: "id"),
        record(
            "Room", [("number", "string"), ("area", "int"), ("beds", "int"), ("adapted", "bool")],
            key: "number"),
    ]

    static let client: SourceText = {
        let client = record(
            "Client",
            [
                ("birth_date", "date"), ("applied_on", "date"), ("pension", "optional(money)"),
                ("district", "code(district)"), ("categories", "list(code(category))"), ("alone", "bool"),
                ("has_work", "bool"), ("wanted", "list(code(service))"), ("household", "list(Member)"),
            ])
        let member = record(
            "Member",
            [
                ("id", "string"), ("birth_date", "date"), ("relation", "code(relation)"), ("student", "bool"),
                ("incomes", "list(Income)"),
            ], key: "id")
        let income = record(
            "Income", [("kind", "code(income_kind)"), ("amount", "money"), ("month", "month")])
        return .made("federal/vocabulary-client.yaml", [client, member, income])
    }()

    static let matching = SourceText.made(
        "federal/matching.yaml",
        [
            """
            matching: services
            about: {client: Client, provider: Provider, offering: provider.offerings}
            wanted: client.wanted
            offered: offering.services
            per-service:
              - id: licence
                code: N4
                if: |
                  !code.service[service].licence.hasValue()
                    || provider.licences.exists(l, l.kind == code.service[service].licence.value())
            gates:
              - {id: near, code: N2, law: act-001/16, if: provider.district == client.district}
              - {id: place, code: N7, if: offering.free > 0 && size(covered) > 0}
            preferences: [{id: coverage, weight: 3, is: "scale(size(covered), 0, size(client.wanted))"}]
            must-not-read: [provider.turnover]
            """
        ])

    private static func record(_ name: String, _ fields: [(String, String)], key: String? = nil) -> String {
        var lines = ["vocabulary: \(name)", "title: {ru: Запись \(name), en: Record \(name)}"]
        if let key { lines.append("key: \(key)") }
        lines.append("fields:")
        for (field, type) in fields {
            lines += [
                "  \(field):", "    type: \(type)",
                "    title: {ru: Сведения «\(field)», en: Fact “\(field)”}",
                "    ask: {ru: \"Что известно о «\(field)»?\", en: \"What is known of “\(field)”?\"}",
            ]
            if type.hasPrefix("list") { lines.append("    max-items: 200") }
        }
        return lines.joined(separator: "\n")
    }
}
