package import CEL
package import Diagnostics

/// One subject of `about:`.
package struct LinkedSubject: Sendable {
    /// Where the subject comes from.
    package enum Source: Sendable {
        /// A record type: the subject is a root of the facts.
        case record(Spanned<String>)
        /// `code.form`: one code of a list.
        case code(list: Spanned<String>)
        /// `client.programme.parts`: one element of that list.
        case element(ParsedExpression)
        /// Any other type: the caller passes the value.
        case value(TypeSyntax)
    }

    /// The name in expressions.
    package var name: Spanned<String>
    /// Where it comes from; none when it could not be read, which was reported.
    package var source: Source?
}

/// What the rules of a region say about something that regional law has to set.
package enum RegionalStatement: Sendable, Hashable {
    /// There is no `set-by`, or the root pack itself is asked: nothing is withheld.
    case inherited
    /// The region says nothing: the answer is not known.
    case silent
    /// `complete: false`: what is said can refuse but never grant.
    case partial
    /// The region's rules are complete.
    case complete
}

/// One version of a decision, with the amendments of a region in it.
package struct LinkedDecision: Sendable, Versioned {
    /// The name in expressions.
    package var name: Spanned<String>
    /// What it is about, in the order of the arguments.
    package var about: [LinkedSubject]
    /// Title, law, days.
    package var attributes: LinkedAttributes
    /// The lowest level of law that may set it.
    package var setBy: LawLevel?
    /// The packs that amended it, in the order of their amendments: regions with the same ones have the same rule.
    package var amendedBy: [String] = []
    /// What the region says about it.
    package var statement: RegionalStatement
    /// The days on which that statement holds: those of the amendments that say it.
    ///
    /// On others the region says nothing, and nothing is granted.
    package var statementDays = [DateRange.always]
    /// The day that everything below is taken as of.
    package var asOf: ParsedExpression?
    /// The sentence on failure.
    package var says: SentenceSyntax?
    /// The tree; none when it could not be read, which was reported.
    package var body: LinkedCondition.Body?
}
