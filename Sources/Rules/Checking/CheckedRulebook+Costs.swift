import CEL
import Diagnostics

extension CheckedRulebook {
    /// Estimates every expression, each rule behind those that it uses; reports what is above the rulebook's limit.
    mutating func estimate(into diagnostics: inout Diagnostics) {
        var estimator = RuleCostEstimator(costs, limit: rulebook.header.costLimit?.value ?? RuleCosts.limit)
        let derives = Dictionary(grouping: derives, by: \.linked.name.value)
        let decisions = Dictionary(grouping: regions.flatMap(\.decisions), by: \.linked.name.value)
        let calculations = Dictionary(grouping: regions.flatMap(\.calculations), by: \.linked.name.value)
        for name in graph.order {
            estimator.learn(name, (derives[name] ?? []).map(\.body), subjects: [])
            // A rule that regions share is one rule.
            var seen: Set<Int> = []
            for calculation in calculations[name] ?? [] where seen.insert(calculation.variant).inserted {
                estimator.learn(name, [calculation.body], subjects: calculation.subjects)
            }
            seen = []
            for decision in decisions[name] ?? [] where seen.insert(decision.variant).inserted {
                estimator.learn(decision)
            }
        }
        for matching in matchings { estimator.check(matching) }
        costs = estimator.costs
        diagnostics.add(estimator.diagnostics)
    }
}
