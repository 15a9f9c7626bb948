import API
import ArgumentParser
import Diagnostics
import Documents
import Rules

/// The same facts under the rules of every region.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "compare", abstract: HelpMessages.compare)

    @Argument(help: HelpMessages.facts)
    var file: String

    @OptionGroup var connection: ConnectionOptions

    @Option(help: HelpMessages.comparedQuestion)
    var question: String?

    @Option(help: HelpMessages.comparedRegions)
    var regions: String?

    @OptionGroup var answer: AnswerOptions

    @Option(help: HelpMessages.output)
    var output = OutputChoice.table

    func run() throws {
        try end(asJSON: output == .json) { () throws(CommandFailure) in
            var comparing = Comparing(
                try FactsFile(path: file, connection.looks.errorLook), on: answer.on, connection)
            let comparisons = try comparing.comparisons(
                of: question, in: regions?.split(separator: ",").map { String($0).trimmed })
            write(comparisons)
            return 0
        }
    }

    private func write(_ comparisons: [RegionComparison]) {
        guard let form = output.form else {
            var json = JSONWriter()
            json.beginArray()
            for comparison in comparisons { comparison.write(to: &json) }
            json.endArray()
            return StandardStreams.write(json.finish() + [0x0A])
        }
        var rendering = AnswerRendering(answer.look(connection.looks))
        for comparison in comparisons { rendering.add(comparison) }
        StandardStreams.write(rendering.text(form))
    }
}
