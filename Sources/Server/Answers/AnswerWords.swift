import API
import CEL
import Diagnostics
import Facts
import Rules

/// Puts answers into the types and words of the wire, in one language.
struct AnswerWords {
    let rulebook: CompiledRulebook
    let region: String
    let language: Language
    let wording: Wording

    init(_ rulebook: CompiledRulebook, region: String, _ language: Language) {
        self.rulebook = rulebook
        self.region = region
        self.language = language
        wording = Wording(rulebook, language)
    }

    func decision(_ answer: Answer, _ detail: ExplanationDetail) -> DecisionAnswer.Item {
        let verdict: DecisionAnswer.Verdict =
            switch answer.verdict {
            case .granted: .granted
            case .refused: .refused
            case .undetermined: .undetermined
            }
        return DecisionAnswer.Item(
            about: about(answer.about), verdict: verdict, missing: answer.missing.map(missing),
            warnings: answer.explanation.warnings.map { node($0) },
            holdsUntil: answer.holding.map { holdsUntil($0, .bool, detail) },
            explanation: explanation(answer, detail))
    }

    func calculation(
        _ answer: Answer, _ type: ValueType, _ detail: ExplanationDetail
    ) -> CalculationAnswer.Item {
        var item = CalculationAnswer.Item(
            about: about(answer.about), verdict: answer.value == nil ? .undetermined : .determined,
            missing: answer.missing.map(missing),
            holdsUntil: answer.holding.map { holdsUntil($0, type, detail) })
        if let value = answer.value {
            item.value = value.text
            item.text = wording.text(value, type)
            item.exact = exact(value)
            item.case = answer.hit?.id
        }
        item.explanation = detail == .none ? nil : node(calculated(answer, detail))
        return item
    }

    /// A fraction whose decimal expansion does not end, as it is.
    private func exact(_ value: Value) -> String? {
        switch value {
        case .money(let number), .decimal(let number):
            number.decimalText == nil ? "\(number.numerator)/\(number.denominator)" : nil
        default: nil
        }
    }

    private func explanation(_ answer: Answer, _ detail: ExplanationDetail) -> ExplanationNode? {
        switch detail {
        case .none: nil
        case .failures:
            node(answer.verdict == .granted ? answer.explanation.grounds : answer.explanation.failures)
        case .full: node(answer.explanation)
        }
    }

    /// Of a calculation the cases up to the one that hit; in full all of them.
    private func calculated(_ answer: Answer, _ detail: ExplanationDetail) -> Explanation {
        var root = answer.explanation
        if detail == .failures {
            root.children = root.children.filter { $0.outcome != .no }
        }
        return root
    }

    func about(_ about: [(subject: String, key: String)]) -> API.Subject {
        API.Subject(about.map { .init(name: $0.subject, value: $0.key) })
    }

    func missing(_ fact: UnknownFact) -> MissingFact {
        if fact.path.hasPrefix("region:") {
            return MissingFact(
                path: fact.path, title: AnswerMessages.regionUnknown(fact.path)[language],
                settles: fact.settles)
        }
        let title = wording.title(fact.record, fact.field)
        if let day = fact.day {
            let text = AnswerMessages.noValue(of: title ?? fact.field, wording.date(day))
            return MissingFact(path: fact.path, title: text[language], settles: fact.settles)
        }
        let field = wording.field(fact.record, fact.field)
        return MissingFact(
            path: fact.path, title: title, ask: field?.ask?[language], proof: field?.proof?[language],
            settles: fact.settles)
    }

