import API
import ArgumentParser
import Diagnostics

/// An interview: asks only what still matters.
struct AskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "ask", abstract: HelpMessages.ask)

    @Argument(help: HelpMessages.decision)
    var decision: String

    @OptionGroup var options: AskOptions

    func run() throws {
        try end(asJSON: options.form == .jsonl) { () throws(CommandFailure) in
            let session = InterviewSession(decision, try options.facts(), options)
            switch options.form {
            case .table: return try withPerson(session)
            case .jsonl:
                var interview = LinesInterview(session, options)
                return options.status(try interview.lead().verdict)
            }
        }
    }

    private func withPerson(_ session: consuming InterviewSession) throws(CommandFailure) -> Int32 {
        var interview = TerminalInterview(session, options)
        let isFinished = try interview.lead()
        let result = try interview.answer()
        var rendering = AnswerRendering(options.look)
        switch result {
        case .decision(let answer): rendering.add(answer.value)
        case .calculation(let answer): rendering.add(answer.value)
        }
        StandardStreams.write(rendering.text(.terminal))
        if let file = options.file {
            let language = options.look.language
            StandardStreams.writeError(InterviewMessages.saved(file)[language] + "\n")
            if !isFinished { StandardStreams.writeError(InterviewMessages.resume(file)[language] + "\n") }
        }
        return options.status(result.verdict)
    }
}

extension AskOptions {
    /// The exit status that a verdict means, if it was asked for.
    func status(_ verdict: OverallVerdict) -> Int32 { exitCode ? verdict.rawValue : 0 }
}
