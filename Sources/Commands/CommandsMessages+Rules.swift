import Diagnostics

/// The words of `rules check`.
extension CommandsMessages {
    static func rulesInOrder(_ summary: RulebookSummary) -> Phrase {
        let regions = summary.regions.joined(separator: ", ")
        return Phrase(
            ru: """
                Правила \(summary.name) в порядке. Регионы: \(regions). Решений: \(summary.decisions), расчётов: \
                \(summary.calculations), замечаний: \(summary.findings.all)\(kinds(of: summary.findings).ru).
                \(summary.digest)
                """,
            en: """
                The rules of \(summary.name) are in order. Regions: \(regions). Decisions: \(summary.decisions), \
                calculations: \(summary.calculations), findings: \
                \(summary.findings.all)\(kinds(of: summary.findings).en).
                \(summary.digest)
                """)
    }

    private static func kinds(of findings: FindingCounts) -> (ru: String, en: String) {
        let kinds = [
            (findings.goesBeyond, "больше федерального закона", "beyond the federal law"),
            (findings.stale, "устарело", "stale"),
            (findings.unconfirmed, "не подтверждено (`--unconfirmed`)", "not confirmed (`--unconfirmed`)"),
            (findings.others, "прочих", "others"),
        ].filter { $0.0 > 0 }
        guard !kinds.isEmpty else { return ("", "") }
        let ru = kinds.map { "\($0.1) — \($0.0)" }.joined(separator: ", ")
        let en = kinds.map { "\($0.2): \($0.0)" }.joined(separator: ", ")
        return (" (\(ru))", " (\(en))")
    }
}
