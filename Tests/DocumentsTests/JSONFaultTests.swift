import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct JSONFaultTests {
    static let cases = [
        FaultCase(
            #"{"a": 1, 1️⃣b2️⃣: 2}"#,
            ExpectedDiagnostic(
                "json.syntax", "1️⃣"..<"2️⃣", "a key is expected here", help: "a key stands in double quotes")),
        FaultCase(
            #"{"a" 1️⃣12️⃣}"#,
            ExpectedDiagnostic("json.syntax", "1️⃣"..<"2️⃣", "there is no `:` behind the key")),
        FaultCase(
            #"[1 1️⃣22️⃣]"#,
            ExpectedDiagnostic("json.syntax", "1️⃣"..<"2️⃣", "`,` or `]` is expected here")),
        FaultCase(
            #"[1, 21️⃣}2️⃣"#,
            ExpectedDiagnostic("json.syntax", "1️⃣"..<"2️⃣", "`,` or `]` is expected here")),
        FaultCase(
            #"[11️⃣,2️⃣]"#,
            ExpectedDiagnostic("json.syntax", "1️⃣"..<"2️⃣", "this comma is one too many")),
        FaultCase(
            #"{"имя": 1️⃣True2️⃣}"#,
            ExpectedDiagnostic(
                "json.syntax", "1️⃣"..<"2️⃣", "this is not a value of JSON",
                help: "texts stand in double quotes; the only words are `true`, `false` and `null`")),
        FaultCase(
            #"[1️⃣012️⃣]"#,
            ExpectedDiagnostic("json.syntax", "1️⃣"..<"2️⃣", "this is not a number of JSON")),
        FaultCase(
            #"[1️⃣1.2️⃣]"#,
            ExpectedDiagnostic("json.syntax", "1️⃣"..<"2️⃣", "this is not a number of JSON")),
        FaultCase(
            #"[1️⃣+12️⃣]"#,
            ExpectedDiagnostic(
                "json.syntax", "1️⃣"..<"2️⃣", "this is not a value of JSON",
                help: "texts stand in double quotes; the only words are `true`, `false` and `null`")),
        FaultCase(
            #"["a1️⃣\q2️⃣"]"#,
            ExpectedDiagnostic("json.syntax", "1️⃣"..<"2️⃣", "there is no such escape")),
        FaultCase(
            "[\"a1️⃣\n2️⃣\"]",
            ExpectedDiagnostic(
                "json.syntax", "1️⃣"..<"2️⃣", "a control character inside a string",
                help: #"write it as `\n`, `\t` or `\u0000`"#)),
        FaultCase(
            #"["1️⃣\ud8002️⃣"]"#,
            ExpectedDiagnostic(
                "json.lone-surrogate", "1️⃣"..<"2️⃣", "half of a surrogate pair without the other half")),
        FaultCase(
            #"["1️⃣\udc002️⃣"]"#,
            ExpectedDiagnostic(
                "json.lone-surrogate", "1️⃣"..<"2️⃣", "half of a surrogate pair without the other half")),
        FaultCase(
            #"["1️⃣\ud8002️⃣\u0041"]"#,
            ExpectedDiagnostic(
                "json.lone-surrogate", "1️⃣"..<"2️⃣", "half of a surrogate pair without the other half")),
        FaultCase(
            #"{"a": 3️⃣[4️⃣1, 1️⃣2️⃣"#,
            ExpectedDiagnostic(
                "json.truncated", "1️⃣"..<"2️⃣", "the text ends too early",
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            #"{"a": 3️⃣"4️⃣б1️⃣2️⃣"#,
            ExpectedDiagnostic(
                "json.truncated", "1️⃣"..<"2️⃣", "the closing quote is missing",
                notes: [.init("it began here", "3️⃣"..<"4️⃣")])),
        FaultCase(
            #"{"a": 1️⃣tru2️⃣"#,
            ExpectedDiagnostic(
                "json.syntax", "1️⃣"..<"2️⃣", "this is not a value of JSON",
                help: "texts stand in double quotes; the only words are `true`, `false` and `null`")),
        FaultCase(
            #"{} 1️⃣{2️⃣}"#,
            ExpectedDiagnostic(
                "json.trailing", "1️⃣"..<"2️⃣", "there is text behind the value", help: "a text holds one value")),
        FaultCase(
            "1️⃣  \n2️⃣",
            ExpectedDiagnostic("json.empty", "1️⃣"..<"2️⃣", "the text is empty")),
        FaultCase(
            "1️⃣2️⃣",
            ExpectedDiagnostic("json.empty", "1️⃣"..<"2️⃣", "the text is empty")),
        FaultCase(
            "1️⃣\u{FEFF}2️⃣{}",
            ExpectedDiagnostic("json.byte-order-mark", "1️⃣"..<"2️⃣", "a byte order mark is not allowed here")),
        FaultCase(
            "[1, 1️⃣1234567890123456789012️⃣]",
            ExpectedDiagnostic("json.number-too-large", "1️⃣"..<"2️⃣", "the number does not fit in 64 bits")),
        FaultCase(
            "[-1, 1️⃣1e4002️⃣]",
            ExpectedDiagnostic("json.number-too-large", "1️⃣"..<"2️⃣", "the number does not fit in 64 bits")),
        FaultCase(
            "[1️⃣-92233720368547758092️⃣]",
            ExpectedDiagnostic("json.number-too-large", "1️⃣"..<"2️⃣", "the number does not fit in 64 bits")),
    ]

    @Test(arguments: cases) func refuses(_ one: FaultCase) {
        let read = JSON.read(one.text.bytes, source: 0)
        #expect(read.document == nil)
        one.expect(read.diagnostics)
    }

    /// UTF-8 that is broken in two places.
    static let badBytes = Array("[\"a".utf8) + [0xFF, 0xFE] + Array("b".utf8) + [0xD0] + Array("\"]".utf8)

    @Test func namesEveryBadStretch() {
        let read = JSON.read(Self.badBytes, source: 0)
        #expect(read.document == nil)
        expect(
            read.diagnostics, in: MarkedText("[\"a1️⃣  2️⃣b3️⃣ 4️⃣\"]"),
            [
                ExpectedDiagnostic("json.invalid-utf8", "1️⃣"..<"2️⃣", "this is not UTF-8"),
                ExpectedDiagnostic("json.invalid-utf8", "3️⃣"..<"4️⃣", "this is not UTF-8"),
            ])
    }

    /// Texts that are too much for small limits.
    static let limited: [(ReadingLimits, FaultCase)] = [
        (
            ReadingLimits(bytes: 4),
            FaultCase(
                "1️⃣2️⃣[1,2]",
                ExpectedDiagnostic("json.too-large", "1️⃣"..<"2️⃣", "the text is longer than 4 bytes"))
        ),
        (
            ReadingLimits(nodes: 2),
            FaultCase(
                "[1,1️⃣22️⃣]",
                ExpectedDiagnostic("json.too-many-nodes", "1️⃣"..<"2️⃣", "the text holds more than 2 values"))
        ),
        (
            ReadingLimits(depth: 2),
            FaultCase(
                "[[1️⃣[2️⃣]]]",
                ExpectedDiagnostic("json.too-deep", "1️⃣"..<"2️⃣", "it is nested deeper than 2"))
        ),
    ]

    @Test(arguments: limited) func limits(_ limits: ReadingLimits, _ one: FaultCase) {
        one.expect(JSON.read(one.text.bytes, source: 0, limits: limits).diagnostics)
    }

    @Test(arguments: [64, 65, 66, 67, 2000])
    func limitsDepth(depth: Int) {
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let read = JSON.read(Array(text.utf8), source: 0)
        #expect((read.document != nil) == (depth <= 64))
        #expect(read.diagnostics.all.map(\.code) == (depth <= 64 ? [] : ["json.too-deep"]))
        if depth > 64 { #expect(read.diagnostics.all.first?.span?.start == 64) }
    }

    @Test func namesAllDuplicates() {
        let text = MarkedText(#"{5️⃣"a"6️⃣: 1, 1️⃣"a"2️⃣: {7️⃣"б"8️⃣: 1, 3️⃣"\u0431"4️⃣: 2}, "b": 1}"#)
        let read = JSON.read(text.bytes, source: 0)
        #expect(read.document?.root.count == 3)
        expect(
            read.diagnostics, in: text,
            [
                ExpectedDiagnostic(
                    "json.duplicate-key", "1️⃣"..<"2️⃣", "the key `a` is repeated",
                    notes: [.init("it stands here first", "5️⃣"..<"6️⃣")]),
                ExpectedDiagnostic(
                    "json.duplicate-key", "3️⃣"..<"4️⃣", "the key `б` is repeated",
                    notes: [.init("it stands here first", "7️⃣"..<"8️⃣")]),
            ])
        #expect(read.diagnostics.sorted.map(\.pointer) == ["/a", "/a/б"])
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
