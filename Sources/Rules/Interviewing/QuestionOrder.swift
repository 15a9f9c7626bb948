import CEL

/// In which order open facts are asked for: first those of the condition that needs the fewest of them for its chance to decide
/// what it is part of.
///
/// Where all conditions must hold that is the chance to fail, among alternatives the chance to hold; a fact that several
/// conditions wait for costs each of them its part alone, and a condition that was begun costs less than before, so that it
/// is gone on with. Asking the least cost for each chance first takes the fewest questions on average where conditions of one
/// group share no facts, and is a good rule where they do: T. Ünlüyurt, "Sequential testing of complex systems: a review",
/// Discrete Applied Mathematics 142 (2004). As shares of values are no frequencies, the root of a chance counts: it lies between
/// trusting the shares and taking every condition to be as likely as any other.
struct QuestionOrder {
    /// What is to be expected of an open condition.
    private struct Prospect {
        /// How many facts it takes on average, shared ones in part.
        var cost = 0.0
        /// The chance that it comes to yes.
        var yes = 0.5
        /// The chance that it comes to no.
        var no = 0.5
        /// The facts, the first to be asked first.
        var facts: [UnknownFact]
    }

    private let chances: ConditionChances
    /// By the path of a fact: how many open conditions wait for it.
    private var readers: [String: Int] = [:]

    /// Prepares for what is open in a state.
    init(_ state: InterviewState, _ chances: ConditionChances) {
        self.chances = chances
        for answer in state.answers {
            answer.explanation.eachOpen(at: .init(about: answer.subjects)) { condition, _ in
                for fact in condition.missing { readers[fact.path, default: 0] += 1 }
            }
        }
    }

    /// The facts that are missing in the state, the first to be asked first; those that no condition waits for are the last.
    func facts(of state: InterviewState) -> [UnknownFact] {
        let prospects = state.answers.compactMap {
            prospect($0.explanation, .init(about: $0.subjects))
        }
        let missing = Set(state.missing)
        let ordered = Self.sorted(prospects) { $0.cost }.flatMap(\.facts).filter(missing.contains)
        return Self.unique(ordered + state.missing)
    }

    /// Nil of a condition that is decided, or only warns.
    private func prospect(_ node: Explanation, _ place: ConditionChances.Place) -> Prospect? {
        guard !node.outcome.isDecided, !node.rule.isWarning else { return nil }
        let parts = node.children.compactMap { prospect($0, place.child($0)) }
        switch node.rule.form {
        case .all, .forEach: return group(node, place, sequence(parts, endingWith: \.no))
        case .any, .forSome: return group(node, place, sequence(parts, endingWith: \.yes))
        case .none:
            let negated = parts.map {
                Prospect(cost: $0.cost, yes: $0.no, no: $0.yes, facts: $0.facts)
            }
            return group(node, place, sequence(negated, endingWith: \.no))
        default:
            if parts.isEmpty { return leaf(node, place) }
            if parts.count == 1, node.missing.isEmpty { return parts[0] }
            // Decisions and cases inside an expression: in the order in which it reads them.
            let facts = Self.unique(parts.flatMap(\.facts) + node.missing)
            return Prospect(cost: cost(facts), facts: facts)
        }
    }

    /// A group whose list may be open itself: the list comes before what is known of its elements.
    private func group(_ node: Explanation, _ place: ConditionChances.Place, _ parts: Prospect?) -> Prospect?
    {
        guard let own = leaf(node, place) else { return parts }
        guard var parts else { return own }
        parts.cost += own.cost
        parts.facts = Self.unique(own.facts + parts.facts)
        return parts
    }

    /// What a condition misses itself, by the same rule: the least cost for each chance that the fact decides it.
    private func leaf(_ node: Explanation, _ place: ConditionChances.Place) -> Prospect? {
        guard !node.missing.isEmpty else { return nil }
        let shares = node.missing.map { chances.shares(of: $0, at: place) }
        let staysYes = shares.reduce(1) { $0 * (1 - $1.no) }
        let staysNo = shares.reduce(1) { $0 * (1 - $1.yes) }
        // Neither is what no fact decides alone.
        let rest = max(0, staysYes + staysNo - 1) / 2
        let order = Self.sorted(Array(zip(node.missing, shares))) {
            cost([$0.0]) / max($0.1.yes + $0.1.no, .ulpOfOne)
        }
        return Prospect(
            cost: cost(node.missing), yes: 1 - staysNo + rest, no: 1 - staysYes + rest, facts: order.map(\.0))
    }

    /// Conditions of which one that ends in a way decides the whole: the least cost for each root of a chance first.
    private func sequence(
        _ parts: [Prospect], endingWith ending: KeyPath<Prospect, Double>
    ) -> Prospect? {
        guard !parts.isEmpty else { return nil }
        var whole = Prospect(facts: [])
        var goesOn = 1.0
        let order = Self.sorted(parts) { $0.cost / max($0[keyPath: ending], .ulpOfOne).squareRoot() }
        for part in order {
            let known = Set(whole.facts)
            let fresh = part.facts.filter { !known.contains($0) }
            if !fresh.isEmpty { whole.cost += goesOn * part.cost * cost(fresh) / cost(part.facts) }
            goesOn *= 1 - part[keyPath: ending]
            whole.facts += fresh
        }
        if ending == \.no {
            (whole.yes, whole.no) = (parts.reduce(1) { $0 * $1.yes }, 1 - goesOn)
        } else {
            (whole.yes, whole.no) = (1 - goesOn, parts.reduce(1) { $0 * $1.no })
        }
        return whole
    }

    private func cost(_ facts: [UnknownFact]) -> Double {
        facts.reduce(0) { $0 + 1 / Double(max(readers[$1.path] ?? 1, 1)) }
    }

    /// The least first, those that are alike in their order.
    private static func sorted<Element>(
        _ elements: [Element], by measure: (Element) -> Double
    ) -> [Element] {
        elements.map { ($0, measure($0)) }.enumerated().sorted {
            ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
        }.map(\.element.0)
    }

    private static func unique(_ facts: [UnknownFact]) -> [UnknownFact] {
        var seen: Set<UnknownFact> = []
        return facts.filter { seen.insert($0).inserted }
    }
}
