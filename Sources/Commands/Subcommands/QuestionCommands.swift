import API
import ArgumentParser
import Diagnostics

/// Whether an organisation qualifies for the register.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: HelpMessages.check)

    @Argument(help: HelpMessages.facts)
    var file: String

    @OptionGroup var remedies: RemedyOptions

    @OptionGroup var options: QuestionOptions

    func run() throws {
        try end(asJSON: options.output == .json) { () throws(CommandFailure) in
            try options.ask(file, remedies: remedies.most) { $0.check }
        }
    }
}

/// What a client needs and pays.
struct AssessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "assess", abstract: HelpMessages.assess)

    @Argument(help: HelpMessages.facts)
    var file: String

    @OptionGroup var remedies: RemedyOptions

    @OptionGroup var options: QuestionOptions

    func run() throws {
        try end(asJSON: options.output == .json) { () throws(CommandFailure) in
            try options.ask(file, remedies: remedies.most) { $0.assess }
        }
    }
}

extension QuestionOptions {
    /// Asks some of the rulebook's questions about the facts in a file, writes the answers and returns the exit status.
    func ask(
        _ path: String, remedies: Int?,
        _ chosen: (RulebookDescription.Questions) -> [RulebookDescription.Question]
    ) throws(CommandFailure) -> Int32 {
        var session = try session(path, remedies: remedies)
        let questions = chosen(try session.questions())
        guard !questions.isEmpty else {
            throw CommandFailure(.unavailable, CommandsMessages.noQuestions, look.language)
        }
        if remedies != nil, !questions.contains(where: { $0.kind == .decision }) {
            throw CommandFailure(.usage, CommandsMessages.nothingToRemedy, look.language)
        }
        var results: [QuestionResult] = []
        for question in questions { results.append(try session.ask(question)) }
        write(results)
        return status(results.map(\.verdict).max() ?? .granted)
    }

    private func write(_ results: [QuestionResult]) {
        guard let form = output.form else {
            let bodies = results.map { String(decoding: $0.body, as: UTF8.self) }
            return StandardStreams.write("[" + bodies.joined(separator: ",") + "]\n")
        }
        var rendering = AnswerRendering(look)
        for result in results {
            switch result {
            case .decision(let answer): rendering.add(answer.value)
            case .calculation(let answer): rendering.add(answer.value)
            }
        }
        StandardStreams.write(rendering.text(form))
    }
}

extension QuestionResult {
    /// What it comes to.
    var verdict: OverallVerdict {
        switch self {
        case .decision(let answer): OverallVerdict(answer.value)
        case .calculation(let answer): OverallVerdict(answer.value)
        }
    }
}
