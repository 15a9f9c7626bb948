import API
import Diagnostics
import Documents
import Facts

/// An interview that another program leads: questions as JSON Lines on standard output, answers as JSON Lines on standard
/// input.
///
/// A line of the program has one key: `answer` with a value as facts have it (of a list of records also their number or
/// their keys), `unknown`, `assumed`, `back` or `stop`. A line of reestr has one of `question`, `error`, or at the end
/// `finished` beside `answer` and `facts`.
struct LinesInterview: ~Copyable {
    private var session: InterviewSession
    private let options: AskOptions
    private let language: Language

    init(_ session: consuming InterviewSession, _ options: AskOptions) {
        self.session = session
        self.options = options
        language = options.look.language
    }

    /// Asks until nothing matters any more or the program stops; the last line is the answer, which is returned as well.
    mutating func lead() throws(CommandFailure) -> QuestionResult {
        var isFinished = true
        while case .question(let question) = try session.step() {
            ask(question)
            guard try settle(question) else {
                isFinished = false
                break
            }
        }
        let answer = try session.answer()
        var json = JSONWriter()
        json.beginObject()
        json.key("finished")
        json.bool(isFinished)
        json.key("answer")
        json.raw(answer.body)
        json.key("facts")
        FactsText.write(session.facts, to: &json)
        json.endObject()
        StandardStreams.write(json.finish() + [0x0A])
        return answer
    }

    /// Takes lines until one settles the question; false when the program stops.
    private mutating func settle(_ question: FactQuestion) throws(CommandFailure) -> Bool {
        while let line = readLine() {
            if line.trimmed.isEmpty { continue }
            switch LineReply(line, to: question).reply {
            case .stop: return false
            case .back:
                if session.goBack() {
                    try options.save(session.facts)
                    return true
                }
                complain("interview.nothing-before", InterviewMessages.nothingBefore[language], question)
            case .unknown:
                if try take(.unknown, for: question) { return true }
            case .assumed:
                guard let assumed = question.assumedDraft else {
                    complain("interview.no-assumption", InterviewMessages.noAssumption[language], question)
                    continue
                }
                if try take(assumed, for: question) { return true }
            case .answer(let value):
                if try take(value, for: question) { return true }
            case .mistake(let sentence): complain("interview.bad-line", sentence[language], question)
            case .why: complain("interview.bad-line", InterviewMessages.badLine[language], question)
            }
        }
        return false
    }

    private mutating func take(_ value: FactsDraft, for question: FactQuestion) throws(CommandFailure) -> Bool
    {
        if let mistake = try session.take(value, for: question) {
            complain("interview.not-taken", mistake, question)
            return false
        }
        try options.save(session.facts)
        return true
    }

    private func ask(_ question: FactQuestion) {
        var json = JSONWriter()
        json.beginObject()
        json.key("question")
        question.write(to: &json)
        json.endObject()
        StandardStreams.write(json.finish() + [0x0A])
    }

    /// Says what is wrong with a line, and asks again.
    private func complain(_ code: String, _ message: String, _ question: FactQuestion) {
        var json = JSONWriter()
        json.beginObject()
        json.key("error")
        json.beginObject()
        json.member("code", code)
        json.member("message", message)
        json.endObject()
        json.endObject()
        StandardStreams.write(json.finish() + [0x0A])
        ask(question)
    }
}
