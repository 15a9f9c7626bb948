import Authoring
import CEL
import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Rules

/// On the shipped rulebook every remedy that is shown grants: asked of the sample organisations, of the sample clients and
/// of every scenario that is refused.
struct ShippedRemediesTests {
    private static let folder = Files.path("../../Rules")
    private static let day = "2025-03-15"

    /// What was looked at.
    private struct Tally {
        var refusals = 0
        var remedied = 0
        var sets = 0
        var bounds = 0
        var kinds: Set<String> = []
    }

    @Test func ofTheSamples() throws {
        let rulebook = try #require(RulebookLoading.load(path: Self.folder).rulebook)
        let day = try #require(CivilDate(Self.day))
        var tally = Tally()
        for region in ["RU-XA", "RU-XB", "RU-XC"] {
            let questions = try #require(rulebook.region(region)).questions.values
                .filter {
                    $0.kind == .decision
                        && $0.subjects.contains { if case .root = $0.place { true } else { false } }
                }
                .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            for question in questions {
                let roots = question.subjects.filter { if case .root = $0.place { true } else { false } }
                guard roots.count == 1 else { continue }
                let finding = try #require(RemedyFinding(question, of: rulebook, region: region, on: day))
                for document in try samples() where document[roots[0].name] != nil {
                    try check(question, finding, document, rulebook, region, day, &tally)
                }
            }
        }
        #expect(tally.refusals > 150, "\(tally)")
        #expect(tally.sets > 80, "\(tally)")
        #expect(tally.kinds == ["act", "fact", "drop", "wait"])
        #expect(tally.bounds * 20 < tally.refusals, "\(tally)")
    }

    @Test func ofTheScenarios() throws {
        let suite = try #require(ScenarioSuite.load(RulebookLoading.load(path: Self.folder)).suite)
        var tally = Tally()
        for item in suite.scenarios.flatMap(\.cases) where item.question.kind == .decision {
            guard
                let finding = RemedyFinding(
                    item.question, of: suite.rulebook, region: item.region, on: item.day)
            else { continue }
            try check(item.question, finding, item.document, suite.rulebook, item.region, item.day, &tally)
        }
        #expect(tally.refusals > 150)
        #expect(tally.sets > 100)
        #expect(tally.bounds * 20 < tally.refusals, "\(tally)")
    }

    private func samples() throws -> [DocumentNode] {
        var texts = SourceTexts()
        let folder = Self.folder + "/samples"
        let paths =
            Files.names(in: folder).map { "\(folder)/\($0)" }
            + Files.names(in: folder + "/clients").map { "\(folder)/clients/\($0)" }
        return try paths.filter { $0.hasSuffix(".yaml") }.map { path in
            let text = SourceText(name: path, bytes: try #require(Files.read(path)))
            return try #require(YAML.read(text, source: texts.add(text)).0.first).root
        }
    }

    private func check(
        _ question: Question, _ finding: RemedyFinding, _ document: DocumentNode,
        _ rulebook: CompiledRulebook,
        _ region: String, _ day: CivilDate, _ tally: inout Tally
    ) throws {
        var diagnostics = Diagnostics()
        let asking = Asking(question, of: rulebook, region: region, on: day)
        guard
            let facts = rulebook.read(
                document, for: question.subjects, over: rulebook.symbols, into: &diagnostics)
        else { return }
        for answer in asking.answers(facts, into: &diagnostics) where answer.verdict == .refused {
            tally.refusals += 1
            var budget = RemedyBudget(300)
            let remedies = try #require(finding.remedies(for: answer, facts, atMost: 3, &budget))
            if !remedies.found.isEmpty { tally.remedied += 1 }
            if remedies.end == .bound { tally.bounds += 1 }
            for remedy in remedies.found {
                tally.sets += 1
                for change in remedy.changes { tally.kinds.insert(Self.kind(change)) }
                let grants = try grants(remedy, answer, question, document, rulebook, region, day)
                #expect(
                    grants,
                    "\(question.name) \(answer.about) \(region) \(document.text) \(remedy.changes.map(\.kind))"
                )
            }
        }
    }

    private static func kind(_ change: RemedyChange) -> String {
        switch change.kind {
        case .act: "act"
        case .fact: "fact"
        case .member(_, _, let isAdded): isAdded ? "add" : "drop"
        case .dropped: "drop"
        case .added: "add"
        case .wait: "wait"
        }
    }

    /// Asks again of a document in which the changes were made; acts are done in the tree of the answer.
    private func grants(
        _ remedy: Remedy, _ answer: Answer, _ question: Question, _ document: DocumentNode,
        _ rulebook: CompiledRulebook, _ region: String, _ day: CivilDate
    ) throws -> Bool {
        var edited = EditedDocument(document, of: rulebook, about: question.subjects)
        for change in remedy.changes { edited.apply(change) }
        let text = SourceText(name: "edited", bytes: Array(edited.text.utf8))
        var texts = SourceTexts()
        var diagnostics = Diagnostics()
        let root = try #require(YAML.read(text, source: texts.add(text)).0.first).root
        let facts = try #require(
            rulebook.read(root, for: question.subjects, over: rulebook.symbols, into: &diagnostics),
            "\(diagnostics.all.map { "\($0.pointer ?? "") \($0.message.en)" })")
        let asking = Asking(question, of: rulebook, region: region, on: remedy.from ?? day)
        let answers = asking.answers(facts, into: &diagnostics)
        let after = try #require(answers.first { $0.about.elementsEqual(answer.about) { $0 == $1 } })
        let acts = remedy.changes.filter { if case .act = $0.kind { true } else { false } }
        guard !acts.isEmpty else { return after.verdict == .granted }
        let compiler = try #require(FormulaCompiler(rulebook, region: region))
        let reads = ConditionReads(question, compiler.region)
        return ActedExplanation(acts: acts, reads: reads).outcome(after.explanation) == .yes
    }
}
