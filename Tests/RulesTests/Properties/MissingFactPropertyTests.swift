import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Missing facts are those that settle the answer: all of them, and no others.
@Suite struct MissingFactPropertyTests {
    /// Who gives what is missing, and what is missing then, comes to an end, and is never asked a second time.
    ///
    /// One round settles most answers; a fact that says which others count (a day of `as-of`, a key, the condition of
    /// a choice) is asked for before them.
    @Test(arguments: GeneratedExample.all) func givingWhatIsMissingSettles(_ example: GeneratedExample) throws
    {
        let rulebook = try example.rulebook()
        var (questions, facts) = example.questions(0xC)
        for question in questions {
            for answer in question.ask(rulebook) {
                var asked: Set<String> = []
                var later = question
                var missing = Self.missing([answer], later)
                while !missing.isEmpty {
                    #expect(asked.isDisjoint(with: missing), "\(missing.sorted()) \(later)")
                    guard asked.isDisjoint(with: missing) else { break }
                    asked.formUnion(missing)
                    later.facts = facts.completing(later.facts) { Self.covers(missing, $0) }
                    missing = Self.missing(later.ask(rulebook).filter { $0.isAbout(answer) }, later)
                }
            }
        }
    }

    /// Nothing but the missing facts settles the answer.
    @Test(arguments: GeneratedExample.all) func otherFactsDoNotSettle(_ example: GeneratedExample) throws {
        let rulebook = try example.rulebook()
        var (questions, facts) = example.questions(0xD)
        for question in questions {
            for answer in question.ask(rulebook)
            where answer.verdict == .undetermined && answer.explanation.allFaults.isEmpty {
                let missing = Set(answer.missing.map(\.path))
                var other = question
                other.facts = facts.completing(question.facts) { !Self.covers(missing, $0) }
                let later = other.ask(rulebook).filter { $0.isAbout(answer) }
                #expect(
                    later.allSatisfy { $0.verdict == .undetermined },
                    "\(missing.sorted()) \(question)\nand of \(other.document)\n\(other.outlines(rulebook))")
            }
        }
    }

    /// The facts that open answers miss; of answers that fail whatever the facts are, none.
    private static func missing(_ answers: [Answer], _ question: GeneratedQuestion) -> Set<String> {
        let open = answers.filter { $0.verdict == .undetermined }
        for answer in open where answer.missing.isEmpty {
            #expect(!answer.explanation.allFaults.isEmpty, "no reason for \(answer.about) \(question)")
        }
        let paths = open.filter(\.explanation.allFaults.isEmpty).flatMap(\.missing).map(\.path)
        return Set(paths.filter { !$0.hasPrefix("region:") && !$0.hasPrefix("param.") })
    }

    /// Whether a missing fact names this one: an open list names its unknown elements as well.
    private static func covers(_ missing: Set<String>, _ path: String) -> Bool {
        if missing.contains(path) { return true }
        guard let bracket = path.lastIndex(of: "["), path.hasSuffix("]") else { return false }
        return missing.contains(path[..<bracket] + "[…]")
    }
}
