import API
import ArgumentParser
import Diagnostics

/// How the daemon is.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: HelpMessages.status)

    @Option(help: HelpMessages.output)
    var output = OutputChoice.table

    @OptionGroup var connection: ConnectionOptions

    func run() throws {
        try end(asJSON: output == .json) { () throws(CommandFailure) in
            let answer = try connection.ask { client throws(DaemonClient.Failure) in try client.status() }
            if let form = output.form {
                var rendering = AnswerRendering(connection.looks.look())
                rendering.add(answer.value)
                StandardStreams.write(rendering.text(form))
            } else {
                StandardStreams.write(answer.body + [0x0A])
            }
            return 0
        }
    }
}

/// Whether the daemon answers.
struct PingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "ping", abstract: HelpMessages.ping)

    @OptionGroup var connection: ConnectionOptions

    func run() throws {
        try end { () throws(CommandFailure) in
            try connection.ask { client throws(DaemonClient.Failure) in try client.ping() }
            StandardStreams.write(CommandsMessages.alive[connection.looks.chosenLanguage] + "\n")
            return 0
        }
    }
}

extension ConnectionOptions {
    /// One exchange with the daemon.
    fileprivate func ask<Answer>(
        _ exchange: (inout DaemonClient) throws(DaemonClient.Failure) -> Answer
    ) throws(CommandFailure) -> Answer {
        var client = DaemonClient(path: path, language: looks.chosenLanguage)
        do throws(DaemonClient.Failure) {
            return try exchange(&client)
        } catch {
            throw CommandFailure(error, socket: path, facts: nil, looks.errorLook)
        }
    }
}
