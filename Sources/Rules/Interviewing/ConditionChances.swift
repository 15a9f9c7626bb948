import CEL
import Facts

/// How likely each open condition comes to yes or to no when one more fact is known: the share of the values that stand for
/// all others with which it does.
///
/// The values of `FactDomain` are where rules can change, so that every side of a limit counts alike; how often people give
/// them nobody knows. Without a value that was tried a condition has no chance.
struct ConditionChances {
    /// An open condition of an answer: what the answer is about, and the way to it from the root.
    struct Place: Hashable {
        /// What the answer is about: `part=p,form=home`.
        var about: String
        /// The numbers of the nodes and the keys of elements, below the root.
        var steps: [Step] = []
    }

    /// One step down the tree of conditions.
    struct Step: Hashable {
        var node: Int
        var element: String?
    }

    /// The shares of the values of one fact.
    struct Shares {
        var yes = 0.0
        var no = 0.0
    }

    /// How many values of a fact are tried.
    private static let mostValues = 6

    /// By the path of a fact.
    private var shares: [String: [Place: Shares]] = [:]

    /// Tries the values of facts that are open in a state.
    init(
        _ open: [OpenFact], _ asking: InterviewAsking, _ domains: FactDomains, in facts: FactsDraft,
        _ state: InterviewState
    ) {
        var waiting: [String: [Place]] = [:]
        for answer in state.answers {
            answer.explanation.eachOpen(at: Place(about: answer.subjects)) { condition, place in
                for fact in condition.missing { waiting[fact.path, default: []].append(place) }
            }
        }
        for fact in open {
            let paths = fact.standsFor.isEmpty ? [fact.path] : fact.standsFor
            let places = paths.flatMap { waiting[$0] ?? [] }
            var found: [Place: Shares] = [:]
            let values = Self.spread(domains.domain(of: fact.address).values)
            for value in values {
                guard let next = asking.state(of: facts.setting(value, at: fact.address.pointer)) else {
                    continue
                }
                for place in places {
                    switch next.outcome(at: place) {
                    case .yes?: found[place, default: Shares()].yes += 1 / Double(values.count)
                    case .no?: found[place, default: Shares()].no += 1 / Double(values.count)
                    default: break
                    }
                }
            }
            for path in paths where shares[path] == nil { shares[path] = found }
        }
    }

    /// The shares of the values of a fact with which a condition comes to yes and to no.
    func shares(of fact: UnknownFact, at place: Place) -> Shares { shares[fact.path]?[place] ?? Shares() }

    /// A few values from all over a domain.
    private static func spread(_ values: [FactsDraft]) -> [FactsDraft] {
        guard values.count > mostValues else { return values }
        return (0..<mostValues).map { values[$0 * values.count / mostValues] }
    }
}

extension ConditionChances.Place {
    /// A part of the condition.
    func child(_ node: Explanation) -> ConditionChances.Place {
        var place = self
        place.steps.append(.init(node: node.node, element: node.element))
        return place
    }
}

extension Answer {
    /// What it is about, as a text.
    var subjects: String { about.map { "\($0.subject)=\($0.key)" }.joined(separator: ",") }
}

extension Explanation {
    /// Calls `visit` with every condition that is open and decides, the whole before its parts.
    func eachOpen(
        at place: ConditionChances.Place, _ visit: (Explanation, ConditionChances.Place) -> Void
    ) {
        guard !outcome.isDecided, !rule.isWarning else { return }
        visit(self, place)
        for child in children { child.eachOpen(at: place.child(child), visit) }
    }
}

extension InterviewState {
    /// What a condition came to; nil when the answers do not show it.
    fileprivate func outcome(at place: ConditionChances.Place) -> Tri? {
        guard var node = answers.first(where: { $0.subjects == place.about })?.explanation else { return nil }
        for step in place.steps {
            guard
                let next = node.children.first(where: { $0.node == step.node && $0.element == step.element })
            else { return nil }
            node = next
        }
        return node.outcome
    }
}
