import API
import CEL
import Diagnostics
import Documents
import Facts
import Rules

/// Facts checked against the vocabulary of a rulebook, for expressions as its rules have them.
struct RulebookWorkbench: Workbench {
    let texts: SourceTexts
    let mistakes: String
    private let expressions: WrittenExpressions
    private let source: Int32
    private let compiler: FormulaCompiler
    private let wording: Wording
    private let day: CivilDate
    /// The documents of facts; nil is a document that says nothing.
    private let documents: [(name: String?, facts: DocumentNode?)]

    /// Reads the documents; what is wrong with them is in `mistakes`, and those are not evaluated.
    init(
        _ expressions: WrittenExpressions, _ facts: FactsDocuments?, _ rulebook: CompiledRulebook,
        _ compiler: FormulaCompiler, on day: CivilDate, _ look: Look
    ) {
        var texts = rulebook.checked.rulebook.texts
        source = texts.add(expressions.source)
        self.texts = texts
        self.expressions = expressions
        self.compiler = compiler
        self.day = day
        wording = Wording(rulebook, look.language)
        guard let facts else {
            documents = [(nil, nil)]
            mistakes = ""
            return
        }
        var mistakes = facts.mistakes
        var documents: [(name: String?, facts: DocumentNode?)] = []
        for item in facts.items {
            var diagnostics = Diagnostics()
            if compiler.accepts(item.document.root, into: &diagnostics) {
                documents.append((facts.name(of: item), item.document.root))
            }
            guard !diagnostics.all.isEmpty else { continue }
            mistakes += DiagnosticRenderer(
                facts.texts(of: item), language: look.language, colour: look.colour
            ).render(diagnostics.withoutPointers)
        }
        self.documents = documents
        self.mistakes = mistakes
    }

    func analysis(of expression: WrittenExpressions.Item) -> ReadAnalysis? {
        var ignored = Diagnostics()
        let origin = expressions.origin(of: expression, source: source)
        let formula = compiler.formula(expression.text, origin: origin, into: &ignored)
        guard let found = formula?.analysis else { return nil }
        let titles = found.reading.facts.map { wording.title($0.record, $0.field) }
        return ReadAnalysis(found: found, titles: titles)
    }

    func result(
        of expression: WrittenExpressions.Item, reports: FormulaCompiler.Reports
    ) -> ExpressionResult {
        var result = ExpressionResult(expression: expression)
        let origin = expressions.origin(of: expression, source: source)
        let formula = compiler.formula(
            expression.text, origin: origin, reports: reports, into: &result.diagnostics)
        guard let formula else { return result }
        for document in documents {
            // What is wrong with the document was said when it was first read.
            var said = Diagnostics()
            let given: GivenFacts?
            if let facts = document.facts {
                given = formula.read(facts, into: &said)
            } else {
                given = formula.noFacts
            }
            guard let given else { continue }
            let answers = formula.evaluate(given, on: day, into: &result.diagnostics)
            result.answers += answers.map { answer($0, of: formula, document.name) }
        }
        return result
    }

    private func answer(
        _ found: FormulaAnswer, of formula: Formula, _ document: String?
    ) -> ExpressionAnswer {
        ExpressionAnswer(
            facts: document,
            about: Subject(found.about.map { .init(name: $0.subject, value: $0.key) }),
            type: ExpressionAnswer.typeName(formula.type, found.outcome), outcome: found.outcome,
            reasons: found.reasons, missing: found.missing.map(missing),
            failures: found.faults.map { .init(fault: $0.fault, span: $0.span) }, trace: found.trace,
            residual: found.residual?.text)
    }

    private func missing(_ fact: UnknownFact) -> MissingFact {
        let region = "region:"
        if fact.path.utf8.starts(with: region.utf8) {
            let code = String(fact.path.dropFirst(region.count))
            return MissingFact(
                path: fact.path, title: CommandsMessages.regionUnknown(code)[wording.language])
        }
        let field = wording.field(fact.record, fact.field)
        return MissingFact(
            path: fact.path, title: wording.title(fact.record, fact.field),
            ask: field?.ask?[wording.language], proof: field?.proof?[wording.language])
    }
}

extension Diagnostics {
    /// The same without pointers, where the place in the file says it better.
    fileprivate var withoutPointers: Diagnostics {
        var result = Diagnostics()
        for diagnostic in all {
            var diagnostic = diagnostic
            if diagnostic.span != nil { diagnostic.pointer = nil }
            result.add(diagnostic)
        }
        return result
    }
}
