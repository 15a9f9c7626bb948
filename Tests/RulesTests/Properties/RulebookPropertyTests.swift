import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// What changes nothing in a rulebook: amendments that amend nothing, the order of documents and files.
@Suite struct RulebookPropertyTests {
    private static let examples = Array(GeneratedExample.all.prefix(60))

    @Test(arguments: examples) func emptyAmendmentsChangeNothing(_ example: GeneratedExample) throws {
        var source = example.source
        let names =
            source.rules.filter { !$0.isRegional }.map(\.name)
            + source.parameters.filter { !$0.isRegional }.map(\.name)
        for index in source.regions.indices {
            // What only regions set is silent until a region amends it, with whatever.
            let amended = source.regions[index].amendments.map(\.target)
            let targets = names + amended.filter { !names.contains($0) }
            source.regions[index].amendments += targets.map { GeneratedRegion.Amendment(of: $0) }
        }
        try expectSame(example, source.files, 0x11)
    }

    @Test(arguments: examples) func orderOfDocumentsAndFiles(_ example: GeneratedExample) throws {
        var random = SeededGenerator(seed: example.seed)
        try expectSame(example, example.source.shuffledFiles(using: &random), 0x12)
    }

    private func expectSame(
        _ example: GeneratedExample, _ files: [GeneratedRulebook.File], _ stream: UInt64
    ) throws {
        let rulebook = try example.rulebook()
        let other = try GeneratedExample.rulebook(of: GeneratedExample.load(files))
        for question in example.questions(stream).questions {
            #expect(question.outlines(other) == question.outlines(rulebook), "\(question)")
        }
    }
}
