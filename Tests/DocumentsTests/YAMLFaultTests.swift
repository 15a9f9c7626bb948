import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct YAMLFaultTests {
    static let cases = [
        FaultCase(
            "3️⃣a4️⃣: 1\nб: 2\n1️⃣a2️⃣: 3\n",
            ExpectedDiagnostic(
                "yaml.duplicate-key", "1️⃣"..<"2️⃣", "the key `a` is repeated",
                notes: [.init("it stands here first", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "{3️⃣a4️⃣: 1, 1️⃣\"a\"2️⃣: 2}",
            ExpectedDiagnostic(
                "yaml.duplicate-key", "1️⃣"..<"2️⃣", "the key `a` is repeated",
                notes: [.init("it stands here first", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "ж: 1️⃣*x2️⃣\n",
            ExpectedDiagnostic("yaml.unknown-anchor", "1️⃣"..<"2️⃣", "there is no anchor `&x` above")),
        FaultCase(
            "a: &x [1️⃣*x2️⃣]\n",
            ExpectedDiagnostic("yaml.recursive-alias", "1️⃣"..<"2️⃣", "`*x` stands inside its own anchor")),
        FaultCase(
            "a: &x {b: 1}\nc:\n  1️⃣<<2️⃣: *x\n",
            ExpectedDiagnostic(
                "yaml.merge-key", "1️⃣"..<"2️⃣", "the merge key `<<` is not supported",
                help: "write the entries out")),
        FaultCase(
            "ж: 1️⃣!2️⃣ж b\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "tags of YAML are not used",
                help: "leave the tag out; quote the text if `!` is part of it")),
        FaultCase(
            "a: 1️⃣!!str2️⃣ 1\n",
            ExpectedDiagnostic(
                "yaml.tag", "1️⃣"..<"2️⃣", "tags of YAML are not used",
                help: "leave the tag out; quote the text if `!` is part of it")),
        FaultCase(
            "a: 1️⃣!!str2️⃣\u{2028}  b\n",
            ExpectedDiagnostic(
                "yaml.tag", "1️⃣"..<"2️⃣", "tags of YAML are not used",
                help: "leave the tag out; quote the text if `!` is part of it")),
        FaultCase(
            "a: &x 1️⃣!!map2️⃣ {}\n",
            ExpectedDiagnostic(
                "yaml.tag", "1️⃣"..<"2️⃣", "tags of YAML are not used",
                help: "leave the tag out; quote the text if `!` is part of it")),
        FaultCase(
            "? 1️⃣[a, b]2️⃣\n: 1\n",
            ExpectedDiagnostic(
                "yaml.complex-key", "1️⃣"..<"2️⃣", "a list or a mapping cannot be a key", help: "quote the key")),
        FaultCase(
            "?1️⃣2️⃣\n: 1\n",
            ExpectedDiagnostic("yaml.empty-key", "1️⃣"..<"2️⃣", "the key is empty")),
        FaultCase(
            "ж: 3️⃣14️⃣\n1️⃣\t2️⃣b: 1\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "a tab stands where the indentation is", help: "indent with spaces",
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "ж: 1️⃣&2️⃣доход 1\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "the name of an anchor has Latin letters, digits, `-` and `_` only",
                help: "quote the text if `&` or `*` is part of it")),
        FaultCase(
            "a: b\n - c1️⃣:2️⃣ d\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "`:` cannot stand here",
                help: "check the indentation, or quote a text that has `: ` inside")),
        FaultCase(
            "ж: b1️⃣:2️⃣ c\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "`:` cannot stand here",
                help: "check the indentation, or quote a text that has `: ` inside")),
        FaultCase(
            "ж: 1️⃣'2️⃣abc\n",
            ExpectedDiagnostic("yaml.syntax", "1️⃣"..<"2️⃣", "the closing quote is missing")),
        FaultCase(
            "ж: 1️⃣\"2️⃣abc\n---\n",
            ExpectedDiagnostic("yaml.syntax", "1️⃣"..<"2️⃣", "the closing quote is missing")),
        FaultCase(
            "ж: 3️⃣[4️⃣a, b1️⃣2️⃣",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "`,` or `]` is expected here",
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "ж: 1\n1️⃣a2️⃣bc\nc: 1\n",
            ExpectedDiagnostic("yaml.syntax", "1️⃣"..<"2️⃣", "there is no `:` behind the key")),
        FaultCase(
            "ж: 1️⃣@2️⃣a\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "a value cannot begin with this character", help: "quote the text")),
        FaultCase(
            "ж: 3️⃣\"4️⃣1️⃣\\2️⃣q\"\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "there is no such escape",
                help: #"in single quotes `\` is a character like any other"#,
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "ж: a1️⃣\u{1}2️⃣\n",
            ExpectedDiagnostic("yaml.control-character", "1️⃣"..<"2️⃣", "a control character is not allowed")),
        FaultCase(
            "ж: a1️⃣\u{FEFF}2️⃣\n",
            ExpectedDiagnostic("yaml.byte-order-mark", "1️⃣"..<"2️⃣", "a byte order mark is not allowed here")),
        FaultCase(
            "a: &dohod 1\nb: 1️⃣*dohd2️⃣\n",
            ExpectedDiagnostic(
                "yaml.unknown-anchor", "1️⃣"..<"2️⃣", "there is no anchor `&dohd` above",
                help: "did you mean `dohod`?")),
        FaultCase(
            "? a\n1️⃣b2️⃣\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "there is no `:` behind the key")),
        FaultCase(
            "3️⃣a4️⃣: b\n1️⃣-2️⃣ c\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "a key is expected here",
                help: "check the indentation and the quotes",
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "a: 1️⃣-2️⃣ b\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "a list cannot begin here",
                help: "begin the list on a new line")),
        FaultCase(
            "a: 1️⃣?2️⃣ b\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "a key cannot stand here")),
        FaultCase(
            "3️⃣-4️⃣ a\n1️⃣b2️⃣: 1\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "`-` is expected here",
                help: "check the indentation",
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "a: 3️⃣{4️⃣b: 1, c\n1️⃣2️⃣",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "`,` or `}` is expected here",
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "a: [1️⃣,2️⃣ b]\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "a value is expected here")),
        FaultCase(
            "a: 3️⃣\"4️⃣\\x1️⃣Z2️⃣Z\"\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "hexadecimal digits are expected here",
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "a: 3️⃣\"4️⃣\\u1️⃣D2️⃣800\"\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "there is no such character in Unicode",
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "a: 1\n...\n1️⃣b2️⃣\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "a new document is expected here",
                help: "put a line `---` in between")),
        FaultCase(
            "a: 3️⃣|4️⃣1️⃣x2️⃣\n b\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "the line should end here",
                help: "the text begins on the next line",
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "3️⃣%4️⃣FOO1️⃣\n2️⃣a: 1\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "the syntax of YAML is broken here",
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            "ж: 'a' 1️⃣i2️⃣n b\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "there is text behind the closing quote",
                help: #"quote the value as a whole: `"'a' in b"`"#)),
        FaultCase(
            "ж: {a: \"a\" 1️⃣i2️⃣n b}\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "there is text behind the closing quote",
                help: #"quote the value as a whole: `"'a' in b"`"#)),
        FaultCase(
            "ж: ['a'1️⃣b2️⃣]\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "there is text behind the closing quote",
                help: #"quote the value as a whole: `"'a' in b"`"#)),
        FaultCase(
            "ж: 3️⃣{4️⃣a: 'b'\n1️⃣c2️⃣: d}\n",
            ExpectedDiagnostic(
                "yaml.syntax", "1️⃣"..<"2️⃣", "`,` or `}` is expected here",
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
    ]

    @Test(arguments: cases) func finds(_ one: FaultCase) {
        one.expect(YAML.read(one.text.source(), source: 0).diagnostics)
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

    /// UTF-8 that is broken in two places.
    static let badBytes = Array("ж: ".utf8) + [0xFF] + Array("a\nb: ".utf8) + [0xC0, 0xAF]

    @Test func namesEveryBadStretch() {
        let read = YAML.read(SourceText(name: "a", bytes: Self.badBytes), source: 0)
        #expect(read.documents.isEmpty)
        expect(
            read.diagnostics, in: MarkedText("ж: 1️⃣ 2️⃣a\nb: 3️⃣  4️⃣"),
            [
                ExpectedDiagnostic(
                    "yaml.invalid-utf8", "1️⃣"..<"2️⃣", "this is not UTF-8", help: "save the file as UTF-8"),
                ExpectedDiagnostic(
                    "yaml.invalid-utf8", "3️⃣"..<"4️⃣", "this is not UTF-8", help: "save the file as UTF-8"),
            ])
    }

    /// Texts that are too much for small limits.
    static let limited: [(ReadingLimits, FaultCase)] = [
        (
            ReadingLimits(bytes: 5),
            FaultCase(
                "1️⃣2️⃣[1, 2]",
                ExpectedDiagnostic("yaml.too-large", "1️⃣"..<"2️⃣", "the text is longer than 5 bytes"))
        ),
        (
            ReadingLimits(nodes: 2),
            FaultCase(
                "[1, 1️⃣22️⃣]",
                ExpectedDiagnostic("yaml.too-many-nodes", "1️⃣"..<"2️⃣", "the text holds more than 2 values"))
        ),
        (
            ReadingLimits(depth: 2),
            FaultCase(
                "[[1️⃣[2️⃣]]]",
                ExpectedDiagnostic("yaml.too-deep", "1️⃣"..<"2️⃣", "it is nested deeper than 2"))
        ),
        (
            ReadingLimits(depth: 2),
            FaultCase(
                "a: &x []\nb: [1️⃣*x2️⃣]",
                ExpectedDiagnostic("yaml.too-deep", "1️⃣"..<"2️⃣", "it is nested deeper than 2"))
        ),
    ]

    @Test(arguments: limited) func refuses(_ limits: ReadingLimits, _ one: FaultCase) {
        one.expect(YAML.read(one.text.source(), source: 0, limits: limits).diagnostics)
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
}
