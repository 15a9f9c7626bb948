import CEL
import Diagnostics
import Documents
import Testing

@testable import Rules

/// A question to the same facts on one day after the other: what "holds until" must agree with.
struct DayByDay {
    let rulebook: CompiledRulebook
    let question: Question
    let region: String
    let facts: GivenFacts

    /// How many answers were followed, and how their stretches ended.
    struct Count {
        var stretches = 0
        var changes = 0
        var bounds = 0

        static func += (left: inout Count, right: Count) {
            left.stretches += right.stretches
            left.changes += right.changes
            left.bounds += right.bounds
        }
    }

    init(_ rulebook: CompiledRulebook, _ name: String, _ document: String, region: String) throws {
        self.rulebook = rulebook
        self.region = region
        question = try #require(rulebook.region(region)?.questions[name])
        var diagnostics = Diagnostics()
        let root = try #require(YAML.read(Fixture.source("facts", document), source: 0).0.first).root
        let given = rulebook.read(root, for: question.subjects, over: rulebook.symbols, into: &diagnostics)
        facts = try #require(given, "\(diagnostics.all.map(\.code)) \(document)")
    }

    private let scratch = Scratch()

    func answers(on day: CivilDate, holding: Bool = false) -> [Answer] {
        var diagnostics = Diagnostics()
        return Asking(question, of: rulebook, region: region, on: day, scratch: scratch)
            .answers(facts, holding: holding, into: &diagnostics)
    }

    /// Follows every answer of the first day over all days, stretch by stretch; each must be what the days say.
    func follow(from first: CivilDate, days count: Int) throws -> Count {
        let days = (0..<Int64(count)).compactMap { first.plusDays($0) }
        let settlements = days.map { day in
            Dictionary(answers(on: day).map { ("\($0.about)", $0.settlement) }, uniquingKeysWith: { $1 })
        }
        var total = Count()
        for answer in answers(on: first) {
            let about = "\(answer.about)"
            total += try follow(about, days, settlements.map { $0[about] })
        }
        return total
    }

    private func follow(_ about: String, _ days: [CivilDate], _ said: [String?]) throws -> Count {
        var count = Count()
        var start = 0
        while start < days.count, let settlement = said[start] {
            let same = said[start...].prefix { $0 == settlement }.count
            let answer = try #require(
                answers(on: days[start], holding: true).first { "\($0.about)" == about })
            let holding = try #require(answer.holding)
            count.stretches += 1
            let place = "\(question.name) \(about) on \(days[start])"
            switch holding.extent {
            case .always:
                #expect(start + same == days.count, "\(place): always, but changes \(days[start + same])")
                #expect(holding.next == nil)
                return count
            case .atLeast(let last):
                let known = Int(last.dayNumber - days[start].dayNumber) + 1
                #expect(known <= same || start + same == days.count, "\(place): at least until \(last)")
                count.bounds += 1
                return count
            case .until(let last):
                let known = Int(last.dayNumber - days[start].dayNumber) + 1
                let next = try #require(holding.next)
                #expect(next.day == last.plusDays(1))
                if start + same == days.count {
                    #expect(known >= same, "\(place): until \(last), but lasts")
                    return count
                }
                #expect(known == same, "\(place): until \(last), but \(same) days")
                let then = next.verdict.map { verdict in
                    verdict.rawValue + (next.value.map { " \($0.text)" } ?? "")
                }
                #expect(then == said[start + same], "\(place): then")
                #expect(next.verdict == nil || !next.changes.isEmpty, "\(place): no reason")
                count.changes += 1
                guard known == same else { return count }
                start += same
            }
        }
        return count
    }
}
