import CEL
import Facts

/// Finds out whether an answer can matter: whether, with everything else answered in some way, two answers to it come to
/// different verdicts.
///
/// It goes through the values that stand for all others, of each open fact in turn; where those are a choice, or where
/// the bound is reached, nothing is ruled out.
struct RelevanceSearch {
    /// What was found.
    enum Relevance {
        /// Two answers to the fact were found that differ.
        case proved
        /// There are no such answers.
        case ruledOut
        /// None were found, and not everything was looked at.
        case open
    }

    let asking: InterviewAsking
    let candidates: InterviewCandidates
    /// How many more times the question may be asked.
    var budget: Int
    /// From how many facts of a kind on they are given the same answer first.
    private static let fewestAlike = 3
    private var isExact = true
    /// By path: the value with which a search went on last.
    private var led: [String: FactsDraft] = [:]

    init(_ asking: InterviewAsking, _ candidates: InterviewCandidates, budget: Int) {
        self.asking = asking
        self.candidates = candidates
        self.budget = budget
    }

    /// Whether the answer to a fact matters, given what is known; the question is asked at most `steps` times.
    mutating func relevance(
        of fact: OpenFact, in facts: FactsDraft, _ state: InterviewState, steps: Int
    ) -> Relevance {
        let rest = max(0, budget - steps)
        budget -= rest
        isExact = true
        let isFound = search(fact, facts, state)
        budget += rest
        return isFound ? .proved : isExact ? .ruledOut : .open
    }

    /// Answers the other facts one by one, then looks at the answers to this one.
    private mutating func search(_ fact: OpenFact, _ facts: FactsDraft, _ state: InterviewState) -> Bool {
        let open = candidates.open(in: facts, state)
        guard let other = open.first(where: { $0.path != fact.path }) else {
            var outcomes: Set<String> = []
            return !open.isEmpty && isDivided(fact, facts, &outcomes)
        }
        if searchAlike(fact, other, open, facts) { return true }
        // What leaves the fact missing leads to an answer soonest.
        var later: [(facts: FactsDraft, state: InterviewState)] = []
        for value in values(of: other) {
            guard let next = self.state(value, of: [other], in: facts), !next.state.missing.isEmpty else {
                continue
            }
            if candidates.isOpen(fact, in: next.facts, next.state) {
                led[other.path] = value
                if search(fact, next.facts, next.state) { return true }
            } else {
                later.append(next)
            }
        }
        for next in later where search(fact, next.facts, next.state) { return true }
        return false
    }

    /// Gives all facts of a kind the same answer at once: with many elements that leads on in one step.
    private mutating func searchAlike(
        _ fact: OpenFact, _ other: OpenFact, _ open: [OpenFact], _ facts: FactsDraft
    ) -> Bool {
        let kind = FactKind(other.fact)
        let alike = open.filter {
            $0.path != fact.path && FactKind($0.fact) == kind && $0.address.isEntry == other.address.isEntry
        }
        guard alike.count >= Self.fewestAlike else { return false }
        for value in values(of: other) {
            guard let next = state(value, of: alike, in: facts), !next.state.missing.isEmpty,
                candidates.isOpen(fact, in: next.facts, next.state)
            else { continue }
            led[other.path] = value
            if search(fact, next.facts, next.state) { return true }
        }
        return false
    }

    /// The values of a fact, first that which led on before.
    private mutating func values(of fact: OpenFact) -> [FactsDraft] {
        let domain = candidates.domains.domain(of: fact.address)
        if !domain.isWhole { isExact = false }
        guard let first = led[fact.path], let place = domain.values.firstIndex(of: first), place > 0 else {
            return domain.values
        }
        var values = domain.values
        values.remove(at: place)
        return [first] + values
    }

    /// What the question comes to for a value of some facts; nil when they cannot be that, or at the bound.
    private mutating func state(
        _ value: FactsDraft, of answered: [OpenFact], in facts: FactsDraft
    ) -> (facts: FactsDraft, state: InterviewState)? {
        guard budget > 0 else {
            isExact = false
            return nil
        }
        budget -= 1
        var facts = facts
        for fact in answered { facts.set(value, at: fact.address.pointer[...]) }
        guard let state = asking.state(of: facts) else {
            isExact = false
            return nil
        }
        return (facts, state)
    }

    /// Whether the answers to a fact come to more than one outcome.
    private mutating func isDivided(
        _ fact: OpenFact, _ facts: FactsDraft, _ outcomes: inout Set<String>
    ) -> Bool {
        for value in values(of: fact) {
            guard let (facts, state) = state(value, of: [fact], in: facts) else { continue }
            if let next = candidates.open(in: facts, state).first {
                if isDivided(next, facts, &outcomes) { return true }
            } else {
                outcomes.insert(state.outcome)
                if outcomes.count > 1 { return true }
            }
        }
        return false
    }
}
