import ArgumentParser
import Diagnostics

/// Whether a directory of rules answers as its scenarios say.
struct RulesTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "test", abstract: HelpMessages.rulesTest)

    @Argument(help: HelpMessages.directory)
    var directory = "Rules"

    @Option(parsing: .upToNextOption, help: HelpMessages.scenarios)
    var scenarios: [String] = []

    @Option(help: HelpMessages.output)
    var output = OutputChoice.table

    @Option(name: .customLong("junit"), help: HelpMessages.junit)
    var junit: String?

    @Flag(help: HelpMessages.coverage)
    var coverage = false

    @Option(help: HelpMessages.coverageRegion)
    var region: String?

    @Option(name: .customLong("min"), help: HelpMessages.coverageMinimum)
    var minimum: Int?

    @OptionGroup var looks: LookOptions

    func validate() throws {
        guard coverage || (minimum == nil && region == nil) else {
            throw ValidationError(HelpMessages.onlyWithCoverage)
        }
        guard (0...100).contains(minimum ?? 0) else { throw ValidationError(HelpMessages.notPercent) }
    }

    func run() throws {
        let request = RulesTest.Request(
            directory: directory, files: scenarios, output: output, junit: junit, coverage: coverage,
            region: region, minimum: minimum)
        try end { () throws(CommandFailure) in
            try RulesTest(request, looks.look(), errors: looks.errorLook).run()
        }
    }
}
