import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct YAMLReadingTests {
    private func read(_ text: String) -> [Document] {
        let read = YAML.read(SourceText(name: "a.yaml", bytes: Array(text.utf8)), source: 0)
        #expect(read.diagnostics.all.isEmpty)
        return read.documents
    }

    @Test(arguments: [
        ("null", Document.Kind.null), ("~", .null), ("'null'", .text), ("\"~\"", .text), ("Null", .plain),
        ("no", .plain), ("''", .text), ("|\n  a", .text), (">\n  a", .text), ("[]", .sequence),
        ("{}", .mapping),
        ("", .absent), ("1", .plain),
    ])
    func knowsKinds(value: String, kind: Document.Kind) {
        #expect(read("a: \(value)\n").first?.root["a"]?.kind == kind)
    }

    @Test func readsDocuments() {
        let documents = read("a: 1\n---\nb: 2\n...\n---\n- 3\n--- # nothing\n")
        #expect(documents.map(\.root.kind) == [.mapping, .mapping, .sequence, .absent])
        #expect(documents[1].root["b"]?.span.start == 12)
        #expect(read("").isEmpty && read("# a\n").isEmpty)
    }

    /// In `&a:b` libyaml takes `a` for the anchor and `:b` for the text.
    @Test func anchorsEndWhereTheirNamesDo() throws {
        let value = try #require(read("a: &C:::Cha").first?.root["a"])
        #expect(value.bytes.elementsEqual(":::Cha".utf8))
        #expect(value.span == SourceSpan(source: 0, start: 5, end: 11))
        #expect(value.origin.span(1..<2) == SourceSpan(source: 0, start: 6, end: 7))
    }

    @Test func keepsNamesThatLookLikeNull() {
        let root = read("null: 1\n~: 2\n").first?.root
        #expect(root?["null"]?.text == "1" && root?["~"]?.text == "2")
    }

    @Test func copiesAnchored() {
        let root = read("a: &x\n  b: [1, 'д''а']\nc: *x\nd: [*x, &y 5, *y]\n*y : e\n").first?.root
        #expect(root?["c"]?["b"]?.items.map(\.text) == ["1", "д'а"])
        #expect(root?["d"]?.items.map(\.count) == [1, 0, 0])
        #expect(root?["d"]?.items[2].text == "5" && root?["5"]?.text == "e")
        #expect(root?["c"]?["b"]?.items[1].origin.span(3..<4).start == 20)
    }

    @Test(arguments: [
        "ключ: 1️⃣значение2️⃣ # да\n", "\u{FEFF}ключ: 1️⃣ё2️⃣\n", "ж: ы\r\nключ: 1️⃣ё2️⃣\r\n", "ключ: &x 1️⃣'ё'2️⃣\n",
        "a: &x\n  # ж\n  1️⃣b: ю2️⃣\n\n# ж\n\nc: 1\n", "a: 1️⃣[ё, ж]2️⃣ \n", "a: 1️⃣|-\n  ё\n  ж2️⃣\n\nb: 1\n",
        "a:\n  1️⃣- ё\n  - ж: б2️⃣\n# x\nb: 1\n", "ж:1️⃣2️⃣\nb: 1\n", "a: 1️⃣\"ё\n  ю\"2️⃣\n", "😀: 1️⃣ё2️⃣",
    ])
    func placesSpans(marked: String) throws {
        let text = MarkedText(marked)
        let read = YAML.read(text.source(), source: 0)
        #expect(read.diagnostics.all.isEmpty)
        let values = try #require(read.documents.first).root.entries.map {
            Int($0.value.span.start)..<Int($0.value.span.end)
        }
        #expect(values.contains(text.range("1️⃣"..<"2️⃣")), "\(values)")
    }

    @Test(arguments: [
        "a: ё ж\n   1️⃣x2️⃣ y\n", "a: 'ё''ж 1️⃣x2️⃣'\n", "a: 'ё\n\n\n  1️⃣x2️⃣'\n", #"a: "\u0416\x41\"\\ 1️⃣x2️⃣""#,
        "a: \"ё \\\n   \\  1️⃣x2️⃣\\n\"\n", "a: |\n  ё\n    1️⃣x2️⃣\n", "a: |2\n    ё\n  1️⃣x2️⃣\n",
        "a: >-\n  ё\n  ж\n\n  1️⃣x2️⃣\n",
        "a: >\n\n  ё\n   ж\n  1️⃣x2️⃣\n", "a: |+\r\n  ё\r\n\r\n  1️⃣x2️⃣\r\n\r\n", "a: |\n\n   \n   1️⃣x2️⃣\n",
        "a: &b |\n  1️⃣x2️⃣\n",
        "- - a: >2-\n       ё\n      1️⃣x2️⃣\n", "a: |  # ж\n  1️⃣x2️⃣",
    ])
    func placesBytes(marked: String) throws {
        let text = MarkedText(marked)
        let read = YAML.read(text.source(), source: 0)
        #expect(read.diagnostics.all.isEmpty)
        var node = try #require(read.documents.first).root
        while !node.isScalar { node = try #require(node.entries.first?.value ?? node.items.first) }
        let at = try #require(node.bytes.lastIndex(of: UInt8(ascii: "x"))) - node.bytes.startIndex
        let span = node.origin.span(at..<at + 1)
        #expect(Int(span.start)..<Int(span.end) == text.range("1️⃣"..<"2️⃣"))
    }
}
