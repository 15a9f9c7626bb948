import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct YAMLFaultTests {
    @Test(arguments: [
        ("a: 1\nб: 2\n1️⃣a2️⃣: 3\n", "yaml.duplicate-key", "the key `a` is repeated"),
        ("{a: 1, 1️⃣\"a\"2️⃣: 2}", "yaml.duplicate-key", "the key `a` is repeated"),
        ("ж: 1️⃣*x2️⃣\n", "yaml.unknown-anchor", "there is no anchor `&x` above"),
        ("a: &x [1️⃣*x2️⃣]\n", "yaml.recursive-alias", "`*x` stands inside its own anchor"),
        ("a: &x {b: 1}\nc:\n  1️⃣<<2️⃣: *x\n", "yaml.merge-key", "the merge key `<<` is not supported"),
        ("ж: 1️⃣!2️⃣ж b\n", "yaml.syntax", "tags of YAML are not used"),
        ("a: 1️⃣!!str2️⃣ 1\n", "yaml.tag", "tags of YAML are not used"),
        ("a: &x 1️⃣!!map2️⃣ {}\n", "yaml.tag", "tags of YAML are not used"),
        ("? 1️⃣[a, b]2️⃣\n: 1\n", "yaml.complex-key", "a list or a mapping cannot be a key"),
        ("?1️⃣2️⃣\n: 1\n", "yaml.empty-key", "the key is empty"),
        ("ж: 1\n1️⃣\t2️⃣b: 1\n", "yaml.syntax", nil),
        (
            "ж: 1️⃣&2️⃣доход 1\n", "yaml.syntax",
            "the name of an anchor has Latin letters, digits, `-` and `_` only"
        ),
        ("a: b\n - c1️⃣:2️⃣ d\n", "yaml.syntax", nil),
        ("ж: b: c\n".replacing("b:", with: "b1️⃣:2️⃣"), "yaml.syntax", "`:` cannot stand here"),
        ("ж: 1️⃣'2️⃣abc\n", "yaml.syntax", "the closing quote is missing"),
        ("ж: 1️⃣\"2️⃣abc\n---\n", "yaml.syntax", "the closing quote is missing"),
        ("ж: [a, b1️⃣2️⃣", "yaml.syntax", "`,` or `]` is expected here"),
        ("ж: 'a' 1️⃣i2️⃣n b\n", "yaml.syntax", "there is text behind the closing quote"),
        ("ж: {a: \"a\" 1️⃣i2️⃣n b}\n", "yaml.syntax", "there is text behind the closing quote"),
        ("ж: ['a'1️⃣b2️⃣]\n", "yaml.syntax", "there is text behind the closing quote"),
        ("ж: {a: 'b'\n1️⃣c2️⃣: d}\n", "yaml.syntax", "`,` or `}` is expected here"),
        ("ж: 1\n1️⃣a2️⃣bc\nc: 1\n", "yaml.syntax", "there is no `:` behind the key"),
        ("ж: 1️⃣@2️⃣a\n", "yaml.syntax", "a value cannot begin with this character"),
        ("ж: \"1️⃣\\2️⃣q\"\n", "yaml.syntax", "there is no such escape"),
        ("ж: a1️⃣\u{1}2️⃣\n", "yaml.control-character", "a control character is not allowed"),
        ("ж: a1️⃣\u{FEFF}2️⃣\n", "yaml.byte-order-mark", "a byte order mark is not allowed here"),
    ])
    func finds(marked: String, code: String, message: String?) {
        let text = MarkedText(marked)
        expect(
            YAML.read(text.source(), source: 0).diagnostics, in: text,
            [ExpectedDiagnostic(code, "1️⃣"..<"2️⃣", message)])
    }

    @Test func goesOn() {
        let text = MarkedText(
            """
            a: 1
            1️⃣a2️⃣: 2
            b: *3️⃣x
            ---
            c: [1
            d: 4️⃣2
            --- 5️⃣}
            ---
            e: 1
            6️⃣e7️⃣: !t 2
            """)
        let read = YAML.read(text.source(), source: 0)
        #expect(read.documents.map { $0.root.entries.map(\.key.text) } == [["a", "a", "b"], ["e", "e"]])
        #expect(
            read.diagnostics.sorted.map(\.code) == [
                "yaml.duplicate-key", "yaml.unknown-anchor", "yaml.syntax", "yaml.syntax",
                "yaml.duplicate-key", "yaml.tag",
            ])
        #expect(read.diagnostics.sorted[3].span.map { Int($0.start) } == text.place("5️⃣"))
    }

    @Test func helpsWithNames() {
        let text = SourceText(name: "a", bytes: Array("a: &dohod 1\nb: *dohd\n".utf8))
        #expect(YAML.read(text, source: 0).diagnostics.all.first?.help?.en == "did you mean `dohod`?")
    }

    @Test func namesEveryBadStretch() {
        let text = SourceText(
            name: "a", bytes: Array("ж: ".utf8) + [0xFF] + Array("a\nb: ".utf8) + [0xC0, 0xAF])
        let read = YAML.read(text, source: 0)
        #expect(read.documents.isEmpty)
        #expect(
            read.diagnostics.all.map { "\($0.code) \($0.span?.start ?? -1) \($0.span?.end ?? -1)" }
                == ["yaml.invalid-utf8 4 5", "yaml.invalid-utf8 10 12"])
    }

    @Test(arguments: [64, 65, 5000])
    func limitsDepth(depth: Int) {
        let deep = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let read = YAML.read(SourceText(name: "a", bytes: Array("\(deep)\n---\nb: 1\n".utf8)), source: 0)
        #expect(read.diagnostics.all.map(\.code) == (depth > 64 ? ["yaml.too-deep"] : []))
        #expect(read.documents.count == (depth > 64 ? 1 : 2))
    }

    @Test func limitsDepthOfAliases() {
        let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        let text =
            "a: &x \(deep)\nb: " + String(repeating: "[", count: 30) + "*x"
            + String(repeating: "]", count: 30)
        let read = YAML.read(SourceText(name: "a", bytes: Array(text.utf8)), source: 0)
        #expect(read.diagnostics.all.map(\.code) == ["yaml.too-deep"])
    }

    @Test func refusesBombs() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<9 {
            let aliases = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let read = YAML.read(SourceText(name: "a", bytes: Array(text.utf8)), source: 0)
        #expect(read.documents.isEmpty)
        #expect(read.diagnostics.all.map(\.code) == ["yaml.too-many-nodes"])
    }

    @Test func limitsSize() {
        let text = SourceText(name: "a", bytes: Array("[1, 2]".utf8))
        #expect(
            YAML.read(text, source: 0, limits: ReadingLimits(bytes: 5)).diagnostics.all.map(\.code) == [
                "yaml.too-large"
            ])
        #expect(
            YAML.read(text, source: 0, limits: ReadingLimits(nodes: 2)).diagnostics.all.map(\.code) == [
                "yaml.too-many-nodes"
            ])
        #expect(YAML.read(text, source: 0, limits: ReadingLimits(nodes: 3)).documents.count == 1)
    }
}
