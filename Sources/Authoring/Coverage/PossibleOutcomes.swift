import CEL
import Rules

/// Which outcomes a condition can take, from how it is written.
///
/// It errs towards too many: what facts allow is not looked at, only what no facts could bring about.
struct PossibleOutcomes {
    /// The names of decisions and calculations, which may be unknown when they are called.
    private let questions: Set<String>
    /// The names that are known whatever the facts say: codes that a question is about, or walks over.
    private var known: Set<String> = ["on", "region", "code"]

    init(_ checked: CheckedRulebook) {
        let root = checked.rulebook.root
        questions = Set(root.decisions.names + root.calculations.names)
    }

    /// Where the codes that a question is about are known.
    func knowing(_ subjects: [CheckedSubject]) -> PossibleOutcomes {
        var result = self
        for subject in subjects {
            if case .code = subject.source { result.known.insert(subject.name) }
        }
        return result
    }

    /// Where the elements of a quantifier are known if its list is: a walk over codes.
    func inside(_ quantifier: CheckedQuantifier) -> PossibleOutcomes {
        var result = self
        if quantifier.walksOverWords, !canBeUnknown(quantifier.list) {
            result.known.insert(quantifier.variable)
        }
        return result
    }

    /// Of a decision.
    func outcomes(of decision: CheckedDecision) -> OutcomeSet {
        var result = outcomes(of: decision.body)
        switch decision.linked.statement {
        case .silent: return .unknown
        case .partial:
            if result.remove(.yes) != nil { result.insert(.unknown) }
        case .complete:
            if !decision.linked.statementDays.contains(.always) { result.insert(.unknown) }
        case .inherited: break
        }
        if decision.asOf.map(canBeUnknown) ?? false { result.insert(.unknown) }
        return result
    }

    /// Of a condition.
    func outcomes(of condition: CheckedCondition) -> OutcomeSet { outcomes(of: condition.body) }

    /// Of a test: of an `if` or of a case.
    func outcomes(of test: CheckedExpression) -> OutcomeSet {
        if case .literal(.bool(let value)) = test.parsed[test.parsed.root] { return value ? .yes : .no }
        return canBeUnknown(test) ? .all : [.yes, .no]
    }

    private func outcomes(of body: CheckedCondition.Body) -> OutcomeSet {
        switch body {
        case .test(let expression): return outcomes(of: expression)
        case .known(let path):
            if case .optional = path.type { return .all }
            return [.yes, .unknown]
        case .all(let parts): return group(deciding(parts).map(\.negated), atLeast: 1).negated
        case .any(let parts, let atLeast): return group(deciding(parts), atLeast: atLeast)
        case .none(let parts): return group(deciding(parts), atLeast: 1).negated
        case .forEach(let quantifier):
            let inner = inside(quantifier)
            return inner.some(quantifier, inner.outcomes(of: quantifier.body).negated).negated
        case .forSome(let quantifier, _):
            let inner = inside(quantifier)
            return inner.some(quantifier, inner.outcomes(of: quantifier.body))
        }
    }

    /// The outcomes of the parts that decide.
    private func deciding(_ parts: [CheckedCondition]) -> [OutcomeSet] {
        parts.filter { !$0.linked.isWarning }.map { outcomes(of: $0) }
    }

    /// Of the question whether some of the parts are true.
    private func group(_ parts: [OutcomeSet], atLeast: Int) -> OutcomeSet {
        var result: OutcomeSet = []
        if parts.count(where: { $0.contains(.yes) }) >= atLeast { result.insert(.yes) }
        if parts.count(where: { $0.contains(.no) }) > parts.count - atLeast { result.insert(.no) }
        if parts.contains(where: { $0.contains(.unknown) }) { result.insert(.unknown) }
        return result
    }

    /// Of the question whether the body is true of some element; a list may be empty.
    private func some(_ quantifier: CheckedQuantifier, _ body: OutcomeSet) -> OutcomeSet {
        var result = body.union(.no)
        let isOpen = canBeUnknown(quantifier.list) || (quantifier.filter.map(canBeUnknown) ?? false)
        if isOpen { result.insert(.unknown) }
        return result
    }

    /// Whether an expression reads a fact, a parameter or another question.
    private func canBeUnknown(_ expression: CheckedExpression) -> Bool {
        expression.names.values.contains { name in
            switch name {
            case .variable(let variable): !known.contains(variable)
            case .function(let function): questions.contains(function)
            case .local, .type: false
            }
        }
    }
}

extension CheckedQuantifier {
    /// Whether its elements are single values: what is read of them is themselves.
    fileprivate var walksOverWords: Bool {
        guard case .list(let element) = list.type else { return false }
        return element.isWord
    }
}
