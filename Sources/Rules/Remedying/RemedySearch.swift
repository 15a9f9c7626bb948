import CEL
import Diagnostics
import Facts

/// How much work may be done for the remedies of one request: how often it may be decided again.
package struct RemedyBudget: Sendable {
    /// How many decisions are left.
    package private(set) var left: Int

    /// Creates a budget of so many decisions.
    package init(_ decisions: Int = 3_000) { left = decisions }

    /// Takes one; false when there is none.
    mutating func take() -> Bool {
        guard left > 0 else { return false }
        left -= 1
        return true
    }

    mutating func take(_ decisions: Int) { left = max(0, left - decisions) }
}

/// Looks for the sets of changes that turn one refusal into a grant.
///
/// From the facts as they are it goes to larger and larger sets, the cheapest first. What a set is enlarged by is found
/// in the reasons why it does not grant yet: under a part that must hold and does not, one of the facts that the part read,
/// an act, or the day has to be another. So a set that grants is reached through sets within it, of which none grants,
/// and what is found is minimal; nothing is taken for granted that was not decided again.
final class RemedySearch {
    let rulebook: CompiledRulebook
    let question: Question
    let region: String
    let facts: GivenFacts
    let start: RemedyState
    let limits: FactLimits
    var reads: ConditionReads
    let changeable: ChangeableFactTable
    let boundaries: [CivilDate]
    var budget: RemedyBudget
    var unsolved: Set<String> = []
    /// Where conditions failed before anything was changed: acts are for these alone, and not for what a change breaks.
    var failed: Set<Outline.Place> = []
    private let scratch: Scratch
    private(set) var missing: [UnknownFact]?
    /// Outcomes on later days, by set.
    var outlines: [RemedyState: Outline] = [:]

    /// For how many days a remedy may have to wait.
    static let horizon = 3_653

    init(
        _ question: Question, of rulebook: CompiledRulebook, _ compiler: FormulaCompiler, region: String,
        on day: CivilDate, _ facts: GivenFacts, _ budget: RemedyBudget, scratch: Scratch
    ) {
        self.question = question
        self.rulebook = rulebook
        self.region = region
        self.facts = facts
        self.budget = budget
        self.scratch = scratch
        start = RemedyState(on: day)
        limits = FactLimits(question, compiler)
        reads = ConditionReads(question, compiler.region)
        changeable = ChangeableFactTable(
            ChangeableFacts(question, facts, rulebook.checked.vocabulary).all, facts)
        boundaries = compiler.region.region.boundaries(rulebook.checked).filter { $0 > day }
    }

    /// The remedies, at most `most`.
    func remedies(_ most: Int) -> Remedies {
        var result = Remedies()
        guard let before = decide(start)?.explanation else { return ended(&result, .bound) }
        failed = Outline(before).failed
        var queue = RemedyQueue()
        var seen: Set<RemedyState> = [start]
        var found: [RemedyState] = []
        queue.add(start)
        while let state = queue.next() {
            if found.contains(where: { $0.isWithin(state) }) { continue }
            guard let decision = decide(state) else {
                if budget.left == 0 { return ended(&result, .bound) }
                continue
            }
            if decision.explanation.outcome == .yes {
                if let smaller = smaller(than: state) {
                    if smaller.numbersNewInOrder, seen.insert(smaller).inserted { queue.add(smaller) }
                    continue
                }
                found.append(state)
                result.found.append(remedy(state, before, decision.explanation))
                if found.count == most { return ended(&result, queue.isEmpty ? .all : .most) }
                continue
            }
            if decision.explanation.outcome == .unknown { note(missing: decision.missing) }
            for step in steps(from: state, decision) {
                let next = state.adding(step)
                if seen.insert(next).inserted { queue.add(next) }
            }
            if budget.left == 0 { return ended(&result, .bound) }
        }
        return ended(&result, .all)
    }

    private func ended(_ result: inout Remedies, _ end: Remedies.End) -> Remedies {
        result.end = end
        result.unsolved = unsolved.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if result.found.isEmpty { result.missing = missing ?? [] }
        return result
    }

    /// Notes what has to be known before a set can grant; the first that is noted is that of the cheapest set.
    func note(missing facts: [UnknownFact]) {
        if missing == nil, !facts.isEmpty { missing = facts }
    }

    /// A set with one change less that grants as well.
    private func smaller(than state: RemedyState) -> RemedyState? {
        state.withoutOne(from: start.day).first { decide($0)?.explanation.outcome == .yes }
    }

    // MARK: Deciding

    /// What is answered after the changes of a set.
    struct Decision {
        var explanation: Explanation
        var missing: [UnknownFact]
        var facts: GivenFacts
    }

    /// Decides again; nil when no work is left, or when what is asked about is no longer there.
    func decide(_ state: RemedyState) -> Decision? {
        guard budget.take() else { return nil }
        var edited = EditedFacts(facts, rulebook.checked.vocabulary)
        edited.apply(state.edits)
        let asking = Asking(question, of: rulebook, region: region, on: state.day, scratch: scratch)
        let decided = asking.only(edited.facts, supposing: state.acts.map(\.supposition))
        return decided.map {
            Decision(explanation: $0.explanation, missing: $0.missing, facts: edited.facts)
        }
    }
}
