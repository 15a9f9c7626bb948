import API
import Diagnostics

extension Page {
    /// The answer to a calculation: the value of each subject with the case that set it.
    mutating func addCalculation(_ answer: CalculationAnswer, _ detail: Look.Detail) {
        addHeading(answer.heading)
        for item in answer.answers {
            add(valueLine(item))
            if let explanation = item.explanation, detail != .none {
                addCase(item, explanation, detail)
            }
            if item.verdict == .undetermined { addMissing(item.missing, indent: 2) }
        }
    }

    private func valueLine(_ item: CalculationAnswer.Item) -> StyledText {
        let words = Words(language: language)
        let subject = words.subject(item.about).map { StyledText("\($0) — ") } ?? StyledText("")
        guard item.verdict == .determined, let text = item.text ?? item.value else {
            return subject + StyledText(CommandsMessages.undeterminedValue[language], .open)
        }
        let exact = item.exact.map {
            StyledText.faint(" (\(CommandsMessages.exactly(words.visible($0))[language]))")
        }
        return subject + .strong(words.visible(text)) + (exact ?? StyledText(""))
    }

    /// The case that set the value, or every case when all is to be seen.
    private mutating func addCase(
        _ item: CalculationAnswer.Item, _ explanation: ExplanationNode, _ detail: Look.Detail
    ) {
        guard detail == .failures else {
            for child in explanation.children { addNode(child, ExplanationView(detail), indent: 2) }
            return
        }
        let isOpen = item.verdict == .undetermined
        let shown = explanation.children.filter { isOpen ? $0.outcome != .no : $0.id == item.case }
        // The facts that an open case lacks are listed once, below all of them.
        for node in shown { addNode(node, ExplanationView(detail, isBrief: isOpen), indent: 2) }
        guard shown.isEmpty else {
            if !isOpen { addDetails(explanation, ExplanationView(detail), indent: 4, isLeaf: true) }
            return
        }
        let words = Words(language: language)
        if let law = words.law(explanation.law) { add(.faint(law), indent: 2, hang: 2) }
        addDetails(explanation, ExplanationView(detail), indent: 2, isLeaf: true)
    }
}
