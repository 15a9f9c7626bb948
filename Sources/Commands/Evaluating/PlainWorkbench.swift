import API
import CEL
import Diagnostics
import Documents
import Rules

/// Facts without a vocabulary: every key of the document is a variable whose type is known at run time.
struct PlainWorkbench: Workbench {
    let texts: SourceTexts
    let mistakes: String
    private let expressions: WrittenExpressions
    private let source: Int32
    private let schema: Schema
    private let documents: [(name: String?, values: [(name: String, value: Value)])]
    /// Which parts of the facts are unknown.
    private let unknown: [AttributePattern]
    /// Whether a name that no document has is a fact that is not known; without facts it is a mistake.
    private let hasFacts: Bool

    /// Prepares the documents; without facts there is one evaluation without variables.
    init(
        _ expressions: WrittenExpressions, _ facts: FactsDocuments?, unknown: [AttributePattern] = []
    ) {
        self.unknown = unknown
        var texts = SourceTexts()
        source = texts.add(expressions.source)
        self.texts = texts
        self.expressions = expressions
        var schema = Schema()
        schema.dialect = .plain
        self.schema = schema
        hasFacts = facts != nil
        mistakes = facts?.mistakes ?? ""
        documents =
            facts.map { facts in
                facts.items.map { item in
                    (
                        facts.name(of: item),
                        item.document.root.entries.map { ($0.key.text, Value(facts: $0.value)) }
                    )
                }
            } ?? [(nil, [])]
    }

    func result(
        of expression: WrittenExpressions.Item, reports: FormulaCompiler.Reports
    ) -> ExpressionResult {
        var result = ExpressionResult(expression: expression)
        let origin = expressions.origin(of: expression, source: source)
        let (parsed, found) = ParsedExpression.parse(expression.text, origin: origin)
        result.diagnostics.add(found)
        guard let parsed,
            let checked = Checker.check(
                parsed, in: scope(of: parsed), schema: schema, into: &result.diagnostics)
        else { return result }
        guard let program = program(checked) else {
            result.diagnostics.add(
                Diagnostic(
                    CommandsCode.tooComplex, CommandsMessages.expressionTooComplex,
                    at: parsed.span(parsed.root)))
            return result
        }
        result.answers = documents.map { document in
            var answer = answer(program.evaluate(document.values, unknown: unknown), checked)
            answer.facts = document.name
            if reports.contains(.trace), let traced = self.program(checked, .init(isTraced: true)) {
                let found = traced.evaluate(document.values, unknown: unknown)
                answer.trace = EvaluationTrace(checked, found.trace)
            }
            if reports.contains(.residual), let left = self.program(checked, .init(hasResidual: true)) {
                let found = left.evaluate(document.values, unknown: unknown)
                answer.residual = found.residual?.text
            }
            return answer
        }
        return result
    }

    /// The keys of all documents, and the names that no document has.
    private func scope(of expression: ParsedExpression) -> Scope {
        var scope = Scope()
        for document in documents {
            for (name, _) in document.values where scope[name] == nil { scope = scope.adding(name, .dyn) }
        }
        guard hasFacts else { return scope }
        for name in Checker.undeclaredNames(expression, in: scope, schema: schema) {
            scope = scope.adding(name, .dyn)
        }
        return scope
    }

    private func program(
        _ checked: CheckedExpression, _ options: StandaloneExpression.Options = .init()
    ) -> StandaloneExpression? {
        var names: [String] = []
        for case .variable(let name) in checked.names.values where !names.contains(name) {
            names.append(name)
        }
        return StandaloneExpression(
            checked, schema: schema, variables: names.sorted().map { .init(name: $0, type: .dyn) },
            options: options)
    }

    private func answer(
        _ evaluation: StandaloneExpression.Evaluation, _ checked: CheckedExpression
    ) -> ExpressionAnswer {
        var answer = ExpressionAnswer(
            type: ExpressionAnswer.typeName(checked.type, evaluation.outcome), outcome: evaluation.outcome)
        answer.missing = evaluation.missing.map { MissingFact(path: $0) }
        if let (fault, span) = evaluation.fault { answer.failures = [.init(fault: fault, span: span)] }
        return answer
    }
}
