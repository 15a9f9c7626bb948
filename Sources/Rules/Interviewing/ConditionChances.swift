import CEL
import Facts

/// How likely each open condition comes to yes or to no when one more fact is known: the share of the values that stand for
/// all others with which it does.
///
/// The values of `FactDomain` are where rules can change, so that every side of a limit counts alike; how often people give
/// them nobody knows. Without a value that was tried a condition has no chance. Of facts of one kind, those of the elements of
/// a list, a few are tried and stand for all, so that long lists do not take longer.
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
    /// Of how many facts of a kind values are tried.
    private static let mostAlike = 2

    /// The shares of facts of one kind, added up.
    private struct Sum {
        var shares = Shares()
        var facts = 0.0
    }

    /// For each kind, the places without elements.
    private var sums: [FactKind: [Place: Sum]] = [:]

    /// Tries the values of facts that are open in a state.
    init(
        _ open: [OpenFact], _ asking: InterviewAsking, _ domains: FactDomains, in facts: FactsDraft,
        _ state: InterviewState
    ) {
        var waiting: [String: [(kind: FactKind, place: Place)]] = [:]
        for answer in state.answers {
            answer.explanation.eachOpen(at: Place(about: answer.subjects)) { condition, place in
                for fact in condition.missing {
                    waiting[fact.path, default: []].append((FactKind(fact), place))
                }
            }
        }
        var tried: [FactKind: Int] = [:]
        for fact in open {
            let number = tried[FactKind(fact.fact), default: 0]
            guard number < Self.mostAlike else { continue }
            tried[FactKind(fact.fact)] = number + 1
            let paths = fact.standsFor.isEmpty ? [fact.path] : fact.standsFor
            let places = paths.flatMap { waiting[$0] ?? [] }
            let values = Self.spread(domains.domain(of: fact.address).values)
            let states = values.map { asking.state(of: facts.setting($0, at: fact.address.pointer)) }
            for (kind, place) in places { add(states, kind, place) }
        }
    }

    private mutating func add(_ states: [InterviewState?], _ kind: FactKind, _ place: Place) {
        var sum = sums[kind]?[place.withoutElements] ?? Sum()
        sum.facts += 1
        for state in states {
            switch state?.outcome(at: place) {
            case .yes?: sum.shares.yes += 1 / Double(states.count)
            case .no?: sum.shares.no += 1 / Double(states.count)
            default: break
            }
        }
        sums[kind, default: [:]][place.withoutElements] = sum
    }

    /// The shares of the values of a fact with which a condition comes to yes and to no.
    func shares(of fact: UnknownFact, at place: Place) -> Shares {
        guard let sum = sums[FactKind(fact)]?[place.withoutElements] else { return Shares() }
        return Shares(yes: sum.shares.yes / sum.facts, no: sum.shares.no / sum.facts)
    }

    /// A few values from all over a domain.
    private static func spread(_ values: [FactsDraft]) -> [FactsDraft] {
        guard values.count > mostValues else { return values }
        return (0..<mostValues).map { values[$0 * values.count / mostValues] }
    }
}

extension ConditionChances.Place {
    /// The same condition of whichever element and whatever the answer is about.
    fileprivate var withoutElements: ConditionChances.Place {
        ConditionChances.Place(about: "", steps: steps.map { .init(node: $0.node, element: nil) })
    }

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
