import API
import Diagnostics

/// The words of what changes: with time, and with other facts.
enum ChangeMessages {
    static let holdsAlways = Phrase(
        ru: "действует, пока не изменятся сведения или правила",
        en: "holds as long as the facts and the rules stay as they are")

    static func holdsAtLeast(_ day: String) -> Phrase {
        Phrase(
            ru: "действует по меньшей мере до \(day); дальше не проверено",
            en: "holds at least until \(day); further was not checked")
    }

    static func holdsUntil(_ last: String, _ next: String, _ answer: String, says: Bool) -> Phrase {
        Phrase(
            ru: "действует до \(last); с \(next) — \(answer)" + (says ? ", потому что изменится:" : ""),
            en: "holds until \(last); from \(next) \(answer)" + (says ? ", because of a change:" : ""))
    }

    static let notAsked = Phrase(
        ru: "вопрос не ставится: код больше не действует",
        en: "not asked: the code is no longer in force")

    static let ruleBegins = Phrase(
        ru: "с этого дня действует эта редакция правила", en: "this wording of the rule begins to apply")
    static let ruleEnds = Phrase(ru: "правило больше не действует", en: "the rule no longer applies")

    /// What a condition or case was and is.
    static func course(
        _ before: ExplanationNode.Outcome?, _ after: ExplanationNode.Outcome?, _ kind: ExplanationNode.Kind
    ) -> Phrase {
        let isCase = kind == .case || kind == .value
        let (old, new) = (word(before, isCase), word(after, isCase))
        if before == after { return Phrase(ru: "другое значение", en: "another value") }
        return Phrase(ru: "\(old.ru) → \(new.ru)", en: "\(old.en) → \(new.en)")
    }

    private static func word(_ outcome: ExplanationNode.Outcome?, _ isCase: Bool) -> Phrase {
        switch outcome {
        case .yes:
            isCase ? Phrase(ru: "подходит", en: "hits") : Phrase(ru: "выполнено", en: "holds")
        case .no:
            isCase
                ? Phrase(ru: "не подходит", en: "does not hit")
                : Phrase(ru: "не выполнено", en: "does not hold")
        case .unknown: Phrase(ru: "не известно", en: "not known")
        case .fault: Phrase(ru: "не вычислено", en: "not computed")
        case nil: Phrase(ru: "нет", en: "not there")
        }
    }
}
