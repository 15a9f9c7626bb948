import Diagnostics

/// The header, the acts and the code lists.
enum SampleData {
    /// The number of acts of the root pack; the last of them came into force later.
    static let actCount = 20

    static let header = SourceText.made(
        "rulebook.yaml",
        [
            """
            rulebook: sample
            title: {ru: Правила для измерений, en: Rules to be measured}
            currency: RUB
            region: RU
            languages: [ru, en]
            questions: {check: [rule_000], assess: [rule_001, Client.age, value_00], match: services}
            levels: [federal-law, decree, regional-law, regional-act]
            units:
              article: {ru: ст., en: art.}
              part: {ru: ч., en: part}
              item: {ru: п., en: cl.}
            words:
              years: {ru: [год, года, лет], en: [year, years]}
            """
        ])

    static let laws = SourceText.made(
        "federal/laws.yaml",
        [
            "laws:\n"
                + (0..<actCount).map { number in
                    """
                      act-\(number.padded):
                        level: \(number < 5 ? "federal-law" : "decree")
                        date: 2014-01-15
                        from: \(number < 15 ? "2015-01-01" : "2024-01-01")
                        units: [article, part, item]
                        title: {ru: Федеральный закон № \(number)-ФЗ, en: Federal Law \(number)-FZ}
                    """
                }.joined(separator: "\n")
        ])

    /// Code lists with the number of their codes.
    static let sizes = [
        ("legal_kind", 6), ("district", 90), ("position", 40), ("education", 8), ("form", 3),
        ("category", 30),
        ("relation", 12), ("income_kind", 20), ("licence_kind", 10), ("service", 80), ("region", 89),
    ]

    /// Who remedies are done by.
    static let actors = SourceText.made(
        "federal/codes-actor.yaml",
        ["codelist: actor\ncodes: [{code: provider, title: {ru: Поставщик, en: Provider}}]"])

    static var codeLists: [SourceText] {
        sizes.map { name, count in
            var lines = ["codelist: \(name)", "title: {ru: Справочник «\(name)», en: Code list “\(name)”}"]
            if name == "service" {
                lines.append("columns: {licence: optional(code(licence_kind)), hours: int}")
            }
            lines.append("codes:")
            for number in 0..<count {
                let columns =
                    name == "service" ? ", licence: licence_kind-\(number % 10), hours: \(number % 7)" : ""
                let code = name == "region" && number < 20 ? SampleRegion.code(number) : "\(name)-\(number)"
                lines.append(
                    "  - {code: \(code), law: act-001/\(number + 1)\(columns), "
                        + "title: {ru: Позиция \(number), en: Item \(number)}}")
            }
            return .made("federal/codes-\(name).yaml", [lines.joined(separator: "\n")])
        }
    }
}
