import API
import Diagnostics

extension Page {
    /// The answer to a decision: the verdict of each subject with its reasons.
    mutating func addDecision(_ answer: DecisionAnswer, _ detail: Look.Detail) {
        addHeading(answer.heading)
        for item in answer.answers {
            if answer.answers.count == 1 { space() }
            addVerdict(item)
            let hasMissing = item.verdict == .undetermined && !item.missing.isEmpty
            if hasMissing { addMissing(item.missing, indent: 2) }
            if let explanation = item.explanation { addExplanation(explanation, detail, indent: 2) }
            for warning in item.warnings { addNode(warning, ExplanationView(detail), indent: 2) }
        }
    }

    private mutating func addVerdict(_ item: DecisionAnswer.Item) {
        let words = Words(language: language)
        let tone: StyledText.Tone =
            switch item.verdict {
            case .granted: .good
            case .refused: .bad
            case .undetermined: .open
            }
        let subject = words.subject(item.about).map { StyledText("\($0) — ") } ?? StyledText("")
        add(subject + StyledText(CommandsMessages.verdict(item.verdict)[language], tone))
    }
}
