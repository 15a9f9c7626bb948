import TestSupport
import Testing

@testable import Rules

/// Days: what is in force on the day is all that matters, and `as-of` is a change of the day.
@Suite struct DayPropertyTests {
    private static let examples = GeneratedExample.all.filter(\.source.isOfOneDay).prefix(60)
    private static let others = GeneratedExample.all.filter { !$0.source.isOfOneDay }.prefix(60)

    /// A rulebook without what is not in force on a day, and without days, answers the same on that day.
    @Test(arguments: examples) func aRulebookCutDownToADay(_ example: GeneratedExample) throws {
        let day = GeneratedDays.asked[Int(example.seed % UInt64(GeneratedDays.asked.count))]
        let cut = example.source.cut(to: day)
        let whole = try example.rulebook()
        let other = try GeneratedExample.rulebook(of: GeneratedExample.load(cut.files))
        for question in example.questions(0x13).questions {
            var question = question
            question.day = day
            #expect(question.outlines(other) == question.outlines(whole), "\(question)")
        }
    }

    /// A rule `as-of` a day answers as it would without these words on that day.
    @Test(arguments: others) func asOfAnotherDay(_ example: GeneratedExample) throws {
        let index = example.source.rules.firstIndex { rule in
            // Which codes are asked about is said by the day of the question.
            !rule.subjects.contains(.form) && rule.versions.map(\.days) == [.always]
                && rule.versions[0].asOf != nil
        }
        guard let index, let asOf = example.source.rules[index].versions[0].asOf else { return }
        var source = example.source
        source.rules[index].versions[0].asOf = nil
        let whole = try example.rulebook()
        let other = try GeneratedExample.rulebook(of: GeneratedExample.load(source.files))
        let (questions, _) = example.questions(0x14, each: 4, regions: ["RU"])
        for question in questions where question.rule.name == source.rules[index].name {
            guard let day = question.facts.day(asOf) else { continue }
            var onThatDay = question
            onThatDay.day = day
            #expect(
                question.ask(whole).map(Asked.line) == onThatDay.ask(other).map(Asked.line), "\(question)")
        }
    }
}
