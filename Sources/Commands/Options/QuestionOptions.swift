import API
import ArgumentParser
import Diagnostics

/// The options of every command that asks a question about facts.
struct QuestionOptions: ParsableArguments {
    @OptionGroup var connection: ConnectionOptions

    @Option(help: HelpMessages.region)
    var region: String?

    @OptionGroup var answer: AnswerOptions

    @Option(name: .customLong("set"), help: HelpMessages.set)
    var settings: [String] = []

    @Option(help: HelpMessages.output)
    var output = OutputChoice.table

    @Flag(help: HelpMessages.exitCode)
    var exitCode = false

    /// The look of the answer.
    var look: Look { answer.look(connection.looks) }

    /// Reads the facts and opens a session about them.
    func session(_ path: String, remedies: Int? = nil) throws(CommandFailure) -> QuestionSession {
        let facts = try FactsFile(path: path, connection.looks.errorLook)
        let settings = try FactSettings.read(settings, look.language)
        let request = QuestionRequest(
            document: facts.document, facts: 0, region: region, on: answer.on, language: look.language,
            explain: answer.neededDetail(isText: output.form != nil), settings: settings, remedies: remedies)
        return QuestionSession(
            socket: connection.path, facts: facts, request: request, connection.looks.errorLook)
    }

    /// The exit status that a verdict means, if it was asked for.
    func status(_ verdict: OverallVerdict) -> Int32 { exitCode ? verdict.rawValue : 0 }
}
