import CEL
import Rules

@testable import Authoring

/// The fields of the vocabulary that decisions read, computed ones among them, by the rules of whatever region.
struct DecisionFields {
    private let rulebook: CompiledRulebook
    private let bare: CompiledRulebook
    /// By the programs that regions with the same rules share.
    private var known: [ObjectIdentifier: Set<String>] = [:]

    init(_ rulebook: CompiledRulebook, assumingNothing bare: CompiledRulebook) {
        self.rulebook = rulebook
        self.bare = bare
    }

    /// How many there are of the decision of a case.
    mutating func count(of item: ScenarioCase) -> Int {
        var fields: Set<String> = []
        for region in rulebook.regions {
            guard let question = region.questions[item.question.name] else { continue }
            let program = ObjectIdentifier(question.program)
            let read = known[program] ?? read(question, in: region.code, item)
            known[program] = read
            fields.formUnion(read)
        }
        return fields.count
    }

    private func read(_ question: Question, in region: String, _ item: ScenarioCase) -> Set<String> {
        let interview = Interview(
            question, of: rulebook, assumingNothing: bare, region: region, on: item.day,
            over: rulebook.symbols)
        return Set(interview.reads.map { "\($0.record).\($0.field)" })
    }
}
