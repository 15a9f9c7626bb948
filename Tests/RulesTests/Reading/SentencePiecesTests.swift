import Testing

@testable import Rules

/// Sentences are cut at their braces.
struct SentencePiecesTests {
    /// A sentence and its pieces.
    struct Case: CustomTestStringConvertible {
        var sentence: String
        var pieces: [SentencePieces.Piece]
        var testDescription: String { sentence }
    }

    static let cases = [
        Case(sentence: "", pieces: []),
        Case(sentence: "просто текст", pieces: [.text("просто текст")]),
        Case(sentence: "a {b} c", pieces: [.text("a "), .expression(3..<4), .text(" c")]),
        Case(sentence: "{a}{b}", pieces: [.expression(1..<2), .expression(4..<5)]),
        Case(sentence: "{{a}} {b}", pieces: [.text("{a} "), .expression(7..<8)]),
        Case(sentence: "{ {'k': 1}.k }", pieces: [.expression(1..<13)]),
        Case(sentence: "{f('}')}", pieces: [.expression(1..<7)]),
        Case(sentence: #"{f("\"}")}"#, pieces: [.expression(1..<9)]),
        Case(sentence: "a } b", pieces: [.text("a "), .stray(2), .text(" b")]),
        Case(sentence: "a { b", pieces: [.text("a "), .stray(2), .text(" b")]),
        Case(sentence: "{'}", pieces: [.stray(0), .text("'"), .stray(2)]),
    ]

    @Test(arguments: cases) func pieces(_ one: Case) {
        #expect(SentencePieces(Array(one.sentence.utf8)).pieces == one.pieces)
    }
}
