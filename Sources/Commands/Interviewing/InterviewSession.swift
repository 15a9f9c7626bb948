import API
import Diagnostics
import Documents
import Facts

/// One interview with a daemon: the facts so far, and the question that comes next.
struct InterviewSession: ~Copyable {
    /// What the daemon made of the facts so far.
    enum Step {
        /// A question comes next.
        case question(FactQuestion)
        /// Nothing that can be asked matters any more.
        case end
    }

    private var client: DaemonClient
    private let options: AskOptions
    private let name: String
    private let errorLook: Look
    private var kind = QuestionKind.decision
    private var isKindKnown = false
    /// The facts so far.
    private(set) var facts: FactsDraft
    private let file: FactsFile?
    private var before: [FactsDraft] = []
    /// What was said of the name as a decision's and as a calculation's, when it is neither.
    private var unknownName: (decision: Problem, calculation: Problem)?
    private var next: Step?

    /// Creates a session that begins with the facts of a file, or with none.
    init(_ name: String, _ file: FactsFile?, _ options: AskOptions) {
        client = DaemonClient(path: options.connection.path, language: options.look.language)
        self.options = options
        self.name = name
        self.file = file
        errorLook = options.connection.looks.errorLook
        facts = file.map { FactsDraft($0.document.root) } ?? .empty
    }

    /// What comes next.
    mutating func step() throws(CommandFailure) -> Step {
        if let next { return next }
        do throws(DaemonClient.Failure) {
            return try look()
        } catch { throw failure(error) }
    }

    /// Puts an answer into the facts; what the daemon does not take is one sentence, and the facts stay as they were.
    mutating func take(_ value: FactsDraft, for question: FactQuestion) throws(CommandFailure) -> String? {
        let earlier = facts
        facts = facts.setting(value, at: question.steps)
        do throws(DaemonClient.Failure) {
            _ = try look()
        } catch {
            guard case .problem(let problem) = error, problem.code == ProblemCode.invalidFacts.rawValue
            else {
                throw failure(error)
            }
            facts = earlier
            return problem.errors.first?.message ?? problem.title
        }
        before.append(earlier)
        return nil
    }

    /// Asks the daemon what comes next.
    private mutating func look() throws(DaemonClient.Failure) -> Step {
        let questions =
            switch try ask(explain: .none, questions: 1) {
            case .decision(let answer): answer.value.questions
            case .calculation(let answer): answer.value.questions
            }
        guard let questions else { throw .unreadable(WireError(pointer: "/questions", expected: .array)) }
        let step = questions.first.map { Step.question($0) } ?? .end
        next = step
        return step
    }

    /// Takes the last answer back; false when there is none.
    mutating func goBack() -> Bool {
        guard let earlier = before.popLast() else { return false }
        facts = earlier
        next = nil
        return true
    }

    /// The answer to the question for the facts so far, explained as it is wanted.
    mutating func answer() throws(CommandFailure) -> QuestionResult {
        do throws(DaemonClient.Failure) {
            return try ask(explain: options.neededDetail, questions: nil)
        } catch { throw failure(error) }
    }

    private mutating func ask(
        explain: ExplanationDetail, questions: Int?
    ) throws(DaemonClient.Failure) -> QuestionResult {
        let request = QuestionRequest(
            document: facts.document, facts: 0, region: options.region, on: options.answer.on,
            language: errorLook.language, explain: explain, questions: questions)
        if !isKindKnown {
            do throws(DaemonClient.Failure) {
                let answer = try client.decide(name, request)
                isKindKnown = true
                return .decision(answer)
            } catch {
                guard case .problem(let problem) = error, problem.code == ProblemCode.unknownQuestion.rawValue
                else { throw error }
                return try askAsCalculation(request, problem)
            }
        }
        switch kind {
        case .decision: return .decision(try client.decide(name, request))
        case .calculation: return .calculation(try client.calculate(name, request))
        }
    }

    private mutating func askAsCalculation(
        _ request: QuestionRequest, _ notDecision: Problem
    ) throws(DaemonClient.Failure) -> QuestionResult {
        do throws(DaemonClient.Failure) {
            let answer = try client.calculate(name, request)
            (kind, isKindKnown) = (.calculation, true)
            return .calculation(answer)
        } catch {
            if case .problem(let problem) = error, problem.code == ProblemCode.unknownQuestion.rawValue {
                unknownName = (notDecision, problem)
            }
            throw error
        }
    }

    private func failure(_ error: DaemonClient.Failure) -> CommandFailure {
        if let (decision, calculation) = unknownName {
            let lines = [
                InterviewMessages.unknownName(name), InterviewMessages.decisions(decision.detail),
                InterviewMessages.calculations(calculation.detail),
            ].compactMap { $0?[errorLook.language] }
            return CommandFailure(
                .usage, "reestr: " + lines.joined(separator: "\n  ") + "\n", decision)
        }
        // Mistakes of the file that was given are shown in its own lines.
        return CommandFailure(
            error, socket: options.connection.path, facts: before.isEmpty ? file : nil, errorLook)
    }
}

extension FactQuestion {
    /// The steps of its pointer.
    var steps: [String] {
        pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
            String($0).replacing("~1", with: "/").replacing("~0", with: "~")
        }
    }
}
