import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Rules

/// The reference of the rule language as a text: both pages show the same, and nothing is left out.
struct ReferencePageTests {
    @Test func bothPagesHaveTheSameBlocks() throws {
        let shown = ReferencePage.all.map { page in
            page.page.blocks.map { block in
                switch block.info {
                // What a program says is in the language of the page; what it is asked is not.
                case "text": return "text"
                case "console":
                    return block.text.split(separator: "\n").filter { $0.hasPrefix("$ ") }.joined(
                        separator: "\n")
                default: return "\(block.info)\n\(block.text)"
                }
            }
        }
        try #require(shown.count == 2)
        #expect(shown[0].count > 40)
        #expect(shown[0] == shown[1])
    }

    @Test(arguments: ReferencePage.all) func linksLeadSomewhere(_ page: ReferencePage) {
        let anchors = page.page.headings.map(\.anchor)
        #expect(page.page.links.count > 20)
        for link in page.page.links { #expect(anchors.contains(link)) }
    }

    @Test(arguments: ReferencePage.all) func everyKindHasAnExample(_ page: ReferencePage) {
        var texts = SourceTexts()
        var kinds: Set<String> = []
        for file in page.files {
            let (documents, found) = YAML.read(file, source: texts.add(file))
            #expect(found.all.isEmpty)
            for document in documents { kinds.insert(document.root.entries.first?.key.text ?? "") }
        }
        #expect(kinds == Set(DocumentKind.allCases.map(\.rawValue)).union(Self.facts))
    }

    /// The roots of the samples, which are no documents of the language.
    private static let facts: Set = ["reader", "provider"]
}
