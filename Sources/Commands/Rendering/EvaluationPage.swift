import API
import CEL
import Diagnostics

extension Page {
    /// The answers to an expression: its type, its value, or what it lacks; `renderer` shows places of faults.
    mutating func addResult(
        _ result: ExpressionResult, isNamed: Bool, _ renderer: DiagnosticRenderer
    ) {
        let analysis = result.analysis.map { blocks(of: $0) } ?? []
        guard isNamed else { return add(answers(result, isNamed: false, renderer) + analysis) }
        space()
        let text = StyledText.strong(Words(language: language).visible(result.expression.text))
        add(.note, text, below: answers(result, isNamed: true, renderer) + analysis)
    }

    private func answers(
        _ result: ExpressionResult, isNamed: Bool, _ renderer: DiagnosticRenderer
    ) -> [Block] {
        if result.isRefused {
            return [.sentence(StyledText(CommandsMessages.expressionHasMistakes[language], .bad))]
        }
        if result.answers.isEmpty {
            return [.sentence(StyledText(CommandsMessages.nothingToAsk[language], .open))]
        }
        let words = Words(language: language)
        return result.answers.flatMap { answer -> [Block] in
            let heading = [answer.facts.map(words.visible), words.subject(answer.about)].compactMap(\.self)
            let blocks = self.answer(answer, result.expression, renderer)
            guard !heading.isEmpty else { return blocks }
            let titled = Block.sentence(.faint(heading.joined(separator: " · ")), below: blocks)
            return isNamed ? [titled] : [.space, titled]
        }
    }

    private func answer(
        _ answer: ExpressionAnswer, _ expression: WrittenExpressions.Item, _ renderer: DiagnosticRenderer
    ) -> [Block] {
        let words = Words(language: language)
        let names = CommandsMessages.evaluationRows
        let value: StyledText
        var further: [Block] = []
        switch answer.outcome {
        case .value(let found): value = .strong(words.visible(found.celText))
        case .unknown:
            value = StyledText(CommandsMessages.unknownOutcome[language], .open)
            further = missing(answer.missing)
        case .fault:
            value = StyledText(CommandsMessages.faultOutcome[language], .bad)
            further = answer.failures.map { failure in
                let diagnostic = Diagnostic(
                    relaying: "fault.\(failure.fault.code)", failure.fault.message, at: failure.span)
                return .verbatim(
                    renderer.render(diagnostic).split(separator: "\n").map { StyledText(String($0)) })
            }
        }
        let type = StyledText(words.visible(answer.type))
        let trace = answer.trace.map { [self.trace($0, expression.text)] } ?? []
        var rows = [(names.type[language], type), (names.value[language], value)]
        // A trace says it part by part.
        if answer.trace == nil {
            for (index, reason) in answer.reasons.enumerated() {
                let name = index == 0 ? names.reasons[language] : ""
                rows.append((name, StyledText(words.visible(reason))))
            }
        }
        if let residual = answer.residual {
            rows.append((names.residual[language], StyledText(words.visible(residual))))
        }
        return [.pairs(rows)] + further + trace
    }
}
