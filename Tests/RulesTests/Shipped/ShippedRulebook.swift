import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// The rulebook in `Rules/`, loaded once for all tests.
enum ShippedRulebook {
    static let folder = Files.path("../../../Rules")

    private static let loaded = RulebookLoading.load(path: folder)

    /// The rulebook; what is wrong with it fails the test.
    static func rulebook() throws -> CompiledRulebook {
        let found = DiagnosticRenderer(loaded.texts, language: .en).render(loaded.diagnostics)
        let rulebook = loaded.rulebook
        return try #require(rulebook, "\(found)")
    }

    /// A sample document of facts.
    static func sample(_ name: String) throws -> String {
        let path = "\(folder)/samples/\(name).yaml"
        let bytes = try #require(Files.read(path), "there is no \(path)")
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Asks a question of the rulebook.
    static func ask(_ name: String, _ facts: String, region: String, on day: String) throws -> Asked {
        Asked(try rulebook(), name, facts, region: region, on: day)
    }
}