    /// `below`: whether it stands below a `none`, which needs it to be false.
    func node(_ explanation: Explanation, negated below: Bool = false) -> ExplanationNode {
        let rule = explanation.rule
        let isNegated = below != rule.isNegated
        var node = ExplanationNode(
            id: rule.id, title: title(explanation), kind: kind(rule.kind),
            outcome: outcome(explanation.outcome))
        node.element = explanation.element
        node.law = law(rule.attributes)
        node.unconfirmed = rule.attributes.unconfirmed?.value[language]
        node.barrier = rule.attributes.barrier.map { barrier($0.value) }
        node.warning = rule.isWarning
        node.negated = isNegated
        if explanation.outcome == (isNegated ? .yes : .no) { node.says = wording.sentence(explanation) }
        if explanation.outcome == .no, let remedy = rule.remedy, let text = remedy.text?[language],
            !text.isEmpty
        {
            let by = remedy.by?.value
            node.remedy = API.Remedy(
                text: text, effort: remedy.effort?.value, by: by, byTitle: by.flatMap(actor))
        }
        node.facts = explanation.readings.map(reading)
        node.missing = explanation.missing.map(\.path)
        node.faults = explanation.faults.map(fault)
        let isChoice = explanation.outcome == .yes && (rule.form == .any || rule.form == .forSome)
        node.children = explanation.children.map { child in
            var child = self.node(child, negated: isNegated)
            child.decides = isChoice && child.outcome == .yes
            return child
        }
        return node
    }

    /// The title of a node; of an element that is a code the name of the code.
    func title(_ explanation: Explanation) -> String? {
        if let title = wording.title(of: explanation.rule) { return title }
        return explanation.element.flatMap(titleOfCode)
    }

    /// What a code is called, of whichever list it is.
    func titleOfCode(_ code: String) -> String? {
        for list in rulebook.checked.vocabulary.codeLists {
            if let title = rulebook.checked.vocabulary.title(of: code, in: list.name) {
                return title[language]
            }
        }
        return nil
    }

    /// What someone is called who can change something.
    func actor(_ code: String) -> String? {
        rulebook.checked.vocabulary.title(of: code, in: "actor")?[language]
    }

    func barrier(_ code: String) -> Barrier {
        let entry = rulebook.checked.rulebook.codelist("barrier")?.codes.first { $0.code.value == code }
        return Barrier(code: code, position: entry?.text("position")?[language])
    }

    func law(_ attributes: LinkedAttributes) -> [LawReference] { law(attributes.citations) }

    func law(_ citations: [LinkedCitation]) -> [LawReference] {
        citations.map {
            LawReference(ref: $0.source, text: $0.text(language), level: $0.level?.name)
        }
    }

    func reading(_ reading: Reading) -> FactReading {
        let field = wording.field(reading.record, reading.field)
        var fact = FactReading(
            path: reading.path, title: wording.title(reading.record, reading.field, on: reading.day))
        fact.assumed = reading.isAssumed
        if let source = rulebook.source(of: reading, in: region) {
            fact.law = law(source.value.attributes)
            fact.unconfirmed = source.value.attributes.unconfirmed?.value[language]
            fact.stale = source.isStale
        }
        if field?.isSensitive == true {
            fact.masked = true
        } else {
            fact.value = reading.value.text
            fact.text = wording.text(reading.value, valueType(reading.value, field?.type))
        }
        return fact
    }

    /// The type of what was read: of a list also one element, of a map one value.
    private func valueType(_ value: Value, _ type: ValueType?) -> ValueType? {
        switch (value, type) {
        case (.list, _): type
        case (_, .list(let element)), (_, .map(_, let element)): element
        default: type
        }
    }

    private func fault(_ located: LocatedFault) -> FaultReport {
        var report = FaultReport(
            code: located.fault.code, message: located.fault.message[language])
        guard let span = located.span else { return report }
        let text = rulebook.checked.rulebook.texts[span.source]
        let place = LineTable(text.bytes).position(of: Int(span.start))
        (report.file, report.line, report.column) = (text.name, place.line, place.column)
        return report
    }

    func kind(_ kind: RuleNode.Kind) -> ExplanationNode.Kind {
        ExplanationNode.Kind(rawValue: kind.rawValue) ?? .test
    }

    func outcome(_ outcome: Tri) -> ExplanationNode.Outcome {
        switch outcome {
        case .yes: .yes
        case .no: .no
        case .unknown: .unknown
        case .fault: .fault
        }
    }
}
