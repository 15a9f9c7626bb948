import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// A rulebook that was made up from a seed, read, linked, checked and compiled.
struct GeneratedExample: CustomTestStringConvertible, Sendable {
    /// The seed, which `REESTR_SEED` repeats.
    let seed: UInt64
    /// What was made up.
    let source: GeneratedRulebook
    private let loaded: RulebookLoading.Result

    /// The examples of all properties; each is loaded once.
    static let all = SeededGenerator.seeds(240).map(GeneratedExample.init)

    private init(seed: UInt64) {
        self.seed = seed
        source = GeneratedRulebook(seed: seed)
        loaded = Self.load(source.files)
    }

    var testDescription: String { "\(seed)" }

    /// Reads, links, checks and compiles files.
    static func load(_ files: [GeneratedRulebook.File]) -> RulebookLoading.Result {
        RulebookLoading.load(texts: files.map { Fixture.source($0.name, $0.text) })
    }

    /// The rulebook; what is wrong with it fails the test.
    func rulebook() throws -> CompiledRulebook { try Self.rulebook(of: loaded) }

    /// The rulebook that was loaded; what is wrong with it fails the test.
    static func rulebook(of loaded: RulebookLoading.Result) throws -> CompiledRulebook {
        let found =
            loaded.rulebook == nil
            ? DiagnosticRenderer(loaded.texts, language: .en).render(loaded.diagnostics) : ""
        let rulebook = loaded.rulebook
        return try #require(rulebook, "\(found)")
    }
}
