import API
import CEL
import Diagnostics

extension Page {
    /// The answers to an expression: its type, its value, or what it lacks; `renderer` shows places of faults.
    mutating func addResult(
        _ result: ExpressionResult, isNamed: Bool, _ renderer: DiagnosticRenderer
    ) {
        if isNamed {
            space()
            add(.strong(Words(language: language).visible(result.expression.text)), hang: 2)
        }
        let indent = isNamed ? 2 : 0
        if result.isRefused {
            return add(StyledText(CommandsMessages.expressionHasMistakes[language], .bad), indent: indent)
        }
        if result.answers.isEmpty {
            return add(StyledText(CommandsMessages.nothingToAsk[language], .open), indent: indent)
        }
        let words = Words(language: language)
        for answer in result.answers {
            let heading = [answer.facts.map(words.visible), words.subject(answer.about)].compactMap(\.self)
            if !heading.isEmpty {
                if !isNamed { space() }
                add(.faint(heading.joined(separator: " · ")), indent: indent)
            }
            addAnswer(answer, result.expression, indent: heading.isEmpty ? indent : indent + 2, renderer)
        }
    }

    private mutating func addAnswer(
        _ answer: ExpressionAnswer, _ expression: WrittenExpressions.Item, indent: Int,
        _ renderer: DiagnosticRenderer
    ) {
        let words = Words(language: language)
        let names = CommandsMessages.evaluationRows
        addRow(names.type, StyledText(words.visible(answer.type)), indent)
        switch answer.outcome {
        case .value(let value): addRow(names.value, .strong(words.visible(value.celText)), indent)
        case .unknown:
            addRow(names.value, StyledText(CommandsMessages.unknownOutcome[language], .open), indent)
            addMissing(answer.missing, indent: indent)
        case .fault:
            addRow(names.value, StyledText(CommandsMessages.faultOutcome[language], .bad), indent)
            for failure in answer.failures {
                let diagnostic = Diagnostic(
                    "fault.\(failure.fault.code)", failure.fault.message, at: failure.span)
                for line in renderer.render(diagnostic).split(separator: "\n") {
                    addUnbroken(StyledText(String(line)), indent: indent)
                }
            }
        }
        if let trace = answer.trace { addTrace(trace, expression.text, indent: indent) }
    }

    private mutating func addRow(_ name: Phrase, _ value: StyledText, _ indent: Int) {
        let names = CommandsMessages.evaluationRows
        let width = [names.type, names.value].map { DisplayWidth.columns(of: $0[language]) }.max() ?? 0
        let padding = width - DisplayWidth.columns(of: name[language]) + 2
        add(
            .faint(name[language]) + StyledText(String(repeating: " ", count: padding)) + value,
            indent: indent, hang: width + 2)
    }
}
