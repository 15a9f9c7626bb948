import Authoring
import CEL
import Diagnostics
import Rules
import TestSupport
import Testing

/// "Holds until" over the scenarios of the shipped rulebook, whose facts are the widest that there are.
struct ScenarioHoldingTests {
    /// Five years with their leap day.
    private static let fiveYears: Int64 = 1827

    private static let suite: ScenarioSuite? =
        ScenarioSuite.load(RulebookLoading.load(path: Files.path("../../Rules"))).suite

    /// Every answer of every scenario is the same on days up to the last one, and the next day's is as it was said.
    @Test func everyScenario() throws {
        let suite = try #require(Self.suite)
        var (followed, changing) = (0, 0)
        for item in suite.scenarios.flatMap(\.cases) {
            for answer in answers(item, suite, on: item.day, holding: true) {
                let holding = try #require(answer.holding)
                followed += 1
                let place = "\(item.question.name) \(item.region) \(item.day) \(answer.about)"
                var last = item.day.plusDays(Self.fiveYears - 1) ?? item.day
                switch holding.extent {
                case .always: #expect(holding.next == nil)
                case .atLeast(let day): last = min(last, day)
                case .until(let day):
                    if day >= last { break }
                    last = day
                    changing += 1
                    let next = try #require(holding.next)
                    let then = settlement(answer, in: item, suite, on: next.day)
                    #expect(then != settlement(answer), "\(place): until \(day), but lasts")
                    let said = next.verdict.map { "\($0) \(next.value.map(\.text) ?? "")" }
                    #expect(then == said, "\(place): on \(next.day)")
                }
                for day in days(from: item.day, through: last) {
                    let other = settlement(answer, in: item, suite, on: day)
                    #expect(other == settlement(answer), "\(place): until \(last), but not on \(day)")
                }
            }
        }
        #expect(followed > 1500 && changing > 0, "\(followed) \(changing)")
    }

    /// Single days of a stretch: its ends, and some between them that do not keep step with months.
    private func days(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
        let count = Int64(CivilDate.daysBetween(first, last))
        return (stride(from: 1, to: count, by: 601).map { $0 } + [max(0, count - 1), count])
            .compactMap { first.plusDays($0) }
    }

    private func answers(
        _ item: ScenarioCase, _ suite: ScenarioSuite, on day: CivilDate, holding: Bool = false
    ) -> [Answer] {
        var diagnostics = Diagnostics()
        return Asking(item.question, of: suite.rulebook, region: item.region, on: day)
            .answers(item.facts, holding: holding, into: &diagnostics)
    }

    private func settlement(
        _ answer: Answer, in item: ScenarioCase, _ suite: ScenarioSuite, on day: CivilDate
    ) -> String? {
        answers(item, suite, on: day).first { "\($0.about)" == "\(answer.about)" }.map { settlement($0) }
    }

    private func settlement(_ answer: Answer) -> String {
        "\(answer.verdict) \(answer.value.map(\.text) ?? "")"
    }
}
