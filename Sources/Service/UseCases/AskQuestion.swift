package import CEL
import Diagnostics
package import Documents
package import Rules

/// Asks a decision, a calculation or a derived field of the facts of a request.
package struct AskQuestion {
    let snapshot: Snapshot

    package init(_ snapshot: Snapshot) { self.snapshot = snapshot }

    /// What is asked.
    package struct Input {
        package var name: String
        package var kind: Question.Kind
        package var facts: DocumentNode
        package var region: String
        package var day: CivilDate
        /// Facts with which the question is asked a second time.
        package var suppositions: [Supposition]
        /// How many remedies of an answer that is not granted are looked for at most; nil for none.
        package var remedies: Int?

        package init(
            name: String, kind: Question.Kind, facts: DocumentNode, region: String, day: CivilDate,
            suppositions: [Supposition] = [], remedies: Int? = nil
        ) {
            self.remedies = remedies
            self.name = name
            self.kind = kind
            self.facts = facts
            self.region = region
            self.day = day
            self.suppositions = suppositions
        }
    }

    /// The question and its answers.
    package struct Output {
        package var question: Question
        package var answers: [Answer]
        /// The answers with the suppositions; nil when there are none.
        package var supposed: [Answer]?
        /// By answer what would turn it into a grant; empty when that was not asked.
        package var remedies: [Remedies?] = []
    }

    package func callAsFunction(_ input: Input) throws(ServiceError) -> Output {
        let region = try snapshot.region(input.region)
        guard let question = region.questions[input.name], question.kind == input.kind else {
            let known = region.questions.values.filter { $0.kind == input.kind }.map(\.name).sorted()
            throw .unknownQuestion(known: known)
        }
        var diagnostics = Diagnostics()
        let facts = snapshot.rulebook.read(
            input.facts, for: question.subjects, over: snapshot.symbols, into: &diagnostics)
        guard let facts else { throw .invalidFacts(diagnostics) }
        let asking = Asking(question, of: snapshot.rulebook, region: input.region, on: input.day)
        let answers = asking.answers(facts, holding: true, into: &diagnostics)
        guard !diagnostics.hasErrors else { throw .invalidFacts(diagnostics) }
        return Output(
            question: question, answers: answers, supposed: try supposed(input, question, asking),
            remedies: remedies(question, answers, facts, input))
    }

    private func supposed(
        _ input: Input, _ question: Question, _ asking: Asking
    ) throws(ServiceError) -> [Answer]? {
        guard !input.suppositions.isEmpty else { return nil }
        var diagnostics = Diagnostics()
        let supposed = SupposedFacts(snapshot.rulebook, question.subjects).facts(
            input.facts, with: input.suppositions, over: snapshot.symbols, into: &diagnostics)
        guard let supposed,
            let facts = snapshot.rulebook.read(
                supposed, for: question.subjects, over: snapshot.symbols, into: &diagnostics)
        else { throw .invalidFacts(diagnostics) }
        let answers = asking.answers(facts, into: &diagnostics)
        guard !diagnostics.hasErrors else { throw .invalidFacts(diagnostics) }
        return answers
    }

    /// What all answers of a request may take together is one budget.
    private func remedies(
        _ question: Question, _ answers: [Answer], _ facts: GivenFacts, _ input: Input
    ) -> [Remedies?] {
        guard let most = input.remedies,
            let finding = RemedyFinding(
                question, of: snapshot.rulebook, region: input.region, on: input.day)
        else { return [] }
        var budget = RemedyBudget()
        return answers.map { finding.remedies(for: $0, facts, atMost: most, &budget) }
    }
}

extension Snapshot {
    /// The programs of the region that a code names.
    func region(_ code: String) throws(ServiceError) -> CompiledRegion {
        guard let region = rulebook.region(code) else { throw .unknownRegion(known: rulebook.regionCodes) }
        return region
    }
}
