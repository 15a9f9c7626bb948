package import API
import CEL
package import Diagnostics
import Documents
import Rules
package import Service

/// Answers requests from a snapshot: reads the request, calls one use case, puts the answer into wire types.
package struct EngineQuestions: Questions {
    let snapshot: Snapshot
    private let bare: BareRulebook
    let defaultRegion: String
    package let registerSource: String

    /// Creates it; `region` is the one that a request without a region means.
    package init(_ snapshot: Snapshot, region: String?, registerSource: String) {
        self.snapshot = snapshot
        bare = BareRulebook(snapshot.rulebook)
        defaultRegion = region ?? snapshot.rulebook.checked.rulebook.header.region.value
        self.registerSource = registerSource
    }

    private var reference: RulebookReference {
        RulebookReference(
            name: snapshot.rulebook.checked.rulebook.header.name.value, digest: snapshot.rulebook.digest)
    }

    package func decide(
        _ name: String, _ request: QuestionRequest, on day: ISODay
    ) throws(Problem) -> DecisionAnswer {
        let output = try ask(name, .decision, request, on: day)
        let words = words(request)
        var items = output.answers.map { answer in
            var item = words.decision(answer, request.explain)
            item.whatIf = words.whatIf(answer, among: output.supposed, .bool)
            return item
        }
        for (index, remedies) in output.remedies.enumerated() {
            items[index].remedies = remedies.map { RemedyWords(words, on: day.civil).list($0) }
        }
        var answer = DecisionAnswer(
            question: name, heading: heading(title(output, name, request.language), request, day),
            answers: items, questions: try questions(name, .decision, request, day, words))
        answer.settings = request.settings.map(\.path)
        answer.further = output.further.map { words.decision($0, request.explain) }
        return answer
    }

    package func calculate(
        _ name: String, _ request: QuestionRequest, on day: ISODay
    ) throws(Problem) -> CalculationAnswer {
        let output = try ask(name, .calculation, request, on: day)
        let words = words(request)
        let type = output.question.type
        var answer = CalculationAnswer(
            question: name, heading: heading(title(output, name, request.language), request, day),
            type: type.name,
            currency: type == .money ? snapshot.rulebook.checked.rulebook.header.currency?.value : nil,
            answers: output.answers.map { answer in
                var item = words.calculation(answer, type, request.explain)
                item.whatIf = words.whatIf(answer, among: output.supposed, type)
                return item
            },
            questions: try questions(name, .calculation, request, day, words))
        answer.settings = request.settings.map(\.path)
        answer.further = output.further.map { words.calculation($0, type, request.explain) }
        return answer
    }

    /// The facts to ask for next, if the request wants them.
    private func questions(
        _ name: String, _ kind: Question.Kind, _ request: QuestionRequest, _ day: ISODay, _ words: AnswerWords
    ) throws(Problem) -> [FactQuestion]? {
        guard let most = request.questions else { return nil }
        do throws(ServiceError) {
            let output = try LeadInterview(snapshot, assumingNothing: bare.rulebook)(
                input(name, kind, request, day), most: most)
            let interview = InterviewWords(words: words, interview: output.interview)
            return output.questions.map(interview.question)
        } catch { throw problem(error, name, request) }
    }

    private func input(
        _ name: String, _ kind: Question.Kind, _ request: QuestionRequest, _ day: ISODay
    ) -> AskQuestion.Input {
        AskQuestion.Input(
            name: name, kind: kind, facts: request.factsNode, region: request.region ?? defaultRegion,
            day: day.civil, suppositions: request.suppositions, remedies: request.remedies)
    }

    package func match(_ request: QuestionRequest, on day: ISODay) throws(Problem) -> MatchAnswer {
        let language = request.language
        do throws(ServiceError) {
            let output = try FindMatches(snapshot)(
                request.factsNode, region: request.region ?? defaultRegion, day: day.civil,
                suppositions: request.suppositions)
            let words = MatchWords(self.words(request), output.matching, request.explain)
            let title =
                output.matching.linked.attributes.title?[language] ?? output.matching.linked.name.value
            var answer = MatchAnswer(
                matching: output.matching.linked.name.value, heading: heading(title, request, day),
                answers: output.results.map(words.item))
            guard let supposed = output.supposed?.map(words.item) else { return answer }
            answer.settings = request.settings.map(\.path)
            for index in answer.answers.indices {
                let item = answer.answers[index]
                let other = supposed.first { $0.about == item.about }
                let nothing = MatchAnswer.Item(
                    about: item.about, ranked: [], excluded: [], undetermined: [], tieBreak: item.tieBreak)
                answer.answers[index].moves = item.moves(to: other ?? nothing)
            }
            answer.further = supposed.filter { other in
                !answer.answers.contains { $0.about == other.about }
            }
            return answer
        } catch { throw problem(error, "", request) }
    }

    private func ask(
        _ name: String, _ kind: Question.Kind, _ request: QuestionRequest, on day: ISODay
    ) throws(Problem) -> AskQuestion.Output {
        do throws(ServiceError) {
            return try AskQuestion(snapshot)(input(name, kind, request, day))
        } catch { throw problem(error, name, request) }
    }

    private func words(_ request: QuestionRequest) -> AnswerWords {
        AnswerWords(snapshot.rulebook, region: request.region ?? defaultRegion, request.language)
    }

    /// What people call a question: of one with versions that which is in force.
    private func title(_ output: AskQuestion.Output, _ name: String, _ language: Language) -> String {
        let version = output.answers.first?.explanation.rule.attributes.title?[language]
        return version ?? output.question.title?[language] ?? name
    }

    private func heading(_ title: String, _ request: QuestionRequest, _ day: ISODay) -> AnswerHeading {
        AnswerHeading(
            title: title, region: request.region ?? defaultRegion, on: day, language: request.language,
            rulebook: reference)
    }

    private func problem(_ error: ServiceError, _ name: String, _ request: QuestionRequest) -> Problem {
        let language = request.language
        return switch error {
        case .unknownQuestion(let known):
            Problem(.unknownQuestion, language, detail: AnswerMessages.unknown(name, known))
        case .unknownRegion(let known):
            Problem(
                .unknownRegion, language,
                detail: AnswerMessages.unknown(request.region ?? defaultRegion, known))
        case .invalidFacts(let diagnostics):
            Problem(
                .invalidFacts, language, detail: AnswerMessages.invalidFacts(diagnostics.sorted.count),
                errors: diagnostics.sorted.prefix(100).map { ProblemDetail($0, in: language) })
        }
    }

    // MARK: About itself

    package func rulebook(in language: Language) -> RulebookDescription {
        let rulebook = snapshot.rulebook
        let header = rulebook.checked.rulebook.header
        func question(_ name: String) -> RulebookDescription.Question? {
            guard let question = rulebook.regions.first?.questions[name] else { return nil }
            return RulebookDescription.Question(
                name: name, kind: question.kind == .decision ? .decision : .calculation,
                title: question.title?[language] ?? name)
        }
        let match = rulebook.checked.rulebook.matching.map {
            RulebookDescription.Matching(
                name: $0.name.value, title: $0.attributes.title?[language] ?? $0.name.value)
        }
        return RulebookDescription(
            reference: reference, title: header.title?[language] ?? header.name.value,
            region: header.region.value,
            languages: header.languages.compactMap { Language(rawValue: $0.value) },
            currency: header.currency?.value,
            questions: .init(
                check: header.check.compactMap { question($0.value) },
                assess: header.assess.compactMap { question($0.value) }, match: match),
            regions: rulebook.checked.rulebook.regions.map {
                .init(
                    code: $0.code, title: $0.title?[language] ?? $0.code, parent: $0.parents.first,
                    isIllustrative: $0.isIllustrative)
            },
            findings: rulebook.findings.all.count)
    }

    package func ready(in language: Language) throws(Problem) -> Readiness {
        Readiness(rulebook: reference, providers: snapshot.candidates.count)
    }
}

extension QuestionRequest {
    /// The facts that it sets, as the engine knows them.
    fileprivate var suppositions: [Supposition] {
        settings.map { Supposition(path: $0.path, value: $0.value) }
    }
}

extension AskQuestion.Output {
    /// The answers about elements that the suppositions alone give.
    fileprivate var further: [Answer] {
        (supposed ?? []).filter { other in !answers.contains { $0.isAbout(other) } }
    }
}

extension ISODay {
    /// As the engine knows it.
    var civil: CivilDate {
        // INVARIANT: an `ISODay` is a day that exists.
        guard let date = CivilDate(text) else { preconditionFailure("a day that does not exist") }
        return date
    }
}
