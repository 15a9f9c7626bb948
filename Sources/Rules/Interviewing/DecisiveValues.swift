import CEL
import Diagnostics
import Documents

/// What a question's rules read, and how to compute what they hold it against: the same for all facts.
struct DecisiveRules {
    /// The facts that are read, with their limits.
    var facts: [ExpressionAnalysis.Fact] = []
    /// The lists of which the question is about elements.
    let lists: [ReadField]
    /// Whether the rules were looked at as a whole.
    var isWhole = false
    private let compiler: FormulaCompiler?

    /// Looks at the rules of a question in a region.
    init(_ question: Question, of rulebook: CompiledRulebook, region: String) {
        lists = question.subjects.compactMap(ReadField.init(listOf:))
        compiler = FormulaCompiler(rulebook, region: region)
        let call = "\(question.name)(\(question.subjects.map(\.name).joined(separator: ", ")))"
        guard let reading = formula(call)?.analysis.reading else { return }
        facts = reading.facts
        isWhole = reading.isWhole
    }

    private func formula(_ text: String) -> Formula? {
        var found = Diagnostics()
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        return compiler?.formula(text, origin: origin, into: &found)
    }

    /// The value of a limit; nil when it cannot be computed from what is given.
    func value(of text: String, _ facts: DocumentNode, _ day: CivilDate) -> Value? {
        guard let formula = formula(text) else { return nil }
        var found = Diagnostics()
        guard let given = formula.read(facts, into: &found) else { return nil }
        let answers = formula.evaluate(given, on: day, into: &found)
        guard answers.count == 1, case .value(let value)? = answers.first?.outcome else { return nil }
        return value
    }
}

/// The values of each field at which a question can come to something else.
///
/// What depends on the day, on parameters or on facts that are given is computed for them; what cannot be computed makes
/// the values of its field a choice, not all that there are. Found when they are asked for, each once.
final class DecisiveValues {
    /// What the rules hold a field against.
    struct Limits {
        /// The limits, in the order of the rules, each once.
        var values: [Value] = []
        /// Whether nothing beside the limits can make a difference.
        var isWhole: Bool
    }

    let rules: DecisiveRules
    private let facts: DocumentNode
    private let day: CivilDate
    private var limits: [String: Limits] = [:]
    private var computed: [String: Value?] = [:]

    /// Prepares for a day and the facts that are given.
    init(_ rules: DecisiveRules, on day: CivilDate, beside facts: DocumentNode) {
        self.rules = rules
        self.day = day
        self.facts = facts
    }

    /// What the rules hold a field against; of a field that they do not read, nothing that would be all.
    func limits(_ record: String, _ field: String) -> Limits {
        let key = "\(record).\(field)"
        if let known = limits[key] { return known }
        let read = rules.facts.filter { $0.record == record && $0.field == field }
        var found = Limits(isWhole: rules.isWhole && !read.isEmpty)
        for fact in read {
            if !fact.unsolved.isEmpty { found.isWhole = false }
            for threshold in fact.thresholds { add(threshold, to: &found) }
        }
        limits[key] = found
        return found
    }

    /// What is measured of a fact is not the fact: whether there is one is asked of every optional, and the elements of a
    /// list have limits of their own.
    private func add(_ threshold: ExpressionAnalysis.Threshold, to found: inout Limits) {
        if let measure = threshold.measure {
            if !measure.hasSuffix(".hasValue()") { found.isWhole = false }
            return
        }
        guard let value = value(of: threshold.limit) else { return found.isWhole = false }
        let values: [Value] = if case .list(let items) = value { items } else { [value] }
        for value in values where !found.values.contains(where: { $0.text == value.text }) {
            found.values.append(value)
        }
        if threshold.limit.slack > 0 { found.isWhole = false }
    }

    private func value(of limit: ExpressionAnalysis.Limit) -> Value? {
        if let value = limit.value { return value }
        if let known = computed[limit.text] { return known }
        let value = rules.value(of: limit.text, facts, day)
        computed[limit.text] = .some(value)
        return value
    }
}
