import CEL
import Diagnostics
import Testing

/// What the library says about its functions is true.
@Suite struct DocumentationTests {
    private static let names = Library.standard.functions.map(\.name)

    private static let examples = Library.standard.functions.flatMap(\.documentation.examples)

    @Test(arguments: names) func isInBothLanguages(_ name: String) throws {
        let documentation = try #require(Library.standard[name]).documentation
        #expect(!documentation.examples.isEmpty)
        #expect(
            Self.isSentencePart(documentation.summary.ru) && Self.isSentencePart(documentation.summary.en))
        #expect(documentation.summary.ru.unicodeScalars.contains { ("а"..."я").contains($0) })
        #expect(!documentation.summary.en.unicodeScalars.contains { ("а"..."я").contains($0) })
        #expect(Set(documentation.faults).count == documentation.faults.count)
    }

    private static func isSentencePart(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        return !first.properties.isUppercase && last != "."
    }

    @Test func namesAreUnique() { #expect(Set(Self.names).count == Self.names.count) }

    @Test(arguments: examples) func exampleIsTrue(_ text: String) throws {
        let plain = try #require(PlainExpression(text, calendar: Evaluation.calendar))
        #expect(plain.diagnostics.all.map(\.message.en) == [])
        let answers = plain.answers()
        #expect(answers.count == 6)
        for answer in answers { #expect(answer.outcome == .value(.bool(true)), "\(answer)") }
    }
}
