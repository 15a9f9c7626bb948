import API
package import ArgumentParser

/// The program `reestr`.
package struct ReestrCommand: ParsableCommand {
    /// Its name, its version and what it can do.
    package static let configuration = CommandConfiguration(
        commandName: "reestr", abstract: HelpMessages.program, version: "reestr \(Version.text)",
        subcommands: [
            CheckCommand.self, AssessCommand.self, MatchCommand.self, AskCommand.self, CompareCommand.self,
            RulesCommand.self, EvalCommand.self,
            StatusCommand.self, PingCommand.self,
        ])

    /// Creates the command; the parser does that.
    package init() {}
}

extension ParsableCommand {
    /// Runs the work of a command and ends with its exit status; what went wrong goes to standard error, and with
    /// `asJSON` what is wrong with facts or request also to standard output, in place of the answer.
    func end(asJSON: Bool = false, _ work: () throws(CommandFailure) -> Int32) throws {
        let status: Int32
        do throws(CommandFailure) {
            status = try work()
        } catch {
            StandardStreams.writeError(error.text)
            if asJSON, let problem = error.problem { StandardStreams.write(problem.json() + [0x0A]) }
            throw ExitCode(error.status.rawValue)
        }
        if status != 0 { throw ExitCode(status) }
    }
}
