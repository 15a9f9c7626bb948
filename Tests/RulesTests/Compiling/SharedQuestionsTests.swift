import Diagnostics
import SampleRulebooks
import Testing

@testable import CEL
@testable import Rules

/// Regions share the programs of questions whose rules they have alike; each has the program that it would have alone.
struct SharedQuestionsTests {
    private static let size = SampleRulebook.Size(
        files: 60, decisions: 80, conditionsEach: 12, regions: 3)

    /// A program with the texts of its symbols, and the nodes that it stores.
    private struct Compiled: Equatable {
        var code: [String]
        var nodes: [String]
        var facts: [String]

        init(_ question: Question) {
            code = question.program.code.map { "\($0.op) \($0.a) \($0.k) \($0.c) \($0.b)" }
            nodes = question.nodes.map {
                "\($0.kind) \($0.id) \($0.span?.source ?? -1):\($0.span?.start ?? -1)"
            }
            let table = question.program.facts
            facts = question.program.code.indices.flatMap { place in
                table.range(Int32(place)).map { index in
                    let (fact, declaration) = (table.facts[index], table.declarations[index])
                    return "\(place) \(declaration.record).\(declaration.field) \(declaration.type.name) "
                        + "\(fact.form) \(fact.cursor) \(fact.column) \(fact.key)"
                }
            }
        }
    }

    private static func compile(_ checked: CheckedRulebook) throws -> CompiledRulebook {
        var diagnostics = Diagnostics()
        return try #require(
            CompiledRulebook.compile(checked, findings: Diagnostics(), into: &diagnostics))
    }

    @Test(arguments: [442, 7, 1995] as [UInt64])
    func areThoseOfTheRegionAlone(seed: UInt64) throws {
        let result = RulebookLoading.load(texts: SampleRulebook(Self.size, seed: seed).texts)
        let together = try #require(result.rulebook)
        for (number, region) in together.checked.regions.enumerated() {
            var only = together.checked
            only.regions = [region]
            let alone = try Self.compile(only).regions[0]
            #expect(together.regions[number].questions.keys.sorted() == alone.questions.keys.sorted())
            for (name, question) in alone.questions {
                let shared = try #require(together.regions[number].questions[name])
                #expect(Compiled(shared) == Compiled(question), "\(region.rules.code) \(name)")
                #expect(shared.program.tables.pack == region.rules.code)
            }
        }
    }

    @Test func areSharedWhereRegionsSayNothing() throws {
        let result = RulebookLoading.load(texts: SampleRulebook(Self.size).texts)
        let checked = try #require(result.rulebook).checked
        let variants = checked.regions.map { region in region.decisions.map(\.variant) }
        let changed = zip(variants[0], variants[1]).filter { $0 != $1 }.count
        #expect(changed > 0)
        #expect(changed < variants[0].count / 2)
    }
}
