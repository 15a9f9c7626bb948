package import CEL

/// What a formula reads and what it costs, whatever the facts are.
package struct FormulaAnalysis: Sendable {
    /// The facts that it reads, through rules too, and the values at which it can change.
    package var reading: ExpressionAnalysis
    /// What it costs.
    package var cost: ExpressionCost
}

extension Formula {
    /// Analyses the formula over the rules of its region.
    package var analysis: FormulaAnalysis { compiler.analysis(of: expression) }
}

extension FormulaCompiler {
    /// Analyses an expression over the rules of the region.
    fileprivate func analysis(of expression: CheckedExpression) -> FormulaAnalysis {
        FormulaAnalysis(
            reading: ExpressionAnalyser.analyse(
                expression, over: subjects.map(\.variable), schema: region.checked.schema, rules: region),
            cost: CostEstimator.estimate(
                expression, variables: CheckedSubject.estimates(subjects), within: region.checked.costs))
    }
}

extension CheckedSubject {
    /// The subject for an analysis; an element is named by its list.
    fileprivate var variable: ExpressionAnalyser.Variable {
        guard case .element(let list, _) = source else {
            return ExpressionAnalyser.Variable(name: name, path: name, type: type)
        }
        return ExpressionAnalyser.Variable(name: name, path: list.parsed.printed() + "[…]", type: type)
    }
}

extension RegionCompiler: AnalysedRules {
    package func decision(_ name: String) -> (subjects: [String], versions: [DecisionRule])? {
        guard let versions = decisions[name], let first = versions.first else { return nil }
        return (
            first.subjects.map(\.name),
            versions.map { DecisionRule(asOf: $0.asOf, parts: DecisionRule.Part.parts(of: $0.body)) }
        )
    }
}

extension DecisionRule.Part {
    /// The conditions that decide; a warning does not.
    fileprivate static func parts(of body: CheckedCondition.Body) -> [DecisionRule.Part] {
        switch body {
        case .test(let expression): [.test(expression)]
        case .known(let expression): [.known(expression)]
        case .all(let conditions), .any(let conditions, _), .none(let conditions):
            conditions.filter { !$0.linked.isWarning }.flatMap { parts(of: $0.body) }
        case .forEach(let quantifier), .forSome(let quantifier, _):
            [
                .each(
                    variable: quantifier.variable, list: quantifier.list, filter: quantifier.filter,
                    parts(of: quantifier.body))
            ]
        }
    }
}
