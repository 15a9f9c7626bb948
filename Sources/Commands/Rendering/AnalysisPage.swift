import CEL
import Diagnostics
import Rules

/// What an expression reads and costs, with the titles of its facts.
struct ReadAnalysis {
    /// What was found.
    var found: FormulaAnalysis
    /// What people call each fact, in the order of the facts.
    var titles: [String?]
}

extension Page {
    /// The facts that an expression reads, each with the values at which it can change, and what it costs.
    func blocks(of analysis: ReadAnalysis) -> [Block] {
        let reading = analysis.found.reading
        let names = CommandsMessages.analysisRows
        var facts = zip(reading.facts, analysis.titles).map { fact($0, $1) }
        if facts.isEmpty { facts = [.note(.faint(CommandsMessages.readsNoFacts[language]))] }
        var blocks = [Block.sentence(.faint(names.facts[language]), below: facts)]
        let days = reading.days.map { line($0, of: "on") } + reading.unsolvedDays.map { unsolved($0) }
        if !days.isEmpty {
            blocks.append(.sentence(.faint(names.days[language]), below: days.map { .note($0) }))
        }
        if !reading.isWhole {
            blocks.append(.sentence(StyledText(CommandsMessages.notWhole[language], .open)))
        }
        let steps = analysis.found.cost.steps
        let cost = CommandsMessages.steps(steps.least, steps.most)[language]
        return blocks + [.sentence(.faint(names.cost[language]), below: [.note(StyledText(cost))])]
    }

    private func fact(_ fact: ExpressionAnalysis.Fact, _ title: String?) -> Block {
        let words = Words(language: language)
        var text = StyledText.strong(words.visible(fact.path))
        if let title { text += StyledText(" " + words.visible(title)) }
        if fact.isDerived { text += .faint(" · " + CommandsMessages.isDerived[language]) }
        var lines = fact.thresholds.map { line($0, of: fact.path) } + fact.unsolved.map { unsolved($0) }
        if lines.isEmpty { lines = [.faint(CommandsMessages.nothingTurns[language])] }
        return .sentence(text, below: lines.map { .note($0) })
    }

    /// `client.age >= 18`: where the outcome can change.
    private func line(_ threshold: ExpressionAnalysis.Threshold, of path: String) -> StyledText {
        let words = Words(language: language)
        let measure = words.visible(threshold.measure ?? path)
        let sign = CommandsMessages.sign(threshold.change)
        var text = StyledText("\(measure) \(sign) \(words.visible(threshold.limit.text))")
        if threshold.limit.slack > 0 {
            text += .faint(" " + CommandsMessages.slack(threshold.limit.slack)[language])
        }
        return text
    }

    private func unsolved(_ part: String) -> StyledText {
        StyledText(CommandsMessages.notSolved(Words(language: language).visible(part))[language], .open)
    }
}
