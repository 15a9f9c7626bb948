import API
import Diagnostics

extension Page {
    /// The answer to a calculation: the value of each subject with the case that set it.
    mutating func addCalculation(_ answer: CalculationAnswer, _ detail: Look.Detail) {
        add(.heading(answer.heading))
        addSupposed(answer.settings)
        for item in answer.answers {
            if let whatIf = item.whatIf {
                let isSame = whatIf.verdict.rawValue == item.verdict.rawValue && whatIf.value == item.value
                add(self.whatIf(whatIf, value(item), isSame: isSame, detail))
                continue
            }
            var below = holdsUntil(item.holdsUntil, detail)
            if let explanation = item.explanation, detail != .none {
                below += cases(item, explanation, detail)
            }
            if item.verdict == .undetermined { below += missing(item.missing) }
            add(.sentence, value(item), below: below)
        }
    }

    private func value(_ item: CalculationAnswer.Item) -> StyledText {
        let words = Words(language: language)
        let subject = StyledText(words.subject(item.about).map { "\($0) — " } ?? "")
        guard item.verdict == .determined, let text = item.text ?? item.value else {
            return subject + StyledText(CommandsMessages.undeterminedValue[language], .open)
        }
        let exact = item.exact.map {
            StyledText.faint(" (\(CommandsMessages.exactly(words.visible($0))[language]))")
        }
        return subject + .strong(words.visible(text)) + (exact ?? StyledText(""))
    }

    /// The case that set the value, or every case when all is to be seen.
    private func cases(
        _ item: CalculationAnswer.Item, _ explanation: ExplanationNode, _ detail: Look.Detail
    ) -> [Block] {
        let view = ExplanationView(detail)
        guard detail == .failures || explanation.children.isEmpty else {
            return explanation.children.flatMap { condition($0, view) }
        }
        let isOpen = item.verdict == .undetermined
        let shown = explanation.children.filter { isOpen ? $0.outcome != .no : $0.id == item.case }
        guard shown.isEmpty else {
            // The facts that an open case lacks are listed once, below all of them.
            let ownDetails = isOpen ? [] : details(explanation, view, isLeaf: true)
            return shown.flatMap {
                condition($0, ExplanationView(detail, isBrief: isOpen), further: ownDetails)
            }
        }
        let law = Words(language: language).law(explanation.law).map { Block.note(.faint($0)) }
        return (law.map { [$0] } ?? []) + details(explanation, view, isLeaf: true)
    }
}
