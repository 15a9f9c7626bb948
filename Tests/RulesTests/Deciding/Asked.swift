import CEL
import Diagnostics
import Documents
import Testing

@testable import Rules

/// A question that was asked of facts written in YAML, and what was answered.
struct Asked {
    /// The answers, none when the facts are not valid.
    var answers: [Answer] = []
    /// What is wrong with the facts.
    var diagnostics = Diagnostics()
    private let question: Question?

    init(_ rulebook: CompiledRulebook, _ name: String, _ facts: String, region: String = "RU", on day: String)
    {
        question = rulebook.region(region)?.questions[name]
        let text = SourceText(name: "facts.yaml", bytes: Array(facts.utf8))
        var texts = SourceTexts()
        let (documents, found) = YAML.read(text, source: texts.add(text))
        diagnostics.add(found)
        guard let question, let day = CivilDate(day), let document = documents.first else { return }
        let given = rulebook.read(
            document.root, for: question.subjects, over: rulebook.symbols, into: &diagnostics)
        guard let given else { return }
        let asking = Asking(question, of: rulebook, region: region, on: day)
        answers = asking.answers(given, into: &diagnostics)
    }

    /// All answers in one line: `granted`, `refused: a, b`, `undetermined: client.a`, `= 5 by case`.
    var lines: String {
        guard question != nil else { return "no such question" }
        let mistakes = diagnostics.all.map { "\($0.code) \($0.pointer ?? "")" }
        return (mistakes + answers.map(Self.line)).joined(separator: "; ")
    }

    /// One answer in one line; behind `!` its faults, behind `~` its warnings.
    static func line(_ answer: Answer) -> String {
        let about = answer.about.map { "\($0.subject)=\($0.key) " }.joined()
        let faults = answer.explanation.allFaults.map { " !\($0.fault)" }.joined()
        let warnings = answer.explanation.warnings.map { " ~\($0.rule.id)" }.joined()
        return about + verdict(answer) + faults + warnings
    }

    private static func verdict(_ answer: Answer) -> String {
        if let value = answer.value {
            return "= \(value.text)" + (answer.hit.map { " by \($0.id)" } ?? "")
        }
        let details =
            answer.verdict == .refused ? answer.explanation.because : answer.missing.map(\.path)
        return answer.verdict.rawValue + (details.isEmpty ? "" : ": " + details.joined(separator: ", "))
    }
}
