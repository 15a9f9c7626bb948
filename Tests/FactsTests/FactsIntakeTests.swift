import CEL
import Diagnostics
import Documents
import Facts
import TestSupport
import Testing

/// A JSON text read in one pass gives what the document read from it gives, and is refused where that is.
@Suite struct FactsIntakeTests {
    private static let plain = [
        "{}", " {\n} ", #"{"age": 7}"#, #"{"age":7,"works":true,"income":950.5,"rate":"0.25"}"#,
        #"{"works": "true" , "age":"12","born":"1950-02-28","since":"2024-02","name":"Щука"}"#,
        #"{"form":"semi","town":"town-number-1111","legacy":null,"note":"x","forms":["home","semi"]}"#,
        #"{"numbers": [ 1 , 2 ], "age": "unknown", "debts": "unknown", "pets": "unknown"}"#,
        #"{"household":[{"id":"a","age":3,"forms":["home"]},{"forms":[],"id":"b"}]}"#,
        #"{"household":[],"numbers":[],"by_word":{},"cars":["x"]}"#,
        #"{"programme":{"region":"RU-XA","hours":-0},"place":{"hours":12}}"#,
        #"{"amounts":{"2024-01":1,"2024-02":2.50},"by_form":{"home":1},"by_word":{"":0,"a":1}}"#,
        #"{"average":12,"fee":3,"pets":1}"#,
    ]

    private static let rare = [
        #"{"name":"\u0449"}"#, #"{"numbers":{"known":[1]}}"#, #"{"place":null,"cars":null}"#,
        #"{"amounts":{"2024-01/2024-03":1}}"#, #"{"\u0061ge":7}"#,
    ]

    private static let wrong = [
        "", " ", "[]", "7", "{", "}", "{}{}", "{} x", #"{"age"}"#, #"{"age":}"#, #"{"age":7,}"#,
        #"{,"age":7}"#,
        #"{"age" 7}"#, #"{"age":07}"#, #"{"age":-07}"#, #"{"age":7 8}"#, #"{"age":7x}"#, #"{"age":+7}"#,
        #"{"age":1e1}"#, #"{"age":1.0}"#, #"{"age":"7"x}"#, #"{"age":null}"#, #"{"age":[7]}"#, #"{"age":{}}"#,
        #"{"age":7,"age":7}"#, #"{"age":"unknown","age":7}"#, #"{"age":121}"#, #"{"nothing":1}"#,
        #"{"works":tru}"#, #"{"works":truex}"#, #"{"works":true"x"}"#, #"{"works":1}"#, #"{"income":.5}"#,
        #"{"income":1.}"#, #"{"income":00.5}"#, #"{"income":1.00001}"#, #"{"name":"sixsix"}"#,
        #"{"name":"\x"}"#, "{\"name\":\"a\u{1}\"}", #"{"name":"a}"#, #"{"form":"none"}"#,
        #"{"forms":"home"}"#,
        #"{"forms":["home" "semi"]}"#, #"{"forms":["home",]}"#, #"{"forms":["home"}"#,
        #"{"forms":["home","semi","home","semi"]}"#, #"{"household":[{"id":"a"},{"id":"a"}]}"#,
        #"{"household":[{"id":"a","id":"b"}]}"#, #"{"household":[1]}"#, #"{"by_word":{"a":1,"a":2}}"#,
        #"{"by_word":{"a":1,"b"}}"#, #"{"by_form":{"none":1}}"#, #"{"adult":true}"#, #"{"programme":null}"#,
        #"{"programme":[]}"#, #"{"numbers":[1,2"#, #"{"born":"1950-02-30"}"#, #"{"name":nul}"#,
        #"{"note":nul}"#,
    ]

    @Test(arguments: plain) func readsPlainTextsInOnePass(_ text: String) {
        let reading = Reading(Array(text.utf8))
        #expect(reading.isPlain && reading.isRead)
        reading.expectAgreement(text)
    }

    @Test(arguments: rare) func readsRareTextsAsDocuments(_ text: String) {
        let reading = Reading(Array(text.utf8))
        #expect(!reading.isPlain && reading.isRead)
        reading.expectAgreement(text)
    }

