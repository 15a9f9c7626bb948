import CEL
import Documents
import Facts
import TestSupport
import Testing

@testable import Rules

/// Interviews about made-up decisions against everything that could be answered.
@Suite struct InterviewPropertyTests {
    /// What an interview says that it asks because it decides does decide, and what decides is not left out; at the end
    /// stands the verdict of all facts.
    @Test(arguments: ChoiceDomain.all) func asksWhatMatters(_ domain: ChoiceDomain) throws {
        let tried = try TriedInterview(domain)
        var random = SeededGenerator(seed: domain.seed ^ 0xA5)
        for _ in 0..<4 {
            let truth = Self.truth(&random)
            var facts: [String: String] = [:]
            for (name, value) in truth.sorted(by: { $0.key < $1.key }) {
                switch Int.random(in: 0..<4, using: &random) {
                case 0: facts[name] = value
                case 1: facts[name] = Bool.random(using: &random) ? "unknown" : nil
                default: break
                }
            }
            try lead(tried, truth, facts, domain)
        }
    }

    private static func truth(_ random: inout SeededGenerator) -> [String: String] {
        var truth: [String: String] = [:]
        for (name, values) in ChoiceDomain.values { truth[name] = values.randomElement(using: &random) }
        return truth
    }

    private func lead(
        _ tried: TriedInterview, _ truth: [String: String], _ given: [String: String], _ domain: ChoiceDomain
    ) throws {
        var facts = given
        for _ in 0...ChoiceDomain.values.count {
            let decisive = try tried.decisive(facts)
            let asked = tried.interview.questions(TriedInterview.draft(facts).document.root, most: 100)
            let names = { (weight: InterviewQuestion.Weight) in
                Set(asked.filter { $0.weight == weight }.map(\.fact.field))
            }
            let note: Comment = "\(facts) of \(domain.rule)"
            #expect(names(.decides).isSubset(of: decisive), note)
            #expect(decisive.isSubset(of: names(.decides).union(names(.mayDecide))), note)
            guard let first = asked.first else { break }
            // Before all that decides is answered nothing else is asked first.
            if !names(.decides).isEmpty { #expect(decisive.contains(first.fact.field), note) }
            #expect(facts[first.fact.field] == nil, note)
            facts[first.fact.field] = truth[first.fact.field]
        }
        var whole = truth
        for (name, value) in facts where value == "unknown" { whole[name] = value }
        let note: Comment = "\(facts) and \(whole) of \(domain.rule)"
        #expect(try tried.verdict(facts) == tried.verdict(whole), note)
    }

    /// Nearly always everything can be looked at, so that what is asked is known to matter.
    @Test func mostQuestionsAreSure() throws {
        var counts: [InterviewQuestion.Weight: Int] = [:]
        for domain in ChoiceDomain.all {
            let tried = try TriedInterview(domain)
            for question in tried.interview.questions(FactsDraft.empty.document.root, most: 100) {
                counts[question.weight, default: 0] += 1
            }
        }
        let (sure, unsure) = (counts[.decides] ?? 0, counts[.mayDecide] ?? 0)
        #expect(sure > 100)
        #expect(unsure * 10 < sure, "\(counts)")
    }
}
