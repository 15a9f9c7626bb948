import CEL
import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Rules

/// On small domains remedies are exactly the minimal sets of changes that trying everything finds.
struct RemedyPropertyTests {
    private static let seeds = SeededGenerator.seeds(100)

    /// A domain that is small enough to try everything, and is not granted as it is.
    private struct Trial: Sendable {
        var domain: ChangeableDomain
        /// The minimal sets.
        var minimal: Set<String>
        var isRefused: Bool

        init?(_ seed: UInt64) throws {
            let domain = ChangeableDomain(seed: seed)
            self.domain = domain
            guard domain.size <= 700 else { return nil }
            let twin = try RemedyRulebook.load(domain.twinRules, vocabulary: domain.twinVocabulary)
            let question = try #require(twin.region("RU")?.questions["rule"])
            let failed = try Self.failed(domain)
            var granting: [[Int]] = []
            var verdicts: [[Int]: Verdict] = [:]
            for state in domain.states {
                let verdict = try Self.verdict(domain, state, question, twin)
                verdicts[state] = verdict
                if verdict == .granted, !domain.acts(state).contains(where: { !failed.contains($0) }) {
                    granting.append(state)
                }
            }
            let start = domain.dimensions.map { _ in 0 }
            isRefused = verdicts[start] == .refused
            minimal = Set(
                granting.filter { state in
                    !granting.contains { $0 != state && domain.isWithin($0, state) }
                }.map { domain.line($0) })
        }

        /// The conditions that fail as the facts are, and the elements for which they do: acts are for these.
        private static func failed(_ domain: ChangeableDomain) throws -> Set<String> {
            let rulebook = try RemedyRulebook.load(domain.rules, vocabulary: domain.vocabulary)
            let facts = domain.document(domain.dimensions.map { _ in 0 }, twin: false)
            let asked = Asked(rulebook, "rule", facts, on: ChangeableDomain.day)
            var found: Set<String> = []
            func add(_ node: Explanation, _ around: String) {
                if node.outcome == .no {
                    found.insert(node.element.map { "\(around)[\($0)]" } ?? node.rule.id)
                }
                for child in node.children { add(child, node.rule.id) }
            }
            for answer in asked.answers { add(answer.explanation, "") }
            return found
        }

        private static func verdict(
            _ domain: ChangeableDomain, _ state: [Int], _ question: Question, _ twin: CompiledRulebook
        ) throws -> Verdict {
            let text = SourceText(name: "facts", bytes: Array(domain.document(state, twin: true).utf8))
            var texts = SourceTexts()
            let (documents, _) = YAML.read(text, source: texts.add(text))
            var diagnostics = Diagnostics()
            let given = twin.read(
                try #require(documents.first).root, for: question.subjects, over: twin.symbols,
                into: &diagnostics)
            let facts = try #require(given, "\(diagnostics.all.map(\.message.en))")
            let day = try #require(CivilDate(domain.day(state)))
            let answers = Asking(question, of: twin, region: "RU", on: day).answers(facts, into: &diagnostics)
            return try #require(answers.first).verdict
        }
    }

    /// Everything is tried once for all tests.
    private static let trials = Dictionary(
        uniqueKeysWithValues: seeds.compactMap { seed in (try? Trial(seed)).flatMap { $0 }.map { (seed, $0) }
        })

    @Test(arguments: seeds) func remediesAreTheMinimalSets(_ seed: UInt64) throws {
        guard let trial = Self.trials[seed], trial.isRefused else { return }
        let domain = trial.domain
        let rulebook = try RemedyRulebook.load(domain.rules, vocabulary: domain.vocabulary)
        let facts = domain.document(domain.dimensions.map { _ in 0 }, twin: false)
        let remedied = try Remedied(
            rulebook, "rule", facts, on: ChangeableDomain.day, atMost: 100_000, budget: 200_000)
        let remedies = try #require(remedied.remedies.first ?? nil)
        #expect(Set(remedied.lines) == trial.minimal, "\(domain.rules)\n\(facts)")
        #expect(remedied.lines.count == trial.minimal.count)
        #expect(remedies.end == .all && remedies.unsolved.isEmpty)
        let efforts = remedies.found.map(\.effort)
        #expect(efforts == efforts.sorted())
    }

    /// With less work than it takes, what is found is still minimal, and the bound is said.
    @Test(arguments: seeds.prefix(40)) func whatABoundLeavesIsMinimal(_ seed: UInt64) throws {
        guard let trial = Self.trials[seed], trial.isRefused else { return }
        let domain = trial.domain
        let rulebook = try RemedyRulebook.load(domain.rules, vocabulary: domain.vocabulary)
        let facts = domain.document(domain.dimensions.map { _ in 0 }, twin: false)
        for budget in [1, 5, 20, 60] {
            let remedied = try Remedied(
                rulebook, "rule", facts, on: ChangeableDomain.day, atMost: 100_000, budget: budget)
            let remedies = try #require(remedied.remedies.first ?? nil)
            #expect(Set(remedied.lines).isSubset(of: trial.minimal))
            if Set(remedied.lines) != trial.minimal { #expect(remedies.end == .bound) }
        }
    }

    /// The domains are of use: most are refused, with none, one and several remedies.
    @Test func theDomainsAreOfUse() {
        let trials = Self.trials.values.filter(\.isRefused)
        #expect(trials.count > 25)
        #expect(trials.count { $0.minimal.isEmpty } > 3)
        #expect(trials.count { $0.minimal.count == 1 } > 4)
        #expect(trials.count { $0.minimal.count > 2 } > 1)
        #expect(trials.count { $0.minimal.contains { $0.contains("act ") } } > 3)
        #expect(trials.count { $0.minimal.contains { $0.contains("on 2025") } } > 3)
        #expect(trials.count { $0.minimal.contains { $0.contains("drop ") } } > 0)
    }
}
