package import CEL
package import Diagnostics
package import Documents

/// The document `scenario:`: a test of the rules, given facts and the answer that they must bring about.
package struct ScenarioSyntax: Sendable {
    /// A variation of the scenario.
    package struct Row: Sendable {
        /// The name, unique in the scenario.
        package var id: Spanned<String>
        /// The citations that it is a test of.
        package var law: [CitationSyntax]
        /// The region that is asked; else the scenario's.
        package var region: Spanned<String>?
        /// The day of the answer; else the scenario's.
        package var on: Spanned<CivilDate>?
        /// Facts that are laid over those of the scenario.
        package var given: DocumentNode?
        /// What is expected in place of what the scenario expects; none to expect the same.
        package var expect: ExpectationSyntax?
    }

    /// The name, unique in the rulebook.
    package var name: Spanned<String>
    /// What people call it.
    package var title: LocalizedText?
    /// The citations that it is a test of.
    package var law: [CitationSyntax]
    /// The decision, calculation or derived field that is asked.
    package var ask: Spanned<String>
    /// The region that is asked; none for the root region.
    package var region: Spanned<String>?
    /// The day of the answer; none where every row says its own.
    package var on: Spanned<CivilDate>?
    /// The facts, a mapping of subjects.
    package var given: DocumentNode?
    /// What is expected of the facts as they are; none when only the rows are tests.
    package var expect: ExpectationSyntax?
    /// The variations in the order of the document.
    package var rows: [Row]
}

/// What an answer must be: `expect:`; what is not named may be anything.
package struct ExpectationSyntax: Sendable {
    /// A key and the value behind it.
    package struct Entry: Sendable {
        /// Where the key stands.
        package var key: SourceSpan
        /// The value.
        package var node: DocumentNode
    }

    /// `is`: the value of a calculation, read by the type of its answer.
    package var value: Entry?
    /// `by`: the id of the case that hit.
    package var by: Spanned<String>?
    /// `verdict`: one of the three words.
    package var verdict: Spanned<String>?
    /// `because`: the false leaves, exactly.
    package var because: [Spanned<String>]?
    /// `missing`: the paths of the facts that would settle it, exactly.
    package var missing: [Spanned<String>]?
    /// `warnings`: the conditions that only report and do not hold, exactly.
    package var warnings: [Spanned<String>]?
    /// Where its first key stands.
    package var span: SourceSpan
}
