package import API
package import Diagnostics
import Documents
import Glibc

/// Why a command ends without an answer: what standard error gets, what programs read instead of an answer, and the exit
/// status.
package struct CommandFailure: Error {
    /// The exit statuses of sysexits.h that commands end with, beside the verdicts.
    package enum Status: Int32, Sendable {
        case usage = 64
        case data = 65
        case noInput = 66
        case unavailable = 69
        case software = 70
        case cannotCreate = 73
        case notPermitted = 77
        case configuration = 78
    }

    /// The exit status.
    package var status: Status
    /// What a person reads, each line with a line break at its end.
    package var text: String
    /// The same for programs, as the socket says it; nil where nothing was found wrong with facts or request.
    package var problem: Problem?

    /// Creates a failure.
    package init(_ status: Status, _ text: String, _ problem: Problem? = nil) {
        self.status = status
        self.text = text
        self.problem = problem
    }

    /// Creates a failure of one sentence.
    package init(_ status: Status, _ message: Phrase, _ language: Language) {
        self.init(status, "reestr: \(message[language])\n")
    }

    /// A file that cannot be read.
    init(_ failure: FileBytes.Failure, path: String, _ language: Language) {
        switch failure {
        case .system, .notFile:
            self.init(.noInput, CommandsMessages.unreadable(path, failure.reason), language)
        case .tooLarge(let limit): self.init(.data, CommandsMessages.fileTooLarge(path, limit), language)
        }
    }

    /// A daemon that did not answer as it should; `facts` is the text that its findings are shown in.
    package init(_ failure: DaemonClient.Failure, socket: String, facts: FactsFile?, _ look: Look) {
        let language = look.language
        switch failure {
        case .transport(let error):
            self.init(Self.status(error), CommandsMessages.transport(error, socket), language)
        case .unreadable(let error):
            self.init(.unavailable, CommandsMessages.unreadableAnswer(error.pointer), language)
        case .status(let status):
            self.init(.unavailable, CommandsMessages.notDaemon(socket, status), language)
        case .problem(let problem): self.init(problem, facts, look)
        }
    }

    private init(_ problem: Problem, _ facts: FactsFile?, _ look: Look) {
        var text = ""
        if let facts, !problem.errors.isEmpty {
            text = DiagnosticRenderer(facts.texts, language: look.language, colour: look.colour)
                .render(facts.diagnostics(for: problem))
        } else {
            let detail = problem.detail.map { ": \($0)" } ?? ""
            text = "reestr: \(problem.title)\(detail)\n"
            for error in problem.errors { text += "  [\(error.code)] \(error.message)\n" }
        }
        self.init(Self.status(problem), text, problem)
    }

    private static func status(_ error: ClientError) -> Status {
        switch error {
        case .pathTooLong: .configuration
        case .notPermitted: .notPermitted
        case .notRunning, .timedOut, .closed, .malformed, .tooLarge, .system: .unavailable
        }
    }

    private static func status(_ problem: Problem) -> Status {
        switch problem.status {
        case 403: .notPermitted
        case 503, 404, 405, 408: .unavailable
        case 500...: .software
        default: .data
        }
    }
}
