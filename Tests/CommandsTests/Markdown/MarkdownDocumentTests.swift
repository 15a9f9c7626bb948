import API
import Diagnostics
import TestSupport
import Testing

@testable import Commands

/// Whole documents: wire documents of `Cases/` against Markdown beside them, and blocks that answers do not have.
@Suite struct MarkdownDocumentTests {
    private func answer<Value: WireValue>(_ name: String, _: Value.Type) throws -> Value {
        let bytes = try #require(Files.read(Files.path("../Cases/\(name).json", beside: #filePath)))
        return try Value(json: bytes)
    }

    @Test(arguments: ["check-refused", "check-granted", "check-undetermined"])
    func decisions(_ name: String) throws {
        var rendering = AnswerRendering(Look(language: .ru, detail: .full))
        rendering.add(try answer(name, DecisionAnswer.self))
        expectGolden(rendering.text(.markdown), at: "../Cases/markdown/\(name).ru.md")
    }

    @Test func calculation() throws {
        var rendering = AnswerRendering(Look(language: .ru))
        rendering.add(try answer("calculation", CalculationAnswer.self))
        expectGolden(rendering.text(.markdown), at: "../Cases/markdown/calculation.ru.md")
    }

    @Test func match() throws {
        var rendering = AnswerRendering(Look(language: .ru))
        rendering.add(try answer("match", MatchAnswer.self), top: 2)
        expectGolden(rendering.text(.markdown), at: "../Cases/markdown/match.ru.md")
    }

    @Test func status() throws {
        var rendering = AnswerRendering(Look(language: .en))
        rendering.add(try answer("status", DaemonStatus.self))
        expectGolden(rendering.text(.markdown), at: "../Cases/markdown/status.en.md")
    }

    @Test func linesThatStayAsTheyAreAreFenced() {
        var page = Page(.en)
        let lines = ["- a", "```", "````b", "<b>"].map { StyledText($0, .good) }
        page.add(.sentence, StyledText("x"), below: [.verbatim(lines), .verbatim([])])
        page.add(.entry(Entry(.note, StyledText("y"), below: [.verbatim([StyledText("z\nz")])])))
        #expect(
            page.text(.markdown, Look(language: .en)) == """
                x

                `````
                - a
                ```
                ````b
                <b>
                `````

                - y

                  ```
                  z\u{FFFD}z
                  ```

                """)
    }

    @Test func longListsAreIndentedByTheirNumbers() {
        var page = Page(.en)
        page.add(
            .numbered((1...10).map { Entry(.note, StyledText("f\($0)"), below: [.note(StyledText("ask"))]) }))
        let lines = page.text(.markdown, Look(language: .en)).split(separator: "\n")
        #expect(lines.prefix(2) == ["1. f1", "   - ask"])
        #expect(lines.suffix(2) == ["10. f10", "    - ask"])
    }

    @Test func anEmptyPageIsAnEmptyDocument() {
        #expect(Page(.en).text(.markdown, Look(language: .en)) == "")
    }
}
