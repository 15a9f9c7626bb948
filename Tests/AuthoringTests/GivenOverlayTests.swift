import Authoring
import Diagnostics
import Documents
import Testing

/// Facts of a row over those of its scenario.
struct GivenOverlayTests {
    static let cases: [(base: String, over: String, merged: String)] = [
        ("{a: 1}", "{a: 2}", "{a: 2}"),
        ("{a: 1, b: {c: 1, d: 2}}", "{b: {d: 3, e: 4}, f: 5}", "{a: 1, b: {c: 1, d: 3, e: 4}, f: 5}"),
        ("{a: [1, 2, {b: 3}]}", "{a: [4]}", "{a: [4]}"),
        ("{a: {b: 1}}", "{a: unknown}", "{a: unknown}"),
        ("{a: unknown}", "{a: {b: 1}}", "{a: {b: 1}}"),
        ("{a: [1]}", "{a: {known: [2]}}", "{a: {known: [2]}}"),
        ("{a: 1}", "{a: null}", "{a: null}"),
        ("{a: 1}", "{}", "{a: 1}"),
        (#"{a: "x\ty", b: 'it''s'}"#, #"{c: "\u00e9"}"#, "{a: x\ty, b: it's, c: é}"),
    ]

    /// A node in one line.
    private func text(_ node: DocumentNode) -> String {
        switch node.kind {
        case .mapping:
            "{" + node.entries.map { "\($0.key.text): \(text($0.value))" }.joined(separator: ", ") + "}"
        case .sequence: "[" + node.items.map { text($0) }.joined(separator: ", ") + "]"
        case .null: "null"
        default: node.text
        }
    }

    private func merge(_ base: String, _ over: String) throws -> (node: DocumentNode, source: String) {
        let source = "base: \(base)\nover: \(over)\n"
        let (documents, found) = YAML.read(SourceText(name: "t", bytes: Array(source.utf8)), source: 0)
        #expect(found.all.isEmpty)
        let root = try #require(documents.first?.root)
        let place = SourceSpan(source: 0, start: 0, end: 0)
        return (GivenOverlay.merge(root["base"], under: root["over"], at: place), source)
    }

    @Test(arguments: cases) func merged(_ one: (base: String, over: String, merged: String)) throws {
        #expect(text(try merge(one.base, one.over).node) == one.merged)
    }

    @Test func everyValueKeepsItsPlace() throws {
        let (node, source) = try merge(#"{a: 11, b: {c: 22, d: "3\u00343"}}"#, "{b: {c: 55}, e: [66]}")
        func written(_ node: DocumentNode?) throws -> String {
            let span = try #require(node?.span)
            return String(decoding: Array(source.utf8)[Int(span.start)..<Int(span.end)], as: UTF8.self)
        }
        #expect(try written(node["a"]) == "11")
        #expect(try written(node["b"]?["c"]) == "55")
        #expect(try written(node["b"]?["d"]) == #""3\u00343""#)
        #expect(try written(node["e"]?.items.first) == "66")
        let quoted = try #require(node["b"]?["d"])
        #expect(quoted.text == "343")
        let escape = quoted.origin.span(1..<2)
        #expect(escape.end - escape.start == 6)
    }

    @Test func nothingGivenIsAnEmptyMapping() {
        let node = GivenOverlay.merge(nil, under: nil, at: SourceSpan(source: 3, start: 4, end: 5))
        #expect(node.kind == .mapping && node.count == 0 && node.entries.isEmpty)
        #expect(node.span.source == 3 && node.span.start == 4)
    }
}
