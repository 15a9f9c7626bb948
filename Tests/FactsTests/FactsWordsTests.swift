import Diagnostics
import Facts
import TestSupport
import Testing

/// All that is said about documents of facts.
struct FactsWordsTests {
    static let said = SaidWords(
        FactsMistakeTests.all.flatMap { FactsFixture($0.text).diagnostics.sorted })

    @Test func everyCodeHasACase() { Self.said.expectEvery(of: FactsCode.self) }

    @Test func russian() { expectGolden(Self.said.russian, at: "Cases/messages.ru.txt") }
}
