import Diagnostics

/// The words that stand beside signs in documents.
extension CommandsMessages {
    static func outcome(_ mark: Mark) -> Phrase {
        switch mark.sign {
        case .open: Phrase(ru: "не определено", en: "undetermined")
        case .fault: Phrase(ru: "не вычисляется", en: "cannot be computed")
        case .warning: Phrase(ru: "предупреждение", en: "warning")
        case .good: settled(mark.sense, isGood: true)
        case .bad: settled(mark.sense, isGood: false)
        }
    }

    /// The sign says whether something is in order; the word, whether it is so.
    private static func settled(_ sense: Mark.Sense, isGood: Bool) -> Phrase {
        switch sense {
        case .condition:
            isGood ? Phrase(ru: "выполнено", en: "met") : Phrase(ru: "не выполнено", en: "not met")
        case .absence:
            isGood ? Phrase(ru: "отсутствует", en: "not the case") : Phrase(ru: "имеется", en: "the case")
        case .case:
            isGood
                ? Phrase(ru: "применяется", en: "applies")
                : Phrase(ru: "не применяется", en: "does not apply")
        case .run: isGood ? Phrase(ru: "прошёл", en: "passed") : Phrase(ru: "не прошёл", en: "failed")
        }
    }
}
