import API
import Diagnostics
import Documents
import Server
import Synchronization

/// Answers that show what was asked, and nothing of the facts.
struct FakeQuestions: Questions {
    /// Runs before each decision, to hold it up.
    var beforeDecision: @Sendable () -> Void = {}

    let registerSource = "register.jsonl"

    private let reference = RulebookReference(name: "fake", digest: "sha256:0123456789abcdef")

    private func heading(_ request: QuestionRequest, _ day: ISODay) -> AnswerHeading {
        AnswerHeading(
            title: "Вопрос", region: request.region ?? "RU", on: day, language: request.language,
            rulebook: reference)
    }

    func decide(_ name: String, _ request: QuestionRequest, on day: ISODay) throws(Problem) -> DecisionAnswer
    {
        beforeDecision()
        guard name == "need" else { throw Problem(.unknownQuestion, request.language) }
        let count = Subject.Entry(name: "facts", value: String(request.factsNode.count))
        return DecisionAnswer(
            question: name, heading: heading(request, day),
            answers: [.init(about: Subject([count]), verdict: .granted)])
    }

    func calculate(
        _ name: String, _ request: QuestionRequest, on day: ISODay
    ) throws(Problem) -> CalculationAnswer {
        CalculationAnswer(
            question: name, heading: heading(request, day), type: "money", currency: "RUB",
            answers: [.init(about: Subject(), verdict: .determined, value: "1.00", text: "1,00 ₽")])
    }

    func match(_ request: QuestionRequest, on day: ISODay) throws(Problem) -> MatchAnswer {
        MatchAnswer(matching: "services", heading: heading(request, day), answers: [])
    }

    func rulebook(in language: Language) -> RulebookDescription {
        RulebookDescription(
            reference: reference, title: language == .ru ? "Правила" : "Rules", region: "RU",
            languages: [.ru, .en],
            currency: "RUB", questions: .init(check: [], assess: []), regions: [], findings: 0)
    }

    func ready(in language: Language) throws(Problem) -> Readiness {
        Readiness(rulebook: reference, providers: 14)
    }
}
