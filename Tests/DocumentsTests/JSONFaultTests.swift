import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct JSONFaultTests {
    @Test(arguments: [
        (#"{"a": 1, 1️⃣b2️⃣: 2}"#, "json.syntax", "a key is expected here"),
        (#"{"a" 1️⃣12️⃣}"#, "json.syntax", "there is no `:` behind the key"),
        (#"[1 1️⃣22️⃣]"#, "json.syntax", "`,` or `]` is expected here"),
        (#"[1, 21️⃣}2️⃣"#, "json.syntax", "`,` or `]` is expected here"),
        (#"[11️⃣,2️⃣]"#, "json.syntax", "this comma is one too many"),
        (#"{"имя": 1️⃣True2️⃣}"#, "json.syntax", "this is not a value of JSON"),
        (#"[1️⃣012️⃣]"#, "json.syntax", "this is not a number of JSON"),
        (#"[1️⃣1.2️⃣]"#, "json.syntax", "this is not a number of JSON"),
        (#"[1️⃣+12️⃣]"#, "json.syntax", "this is not a value of JSON"),
        (#"["a1️⃣\q2️⃣"]"#, "json.syntax", "there is no such escape"),
        ("[\"a1️⃣\n2️⃣\"]", "json.syntax", "a control character inside a string"),
        (#"["1️⃣\ud8002️⃣"]"#, "json.lone-surrogate", "half of a surrogate pair without the other half"),
        (#"["1️⃣\udc002️⃣"]"#, "json.lone-surrogate", "half of a surrogate pair without the other half"),
        (#"["1️⃣\ud8002️⃣\u0041"]"#, "json.lone-surrogate", "half of a surrogate pair without the other half"),
        (#"{"a": [1, 1️⃣2️⃣"#, "json.truncated", "the text ends too early"),
        (#"{"a": "б1️⃣2️⃣"#, "json.truncated", "the closing quote is missing"),
        (#"{"a": tru"#, "json.syntax", "this is not a value of JSON"),
        (#"{} 1️⃣{2️⃣}"#, "json.trailing", "there is text behind the value"),
        ("1️⃣  \n2️⃣", "json.empty", "the text is empty"),
        ("1️⃣2️⃣", "json.empty", "the text is empty"),
        ("1️⃣\u{FEFF}2️⃣{}", "json.byte-order-mark", "a byte order mark is not allowed here"),
        ("[1, 1️⃣1234567890123456789012️⃣]", "json.number-too-large", "the number does not fit in 64 bits"),
        ("[-1, 1️⃣1e4002️⃣]", "json.number-too-large", "the number does not fit in 64 bits"),
        ("[1️⃣-92233720368547758092️⃣]", "json.number-too-large", "the number does not fit in 64 bits"),
    ])
    func refuses(marked: String, code: String, message: String) {
        let text = MarkedText(marked)
        let read = JSON.read(text.bytes, source: 0)
        #expect(read.document == nil)
        #expect(read.diagnostics.all.map(\.code) == [code])
        #expect(read.diagnostics.all.first?.message.en == message)
        guard marked.contains("1️⃣") else { return }
        expect(read.diagnostics, in: text, [ExpectedDiagnostic(code, "1️⃣"..<"2️⃣", message)])
    }

    @Test func namesEveryBadStretch() {
        let read = JSON.read(
            Array("[\"a".utf8) + [0xFF, 0xFE] + Array("b".utf8) + [0xD0] + Array("\"]".utf8), source: 0)
        #expect(read.document == nil)
        #expect(
            read.diagnostics.all.map { "\($0.code) \($0.span?.start ?? -1) \($0.span?.end ?? -1)" }
                == ["json.invalid-utf8 3 5", "json.invalid-utf8 6 7"])
    }

    @Test(arguments: [64, 65, 66, 67, 2000])
    func limitsDepth(depth: Int) {
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let read = JSON.read(Array(text.utf8), source: 0)
        #expect((read.document != nil) == (depth <= 64))
        #expect(read.diagnostics.all.map(\.code) == (depth <= 64 ? [] : ["json.too-deep"]))
        if depth > 64 { #expect(read.diagnostics.all.first?.span?.start == 64) }
    }

    @Test func limitsSize() {
        let limits = ReadingLimits(bytes: 4, nodes: 2)
        #expect(
            JSON.read(Array("[1,2]".utf8), source: 0, limits: limits).diagnostics.all.map(\.code) == [
                "json.too-large"
            ])
        #expect(JSON.read(Array("[12]".utf8), source: 0, limits: limits).document != nil)
        let few = ReadingLimits(nodes: 2)
        #expect(
            JSON.read(Array("[1,2]".utf8), source: 0, limits: few).diagnostics.all.map(\.code) == [
                "json.too-many-nodes"
            ])
    }

    @Test func namesAllDuplicates() {
        let text = MarkedText(#"{"a": 1, 1️⃣"a"2️⃣: {"б": 1, 3️⃣"\u0431"4️⃣: 2}, "b": 1, 5️⃣"a"6️⃣: 3}"#)
        let read = JSON.read(text.bytes, source: 0)
        #expect(read.document?.root.count == 4)
        expect(
            read.diagnostics, in: text,
            [
                ExpectedDiagnostic("json.duplicate-key", "1️⃣"..<"2️⃣", "the key `a` is repeated"),
                ExpectedDiagnostic("json.duplicate-key", "3️⃣"..<"4️⃣", "the key `б` is repeated"),
                ExpectedDiagnostic("json.duplicate-key", "5️⃣"..<"6️⃣", "the key `a` is repeated"),
            ])
        #expect(read.diagnostics.sorted.map(\.pointer) == ["/a", "/a/б", "/a"])
    }

    @Test func namesDuplicatesOfLargeObjects() {
        let keys = (0..<40).map { "\"field-\($0 * 7 % 31)\": 0" }
        let read = JSON.read(Array("{\(keys.joined(separator: ","))}".utf8), source: 0)
        #expect(read.diagnostics.all.count == 9)
        #expect(read.diagnostics.all.first?.message.en == "the key `field-0` is repeated")
    }

    @Test func comparesBytesOfKeys() {
        let read = JSON.read(Array("{\"caf\u{E9}\": 1, \"cafe\u{301}\": 2}".utf8), source: 0)
        #expect(read.diagnostics.all.isEmpty)
    }
}
