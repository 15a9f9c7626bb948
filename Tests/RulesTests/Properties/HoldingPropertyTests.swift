import CEL
import TestSupport
import Testing

@testable import Rules

/// "Holds until" agrees with asking on every single day of five years.
@Suite struct HoldingPropertyTests {
    /// Five years with their leap day.
    private static let fiveYears = 1827

    /// Rules of every kind, with days on everything that can have days.
    @Test(arguments: GeneratedExample.all.prefix(10)) func madeUpRulebooks(_ example: GeneratedExample) throws
    {
        let rulebook = try example.rulebook()
        let questions = example.questions(0x41, each: 1).questions
        let question = questions[Int(example.seed % UInt64(questions.count))]
        let days = try DayByDay(
            rulebook, question.rule.name, question.document, region: question.region)
        let first = try #require(CivilDate(question.day))
        _ = try days.follow(from: first, days: Self.fiveYears)
    }

    /// Expressions that read the day in every way that the language has.
    @Test(arguments: SeededGenerator.seeds(14)) func expressionsOverTheDay(_ seed: UInt64) throws {
        var writer = DayExpressions(seed: seed)
        let rulebook = try SmallRulebook.load(writer.rules(2))
        for number in 0..<2 {
            let days = try DayByDay(rulebook, "rule\(number)", writer.facts(), region: "RU")
            let first = try #require(CivilDate(["2023-12-01", "2024-02-29", "2025-01-31"][number % 3]))
            _ = try days.follow(from: first, days: Self.fiveYears)
        }
    }

    /// What is generated is worth following: most stretches end with a change, and hardly one at the bound of work.
    @Test func stretchesOfEveryKindOccur() throws {
        var count = DayByDay.Count()
        let seeds = SeededGenerator.seeds(12)
        guard seeds.count > 1 else { return }
        for seed in seeds {
            var writer = DayExpressions(seed: seed)
            let rulebook = try SmallRulebook.load(writer.rules(4))
            for number in 0..<4 {
                let days = try DayByDay(rulebook, "rule\(number)", writer.facts(), region: "RU")
                count += try days.follow(from: try #require(CivilDate("2024-02-29")), days: 400)
            }
        }
        #expect(count.changes > 30 && count.bounds * 10 < count.stretches, "\(count)")
    }
}
