import CEL
import Diagnostics
import Rules

/// Answers expressions one by one, writes each answer when it is there, and keeps what the exit status depends on.
struct EvaluationSession {
    private let workbench: any Workbench
    private let output: EvaluationOutput
    private let look: Look
    private let reports: FormulaCompiler.Reports
    private let isNamed: Bool
    private let json: AnswerJSON
    private let renderer: DiagnosticRenderer
    private let errorRenderer: DiagnosticRenderer
    private var hasMistakes: Bool
    private var isOpen = false
    private var isFalse = false
    private var count = 0

    /// Begins; mistakes of the facts are written at once.
    init(
        _ workbench: any Workbench, _ output: EvaluationOutput, _ looks: LookOptions,
        reports: FormulaCompiler.Reports, isNamed: Bool
    ) {
        self.workbench = workbench
        self.output = output
        self.reports = reports
        self.isNamed = isNamed
        look = looks.look()
        json = AnswerJSON(workbench.texts, look.language)
        renderer = DiagnosticRenderer(workbench.texts, language: look.language, colour: look.colour)
        errorRenderer = DiagnosticRenderer(
            workbench.texts, language: look.language, colour: looks.errorLook.colour)
        hasMistakes = !workbench.mistakes.isEmpty
        StandardStreams.writeError(workbench.mistakes)
        if output == .json { StandardStreams.write("[") }
    }

    /// Answers one expression.
    mutating func answer(_ expression: WrittenExpressions.Item) {
        let result = workbench.result(of: expression, reports: reports)
        if !result.diagnostics.all.isEmpty {
            StandardStreams.writeError(errorRenderer.render(result.diagnostics))
        }
        count(result)
        write(result)
    }

    private mutating func count(_ result: ExpressionResult) {
        if result.diagnostics.hasErrors { hasMistakes = true }
        for answer in result.answers {
            switch answer.outcome {
            case .value(.bool(false)): isFalse = true
            case .value: break
            case .unknown, .fault: isOpen = true
            }
        }
    }

    private mutating func write(_ result: ExpressionResult) {
        guard output == .table else {
            for object in json.objects(result, reports) {
                if output == .json, count > 0 { StandardStreams.write(",") }
                StandardStreams.write(output == .json ? object : object + [0x0A])
                count += 1
            }
            return
        }
        // A single expression with mistakes has no answer: standard error says it all.
        if !isNamed, result.answers.isEmpty, hasMistakes { return }
        var page = Page(look.language)
        page.addResult(result, isNamed: isNamed, renderer)
        StandardStreams.write((count > 0 ? "\n" : "") + page.text(.terminal, look))
        count += 1
    }

    /// Ends the output and returns the exit status.
    mutating func finish(reportsOutcome: Bool) -> Int32 {
        if output == .json { StandardStreams.write("]\n") }
        if hasMistakes { return CommandFailure.Status.data.rawValue }
        guard reportsOutcome else { return 0 }
        return isOpen ? 11 : isFalse ? 10 : 0
    }
}
