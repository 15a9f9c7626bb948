import API
import Diagnostics
import Rules

/// Asks a daemon the same questions about the same facts in every region.
struct Comparing: ~Copyable {
    private var client: DaemonClient
    private let facts: FactsFile
    private let on: ISODay?
    private let socket: String
    private let look: Look

    init(_ facts: FactsFile, on: ISODay?, _ connection: ConnectionOptions) {
        self.facts = facts
        self.on = on
        socket = connection.path
        look = connection.looks.errorLook
        client = DaemonClient(path: socket, language: look.language)
    }

    /// A comparison for each question: the one that is named, else those of `check`, else, for facts that are not about
    /// these, those of `assess`.
    mutating func comparisons(
        of name: String?, in codes: [String]?
    ) throws(CommandFailure) -> [RegionComparison] {
        let description = try rulebook()
        var regions = description.regions
        if let codes {
            for code in codes where !regions.contains(where: { $0.code == code }) {
                throw CommandFailure(.usage, ComparisonMessages.unknownRegion(code), look.language)
            }
            regions = regions.filter { codes.contains($0.code) }
        }
        let questions = try questions(name, description)
        guard !questions.isEmpty else {
            throw CommandFailure(.unavailable, CommandsMessages.noQuestions, look.language)
        }
        var comparisons: [RegionComparison] = []
        for question in questions {
            comparisons.append(try compare(question, regions, root: description.region))
        }
        return comparisons
    }

    private mutating func questions(
        _ name: String?, _ description: RulebookDescription
    ) throws(CommandFailure) -> [RulebookDescription.Question] {
        let all = description.questions.check + description.questions.assess
        if let name {
            return [
                all.first { $0.name == name } ?? .init(name: name, kind: .decision, title: name)
            ]
        }
        guard let first = description.questions.check.first else { return description.questions.assess }
        do throws(DaemonClient.Failure) {
            _ = try ask(first, in: description.region)
        } catch {
            if case .problem(let problem) = error,
                problem.errors.contains(where: { $0.code == RulesCode.noSubject.rawValue })
            {
                return description.questions.assess
            }
            throw failure(error)
        }
        return description.questions.check
    }

    private mutating func compare(
        _ question: RulebookDescription.Question, _ regions: [RulebookDescription.Region], root: String
    ) throws(CommandFailure) -> RegionComparison {
        var rows: [ComparedRegion] = []
        var heading: AnswerHeading?
        do throws(DaemonClient.Failure) {
            for region in regions {
                switch try ask(question, in: region.code) {
                case .decision(let answer):
                    rows.append(ComparedRegion(region, answer.value))
                    heading = heading ?? answer.value.heading
                case .calculation(let answer):
                    rows.append(ComparedRegion(region, answer.value))
                    heading = heading ?? answer.value.heading
                }
            }
        } catch { throw failure(error) }
        guard let heading else {
            throw CommandFailure(.unavailable, CommandsMessages.noQuestions, look.language)
        }
        return RegionComparison(
            question: question.name, kind: question.kind, heading: heading, regions: rows, root: root)
    }

    private mutating func ask(
        _ question: RulebookDescription.Question, in region: String
    ) throws(DaemonClient.Failure) -> QuestionResult {
        let request = QuestionRequest(
            document: facts.document, facts: 0, region: region, on: on, language: look.language,
            explain: .full)
        switch question.kind {
        case .decision: return .decision(try client.decide(question.name, request))
        case .calculation: return .calculation(try client.calculate(question.name, request))
        }
    }

    private mutating func rulebook() throws(CommandFailure) -> RulebookDescription {
        do throws(DaemonClient.Failure) {
            return try client.rulebook().value
        } catch { throw failure(error) }
    }

    private func failure(_ error: DaemonClient.Failure) -> CommandFailure {
        CommandFailure(error, socket: socket, facts: facts, look)
    }
}
