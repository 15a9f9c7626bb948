import CEL
import Diagnostics
import Documents
import FuzzSupport

/// Evaluating: folded or not, traced or not, checked or not, over frames or values, by the fast observer or the
/// collecting one, an expression comes to the same; and who learns more never takes back an answer.
///
/// Input that begins with ASCII is a text, other input is choices of generators of terms and facts.
public enum EvaluatorTarget {
    /// Checks one input.
    public static func check(_ bytes: [UInt8]) {
        guard let first = bytes.first, first >= 0x80 else {
            let text = String(decoding: bytes, as: UTF8.self)
            checkPlain(text, acceptsBlocks: true)
            return checkRules(text)
        }
        unsafe SeededGenerator.input = ByteChoices(bytes.dropFirst())
        let depth = 1 + Int(first >> 2 & 3)
        switch first & 3 {
        case 0: checkClosed(depth)
        case 1: checkFacts(depth)
        case 2: checkPartialFacts(depth)
        default: checkOpen(depth)
        }
    }

    /// How long one text may take before no more is asked of it: sanitizers make it ten times as long.
    private static let patience = Swift.Duration.milliseconds(300)

    // MARK: Texts

    /// A text of the plain language with values of all variables, and with one of them unknown.
    private static func checkPlain(_ text: String, acceptsBlocks: Bool) {
        guard let plain = PlainExpression(text, variables: PlainVariables.all, acceptsBlocks: acceptsBlocks)
        else { return }
        // Only the checker knows of what type the sum of no elements is.
        let comparesTypes = !text.contains("sum")
        for choice in 0..<2 {
            let start = ContinuousClock.now
            checkAgreement(text, plain, PlainVariables.values(choice), comparesTypes)
            // What comes near the limit of work is not evaluated a hundred times.
            guard ContinuousClock.now - start < patience else { return }
        }
        for variable in PlainVariables.all where plain.names(variable.name) {
            checkUnknown(text, plain, variable.name, comparesTypes)
            ResidualCheck.check(text, without: variable.name)
        }
    }

    @discardableResult
    private static func checkAgreement(
        _ text: String, _ plain: PlainExpression, _ values: [(name: String, value: Value)],
        _ comparesTypes: Bool = true
    ) -> [PlainExpression.Answer] {
        let answers = plain.answers(values, patience: patience)
        // What is folded is counted apart from what runs, so near the limit of work one build may pass it alone.
        if answers.contains(where: { $0.fault == .tooLarge }) { return [] }
        for answer in answers {
            guard let first = answers.first(where: { comparesTypes || $0.isChecked == answer.isChecked })
            else { continue }
            require(answer.outcome == first.outcome, "\(text): \(first), \(answer)")
        }
        return answers
    }

    /// What is known without a variable stays so whatever its value is; but an element that was not known may turn out to be
    /// a fault, and its list with it.
    private static func checkUnknown(
        _ text: String, _ plain: PlainExpression, _ name: String, _ comparesTypes: Bool
    ) {
        let known = PlainVariables.values(0).filter { $0.name != name }
        let answers = checkAgreement(text, plain, known, comparesTypes)
        for choice in 0..<3 {
            let more = PlainVariables.values(choice).filter { $0.name == name }
            for (open, closed) in zip(answers, plain.answers(known + more)) {
                guard case .value = open.outcome else { continue }
                require(
                    closed.outcome == open.outcome || closed.outcome == .fault,
                    "\(text): \(open) without `\(name)`, \(closed) with \(more)")
            }
        }
    }

    /// A text of the language of rules over some documents.
    private static func checkRules(_ text: String) {
        guard let expression = FrameExpression(text) else { return }
        let start = ContinuousClock.now
        for document in documents where ContinuousClock.now - start < patience {
            _ = expression.outcome(document)
        }
    }

    private static let documents: [Document] = [
        "{}",
        "{age: 20, height: 0, has_work: true, name: a, form: home, income: 1.5, numbers: [1, 2], household: [{id: a, age: 3}]}",
        "{age: 9223372036854775807, spare: null, numbers: {known: [1]}, household: {known: [{id: a, works: true}]}}",
        "{forms: [home, unknown], tags: [a, b], born: 2024-02-29, by_form: {home: 1}, by_word: {}, place: null}",
    ].map { read($0) }

    private static func read(_ yaml: String) -> Document {
        let read = YAML.read(SourceText(name: "facts.yaml", bytes: Array(yaml.utf8)), source: 0)
        guard let document = read.documents.first else {
            finding("no document: \(yaml) \(said(read.diagnostics))")
        }
        return document
    }

    // MARK: Terms

    /// A term without variables: all builds agree, its value has the type that was promised, and can be written.
    private static func checkClosed(_ depth: Int) {
        var generator = ClosedTermGenerator(seed: 0)
        let text = generator.term(depth: depth)
        guard let plain = PlainExpression(text) else { return }
        let answers = checkAgreement(text, plain, [])
        guard case .value(let value)? = answers.first?.outcome else { return }
        if plain.isStatic, let type = plain.type {
            require(TypeSamples.fits(value, type), "\(text): \(value) is no \(type.name)")
        }
        let written = value.celText
        let again = PlainExpression(written, checks: false)?.answers().first?.outcome
        require(again == .value(value), "\(text): \(value), written \(written), \(String(describing: again))")
    }

    /// A term over facts that are all known: as a frame, as values, and written into the term.
    private static func checkFacts(_ depth: Int) {
        var generator = FactTermGenerator(seed: 0)
        let term = generator.term(depth: depth)
        let facts = CompleteFacts(using: &generator.random)
        let client = StandaloneExpression.Variable(name: "client", type: .dyn)
        guard let frames = FrameExpression(term.rules),
            let plain = PlainExpression(term.plain, variables: [client], checks: false),
            let outcome = frames.outcome(read(facts.document))
        else { return }
        for answer in plain.answers([("client", facts.client)]) {
            require(answer.outcome == outcome, "\(term.rules) with \(facts.document): \(outcome), \(answer)")
        }
        guard let closed = PlainExpression(term.closed(facts)) else { return }
        for answer in closed.answers() {
            require(answer.outcome == outcome, "\(term.closed(facts)): \(answer), \(outcome) over a frame")
        }
    }

    /// A term over facts of which some are unknown: who learns more never takes back an answer, unless a condition whose
    /// branches are alike turns out to be a fault.
    private static func checkPartialFacts(_ depth: Int) {
        var generator = TypedExpressionGenerator(seed: 0)
        var random = SeededGenerator(seed: 0)
        let text =
            switch Int.random(in: 0..<4, using: &random) {
            case 0: generator.number(depth)
            case 1: generator.amount(depth)
            default: generator.condition(depth)
            }
        guard let expression = FrameExpression(text) else { return }
        var facts = GeneratedFacts(using: &random)
        var settled: (outcome: Outcome, facts: String)?
        for _ in 0..<4 {
            guard let outcome = expression.outcome(read(facts.text)) else { return }
            if let settled {
                require(
                    outcome == settled.outcome || outcome == .fault && text.contains("?"),
                    "\(text) with \(settled.facts): \(settled.outcome), with \(facts.text): \(outcome)")
            } else if case .value = outcome {
                settled = (outcome, facts.text)
            }
            facts.refine(&random)
        }
    }

    /// A term over variables that are values, with all of them and with one unknown.
    private static func checkOpen(_ depth: Int) {
        var generator = ClosedTermGenerator(seed: 0, variables: PlainVariables.all.map { ($0.name, $0.type) })
        let text = generator.term(depth: depth)
        checkPlain(text, acceptsBlocks: false)
    }
}
