import CEL
import Diagnostics
import Facts

/// What a question comes to for some facts, nothing assumed: what is settled, and what is still missing.
struct InterviewState {
    /// The answers.
    var answers: [Answer]
    /// What is missing of all of them together, the most decisive first.
    var missing: [UnknownFact]

    init(_ answers: [Answer]) {
        self.answers = answers
        missing = Self.missing(answers)
    }

    /// What the answers come to, as a text that two states have in common when they agree.
    var outcome: String {
        answers.map { answer in
            "\(answer.subjects):\(answer.verdict.rawValue):\(answer.value?.text ?? "")"
        }.joined(separator: ";")
    }

    /// Facts that settle most conditions of all open answers first, then those that most answers miss, then in order.
    private static func missing(_ answers: [Answer]) -> [UnknownFact] {
        guard answers.count != 1 else { return answers[0].missing }
        var entries: [(fact: UnknownFact, answers: Int)] = []
        var places: [UnknownFact: Int] = [:]
        for fact in answers.flatMap(\.missing) {
            if let place = places[fact] {
                entries[place].fact.settles += fact.settles
                entries[place].answers += 1
            } else {
                places[fact] = entries.count
                entries.append((fact, 1))
            }
        }
        return entries.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.fact.settles != b.fact.settles { return a.fact.settles > b.fact.settles }
            if a.answers != b.answers { return a.answers > b.answers }
            return left.offset < right.offset
        }.map(\.element.fact)
    }
}

/// Asks a question of drafts, again and again.
struct InterviewAsking {
    private let rulebook: CompiledRulebook
    private let asking: Asking
    private let base: SymbolTable
    let question: Question

    /// `rulebook` is the one that assumes nothing.
    init(
        _ question: Question, of rulebook: CompiledRulebook, region: String, on day: CivilDate,
        over base: SymbolTable
    ) {
        self.rulebook = rulebook
        self.question = question
        self.base = base
        asking = Asking(question, of: rulebook, region: region, on: day, readings: false)
    }

    /// What the question comes to; nil when the facts are not valid.
    func state(of facts: FactsDraft) -> InterviewState? {
        guard let given = rulebook.read(facts, for: question.subjects, over: base) else { return nil }
        var found = Diagnostics()
        let answers = asking.answers(given, into: &found)
        return found.hasErrors ? nil : InterviewState(answers)
    }
}
