import API
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

    @Option(help: HelpMessages.checkOn)
    var on: ISODay?

    @Flag(help: HelpMessages.unconfirmed)
    var unconfirmed = false

    @OptionGroup var looks: LookOptions

    func run() throws {
        try end { () throws(CommandFailure) in
            try RulesCheck(
                directory: directory, day: on ?? ISODay.today, showsUnconfirmed: unconfirmed,
                look: looks.look()
            ).run()
        }
    }
}
