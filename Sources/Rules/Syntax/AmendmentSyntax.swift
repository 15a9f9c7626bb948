package import Diagnostics

/// The document `amend:`.
package struct AmendmentSyntax: Sendable {
    /// What is added, and where.
    package struct Addition: Sendable {
        /// The id of the group that a condition joins; none: the outermost.
        package var group: Spanned<String>?
        /// The id of the case before which a case stands; none: at the end.
        package var before: Spanned<String>?
        /// What is added.
        package var content: Content
    }

    /// A condition for a decision, a case for a calculation.
    package enum Content: Sendable {
        case condition(ConditionSyntax)
        case calculationCase(CaseSyntax)
    }

    /// What is no longer there.
    package struct Removal: Sendable {
        /// The id of the condition or case.
        package var id: Spanned<String>
        /// Law and days.
        package var attributes: RuleAttributes
    }

    /// The name of the decision, calculation or parameter of the parents.
    package var target: Spanned<String>
    /// Law and days for everything below.
    package var attributes: RuleAttributes
    /// Whether the region's rules on it are complete; `false` can refuse but never grant.
    package var isComplete: Spanned<Bool>?
    /// Conditions or cases that join the target.
    package var add: [Addition]
    /// Conditions or cases that take the place of those of their ids.
    package var replace: [Addition]
    /// Conditions or cases that are dropped.
    package var drop: [Removal]
    /// Values that take the place of the parents' on their days.
    package var values: [ParameterSyntax.Value]
    /// Where the document stands.
    package var span: SourceSpan
}
