import API
import ArgumentParser
import Diagnostics

/// Which providers can serve a client, in which order, and why not the others.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "match", abstract: HelpMessages.match)

    @Argument(help: HelpMessages.facts)
    var file: String

    @Option(help: HelpMessages.top)
    var top = 10

    @Flag(help: HelpMessages.all)
    var all = false

    @OptionGroup var options: QuestionOptions

    func validate() throws {
        guard top > 0 else { throw ValidationError(HelpMessages.topNotPositive) }
    }

    func run() throws {
        try end(asJSON: options.output == .json) { () throws(CommandFailure) in
            var session = try options.session(file)
            guard try session.questions().match != nil else {
                throw CommandFailure(.unavailable, CommandsMessages.noQuestions, options.look.language)
            }
            let answer = try session.match()
            if let form = options.output.form {
                var rendering = AnswerRendering(options.look)
                rendering.add(answer.value, top: top, isAll: all)
                StandardStreams.write(rendering.text(form))
            } else {
                StandardStreams.write(answer.body + [0x0A])
            }
            return options.status(OverallVerdict(answer.value))
        }
    }
}
