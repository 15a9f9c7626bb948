package import CEL
package import Diagnostics

/// A node of a decision.
package struct LinkedCondition: Sendable {
    /// How the node is decided.
    package indirect enum Body: Sendable {
        case test(ParsedExpression)
        /// `known: path`.
        case known(ParsedExpression)
        case all([LinkedCondition])
        case any([LinkedCondition], atLeast: Int)
        case none([LinkedCondition])
        case forEach(LinkedQuantifier)
        case forSome(LinkedQuantifier, atLeast: Int)
    }

    /// Its name, unique in the decision.
    package var id: Spanned<String>
    /// Title, law, days.
    package var attributes: LinkedAttributes
    /// The sentence on failure.
    package var says: SentenceSyntax?
    /// Whether it only reports.
    package var isWarning: Bool
    /// The act that makes it true.
    package var remedy: ChangeSyntax?
    /// How it is decided; none when it could not be read, which was reported.
    package var body: Body?
}

/// `for-each: {x: list}` with an optional `where` around a test or a group.
package struct LinkedQuantifier: Sendable {
    /// The name of an element in the body.
    package var variable: Spanned<String>
    /// The list.
    package var list: ParsedExpression
    /// Which elements count.
    package var filter: ParsedExpression?
    /// What is asked of each.
    package var body: LinkedCondition.Body
}

extension LinkedCondition.Body {
    /// The conditions directly below: those of a group, also of one inside a quantifier.
    package var children: [LinkedCondition] {
        switch self {
        case .test, .known: []
        case .all(let children), .any(let children, _), .none(let children): children
        case .forEach(let quantifier), .forSome(let quantifier, _): quantifier.body.children
        }
    }
}
