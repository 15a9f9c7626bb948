import CEL
import Diagnostics
import FoundationEssentials
import Testing

/// The public parsing tests of the CEL specification (Apache License 2.0, see `Cases/LICENSE`).
@Suite struct ConformanceParsingTests {
    struct File: Decodable {
        struct Section: Decodable {
            struct Example: Decodable {
                let name: String
                let expr: String
            }
            let name: String
            let tests: [Example]
        }
        let sections: [Section]
    }

    static var folder: String { String(#filePath.dropLast("ConformanceParsingTests.swift".count)) + "Cases/" }

    @Test func parsesEveryExpression() throws {
        let data = try Data(contentsOf: URL(filePath: Self.folder + "conformance-parse.json"))
        let file = try JSONDecoder().decode(File.self, from: data)
        let examples = file.sections.flatMap(\.tests)
        #expect(examples.count == 107)
        for example in examples {
            let (tree, diagnostics) = parse(example.expr)
            #expect(diagnostics.all.map(\.message.en) == [], "\(example.name)")
            #expect(tree.map { parse($0.printed()).0?.outline } == tree?.outline, "\(example.name)")
        }
    }
}
