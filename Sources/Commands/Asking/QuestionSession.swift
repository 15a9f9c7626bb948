import API
import Diagnostics

/// One command's talk with a daemon about one document of facts.
struct QuestionSession: ~Copyable {
    private var client: DaemonClient
    private let socket: String
    private let facts: FactsFile
    private let request: QuestionRequest
    private let look: Look

    /// Creates a session; it connects with the first question.
    init(socket: String, facts: FactsFile, request: QuestionRequest, _ look: Look) {
        client = DaemonClient(path: socket, language: look.language)
        self.socket = socket
        self.facts = facts
        self.request = request
        self.look = look
    }

    /// What the daemon can be asked.
    mutating func questions() throws(CommandFailure) -> RulebookDescription.Questions {
        do throws(DaemonClient.Failure) {
            return try client.rulebook().value.questions
        } catch {
            throw failure(error)
        }
    }

    /// Asks a question of either kind; remedies are for refusals, which a calculation does not give.
    mutating func ask(_ question: RulebookDescription.Question) throws(CommandFailure) -> QuestionResult {
        do throws(DaemonClient.Failure) {
            switch question.kind {
            case .decision: return .decision(try client.decide(question.name, request))
            case .calculation:
                var request = request
                request.remedies = nil
                return .calculation(try client.calculate(question.name, request))
            }
        } catch {
            throw failure(error)
        }
    }

    /// Asks the matching.
    mutating func match() throws(CommandFailure) -> DaemonClient.Answer<MatchAnswer> {
        do throws(DaemonClient.Failure) {
            return try client.match(request)
        } catch {
            throw failure(error)
        }
    }

    private func failure(_ error: DaemonClient.Failure) -> CommandFailure {
        CommandFailure(error, socket: socket, facts: facts, look)
    }
}

/// The answer to one question.
enum QuestionResult {
    case decision(DaemonClient.Answer<DecisionAnswer>)
    case calculation(DaemonClient.Answer<CalculationAnswer>)

    /// The body as it came.
    var body: [UInt8] {
        switch self {
        case .decision(let answer): answer.body
        case .calculation(let answer): answer.body
        }
    }
}
