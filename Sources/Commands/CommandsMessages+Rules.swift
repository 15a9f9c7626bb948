import Diagnostics

/// The words of `rules check`.
extension CommandsMessages {
    static func rulesInOrder(_ summary: RulebookSummary) -> Phrase {
        let regions = summary.regions.joined(separator: ", ")
        return Phrase(
            ru: """
                Правила \(summary.name) в порядке. Регионы: \(regions). Решений: \(summary.decisions), расчётов: \
                \(summary.calculations), замечаний: \(summary.findings).
                \(summary.digest)
                """,
            en: """
                The rules of \(summary.name) are in order. Regions: \(regions). Decisions: \(summary.decisions), \
                calculations: \(summary.calculations), findings: \(summary.findings).
                \(summary.digest)
                """)
    }
}
