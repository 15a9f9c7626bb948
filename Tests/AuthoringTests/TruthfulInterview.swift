import CEL
import Diagnostics
import Documents
import Facts
import Rules

@testable import Authoring

/// An interview in which every question is answered from the facts of a scenario.
struct TruthfulInterview {
    /// How it ended: the answers about what the scenario is about.
    private(set) var outcome: [String] = []
    /// What the scenario's own facts come to.
    private(set) var expected: [String] = []
    /// The fields that were asked for, each once.
    private(set) var asked: Set<String> = []
    /// Fields without which everything else that is known does not end the interview with the same answer.
    ///
    /// Whatever the order of questions, an interview has to ask for all of them: more facts never open an answer again.
    private(set) var necessary: Set<String> = []
    /// How many questions there were.
    private(set) var count = 0
    /// The fields that the question reads and that somebody could give.
    private(set) var readable: Set<String> = []
    /// Whether it came to an end.
    private(set) var isFinished = false
    /// The facts at the end.
    private(set) var facts: FactsDraft

    /// What the scenario's own facts come to, about no more than the interview's answer: where it does not depend on an
    /// element, its list is not asked for.
    var expectedOfAll: [String] {
        guard outcome.count == 1 else { return expected }
        let about = outcome[0].split(separator: " ").compactMap(Self.subject)
        return expected.map { answer in
            answer.split(separator: " ").filter { word in
                Self.subject(word).map(about.contains) ?? true
            }.joined(separator: " ")
        }
    }

    /// The subject that a word of an answer gives an element or code of; nil of a verdict or value.
    private static func subject(_ word: Substring) -> Substring? {
        word.firstIndex(of: "=").map { word[..<$0] }
    }

    private let truth: FactsDraft
    private let item: ScenarioCase
    private let rulebook: CompiledRulebook

    init(
        _ item: ScenarioCase, _ rulebook: CompiledRulebook, assumingNothing bare: CompiledRulebook,
        steps: Int
    ) {
        self.item = item
        self.rulebook = rulebook
        truth = FactsDraft(item.document)
        facts = Self.start(item, truth)
        let interview = Interview(
            item.question, of: rulebook, assumingNothing: bare, region: item.region, on: item.day,
            over: rulebook.symbols)
        for read in interview.reads {
            let field = rulebook.checked.vocabulary.field(read.record, read.field)
            if let field, !field.isDerived || field.isGivenAllowed {
                readable.insert("\(read.record).\(read.field)")
            }
        }
        for _ in 0..<1000 {
            let next = interview.questions(
                facts.document.root, most: 1, stepsOfOne: steps, stepsOfAll: 4 * steps)
            guard let question = next.first else {
                isFinished = true
                break
            }
            count += 1
            asked.insert("\(question.fact.record).\(question.fact.field)")
            facts.set(answer(to: question), at: question.pointer[...])
        }
        outcome = answers(facts, rulebook)
        expected = answers(truth, rulebook)
        let wanted = answers(facts, bare)
        let all = RestrictedFacts(
            truth.filled(from: facts), item.question, rulebook.checked.vocabulary)
        let known = readable.union(asked)
        // What was not asked is not necessary: the interview ended without it.
        for field in asked.sorted() {
            let rest = all.restricted(to: known.subtracting([field]))
            let next = interview.questions(
                rest.document.root, most: 1, stepsOfOne: steps, stepsOfAll: 4 * steps)
            if answers(rest, bare) != wanted || !next.isEmpty { necessary.insert(field) }
        }
    }

    /// What callers pass is no question; an element that is asked about is found when its list is known.
    private static func start(_ item: ScenarioCase, _ truth: FactsDraft) -> FactsDraft {
        var facts = FactsDraft.empty
        for subject in item.question.subjects {
            if case .input = subject.place, let value = truth[subject.name] {
                facts.set(value, at: [subject.name][...])
            }
        }
        return facts
    }

    private func answer(to question: InterviewQuestion) -> FactsDraft {
        guard let value = truth[pointer: question.pointer] ?? month(question.pointer) else {
            return switch question.assumption {
            case .none?: FactsDraft.none
            case .empty?: .list([])
            case .text(let text)?: .scalar(text)
            case nil: .unknown
            }
        }
        return shallow(value, question.type)
    }

    /// The entry of a map of which the scenario writes a range of months.
    private func month(_ pointer: [String]) -> FactsDraft? {
        guard let key = pointer.last, case .fields(let fields)? = truth[pointer: pointer.dropLast()] else {
            return nil
        }
        return fields.first { field in
            let ends = field.name.split(separator: "/").map(String.init)
            return ends.count == 2 && ends[0] <= key && key <= ends[1]
        }?.value
    }

    /// Of records only which there are: what is in them is asked on.
    private func shallow(_ value: FactsDraft, _ type: ValueType) -> FactsDraft {
        switch (value, type) {
        case (.fields(let fields), .list) where fields.count == 1 && fields[0].name == "known":
            return .fields([.init(name: "known", value: shallow(fields[0].value, type))])
        case (.list(let elements), .list(.record(let record))):
            let key = rulebook.checked.vocabulary.records.first { $0.name == record }?.key
            return .list(
                elements.map { element in
                    guard let key, let name = element[key] else { return .empty }
                    return .fields([.init(name: key, value: name)])
                })
        case (.fields, .record), (.fields, .optional(.record)): return .empty
        default: return value
        }
    }

    private func answers(_ facts: FactsDraft, _ rulebook: CompiledRulebook) -> [String] {
        var found = Diagnostics()
        let given = rulebook.read(
            facts.document.root, for: item.question.subjects, over: rulebook.symbols, into: &found)
        guard let given else { return found.all.map(\.code) }
        let asking = Asking(item.question, of: rulebook, region: item.region, on: item.day)
        return asking.answers(given, into: &found).compactMap { answer in
            // Of an element that the scenario names only its own answer counts.
            let isMeant = answer.about.allSatisfy { about in
                guard case .scalar(let key)? = truth[about.subject] else { return true }
                return key == about.key
            }
            guard isMeant else { return nil }
            let about = answer.about.map { "\($0.subject)=\($0.key) " }.joined()
            return about + answer.verdict.rawValue + (answer.value.map { " \($0.text)" } ?? "")
        }
    }
}

extension FactsDraft {
    /// The same, and what only the other says.
    fileprivate func filled(from other: FactsDraft) -> FactsDraft {
        switch (self, other) {
        case (.fields(var fields), .fields(let others)):
            for other in others {
                if let place = fields.firstIndex(where: { $0.name == other.name }) {
                    fields[place].value = fields[place].value.filled(from: other.value)
                } else {
                    fields.append(other)
                }
            }
            return .fields(fields)
        case (.list(let elements), .list(let others)) where elements.count == others.count:
            return .list(zip(elements, others).map { $0.filled(from: $1) })
        default: return self
        }
    }
}
