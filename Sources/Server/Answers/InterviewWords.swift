import API
import CEL
import Diagnostics
import Facts
import Rules

/// Puts the questions of an interview into the types and words of the wire.
struct InterviewWords {
    let words: AnswerWords
    let interview: Interview

    func question(_ asked: InterviewQuestion) -> FactQuestion {
        let missing = words.missing(asked.fact)
        var (type, isOptional) = (asked.type, false)
        if case .optional(let wrapped) = type { (type, isOptional) = (wrapped, true) }
        var question = FactQuestion(
            path: asked.fact.path, pointer: Self.pointer(asked.pointer), type: asked.type.name,
            kind: kind(type), weight: weight(asked.weight))
        (question.title, question.ask, question.proof) = (missing.title, missing.ask, missing.proof)
        question.isOptional = isOptional
        question.isComputed = asked.isComputed
        question.isSensitive = asked.field?.isSensitive ?? false
        question.settles = asked.fact.settles
        question.assumed = asked.assumption.map { assumed($0, asked.type) }
        question.conditions = asked.conditions.map(condition)
        describe(type, asked.bounds, in: &question)
        return question
    }

    private func describe(
        _ type: ValueType, _ bounds: Vocabulary.Bounds, in question: inout FactQuestion
    ) {
        question.minimum = bounds.minimum.map { Value(word: $0, type: type, symbols: nil).text }
        question.maximum = bounds.maximum.map { Value(word: $0, type: type, symbols: nil).text }
        question.maximumLength = bounds.maximumLength
        question.maximumItems = bounds.maximumItems
        switch type {
        case .code(let list): question.codes = choices(list)
        case .list(let element):
            question.of = kind(element)
            if case .code(let list) = element { question.codes = choices(list) }
            if case .record(let record) = element { describe(elements: record, in: &question) }
        default: break
        }
    }

    private func describe(elements record: String, in question: inout FactQuestion) {
        let vocabulary = words.rulebook.checked.vocabulary
        guard let key = vocabulary.records.first(where: { $0.name == record })?.key,
            let field = vocabulary.field(record, key)
        else { return }
        question.key = ElementKey(
            name: key, title: field.title?[words.language], kind: kind(field.type))
        if case .code(let list) = field.type { question.codes = choices(list) }
    }

    private func choices(_ list: String) -> [CodeChoice] {
        let vocabulary = words.rulebook.checked.vocabulary
        return interview.codes(of: list).map {
            CodeChoice(code: $0, title: vocabulary.title(of: $0, in: list)?[words.language])
        }
    }

    private func kind(_ type: ValueType) -> FactQuestion.Kind {
        switch type {
        case .bool: .bool
        case .int: .int
        case .decimal: .decimal
        case .money: .money
        case .date: .date
        case .month: .month
        case .code: .code
        case .list: .list
        case .record: .record
        case .map: .map
        default: .text
        }
    }

    private func weight(_ weight: InterviewQuestion.Weight) -> FactQuestion.Weight {
        switch weight {
        case .decides: .decides
        case .mayDecide: .mayDecide
        case .settles: .settles
        }
    }

    private func assumed(_ assumption: Vocabulary.Assumption, _ type: ValueType) -> AssumedFact {
        switch assumption {
        case .none: AssumedFact(value: .none, text: words.wording.text(.none, type))
        case .empty: AssumedFact(value: .empty, text: words.wording.text(.list([]), type))
        case .text(let text): AssumedFact(value: .scalar(text), text: shown(text, type))
        }
    }

    private func shown(_ text: String, _ type: ValueType) -> String {
        switch type {
        case .bool: words.wording.text(.bool(text == "true"), type)
        case .code: words.wording.text(.string(text), type)
        default: text
        }
    }

    private func condition(_ rule: RuleNode) -> WaitingCondition {
        WaitingCondition(
            id: rule.id, title: words.wording.title(of: rule), law: words.law(rule.attributes),
            unconfirmed: rule.attributes.unconfirmed?.value[words.language],
            barrier: rule.attributes.barrier.map { words.barrier($0.value) })
    }

    /// The steps as RFC 6901 writes them.
    private static func pointer(_ steps: [String]) -> String {
        steps.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
    }
}
