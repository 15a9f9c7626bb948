import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct JSONReadingTests {
    @Test func readsEveryKind() throws {
        let text = #" {"имя": "Анна", "n": -12.50e2, "flags": [true, false, null, {}], "t": "a\n\u0416\""} "#
        let read = JSON.read(Array(text.utf8), source: 3)
        let document = try #require(read.document)
        #expect(read.diagnostics.all.isEmpty)
        let root = document.root
        #expect(root.kind == .mapping && root.count == 4)
        #expect(root["имя"]?.text == "Анна" && root["имя"]?.kind == .text)
        #expect(root["n"]?.text == "-12.50e2" && root["n"]?.kind == .plain)
        #expect(root["flags"]?.items.map(\.kind) == [.plain, .plain, .null, .mapping])
        #expect(root["t"]?.text == "a\nЖ\"")
        let compact = #"{"имя":"Анна","n":-12.50e2,"flags":[true,false,null,{}],"t":"a\nЖ\""}"#
        #expect(String(decoding: root.canonicalJSON, as: UTF8.self) == compact)
    }

    @Test(arguments: [#"{"a": 1️⃣"привет"2️⃣}"#, #"[0, 1️⃣-1.502️⃣ ]"#, #"[1️⃣{"a": []}2️⃣]"#, #"["\n", 1️⃣null2️⃣]"#])
    func placesSpans(marked: String) throws {
        let text = MarkedText(marked)
        let root = try #require(JSON.read(text.bytes, source: 0).document).root
        let node = try #require(root.entries.first?.value ?? root.items.last)
        #expect(Int(node.span.start)..<Int(node.span.end) == text.range("1️⃣"..<"2️⃣"))
    }

    @Test func placesBytesOfStrings() throws {
        let text = MarkedText(#"["при1️⃣вет"2️⃣, "a\n3️⃣\u04164️⃣\ud83d\ude005️⃣z"]"#)
        let items = try #require(JSON.read(text.bytes, source: 0).document).root.items
        #expect(items[0].origin.span(6..<12).start == text.place("1️⃣"))
        #expect(items[0].origin.span(6..<12).end == text.place("2️⃣") - 1)
        #expect(items[1].text == "a\nЖ😀z")
        let letter = items[1].origin.span(2..<4)
        #expect(Int(letter.start)..<Int(letter.end) == text.range("3️⃣"..<"4️⃣"))
        let face = items[1].origin.span(4..<8)
        #expect(Int(face.start)..<Int(face.end) == text.range("4️⃣"..<"5️⃣"))
        #expect(items[1].origin.span(8..<9).start == text.place("5️⃣"))
    }

    @Test(arguments: [
        "7", " true ", "\"a\"", "null", "[]", "18446744073709551615", "-9223372036854775808", "0.1e-5",
    ])
    func readsScalars(text: String) {
        #expect(JSON.read(Array(text.utf8), source: 0).document?.nodes.count == 1)
    }

    @Test func namesPlaces() throws {
        let text = #"{"a/b": {"c~d": [10, {"e": 20}]}, "f": 30}"#
        let document = try #require(JSON.read(Array(text.utf8), source: 0).document)
        let pointers = document.nodes.indices.map { JSON.pointer(to: Int32($0), in: document) }
        #expect(
            pointers == [
                "", "/a~1b", "/a~1b", "/a~1b/c~0d", "/a~1b/c~0d", "/a~1b/c~0d/0", "/a~1b/c~0d/1",
                "/a~1b/c~0d/1/e",
                "/a~1b/c~0d/1/e", "/f", "/f",
            ])
    }

    @Test func usesItsMemoryAgain() {
        let reader = JSONReader()
        var document = Document(nodes: [], texts: [], source: 0)
        var diagnostics = Diagnostics()
        for text in [#"{"a": "\n"}"#, "[1", "[1, 2]", String(repeating: " ", count: 9000) + "[3]"] {
            let isRead = reader.read(Array(text.utf8), source: 1, into: &document, diagnostics: &diagnostics)
            #expect(isRead == (text != "[1"))
            #expect(document.nodes.isEmpty == !isRead)
        }
        #expect(document.root.items.map(\.text) == ["3"] && document.origins.isEmpty)
        #expect(diagnostics.all.map(\.code) == ["json.truncated"])
    }

    @Test func readsLines() {
        let text = MarkedText("{\"a\":1}\r\n\n[1️⃣x2️⃣]\n{5️⃣\"a\"6️⃣:\"\\n\",3️⃣\"a\"4️⃣:1}\n  5")
        let read = JSONLines.read(text.bytes, source: 0)
        #expect(read.lines.map(\.number) == [1, 4, 5])
        #expect(read.lines[2].document.root.span.start == text.bytes.count - 1)
        expect(
            read.diagnostics, in: text,
            [
                ExpectedDiagnostic(
                    "json.syntax", "1️⃣"..<"2️⃣", "this is not a value of JSON",
                    help: "texts stand in double quotes; the only words are `true`, `false` and `null`"),
                ExpectedDiagnostic(
                    "json.duplicate-key", "3️⃣"..<"4️⃣", "the key `a` is repeated",
                    notes: [.init("it stands here first", "5️⃣"..<"6️⃣")]),
            ])
    }
}
