import ArgumentParser
import Glibc

/// What rule authors do with a directory of rules, without a daemon.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: HelpMessages.rules,
        subcommands: [RulesCheckCommand.self, RulesTestCommand.self])
}

/// Whether a directory of rules is in order.
struct RulesCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: HelpMessages.rulesCheck)

    @Argument(help: HelpMessages.directory)
    var directory = "Rules"

    @OptionGroup var looks: LookOptions

    func run() throws {
        try end { () throws(CommandFailure) in try RulesCheck.run(directory: directory, look: looks.look()) }
    }
}
