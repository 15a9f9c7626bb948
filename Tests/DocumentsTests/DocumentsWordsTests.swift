import Diagnostics
import Documents
import TestSupport
import Testing

/// All that the readers of documents say.
struct DocumentsWordsTests {
    static let said = SaidWords(
        YAMLFaultTests.cases.flatMap { YAML.read($0.text.source(), source: 0).diagnostics.sorted }
            + YAMLFaultTests.limited.flatMap { limits, one in
                YAML.read(one.text.source(), source: 0, limits: limits).diagnostics.sorted
            }
            + YAML.read(SourceText(name: "a", bytes: YAMLFaultTests.badBytes), source: 0).diagnostics.sorted
            + JSONFaultTests.cases.flatMap { JSON.read($0.text.bytes, source: 0).diagnostics.sorted }
            + JSONFaultTests.limited.flatMap { limits, one in
                JSON.read(one.text.bytes, source: 0, limits: limits).diagnostics.sorted
            }
            + JSON.read(JSONFaultTests.badBytes, source: 0).diagnostics.sorted
            + JSON.read(Array(#"{"a": 1, "a": 2}"#.utf8), source: 0).diagnostics.sorted)

    @Test func everyCodeHasACase() {
        // Only where simdjson and the scanner disagree; the property tests look for such a text.
        Self.said.expectEvery(of: DocumentsCode.self, besides: [.jsonUnreadable])
    }

    @Test func russian() { expectGolden(Self.said.russian, at: "Cases/messages.ru.txt") }
}
