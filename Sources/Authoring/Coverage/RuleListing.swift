import CEL
import Diagnostics
import Rules

/// Every decision, condition and case of some regions, each once, with the outcomes that it can take.
struct RuleListing {
    /// One of them.
    struct Rule {
        var name: String
        var span: SourceSpan
        var possible: OutcomeSet
    }

    /// What was found, in the order of finding.
    private(set) var rules: [Rule] = []
    private var places: [SeenOutcomes.Place: Int] = [:]
    private var visible: Set<SeenOutcomes.Place> = []
    private let checked: CheckedRulebook
    private let outcomes: PossibleOutcomes

    init(_ checked: CheckedRulebook) {
        self.checked = checked
        outcomes = PossibleOutcomes(checked)
    }

    /// Adds the rules of a region that its programs can show; a rule of several regions can take what it can in any.
    mutating func add(_ region: CheckedRegion, _ compiled: CompiledRegion) {
        visible = Set(
            compiled.questions.values.flatMap(\.nodes).compactMap(\.span).map(SeenOutcomes.Place.init))
        for decision in region.decisions {
            let name = decision.linked.name
            let outcomes = outcomes.knowing(decision.subjects)
            add(name.value, name.span, outcomes.outcomes(of: decision))
            add(decision.body, below: name.value, outcomes)
        }
        for calculation in region.calculations where !calculation.linked.isWithheld {
            add(
                calculation.body, below: calculation.linked.name.value,
                outcomes.knowing(calculation.subjects))
        }
        for derive in checked.derives { add(derive.body, below: derive.linked.name.value, outcomes) }
    }

    private mutating func add(
        _ body: CheckedCondition.Body, below name: String, _ outcomes: PossibleOutcomes
    ) {
        switch body {
        case .test, .known: break
        case .all(let parts), .any(let parts, _), .none(let parts):
            for part in parts {
                let path = "\(name)/\(part.linked.id.value)"
                add(path, part.linked.id.span, outcomes.outcomes(of: part))
                add(part.body, below: path, outcomes)
            }
        case .forEach(let quantifier), .forSome(let quantifier, _):
            add(quantifier.body, below: name, outcomes.inside(quantifier))
        }
    }

    private mutating func add(
        _ body: CheckedValueBody, below name: String, _ outcomes: PossibleOutcomes
    ) {
        for item in body.cases {
            add("\(name)/\(item.linked.id.value)", item.linked.id.span, outcomes.outcomes(of: item.condition))
        }
    }

    private mutating func add(_ name: String, _ span: SourceSpan, _ possible: OutcomeSet) {
        let place = SeenOutcomes.Place(span)
        guard visible.contains(place) else { return }
        if let known = places[place] {
            rules[known].possible.formUnion(possible)
        } else {
            places[place] = rules.count
            rules.append(Rule(name: name, span: span, possible: possible))
        }
    }
}
