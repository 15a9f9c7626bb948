import CEL
import Diagnostics

/// Adds up what rules cost.
struct RuleCostEstimator {
    var costs: RuleCosts
    private(set) var diagnostics = Diagnostics()
    private let limit: Int
    /// How often the part at hand is carried out.
    private var repetition = Repetition()

    /// The lists around a part: for each of their elements it is carried out.
    struct Repetition {
        var times = 1
        /// Where the innermost is written.
        var place: SourceSpan?
        /// A list of facts among them that has no bound of its own.
        var unbounded: PartEstimate.FactName?

        /// One more list.
        func over(_ list: ExpressionCost) -> Repetition {
            Repetition(
                times: times.times(max(1, list.whole.size.most)), place: list.place,
                unbounded: list.whole.unbounded ?? unbounded)
        }
    }

    init(_ costs: RuleCosts, limit: Int) {
        self.costs = costs
        self.limit = limit
    }

    // MARK: Rules

    /// Learns one more version or variant of a rule: any of them may be the one that is asked.
    ///
    /// What was reported once is not reported again of everything that asks for it.
    private mutating func learn(_ name: String, _ version: (inout RuleCostEstimator) -> PartEstimate) {
        let before = diagnostics.all.count
        var version = version(&self)
        if diagnostics.all.count > before { version.cost = CostEstimate(most: 1) }
        guard let known = costs.rule(name) else { return costs.learn(name, version) }
        var either = known.or(version)
        either.cost.most = either.cost.most.adding(Self.choice)
        costs.learn(name, either)
    }

    mutating func learn(_ name: String, _ bodies: [CheckedValueBody], subjects: [CheckedSubject]) {
        for body in bodies { learn(name) { $0.value(body, CheckedSubject.estimates(subjects)) } }
    }

    mutating func learn(_ decision: CheckedDecision) {
        learn(decision.linked.name.value) {
            $0.conditions(decision, CheckedSubject.estimates(decision.subjects))
        }
    }

    private mutating func conditions(
        _ decision: CheckedDecision, _ variables: [String: PartEstimate]
    ) -> PartEstimate {
        let day = decision.asOf.map { steps($0, variables) } ?? 0
        for sentence in decision.says?.expressions ?? [] { _ = steps(sentence, variables) }
        let most = Self.choice.adding(day).adding(steps(decision.body, variables))
        return PartEstimate(cost: CostEstimate(least: 1, most: most))
    }

    /// The steps of choosing a version, a case, or a part of a group, beside those of its expressions.
    private static let choice = 2

    private mutating func value(
        _ body: CheckedValueBody, _ variables: [String: PartEstimate]
    ) -> PartEstimate {
        var most = Self.choice + (body.asOf.map { steps($0, variables) } ?? 0)
        var result: PartEstimate?
        for item in body.cases {
            most = most.adding(Self.choice).adding(steps(item.condition, variables))
            let value = expression(item.then, variables)
            most = most.adding(value.steps.most)
            result = result?.or(value.whole) ?? value.whole
        }
        if let otherwise = body.otherwise {
            let value = expression(otherwise, variables)
            // A list is one expression, which is compiled where it is walked over.
            most = most.adding(body.cases.isEmpty ? value.whole.cost.most : value.steps.most)
            result = result?.or(value.whole) ?? value.whole
        }
        var found = result ?? PartEstimate()
        found.cost = CostEstimate(least: 1, most: most)
        found.isStored = false
        return found
    }

    // MARK: Conditions

    private mutating func steps(
        _ body: CheckedCondition.Body, _ variables: [String: PartEstimate]
    ) -> Int {
        switch body {
        case .test(let expression), .known(let expression): return steps(expression, variables)
        case .all(let parts), .none(let parts): return steps(parts, variables)
        case .any(let parts, let atLeast): return steps(parts, variables).adding(atLeast)
        case .forEach(let quantifier): return steps(quantifier, variables)
        case .forSome(let quantifier, let atLeast): return steps(quantifier, variables).adding(atLeast)
        }
    }

    private mutating func steps(
        _ parts: [CheckedCondition], _ variables: [String: PartEstimate]
    ) -> Int {
        var most = Self.choice
        for part in parts {
            most = most.adding(Self.choice).adding(steps(part.body, variables))
            guard case .forEach(let quantifier) = part.body else {
                for sentence in part.says?.expressions ?? [] { _ = steps(sentence, variables) }
                continue
            }
            let list = CostEstimator.estimate(quantifier.list, variables: variables, within: costs)
            let inner = variables.merging([quantifier.variable: list.element]) { $1 }
            for sentence in part.says?.expressions ?? [] { _ = steps(sentence, inner) }
        }
        return most
    }

    private mutating func steps(
        _ quantifier: CheckedQuantifier, _ variables: [String: PartEstimate]
    ) -> Int {
        let list = expression(quantifier.list, variables)
        let inner = variables.merging([quantifier.variable: list.element]) { $1 }
        let outer = repetition
        let elements = list.whole.size.most
        repetition = outer.over(list)
        var each = Self.choice + (quantifier.filter.map { steps($0, inner) } ?? 0)
        each = each.adding(steps(quantifier.body, inner))
        repetition = outer
        return list.steps.most.adding(elements.times(each)).adding(Self.choice)
    }

    // MARK: Matchings

    mutating func check(_ matching: CheckedMatching) {
        let variables = CheckedSubject.estimates(matching.subjects)
        let wanted = expression(matching.wanted, variables)
        _ = expression(matching.offered, variables)
        let outer = repetition
        repetition = outer.over(wanted)
        let service = variables.merging(["service": wanted.element]) { $1 }
        for gate in matching.perService { _ = steps(gate.condition.body, service) }
        repetition = outer
        var list = PartEstimate(size: wanted.whole.size, isStored: true)
        list.unbounded = wanted.whole.unbounded
        let covered = variables.merging(["covered": list]) { $1 }
        for gate in matching.gates { _ = steps(gate.condition.body, covered) }
        for score in matching.first + matching.preferences + matching.shows {
            _ = expression(score.expression, covered)
        }
    }

    // MARK: Expressions

    private mutating func steps(_ expression: CheckedExpression, _ variables: [String: PartEstimate]) -> Int {
        self.expression(expression, variables).steps.most
    }

    /// Estimates an expression and reports it when it is above the limit where it stands.
    private mutating func expression(
        _ expression: CheckedExpression, _ variables: [String: PartEstimate]
    ) -> ExpressionCost {
        let cost = CostEstimator.estimate(expression, variables: variables, within: costs)
        let steps = cost.steps.most.times(repetition.times)
        if steps > limit {
            diagnostics.add(CostMessages.tooCostly(cost, steps: steps, limit: limit, repetition))
        }
        return cost
    }
}

extension CheckedSubject {
    /// What is known of subjects that are no records: a text that is passed may be as long as any.
    static func estimates(_ subjects: [CheckedSubject]) -> [String: PartEstimate] {
        var variables: [String: PartEstimate] = [:]
        for subject in subjects {
            if case .value = subject.source, subject.type == .string { continue }
            variables[subject.name] = PartEstimate()
        }
        return variables
    }
}
