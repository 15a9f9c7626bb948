import API
import Diagnostics

extension Page {
    /// The answer to a decision: the verdict of each subject with its reasons.
    mutating func addDecision(_ answer: DecisionAnswer, _ detail: Look.Detail) {
        add(.heading(answer.heading))
        addSupposed(answer.settings)
        for item in answer.answers {
            if let whatIf = item.whatIf {
                let isSame = whatIf.verdict.rawValue == item.verdict.rawValue
                add(self.whatIf(whatIf, verdict(item), isSame: isSame, detail))
                continue
            }
            if answer.answers.count == 1 { space() }
            var below = item.verdict == .undetermined ? missing(item.missing) : []
            below = holdsUntil(item.holdsUntil, detail) + below
            if let explanation = item.explanation { below += self.explanation(explanation, detail) }
            for warning in item.warnings { below += condition(warning, ExplanationView(detail)) }
            if let remedies = item.remedies { below += self.remedies(remedies) }
            add(.sentence, verdict(item), below: below)
        }
    }

    private func verdict(_ item: DecisionAnswer.Item) -> StyledText {
        let tone: StyledText.Tone =
            switch item.verdict {
            case .granted: .good
            case .refused: .bad
            case .undetermined: .open
            }
        let subject = Words(language: language).subject(item.about).map { "\($0) — " } ?? ""
        return StyledText(subject) + StyledText(CommandsMessages.verdict(item.verdict)[language], tone)
    }
}
