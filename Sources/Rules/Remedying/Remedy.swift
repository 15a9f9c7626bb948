package import CEL
package import Diagnostics

/// Sets of changes under which a refusal becomes a grant, the cheapest first.
package struct Remedies: Sendable {
    /// Why no further set was looked for.
    package enum End: String, Sendable {
        /// There are no others.
        case all
        /// As many as were asked for were found.
        case most
        /// The work that one request may take was done.
        case bound
        /// Nothing was looked for: the answer is open, and the facts that are missing come first.
        case factsFirst = "facts-first"
    }

    /// The sets by effort; of the same effort those that need the shortest wait, then those of fewest changes.
    package var found: [Remedy] = []
    /// Why there are no more.
    package var end = End.all
    /// Facts that must be known before a set can be shown to grant; only where none was found.
    package var missing: [UnknownFact] = []
    /// Facts that can be changed, but whose values could not all be found from the expressions; `on` is the day.
    package var unsolved: [String] = []
}

/// A set of changes that turns a refusal into a grant, of which none can be left out.
package struct Remedy: Sendable {
    /// The changes in the order in which they are said: acts, facts, then the day.
    package var changes: [RemedyChange]
    /// The sum of the efforts; waiting takes none.
    package var effort: Int
    /// The first day on which they grant; nil when that is the day of the question.
    package var from: CivilDate?
}

/// One change of a remedy.
package struct RemedyChange: Sendable {
    /// What is changed.
    package enum Kind: Sendable {
        /// An act that a condition names; of a `for-some` as many times as elements are lacking.
        case act(RuleNode, times: Int)
        /// A fact gets another value; nil is none.
        case fact(RemedyFact, from: Value?, to: Value?)
        /// A member comes into a list, or goes out of it.
        case member(RemedyFact, Value, isAdded: Bool)
        /// An element of a list is dropped.
        case dropped(RemedyFact)
        /// An element is added to a list; the facts of it that matter.
        case added(RemedyFact, [(fact: RemedyFact, value: Value?)])
        /// The day comes.
        case wait(CivilDate)
    }

    /// What is changed.
    package var kind: Kind
    /// The keys of the elements around a condition whose act it is, the outermost first.
    package var elements: [String] = []
    /// How hard it is.
    package var effort: Int
    /// Who can do it: a code of the code list `actor`.
    package var by: String?
    /// What is to be done.
    package var text: Phrase?
    /// The conditions that failed and that it mends.
    package var mends: [MendedCondition] = []
}

/// A fact that a remedy changes.
package struct RemedyFact: Sendable {
    /// Its path.
    package var path: String
    /// The record type that declares it.
    package var record: String
    /// Its name there.
    package var field: String
    /// Its type; of a list that of its elements.
    package var type: ValueType
}

/// A condition that failed and that a change mends.
package struct MendedCondition: Sendable {
    /// The condition.
    package var rule: RuleNode
    /// The element that it is about.
    package var element: String?
    /// The citations of the condition, or of the nearest one around it that has some.
    package var citations: [LinkedCitation]
}
