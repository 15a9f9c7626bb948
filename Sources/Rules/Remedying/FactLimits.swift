import CEL
import Diagnostics

/// The values of facts and the days at which a question can come to another answer, from its expressions.
final class FactLimits {
    /// What is known of the values of one field.
    struct Field {
        /// The limits of the fact itself.
        var thresholds: [ExpressionAnalysis.Threshold] = []
        /// Whether something reads it in a way that has no limits.
        var isUnsolved = false
    }

    private let compiler: FormulaCompiler
    private let question: Question
    private(set) var fields: [FieldName: Field] = [:]
    private let days: [ExpressionAnalysis.Threshold]
    /// Whether the day is read in a way that has no limits.
    let hasUnsolvedDays: Bool
    /// Whether everything was looked at.
    let isWhole: Bool
    private var formulas: [String: Formula?] = [:]
    private let noFacts: GivenFacts

    /// The most rows of a list for which limits of elements are computed one by one.
    private static let mostRows = 64

    init(_ question: Question, _ compiler: FormulaCompiler) {
        self.compiler = compiler
        self.question = question
        noFacts = compiler.noFacts(over: compiler.texts)
        let region = compiler.region
        let subjects = region.decisions[question.name]?.first?.subjects ?? []
        let variables = subjects.map { subject in
            guard case .element(let list, _) = subject.source else {
                return ExpressionAnalyser.Variable(name: subject.name, path: subject.name, type: subject.type)
            }
            return ExpressionAnalyser.Variable(
                name: subject.name, path: list.parsed.printed() + "[…]", type: subject.type)
        }
        let analysis = ExpressionAnalyser.analyse(
            decision: question.name, over: variables, schema: region.checked.schema, rules: region)
        days = analysis.days
        hasUnsolvedDays = !analysis.unsolvedDays.isEmpty || !analysis.isWhole
        isWhole = analysis.isWhole
        for fact in analysis.facts where !fact.isDerived {
            let name = FieldName(record: fact.record, field: fact.field)
            fields[name, default: Field()].thresholds += fact.thresholds.filter { $0.measure == nil }
            if !fact.unsolved.isEmpty { fields[name, default: Field()].isUnsolved = true }
        }
    }

    /// The days behind `day` on which the answer can change by limits in expressions, in order; nil when they are not
    /// all known.
    func days(after day: CivilDate, _ facts: GivenFacts) -> [CivilDate]? {
        guard !hasUnsolvedDays else { return nil }
        var found: Set<CivilDate> = []
        for threshold in days {
            guard let values = values(of: threshold.limit, facts, on: day) else { return nil }
            for case .date(let limit) in values {
                // A limit counts from its day on, or from the one behind it.
                for shift in -threshold.limit.slack...(threshold.limit.slack + 1) {
                    guard let moved = CivilDate(dayNumber: Int64(limit.dayNumber) + Int64(shift)), moved > day
                    else { continue }
                    found.insert(moved)
                }
            }
        }
        return found.sorted()
    }

    /// The values of a limit, one for each choice of elements that it names; nil when it cannot be computed by itself.
    func values(of limit: ExpressionAnalysis.Limit, _ facts: GivenFacts, on day: CivilDate) -> [Value]? {
        if let value = limit.value { return [value] }
        guard let texts = expanded(limit.text, facts) else { return nil }
        var values: [Value] = []
        for text in texts {
            guard let formula = formula(text) else { return nil }
            var diagnostics = Diagnostics()
            for answer in formula.evaluate(given(facts), on: day, into: &diagnostics) {
                switch answer.outcome {
                case .value(let value): values.append(value.bare)
                // What is not known, or is none, is no limit of what is.
                case .unknown, .fault: continue
                }
            }
        }
        return values
    }

    /// The same text for each element that `[…]` stands for; nil when what stands before it is no list of facts.
    private func expanded(_ text: String, _ facts: GivenFacts) -> [String]? {
        guard let open = text.firstRange(of: "[…]") else { return [text] }
        let allowed = { (character: Character) in
            character.isLetter || character.isNumber || "_.[]".contains(character)
        }
        var start = open.lowerBound
        while start > text.startIndex, allowed(text[text.index(before: start)]) {
            start = text.index(before: start)
        }
        // A bracket that opens before the path belongs to what the path is a key of.
        while start < open.lowerBound, text[start] == "[" || text[start] == "." {
            start = text.index(after: start)
        }
        let list = String(text[start..<open.lowerBound])
        guard let count = count(list, facts), count <= Self.mostRows else { return nil }
        var texts: [String] = []
        for index in 0..<count {
            let one = text.replacing(list + "[…]", with: "\(list)[\(index)]")
            guard let inner = expanded(one, facts) else { return nil }
            texts += inner
        }
        return texts
    }

    /// How many elements a list of facts shows; nil for what is none, or whose path is more than names and numbers.
    private func count(_ path: String, _ facts: GivenFacts) -> Int? {
        for (subject, given) in zip(question.subjects, facts.subjects) {
            guard case .frame(let frame) = given, path.utf8.starts(with: (subject.name + ".").utf8) else {
                continue
            }
            return frame.count(ofList: String(path.dropFirst(subject.name.count + 1)))
        }
        return nil
    }

    private func formula(_ text: String) -> Formula? {
        if let known = formulas[text] { return known }
        var diagnostics = Diagnostics()
        let origin = TextOrigin(source: 0, start: 0, count: text.utf8.count)
        let formula = compiler.formula(text, origin: origin, into: &diagnostics)
        formulas[text] = .some(formula)
        return formula
    }

    /// The facts as formulas take them: by the subjects of all questions.
    private func given(_ facts: GivenFacts) -> GivenFacts {
        var blank = noFacts
        for (index, subject) in compiler.subjects.enumerated() {
            guard
                let own = question.subjects.firstIndex(where: {
                    $0.name.utf8.elementsEqual(subject.name.utf8)
                })
            else { continue }
            switch (facts.subjects[own], subject.source, question.subjects[own].place) {
            case (.frame, .record(let record), .root(_, let other)) where record == other:
                blank.subjects[index] = facts.subjects[own]
            case (.word, .code, .input): blank.subjects[index] = facts.subjects[own]
            default: continue
            }
        }
        blank.symbols = facts.symbols
        return blank
    }
}

extension Frame {
    /// How many rows the list at a path such as `services[0].forms` shows; nil when there is no such list, or it is
    /// unknown.
    fileprivate func count(ofList path: String) -> Int? {
        var (offset, shape) = (0, 0)
        var rest = path[...]
        while true {
            let name = rest.prefix { $0 != "[" }
            guard let column = layout.shapes[shape].column(String(name)) else { return nil }
            let cell = offset + column
            guard layout.shapes[shape].columns[column].kind == .rows, isKnown(cell) else { return nil }
            let rows = Rows(packed: cells[cell])
            rest = rest.dropFirst(name.count)
            if rest.isEmpty { return rows.count }
            guard let close = rest.firstIndex(of: "]"),
                let index = Int(rest.dropFirst().prefix { $0 != "]" }),
                index < rows.count
            else { return nil }
            shape = layout.shapes[shape].columns[column].child
            offset = rows.start + index * layout.shapes[shape].columns.count
            rest = rest[rest.index(after: close)...]
            guard rest.first == "." else { return nil }
            rest = rest.dropFirst()
        }
    }
}
