import CEL
import Diagnostics
import TestSupport
import Testing

/// All that is said about expressions.
struct ExpressionWordsTests {
    private static let checked =
        CallMistakeTests.all + NameMistakeTests.all + OperandMistakeTests.all + DayTests.escapes
        + RuleOnlyMistakeTests.all
    private static let parsed =
        (MistakeTests.lexis + MistakeTests.grammar).map(\.text) + LimitTests.tooMuch
        + (MacroMistakeTests.variables + MacroMistakeTests.optionals + LexisTests.characters
        + LexisTests.unterminated).map(\.marks.text)

    static let said = SaidWords(
        checked.flatMap { $0.diagnostics.sorted } + parsed.flatMap { parse($0).1.sorted }
            + MacroMistakeTests.blocks.flatMap { parse($0.marks.text, acceptsBlocks: true).1.sorted }
            + NotInRulesTests.cases.flatMap { NotInRulesTests.diagnostics($0.0).sorted })

    @Test func everyCodeHasACase() { Self.said.expectEvery(of: CELCode.self) }

    @Test func russian() { expectGolden(Self.said.russian, at: "../Cases/messages.ru.txt") }
}
