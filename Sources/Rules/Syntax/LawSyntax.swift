package import CEL
package import Diagnostics

/// An act.
package struct LawSyntax: Sendable {
    /// The name in citations.
    package var name: Spanned<String>
    /// A level of the rulebook's `levels`.
    package var level: Spanned<String>
    /// The day of signing.
    package var date: Spanned<CivilDate>?
    /// The first day in force.
    package var from: Spanned<CivilDate>
    /// The last day in force.
    package var until: Spanned<CivilDate>?
    /// The units of its citations, the largest first.
    package var units: [Spanned<String>]
    /// What people call it.
    package var title: LocalizedText?
}

/// `ACT/unit/unit` as it was written.
package struct CitationSyntax: Sendable {
    /// The act's name.
    package var act: Spanned<String>
    /// The units behind the act; `-` (skipped) is nil.
    package var units: [String?]
    /// Where the whole citation stands.
    package var span: SourceSpan
}

/// What every rule can carry.
package struct RuleAttributes: Sendable {
    /// What people call the rule.
    package var title: LocalizedText?
    /// The citations; the first one gives the rule its days.
    package var law: [CitationSyntax] = []
    /// The first day.
    package var from: Spanned<CivilDate>?
    /// The last day.
    package var until: Spanned<CivilDate>?
    /// Why the wording counts as not confirmed.
    package var unconfirmed: Spanned<LocalizedText>?
    /// The code of a barrier that this rule is.
    package var barrier: Spanned<String>?
}
