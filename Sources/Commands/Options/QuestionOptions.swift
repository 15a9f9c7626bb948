import API
import ArgumentParser
import Diagnostics

extension ExplanationDetail: ExpressibleByArgument {}

extension ISODay: ExpressibleByArgument {
    /// Reads a day from the command line.
    package init?(argument: String) { self.init(argument) }
}

/// The options of every command that asks a question about facts.
struct QuestionOptions: ParsableArguments {
    @OptionGroup var connection: ConnectionOptions

    @Option(help: HelpMessages.region)
    var region: String?

    @Option(help: HelpMessages.on)
    var on: ISODay?

    @Option(help: HelpMessages.explain)
    var explain = ExplanationDetail.failures

    @Option(name: .customLong("set"), help: HelpMessages.set)
    var settings: [String] = []

    @Option(help: HelpMessages.output)
    var output = OutputChoice.table

    @Flag(help: HelpMessages.exitCode)
    var exitCode = false

    /// The look of the answer.
    var look: Look { connection.looks.look(Look.Detail(rawValue: explain.rawValue) ?? .failures) }

    /// Reads the facts and opens a session about them.
    func session(_ path: String, remedies: Int? = nil) throws(CommandFailure) -> QuestionSession {
        let facts = try FactsFile(path: path, connection.looks.errorLook)
        // A text of failures also says how many conditions hold, so it needs the whole explanation.
        let needed = output.form != nil && explain == .failures ? ExplanationDetail.full : explain
        let settings = try FactSettings.read(settings, look.language)
        let request = QuestionRequest(
            document: facts.document, facts: 0, region: region, on: on, language: look.language,
            explain: needed, settings: settings, remedies: remedies)
        return QuestionSession(
            socket: connection.path, facts: facts, request: request, connection.looks.errorLook)
    }

    /// The exit status that a verdict means, if it was asked for.
    func status(_ verdict: OverallVerdict) -> Int32 { exitCode ? verdict.rawValue : 0 }
}
