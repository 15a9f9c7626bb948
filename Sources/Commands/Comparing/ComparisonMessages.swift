import Diagnostics

/// The words of a comparison of regions.
enum ComparisonMessages {
    static let columns = (
        region: Phrase(ru: "Регион", en: "Region"), title: Phrase(ru: "Название", en: "Title"),
        verdict: Phrase(ru: "Решение", en: "Verdict"), value: Phrase(ru: "Значение", en: "Value"),
        law: Phrase(ru: "Основание", en: "Law"), asked: Phrase(ru: "Условий", en: "Conditions"),
        failing: Phrase(ru: "Не выполнено", en: "Failing"), open: Phrase(ru: "Неизвестно", en: "Open"),
        barriers: Phrase(ru: "Барьеров", en: "Barriers")
    )

    static func regions(_ count: Int) -> Phrase {
        Phrase(ru: "регионов: \(count)", en: "regions: \(count)")
    }

    static func silent(_ codes: String) -> Phrase {
        Phrase(
            ru: "Правила не известны, сравнить нельзя: \(codes)",
            en: "Rules are not known, nothing to compare: \(codes)")
    }

    static func beyond(_ strictest: String, _ mildest: String, _ count: Int) -> Phrase {
        Phrase(
            ru: "Самый строгий регион (\(strictest)) требует сверх самого мягкого (\(mildest)): \(count)",
            en: "The strictest region (\(strictest)) asks beyond the mildest (\(mildest)): \(count)")
    }

    static func unknownRegion(_ code: String) -> Phrase {
        Phrase(ru: "в правилах нет региона \(code)", en: "the rulebook has no region \(code)")
    }
}
