package import CEL
import Diagnostics
import Facts

extension Question {
    /// The facts that leave nothing open, for one answer about elements and codes; nil when they cannot be chosen.
    func facts(_ given: GivenFacts, about: [(subject: String, key: String)]) -> GivenFacts? {
        var facts = given
        for (index, subject) in subjects.enumerated() {
            guard let key = about.first(where: { $0.subject.utf8.elementsEqual(subject.name.utf8) })?.key
            else {
                continue
            }
            switch subject.place {
            case .root: continue
            case .row(_, let list):
                // An element that the document does not show has no facts that could be changed.
                guard let word = list.layout.shapes[list.child].keyType.word(of: key, facts.symbols) else {
                    return nil
                }
                facts.subjects[index] = .key(word)
            case .input(_, let type, _):
                guard let word = type.word(of: key, facts.symbols) else { return nil }
                facts.subjects[index] = .word(word)
            }
        }
        return facts
    }
}

/// Finds remedies for the answers to one question in one region.
///
/// Reads the rules of the region again, as formulas do, so that nobody pays for it who does not ask for remedies.
package struct RemedyFinding {
    private let rulebook: CompiledRulebook
    private let question: Question
    private let region: String
    private let day: CivilDate
    private let compiler: FormulaCompiler
    private let scratch = Scratch()

    /// How many sets an answer gets when nothing else is said.
    package static let usualMost = 5
    /// How many it can get.
    package static let greatestMost = 20

    /// Prepares; nil for questions that are no decisions, and for what is no region.
    package init?(_ question: Question, of rulebook: CompiledRulebook, region: String, on day: CivilDate) {
        guard question.kind == .decision, let compiler = FormulaCompiler(rulebook, region: region) else {
            return nil
        }
        (self.question, self.rulebook, self.region, self.day) = (question, rulebook, region, day)
        self.compiler = compiler
    }

    /// The remedies for one answer, at most `most`; nil for what is granted.
    ///
    /// Each was found by deciding again with its changes, on its day. `budget` is what all answers of a request may take
    /// together; it is less by what this one took.
    package func remedies(
        for answer: Answer, _ facts: GivenFacts, atMost most: Int = usualMost, _ budget: inout RemedyBudget
    ) -> Remedies? {
        switch answer.verdict {
        case .granted: return nil
        case .undetermined:
            var open = Remedies()
            open.end = .factsFirst
            open.missing = answer.missing
            return open
        case .refused: break
        }
        guard let given = question.facts(facts, about: answer.about) else { return Remedies() }
        let search = RemedySearch(
            question, of: rulebook, compiler, region: region, on: day, given, budget, scratch: scratch)
        let remedies = search.remedies(most)
        budget = search.budget
        return remedies
    }
}
