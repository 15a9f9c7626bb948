import CEL
import Diagnostics

/// What is said of expressions that may take too long.
enum CostMessages {
    /// An expression above the limit: how far, what takes the steps, and the way out.
    static func tooCostly(
        _ cost: ExpressionCost, steps: Int, limit: Int, _ repetition: RuleCostEstimator.Repetition
    ) -> Diagnostic {
        let most = words(steps)
        var result = RulesMessages.error(
            .tooCostly, ru: "выражение может занять \(most[.ru]) шагов, а книга правил разрешает \(limit)",
            en: "the expression may take \(most[.en]) steps, and the rulebook allows \(limit)",
            at: cost.place,
            help: help(cost.dearest?.unbounded ?? cost.whole.unbounded ?? repetition.unbounded))
        if let part = cost.dearest { result.notes.append(note(part, at: cost.place(of: part.node))) }
        if let list = repetition.place {
            result.notes.append(
                Diagnostic.Note(
                    Phrase(
                        ru: "и так для каждого элемента этого списка",
                        en: "and this for each element of this list"),
                    list))
        }
        return result
    }

    private static func note(_ part: ExpressionCost.Part, at span: SourceSpan) -> Diagnostic.Note {
        switch part.kind {
        case .walk(let elements):
            let count = words(elements)
            return Diagnostic.Note(
                Phrase(
                    ru: "больше всего — здесь: перебирается элементов: \(count[.ru])",
                    en: "most of it is here: elements gone through: \(count[.en])"),
                span)
        case .call(let steps):
            let count = words(steps)
            return Diagnostic.Note(
                Phrase(
                    ru: "больше всего — здесь: правило, которое спрашивают, занимает шагов: \(count[.ru])",
                    en: "most of it is here: steps of the rule that is asked: \(count[.en])"),
                span)
        }
    }

    private static func help(_ field: PartEstimate.FactName?) -> Phrase {
        guard let field else {
            return Phrase(
                ru:
                    "уменьшите `max-items` или вложенность, либо разрешите больше: `limits: {cost: …}` в документе "
                    + "`rulebook`",
                en:
                    "lower `max-items`, nest less, or allow more: `limits: {cost: …}` in the document `rulebook`"
            )
        }
        let name = "\(field.record).\(field.field)"
        return Phrase(ru: "задайте `max-items` полю `\(name)`", en: "give the field `\(name)` `max-items`")
    }

    /// A number; beyond what can be counted there is a word for it.
    private static func words(_ count: Int) -> Phrase {
        guard count < .max else { return Phrase(ru: "сколько угодно", en: "any number of") }
        return Phrase(ru: "до \(count)", en: "up to \(count)")
    }
}
