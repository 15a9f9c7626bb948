import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Sentences with numbers through the whole engine, against a table of the forms by the last two digits.
@Suite struct PluralPropertyTests {
    /// A word: how the table calls it, and its forms for 1, 2 and 5 in Russian, for 1 and 2 in English.
    private struct Word: Sendable {
        var name: String
        var ru: [String]
        var en: [String]
    }

    private static let words = [
        Word(name: "years", ru: ["год", "года", "лет"], en: ["year", "years"]),
        Word(name: "days", ru: ["день", "дня", "дней"], en: ["day", "days"]),
        Word(name: "people", ru: ["человек", "человека", "человек"], en: ["person", "people"]),
        Word(name: "services", ru: ["услуга", "услуги", "услуг"], en: ["service", "services"]),
    ]

    /// Which Russian form stands behind a number that ends in these two digits: 1 год, 2 года, 5 лет.
    private static let forms = Array(
        """
        5122255555 5555555555 5122255555 5122255555 5122255555 \
        5122255555 5122255555 5122255555 5122255555 5122255555
        """.filter(\.isNumber))

    /// Numbers with every ending, small and large, of both signs: four hundred of them.
    private static let numbers: [Int64] = {
        var random = SeededGenerator(seed: SeededGenerator.seeds(1)[0])
        let telling: [Int64] = [
            0, 11, 12, 14, 21, 100, 101, 111, 112, 1011, 1_000_000, 1_000_001, .max, .min,
        ]
        let ends = (0..<100).map { Int64($0) }
        let larger = ends.map { $0 + 100 * Int64.random(in: 1...99_999, using: &random) }
        let negative = ends.map { -$0 - 100 * Int64.random(in: 0...20, using: &random) }
        let any = (0..<86).map { _ in Int64.random(in: -10_000_000...10_000_000, using: &random) }
        return telling + ends + larger + negative + any
    }()

    private static func rulebook() throws -> CompiledRulebook {
        let table = words.map { word in
            "  \(word.name): {ru: [\(word.ru.joined(separator: ", "))], en: [\(word.en.joined(separator: ", "))]}"
        }
        let says = words.map { word in
            """
              - id: \(word.name)
                if: client.n != client.n
                says: {ru: "нужно {\(word.name)(client.n)}, есть {\(word.name)(1)}", en: "{\(word.name)(client.n)} needed"}
            """
        }
        let text = """
            rulebook: numbers
            region: RU
            languages: [ru, en]
            levels: [federal-law]
            units: {item: {ru: п., en: cl.}}
            words:
            \(table.joined(separator: "\n"))
            ---
            vocabulary: Client
            fields: {n: {type: int}}
            ---
            decision: rule
            about: {client: Client}
            all:
            \(says.joined(separator: "\n"))
            """
        return try GeneratedExample.rulebook(of: GeneratedExample.load([("rulebook.yaml", text)]))
    }

    @Test func fourHundredNumbers() throws {
        #expect(Self.numbers.count == 400)
        #expect(Self.forms.count == 100)
        let rulebook = try Self.rulebook()
        let (ru, en) = (Wording(rulebook, .ru), Wording(rulebook, .en))
        for number in Self.numbers {
            let answers = Asked(rulebook, "rule", "{client: {n: \(number)}}", on: "2025-03-15").answers
            let parts = try #require(answers.first).explanation.children
            #expect(parts.map { ru.sentence($0) } == Self.words.map { Self.russian($0, number) }, "\(number)")
            #expect(parts.map { en.sentence($0) } == Self.words.map { Self.english($0, number) }, "\(number)")
        }
    }

    private static func russian(_ word: Word, _ number: Int64) -> String {
        let digits = String(number).filter(\.isNumber)
        let end = Int(digits.suffix(2)) ?? 0
        let place = ["1": 0, "2": 1, "5": 2][forms[end]] ?? 0
        return "нужно \(number)\u{00A0}\(word.ru[place]), есть 1\u{00A0}\(word.ru[0])"
    }

    private static func english(_ word: Word, _ number: Int64) -> String {
        let isOne = ["1", "-1"].contains(String(number))
        return "\(number)\u{00A0}\(word.en[isOne ? 0 : 1]) needed"
    }
}
