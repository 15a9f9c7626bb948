import API
import Commands
import Diagnostics
import TestSupport
import Testing

/// Answers as people see them: wire documents of `Cases/` against texts beside them.
@Suite struct RenderingTests {
    private func answer<Value: WireValue>(_ name: String, _: Value.Type) throws -> Value {
        let bytes = try #require(Files.read(Files.path("Cases/\(name).json", beside: #filePath)))
        return try Value(json: bytes)
    }

    @Test(arguments: ["check-refused", "check-granted"])
    func decisionsInRussian(_ name: String) throws {
        for detail in [Look.Detail.failures, .full, .none] {
            var rendering = AnswerRendering(Look(language: .ru, detail: detail))
            rendering.add(try answer(name, DecisionAnswer.self))
            expectGolden(rendering.text(.terminal), at: "Cases/\(name).\(detail.rawValue).ru.txt")
        }
    }

    @Test func anUndeterminedDecisionSaysWhatToAsk() throws {
        var rendering = AnswerRendering(Look(language: .en))
        rendering.add(try answer("check-undetermined", DecisionAnswer.self))
        expectGolden(rendering.text(.terminal), at: "Cases/check-undetermined.en.txt")
    }

    @Test func aCalculationSaysWhichCaseSetIt() throws {
        var rendering = AnswerRendering(Look(language: .ru))
        rendering.add(try answer("calculation", CalculationAnswer.self))
        expectGolden(rendering.text(.terminal), at: "Cases/calculation.ru.txt")
    }

    @Test func aMatchIsATable() throws {
        for (name, top, isAll) in [("top2", 2, false), ("all", 2, true)] {
            var rendering = AnswerRendering(Look(language: .ru))
            rendering.add(try answer("match", MatchAnswer.self), top: top, isAll: isAll)
            expectGolden(rendering.text(.terminal), at: "Cases/match.\(name).ru.txt")
        }
    }

    @Test func narrowTerminalsGetNarrowLines() throws {
        var rendering = AnswerRendering(Look(language: .ru, width: 60))
        rendering.add(try answer("check-refused", DecisionAnswer.self))
        rendering.add(try answer("match", MatchAnswer.self))
        expectGolden(rendering.text(.terminal), at: "Cases/narrow.ru.txt")
    }

    @Test func coloursAreAddedOnlyWhenWanted() throws {
        var rendering = AnswerRendering(Look(language: .ru, colour: true))
        rendering.add(try answer("check-refused", DecisionAnswer.self))
        expectGolden(rendering.text(.terminal), at: "Cases/check-refused.colour.txt")
        var plain = AnswerRendering(Look(language: .ru))
        plain.add(try answer("check-refused", DecisionAnswer.self))
        #expect(!plain.text(.terminal).contains("\u{1B}"))
    }

    @Test func statusInBothLanguages() throws {
        for language in Language.allCases {
            var rendering = AnswerRendering(Look(language: language))
            rendering.add(try answer("status", DaemonStatus.self))
            expectGolden(rendering.text(.terminal), at: "Cases/status.\(language.rawValue).txt")
        }
    }

    @Test func textsOfOthersCannotSteerATerminal() throws {
        let missing = MissingFact(path: "a\u{1B}[31m", title: "b\u{202E}c\nd")
        let heading = AnswerHeading(
            title: "t\u{7}", region: "RU", on: try #require(ISODay("2025-03-15")), language: .ru,
            rulebook: RulebookReference(name: "n", digest: "sha256:00"))
        var rendering = AnswerRendering(Look(language: .ru))
        rendering.add(
            DecisionAnswer(
                question: "q", heading: heading,
                answers: [.init(about: Subject(), verdict: .undetermined, missing: [missing])]))
        for forbidden in ["\u{1B}", "\u{7}", "\u{202E}", "c\nd"] {
            #expect(!rendering.text(.terminal).contains(forbidden))
        }
    }
}
