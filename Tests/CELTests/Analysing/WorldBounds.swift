import CEL
import Facts

/// How large the facts of the small vocabulary are under test, and what its rules cost.
struct WorldBounds: CostBounds {
    /// Elements of every list and entries of every map.
    static let elements = 4
    /// Bytes of every text.
    static let bytes = 16

    func field(_ record: String, _ name: String) -> PartEstimate {
        guard let field = World.vocabulary.field(record, name) else { return PartEstimate() }
        if field.isDerived { return value(TestRules.standard.derived(record, name)) }
        var type = field.type
        if case .optional(let wrapped) = type { type = wrapped }
        switch type {
        case .string: return PartEstimate(size: SizeEstimate(most: Self.bytes))
        case .list, .map:
            return PartEstimate(
                size: SizeEstimate(most: Self.elements), inner: SizeEstimate(most: Self.bytes), isStored: true
            )
        default: return PartEstimate()
        }
    }

    func rule(_ name: String) -> PartEstimate? {
        if let (_, versions) = TestRules.standard.calculation(name) { return value(versions) }
        guard let decision = TestRules.standard.decisions[name] else { return nil }
        return cost(decision.condition).whole
    }

    func entries(ofCodeList name: String) -> Int { 4 }

    func column(_ column: String, ofCodeList name: String) -> PartEstimate {
        PartEstimate(size: SizeEstimate(most: 2))
    }

    private func value(_ versions: [ValueRule]) -> PartEstimate {
        var found = PartEstimate(cost: CostEstimate(most: 0))
        for version in versions {
            let cases = version.cases.flatMap { [$0.condition, $0.then] }
            for expression in [version.asOf].compactMap(\.self) + cases {
                found.cost.most += cost(expression).steps.most + 2
            }
            guard let otherwise = version.otherwise.map({ cost($0) }) else { continue }
            let steps = found.cost.most + otherwise.whole.cost.most + 2
            if otherwise.whole.size.most >= found.size.most { found = otherwise.whole }
            found.cost.most = steps
        }
        found.isStored = false
        found.cost.least = versions.isEmpty ? 0 : 1
        found.cost.most += 2
        return found
    }

    private func cost(_ expression: CheckedExpression) -> ExpressionCost {
        CostEstimator.estimate(expression, within: self)
    }
}
