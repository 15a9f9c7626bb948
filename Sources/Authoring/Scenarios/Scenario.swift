package import CEL
package import Diagnostics
package import Documents
package import Rules

/// A scenario that can be run: every name found, every fact read, every expectation possible.
package struct Scenario: Sendable {
    /// The name.
    package var name: String
    /// Where the name stands.
    package var span: SourceSpan
    /// The scenario itself, unless only its rows expect something, and its rows.
    package var cases: [ScenarioCase]
}

/// One question with its facts and what the answer must be.
package struct ScenarioCase: Sendable {
    /// The id of the row; none for the scenario itself.
    package var row: String?
    /// Where its name stands.
    package var span: SourceSpan
    /// The question.
    package var question: Question
    /// The code of the region that is asked.
    package var region: String
    /// The day of the answer.
    package var day: CivilDate
    /// The facts as they were written, those of the row laid over those of the scenario.
    package var document: DocumentNode
    /// The same facts, read.
    package var facts: GivenFacts
    /// What is expected.
    package var expectation: Expectation
}
