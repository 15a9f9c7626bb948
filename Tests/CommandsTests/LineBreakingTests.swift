import Diagnostics
import TestSupport
import Testing

@testable import Commands

@Suite struct LineBreakingTests {
    @Test func widthsAreThoseOfATerminal() {
        #expect(DisplayWidth.columns(of: "абв") == 3)
        #expect(DisplayWidth.columns(of: "日本") == 4)
        #expect(DisplayWidth.columns(of: "e\u{301}") == 1)
    }

    @Test func wordsAreKeptWhole() {
        let text = StyledText("один ") + .strong("два") + StyledText(", три четыре")
        #expect(LineBreaking.lines(text, width: 10).map(\.plain) == ["один два,", "три четыре"])
        #expect(LineBreaking.lines(StyledText("непереносимое"), width: 4).map(\.plain) == ["непереносимое"])
        #expect(LineBreaking.lines(StyledText(""), width: 4).map(\.plain) == [""])
    }

    /// Whatever the text and the width: nothing is lost, and only single words are wider than the line.
    @Test(arguments: 1...200)
    func nothingIsLost(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let words = (0..<Int.random(in: 0...30, using: &random)).map { _ in
            String(
                (0..<Int.random(in: 1...9, using: &random)).map { _ in
                    "абвxyz日—".randomElement(using: &random) ?? "a"
                })
        }
        let width = Int.random(in: 1...40, using: &random)
        var text = StyledText("")
        for (index, word) in words.enumerated() {
            text +=
                StyledText(index > 0 ? " " : "")
                + (Bool.random(using: &random) ? .strong(word) : StyledText(word))
        }
        let lines = LineBreaking.lines(text, width: width)
        #expect(lines.flatMap { $0.plain.split(separator: " ").map(String.init) } == words)
        for line in lines where line.width > width { #expect(line.plain.split(separator: " ").count == 1) }
    }
}
