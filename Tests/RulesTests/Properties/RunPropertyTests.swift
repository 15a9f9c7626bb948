import CEL
import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Rules

/// An answer is the same however it is computed: with or without a record, again, in a region that changes nothing.
@Suite struct RunPropertyTests {
    /// One scratch serves all fast runs: it must not remember the run before.
    @Test(arguments: GeneratedExample.all) func recordingChangesNothing(_ example: GeneratedExample) throws {
        let rulebook = try example.rulebook()
        let scratch = Scratch()
        for question in example.questions(0xE, each: 1).questions {
            let runs = try Runs(question, rulebook, scratch)
            #expect(runs.fast == runs.recorded, "\(question)")
        }
    }

    @Test(arguments: GeneratedExample.all) func askedAgain(_ example: GeneratedExample) throws {
        let rulebook = try example.rulebook()
        for question in example.questions(0xF, each: 1).questions {
            #expect(question.outlines(rulebook) == question.outlines(rulebook), "\(question)")
        }
    }

    /// A region that amends nothing on the way to an answer has the answer of the root.
    @Test(arguments: GeneratedExample.all) func regionsThatChangeNothing(_ example: GeneratedExample) throws {
        let rulebook = try example.rulebook()
        let source = example.source
        for question in example.questions(0x10, each: 1, regions: ["RU"]).questions {
            let names = source.reads(of: question.rule.name)
            let isRegional =
                source.rules.contains { $0.isRegional && names.contains($0.name) }
                || source.parameters.contains { $0.isRegional && names.contains($0.name) }
            guard !isRegional else { continue }
            for region in source.regions
            where !region.amendments.contains(where: { names.contains($0.target) }) {
                var other = question
                other.region = region.code
                #expect(
                    other.outlines(rulebook) == question.outlines(rulebook), "\(region.code) \(question)")
            }
        }
    }
}

/// The outcomes of a question: of runs that keep nothing, and of runs that keep everything.
private struct Runs {
    private(set) var fast: [String] = []
    private(set) var recorded: [String] = []

    init(_ asked: GeneratedQuestion, _ rulebook: CompiledRulebook, _ scratch: Scratch) throws {
        let question = try #require(rulebook.region(asked.region)?.questions[asked.rule.name])
        let day = try #require(CivilDate(asked.day))
        let text = Fixture.source("facts", asked.document)
        var diagnostics = Diagnostics()
        let root = try #require(YAML.read(text, source: 0).0.first).root
        let facts = try #require(
            rulebook.read(root, for: question.subjects, over: rulebook.symbols, into: &diagnostics))
        var combinations: [Combination] = []
        let asking = Asking(question, of: rulebook, region: asked.region, on: day, scratch: scratch)
        asking.prepare(facts)
        SubjectBinding(rulebook, question.subjects, question.program, scratch, facts, day)
            .forEach(into: &diagnostics) { combinations.append($0) }
        for combination in combinations {
            asking.prepare(facts)
            combination.bind(scratch)
            question.program.run(scratch)
            let own = Asking(question, of: rulebook, region: asked.region, on: day)
            own.prepare(facts)
            combination.bind(own.scratch)
            let events = question.program.collect(own.scratch)
            let nodes = question.nodes.indices.filter { node in
                events.contains { if case .stored(node, _) = $0 { true } else { false } }
            }
            fast.append(Self.outcome(question, nodes, scratch))
            recorded.append(Self.outcome(question, nodes, own.scratch))
        }
    }

    /// What the nodes on the way came to, and the result of a calculation.
    private static func outcome(_ question: Question, _ nodes: [Int], _ scratch: Scratch) -> String {
        let results = question.program.results.map { "\(scratch.outcome(of: $0))" }
        return "\(nodes.map { "\($0): \(scratch.outcome($0))" }) \(results)"
    }
}
