import CEL
import Diagnostics

/// The words of `eval --analysis`.
extension CommandsMessages {
    static let analysisRows = (
        facts: Phrase(
            ru: "читает факты и может измениться, когда", en: "reads these facts and can change where"),
        days: Phrase(ru: "может измениться со временем, когда", en: "can change by itself where"),
        cost: Phrase(ru: "стоимость", en: "cost")
    )
    static let readsNoFacts = Phrase(ru: "ни одного", en: "none")
    static let isDerived = Phrase(ru: "вычисляется", en: "computed")
    static let nothingTurns = Phrase(ru: "от значения не зависит", en: "its value does not matter")
    static let notWhole = Phrase(
        ru: "правила слишком велики: просмотрено не всё",
        en: "the rules are too large: not all of them were looked at")

    static func notSolved(_ part: String) -> Phrase {
        Phrase(ru: "границы не найдены: \(part)", en: "not solved: \(part)")
    }

    static func slack(_ days: Int) -> Phrase {
        Phrase(
            ru: "(в конце месяца — до \(days) дн. позже)",
            en: "(at the end of a month up to \(days) d. later)")
    }

    static func steps(_ least: Int, _ most: Int) -> Phrase {
        guard most < .max else {
            return Phrase(
                ru: "шагов: от \(least), сверху не ограничено", en: "steps: from \(least), without bound")
        }
        return Phrase(ru: "шагов: от \(least) до \(most)", en: "steps: from \(least) to \(most)")
    }

    /// The sign of a comparison that turns there.
    static func sign(_ change: ExpressionAnalysis.Change) -> String {
        switch change {
        case .from: ">="
        case .after: ">"
        case .exactly: "=="
        case .among: "in"
        }
    }
}
