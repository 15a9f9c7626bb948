import CEL
import Facts

/// Which of the missing facts can be asked for.
struct InterviewCandidates {
    let question: Question
    let vocabulary: Vocabulary
    let domains: FactDomains
    /// Computed facts that a document may give instead of what they are computed from.
    private var computed: [OpenFact] = []

    /// Finds the computed facts that could be given instead of some that are missing.
    init(_ asking: InterviewAsking, _ vocabulary: Vocabulary, _ domains: FactDomains, in facts: FactsDraft) {
        question = asking.question
        self.vocabulary = vocabulary
        self.domains = domains
        guard let state = asking.state(of: facts) else { return }
        for read in domains.decisive.rules.fields where read.isComputed {
            guard let open = computed(read, in: facts), !state.missing.contains(open.fact),
                let sample = domains.domain(of: open.address).values.first,
                let later = asking.state(of: facts.setting(sample, at: open.address.pointer))
            else { continue }
            var fact = open
            fact.standsFor = state.missing.filter { !later.missing.contains($0) }.map(\.path)
            if !fact.standsFor.isEmpty { computed.append(fact) }
        }
    }

    private func computed(_ read: ReadField, in facts: FactsDraft) -> OpenFact? {
        guard vocabulary.field(read.record, read.field)?.isGivenAllowed == true else { return nil }
        return open(UnknownFact(path: read.path, record: read.record, field: read.field), in: facts)
    }

    /// The facts that are missing in a state and can be asked for, in its order.
    ///
    /// What nobody knows is not asked again, and what somebody knows only a part of is as little as that.
    func open(in facts: FactsDraft, _ state: InterviewState) -> [OpenFact] {
        var found: [OpenFact] = []
        for fact in state.missing {
            let standIn = computed.first { stand in
                stand.standsFor.contains(fact.path) && facts[pointer: stand.address.pointer] == nil
            }
            guard let open = standIn ?? open(fact, in: facts) else { continue }
            if !found.contains(where: { $0.path == open.path }) { found.append(open) }
        }
        // Whether there is a record at all comes before what is in it: who is asked for that could not say that there is none.
        return found.filter { fact in !found.contains { fact.address.isInside($0.address) } }
    }

    /// Whether a fact can still be asked for in a state.
    func isOpen(_ fact: OpenFact, in facts: FactsDraft, _ state: InterviewState) -> Bool {
        state.missing.contains { $0.path == fact.path || fact.standsFor.contains($0.path) }
    }

    private func open(_ fact: UnknownFact, in facts: FactsDraft) -> OpenFact? {
        guard fact.day == nil,
            let address = FactAddress(fact.path, of: question.subjects, vocabulary, in: facts),
            !facts.isUnknown(at: address.pointer)
        else { return nil }
        // What is given and still missing is a list of which only a part is known.
        return facts[pointer: address.pointer] == nil ? OpenFact(fact: fact, address: address) : nil
    }
}
