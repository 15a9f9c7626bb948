package import CEL
package import Diagnostics

/// One subject of `about:`.
package struct SubjectSyntax: Sendable {
    /// The name in expressions.
    package var name: Spanned<String>
    /// `Client`, `client.programme.parts`, `code.form` or `money`, told apart when names are resolved.
    package var source: Spanned<String>
    /// The source parsed as an expression where it is a path.
    package var path: ParsedExpression?
    /// The source read as a type where it is not a path.
    package var type: TypeSyntax?
}

/// A node of a decision.
package struct ConditionSyntax: Sendable {
    /// How the node is decided.
    package indirect enum Body: Sendable {
        case test(ParsedExpression)
        /// `known: path`.
        case known(ParsedExpression)
        case all([ConditionSyntax])
        case any([ConditionSyntax], atLeast: Int)
        case none([ConditionSyntax])
        case forEach(QuantifierSyntax)
        case forSome(QuantifierSyntax, atLeast: Int)
    }

    /// Its name, unique in the document.
    package var id: Spanned<String>
    /// Title, law, days.
    package var attributes: RuleAttributes
    /// The sentence on failure.
    package var says: SentenceSyntax?
    /// Whether it only reports.
    package var isWarning: Bool
    /// The act that makes it true.
    package var remedy: ChangeSyntax?
    /// How it is decided; none when it could not be read, which was reported.
    package var body: Body?
}

extension ConditionSyntax.Body {
    /// The conditions directly below: those of a group, also of one inside a quantifier.
    package var children: [ConditionSyntax] {
        switch self {
        case .test, .known: []
        case .all(let children), .any(let children, _), .none(let children): children
        case .forEach(let quantifier), .forSome(let quantifier, _): quantifier.body.children
        }
    }
}

/// `for-each: {x: list}` with an optional `where` around a test or a group.
package struct QuantifierSyntax: Sendable {
    /// The name of an element in the body.
    package var variable: Spanned<String>
    /// The list.
    package var list: ParsedExpression
    /// Which elements count.
    package var filter: ParsedExpression?
    /// What is asked of each.
    package var body: ConditionSyntax.Body
}

/// The document `decision:`.
package struct DecisionSyntax: Sendable {
    /// The name in expressions.
    package var name: Spanned<String>
    /// What it is about, in the order of the arguments.
    package var about: [SubjectSyntax]
    /// Title, law, days.
    package var attributes: RuleAttributes
    /// The lowest level of law that may set it.
    package var setBy: Spanned<String>?
    /// The day that everything below is taken as of.
    package var asOf: ParsedExpression?
    /// The sentence on failure.
    package var says: SentenceSyntax?
    /// The tree; none when it could not be read, which was reported.
    package var body: ConditionSyntax.Body?
}