    @Test(arguments: wrong) func saysWhatIsWrong(_ text: String) {
        let reading = Reading(Array(text.utf8))
        #expect(!reading.isRead && reading.diagnostics != [])
        reading.expectAgreement(text)
    }

    @Test func refusesWhatIsNotUTF8() {
        for bytes: [UInt8] in [[0xFF], [0xC3], [0xED, 0xA0, 0x80]] {
            let reading = Reading(Array("{\"note\":\"".utf8) + bytes + Array("\"}".utf8))
            #expect(!reading.isRead)
            reading.expectAgreement("\(bytes)")
        }
    }

    /// Texts in which some bytes were exchanged, left out or put in; a failure prints the seed.
    @Test(arguments: SeededGenerator.seeds(100)) func agreesOnSpoiledTexts(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for text in Self.plain + Self.rare {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                let other = Array("{}[]:,\"\\ \n0123456789.-eatruefalsn\u{E9}".utf8).randomElement(
                    using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.insert(other ?? 0, at: place)
                case 1 where place < bytes.count: bytes[place] = other ?? 0
                default: if place < bytes.count { bytes.remove(at: place) }
                }
            }
            // Blanks behind it, so that the last fields are read as those before them.
            if seed % 2 == 1 { bytes += Array(repeating: UInt8(ascii: " "), count: 32) }
            Reading(bytes, behind: Array(text.utf8)).expectAgreement(
                "\(String(decoding: bytes, as: UTF8.self)) of seed \(seed)")
        }
    }

    /// The order of keys is learned; another order is read all the same.
    @Test func readsKeysInEveryOrder() {
        let reader = FactsReader(FactsFixture.vocabulary, record: "Client", symbols: SymbolTable())
        let intake = FactsIntake(reader)
        let texts = [
            #"{"age":1,"works":true,"rate":2}"#, #"{"rate":2,"age":1,"works":true}"#,
            #"{"works":true,"rate":2,"age":1}"#,
        ]
        for text in texts + texts {
            let frame = Frame(layout: reader.layout, symbols: SymbolTable())
            var diagnostics = Diagnostics()
            #expect(
                intake.read(Array(text.utf8).span, source: 0, into: frame, &diagnostics) && intake.wasPlain)
            let columns = ["age", "works", "rate"].compactMap { reader.layout.shapes[0].column($0) }
            #expect(columns.map { frame.cells[$0] } == [1, 1, 20_000])
        }
    }

    /// Numbers as long as they may be and longer, with everything that ends them.
    @Test(arguments: [
        "0", "7", "12", "120", "1234567", "12345678", "123456789", "00", "01", "0012345678", "1/", "1:", "/1",
        "12345 78", "1234567a", "-1", "-0", "+1", "99999999999999999999",
    ])
    func readsNumbers(_ number: String) {
        for text in [
            #"{"age":\#(number)}"#, #"{"numbers":[\#(number),1]}"#, #"{"by_word":{"x":\#(number)}}"#,
        ] {
            Reading(Array(text.utf8), behind: Array(#"{"age":1,"numbers":[1,1]}"#.utf8)).expectAgreement(text)
        }
    }

    /// Texts that came before keep their symbols only where those mean the same text.
    @Test func findsTextsAgainInOtherTables() throws {
        let constants = SymbolTable()
        _ = constants.symbol("shared")
        let reader = FactsReader(FactsFixture.vocabulary, record: "Client", symbols: constants)
        let intake = FactsIntake(reader)
        let column = try #require(reader.layout.shapes[0].column("note"))
        for (number, text) in ["one", "shared", "two", "one", "shared", "one"].enumerated() {
            let below = number < 3 ? constants : SymbolTable(over: constants)
            if number >= 3 { _ = below.symbol("other") }
            let symbols = SymbolTable(over: below)
            for other in 0..<number { _ = symbols.symbol("before \(other)") }
            let frame = Frame(layout: reader.layout, symbols: symbols)
            var diagnostics = Diagnostics()
            let json = Array(#"{"note":"\#(text)","cars":["\#(text)"]}                "#.utf8)
            #expect(intake.read(json.span, source: 0, into: frame, &diagnostics) && intake.wasPlain)
            #expect(symbols.text(frame.cells[column]) == text)
            #expect(symbols.find(text) == frame.cells[column])
        }
    }

    /// A layer may be kept for many documents; when it is emptied its symbols mean other texts.
    @Test func findsTextsAgainInALayerThatIsKept() throws {
        let constants = SymbolTable()
        let reader = FactsReader(FactsFixture.vocabulary, record: "Client", symbols: constants)
        let intake = FactsIntake(reader)
        let column = try #require(reader.layout.shapes[0].column("note"))
        let symbols = SymbolTable(over: constants)
        let frame = Frame(layout: reader.layout, symbols: symbols)
        var known: [String: Int64] = [:]
        for text in ["one", "two", "one", "", "three", "one", "", "one", "two"] {
            if text.isEmpty {
                symbols.removeAll()
                known = [:]
                continue
            }
            frame.reset(symbols: symbols)
            var diagnostics = Diagnostics()
            let json = Array(#"{"note":"\#(text)"}                "#.utf8)
            #expect(intake.read(json.span, source: 0, into: frame, &diagnostics) && intake.wasPlain)
            let symbol = frame.cells[column]
            #expect(symbols.text(symbol) == text && symbols.find(text) == symbol)
            #expect(known[text] == nil || known[text] == symbol)
            known[text] = symbol
        }
        #expect(symbols.count == 2)
    }

    /// Limits hold for both ways.
    @Test(arguments: [
        ReadingLimits(bytes: 8), ReadingLimits(depth: 2), ReadingLimits(nodes: 4), ReadingLimits(depth: 3),
    ])
    func keepsLimits(_ limits: ReadingLimits) {
        for text in Self.plain { Reading(Array(text.utf8), limits: limits).expectAgreement(text) }
    }
}

/// One text read in both ways.
private struct Reading {
    let isPlain: Bool
    let isRead: Bool
    let diagnostics: [String]
    private let cells: [String]
    private let expected: (isRead: Bool, diagnostics: [String], cells: [String])

    /// Reads a text with an intake that has read another before, or the same.
    init(_ bytes: [UInt8], behind first: [UInt8]? = nil, limits: ReadingLimits = ReadingLimits()) {
        let constants = SymbolTable()
        let reader = FactsReader(FactsFixture.vocabulary, record: "Client", symbols: constants)
        let intake = FactsIntake(reader, limits: limits)
        var ignored = Diagnostics()
        let before = Frame(layout: reader.layout, symbols: SymbolTable(over: constants))
        let primer = first ?? bytes
        _ = intake.read(primer.span, source: 0, into: before, &ignored)
        let frame = Frame(layout: reader.layout, symbols: SymbolTable(over: constants))
        var found = Diagnostics()
        isRead = intake.read(bytes.span, source: 0, into: frame, &found)
        isPlain = intake.wasPlain
        diagnostics = found.all.map { "\($0.code) \($0.span?.start ?? -1) \($0.message.en)" }
        cells = isRead ? FactsFixture(frame).cells : []
        let (document, mistakes) = JSON.read(bytes, source: 0, limits: limits)
        var others = mistakes
        let other = document.flatMap {
            reader.read($0.root, symbols: SymbolTable(over: constants), into: &others)
        }
        let isRight = other != nil && mistakes.all.isEmpty
        expected = (
            isRight, others.all.map { "\($0.code) \($0.span?.start ?? -1) \($0.message.en)" },
            isRight ? other.map { FactsFixture($0).cells } ?? [] : []
        )
    }

    func expectAgreement(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(isRead == expected.isRead, "\(text)", sourceLocation: sourceLocation)
        #expect(diagnostics == expected.diagnostics, "\(text)", sourceLocation: sourceLocation)
        #expect(cells == expected.cells, "\(text)", sourceLocation: sourceLocation)
    }
}
