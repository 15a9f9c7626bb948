package import CEL
package import Diagnostics
import Documents
import Rules

/// What came of running the scenarios of a suite.
package struct ScenarioRun: Sendable {
    /// What came of one scenario.
    package struct Scenario: Sendable {
        /// The name.
        package var name: String
        /// Where the name stands.
        package var span: SourceSpan
        /// What came of its cases.
        package var cases: [Case]

        /// How many of its cases passed.
        package var passed: Int { cases.count { $0.differences.isEmpty } }
    }

    /// What came of one case.
    package struct Case: Sendable {
        /// The id of the row; none for the scenario itself.
        package var row: String?
        /// Where its name stands.
        package var span: SourceSpan
        /// What was asked.
        package var question: String
        /// The region.
        package var region: String
        /// The day.
        package var day: CivilDate
        /// Where the answer is not what was expected; empty when it is.
        package var differences: [Difference]

        /// The day as scenarios write it.
        package var on: String { day.description }
    }

    /// What came of each scenario.
    package private(set) var scenarios: [Scenario] = []
    /// Mistakes that only show when a question is asked: an element that is named and is not there.
    package private(set) var diagnostics = Diagnostics()
    /// The outcomes of conditions and cases that were seen.
    package private(set) var seen = SeenOutcomes()

    /// Runs every case of every scenario: pure, in order, without the clock.
    package init(_ suite: ScenarioSuite) {
        for scenario in suite.scenarios {
            let cases = scenario.cases.map { run($0, suite.rulebook) }
            scenarios.append(Scenario(name: scenario.name, span: scenario.span, cases: cases))
        }
    }

    private mutating func run(_ item: ScenarioCase, _ rulebook: CompiledRulebook) -> Case {
        var found = Diagnostics()
        let asking = Asking(item.question, of: rulebook, region: item.region, on: item.day)
        let answers = asking.answers(item.facts, into: &found)
        for diagnostic in found.all { diagnostics.add(Self.placed(diagnostic, item)) }
        for answer in answers { seen.add(answer.explanation) }
        return Case(
            row: item.row, span: item.span, question: item.question.name, region: item.region, day: item.day,
            differences: Comparison(item.expectation, answers).differences)
    }

    /// A mistake about a subject, at the value that was given for it.
    private static func placed(_ diagnostic: Diagnostic, _ item: ScenarioCase) -> Diagnostic {
        var diagnostic = diagnostic
        let subject = diagnostic.pointer?.utf8.split(separator: UInt8(ascii: "/")).last.map {
            String($0) ?? ""
        }
        diagnostic.pointer = nil
        diagnostic.span = diagnostic.span ?? subject.flatMap { item.document[$0]?.span } ?? item.span
        return diagnostic
    }

    /// How many cases there are.
    package var count: Int { scenarios.reduce(0) { $0 + $1.cases.count } }
    /// How many of them passed.
    package var passed: Int { scenarios.reduce(0) { $0 + $1.passed } }
    /// How many of them failed.
    package var failed: Int { count - passed }
}
