import Diagnostics

/// The words of remedies.
extension CommandsMessages {
    static func remedies(_ count: Int, isAll: Bool) -> Phrase {
        isAll
            ? Phrase(
                ru: "Что изменить, чтобы решение стало положительным; всего способов: \(count)",
                en: "What would turn it into a grant; ways in all: \(count)")
            : Phrase(
                ru: "Что изменить, чтобы решение стало положительным; показано способов: \(count)",
                en: "What would turn it into a grant; ways shown: \(count)")
    }

    static let nothingToRemedy = Phrase(
        ru: "`--remedies` не относится к расчётам, а других вопросов у этой команды нет",
        en: "`--remedies` does not apply to calculations, and this command asks nothing else")
    static let noRemedy = Phrase(
        ru: "По правилам никто не может изменить ничего, что сделало бы решение положительным",
        en: "By the rules nobody can change anything that would turn it into a grant")
    static let noneWithinBound = Phrase(
        ru: "Способ не найден: поиск остановлен на пределе работы",
        en: "No way was found: the search stopped at its bound")
    static let boundReached = Phrase(
        ru: "Поиск остановлен на пределе работы: могут быть и другие способы",
        en: "The search stopped at its bound: there may be other ways")
    static let moreRemedies = Phrase(
        ru: "Могут быть и другие способы: --top покажет больше",
        en: "There may be other ways: --top shows more")
    static let factsFirst = Phrase(
        ru: "Сначала сообщите недостающие сведения: что изменить, видно, когда решение известно",
        en: "First give the facts that are missing: what to change shows once the answer is known")

    static func effort(_ effort: Int) -> Phrase { Phrase(ru: "труд \(effort)", en: "effort \(effort)") }

    static func grantsFrom(_ day: String) -> Phrase { Phrase(ru: "с \(day)", en: "from \(day)") }

    static func mends(_ condition: String) -> Phrase {
        Phrase(ru: "устраняет: \(condition)", en: "mends: \(condition)")
    }

    /// What people call the day where facts are named by their paths.
    static let day = Phrase(ru: "день", en: "the day")

    static func unsolved(_ paths: [String]) -> Phrase {
        let list = paths.joined(separator: ", ")
        return Phrase(
            ru: "не все значения найдены по правилам: \(list)",
            en: "not all values were found from the rules: \(list)")
    }
}
