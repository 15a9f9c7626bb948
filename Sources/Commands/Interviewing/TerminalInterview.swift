import API
import Diagnostics
import Facts

/// An interview with a person, line by line.
struct TerminalInterview: ~Copyable {
    private var session: InterviewSession
    private let options: AskOptions
    private let language: Language
    private let isEchoed: Bool
    private var number = 0

    /// Creates an interview; what is typed into a pipe is shown behind its question, as a terminal shows it.
    init(_ session: consuming InterviewSession, _ options: AskOptions) {
        self.session = session
        self.options = options
        language = options.look.language
        isEchoed = !StandardStreams.isTerminal(0)
    }

    /// Asks until nothing matters any more or the person stops; whether it came to its end.
    mutating func lead() throws(CommandFailure) -> Bool {
        say(InterviewMessages.commands[language] + "\n")
        while case .question(let question) = try session.step() {
            number += 1
            say("\n" + QuestionText(question, options.look).text(number))
            guard try settle(question) else {
                say("\n" + InterviewMessages.stopped[language] + "\n\n")
                return false
            }
        }
        say("\n")
        return true
    }

    /// The answer for the facts so far.
    mutating func answer() throws(CommandFailure) -> QuestionResult { try session.answer() }

    /// Takes lines until one settles the question; false when the person stops.
    private mutating func settle(_ question: FactQuestion) throws(CommandFailure) -> Bool {
        let reading = ReplyReading(question)
        while true {
            say("> ")
            guard let line = readLine() else { return false }
            if isEchoed { say(line + "\n") }
            switch reading.reply(line) {
            case .stop: return false
            case .why: say(QuestionText(question, options.look).why)
            case .mistake(let sentence): complain(sentence[language], question)
            case .back:
                if session.goBack() {
                    number -= 2
                    try save()
                    return true
                }
                complain(InterviewMessages.nothingBefore[language], question)
            case .unknown:
                if try take(.unknown, for: question) { return true }
            case .assumed:
                if try take(question.assumedDraft ?? .unknown, for: question) { return true }
            case .answer(let value):
                if try take(value, for: question) { return true }
            }
        }
    }

    private mutating func take(_ value: FactsDraft, for question: FactQuestion) throws(CommandFailure) -> Bool
    {
        if let mistake = try session.take(value, for: question) {
            complain(mistake, question)
            return false
        }
        try save()
        return true
    }

    private func save() throws(CommandFailure) { try options.save(session.facts) }

    private func complain(_ mistake: String, _ question: FactQuestion) {
        say(QuestionText(question, options.look).again(number, after: mistake))
    }

    private func say(_ text: String) { StandardStreams.write(text) }
}

extension FactQuestion {
    /// What is assumed, as it goes into the facts.
    var assumedDraft: FactsDraft? {
        switch assumed?.value {
        case .none?: FactsDraft.none
        case .empty?: .list([])
        case .scalar(let text)?: .scalar(text)
        case nil: nil
        }
    }
}
