import API
import ArgumentParser
import Diagnostics
import Facts
import Glibc

/// How an interview is led.
enum InterviewForm: String, CaseIterable, ExpressibleByArgument {
    /// With a person.
    case table
    /// By a program.
    case jsonl
}

/// The options of an interview.
struct AskOptions: ParsableArguments {
    @OptionGroup var connection: ConnectionOptions

    @Argument(help: HelpMessages.interviewFile)
    var file: String?

    @Option(help: HelpMessages.region)
    var region: String?

    @OptionGroup var answer: AnswerOptions

    @Option(help: HelpMessages.interviewOutput)
    var output: InterviewForm?

    @Flag(help: HelpMessages.exitCode)
    var exitCode = false

    /// With a person where one can type, by a program otherwise.
    var form: InterviewForm { output ?? (StandardStreams.isTerminal(STDIN_FILENO) ? .table : .jsonl) }

    /// The look of questions and answer.
    var look: Look { answer.look(connection.looks) }

    /// How much the last answer is to explain.
    var neededDetail: ExplanationDetail { answer.neededDetail(isText: form == .table) }

    /// The facts of the file, when there is one yet.
    func facts() throws(CommandFailure) -> FactsFile? {
        guard let file, PrivateFile.exists(file) else { return nil }
        return try FactsFile(path: file, connection.looks.errorLook)
    }

    /// Saves the facts so far, if there is a file for them.
    func save(_ facts: FactsDraft) throws(CommandFailure) {
        guard let file else { return }
        try PrivateFile.write(FactsText.bytes(facts, for: file), to: file, connection.looks.chosenLanguage)
    }
}
