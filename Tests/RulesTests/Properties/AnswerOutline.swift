import CEL
import Diagnostics

@testable import Rules

/// All that an answer says, as text: what two answers have in common when they are the same for people.
///
/// Spans, days, laws and packs are left out: they tell where a rule stands, not what it came to.
struct AnswerOutline {
    private let wordings: [Wording]

    init(_ rulebook: CompiledRulebook) {
        wordings = [Wording(rulebook, .ru), Wording(rulebook, .en)]
    }

    /// The answer and its reasons.
    func text(_ answer: Answer) -> String {
        let missing = answer.missing.map(\.path).joined(separator: ", ")
        let because = answer.explanation.because.joined(separator: ", ")
        let hit = answer.hit.map { " by \($0.id)" } ?? ""
        return "\(answer.about) \(answer.settlement)\(hit) missing: \(missing) because: \(because)\n"
            + text(answer.explanation, 1)
    }

    private func text(_ node: Explanation, _ depth: Int) -> String {
        var line = "\(node.rule.id) \(node.rule.kind) \(node.outcome)"
        if let element = node.element { line += " [\(element)]" }
        if node.rule.isWarning { line += " warning" }
        for reading in node.readings {
            let mark = reading.isAssumed ? "≈" : reading.isComputed ? ":=" : "="
            line += " \(reading.path)\(mark)\(reading.value.text)"
        }
        line += node.missing.map { " ?\($0.path)" }.joined()
        line += node.faults.map { " !\($0.fault)" }.joined()
        line += wordings.compactMap { $0.sentence(node) }.map { " «\($0)»" }.joined()
        let indent = String(repeating: "  ", count: depth)
        return ([indent + line] + node.children.map { text($0, depth + 1) }).joined(separator: "\n")
    }
}
