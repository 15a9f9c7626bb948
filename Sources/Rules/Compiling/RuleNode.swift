package import Diagnostics

/// What is known of a node of an explanation before anything is decided: held since compile time, copied when shown.
package struct RuleNode: Sendable {
    /// What kind of node it is.
    package enum Kind: String, Sendable {
        case test, known, all, any, none
        case forEach = "for-each"
        case forSome = "for-some"
        /// One element of a quantifier.
        case element
        case decision
        /// A calculation or derived field.
        case value
        case `case`
    }

    /// The id in the rulebook; of an element the id of its quantifier.
    package var id: String
    /// The kind.
    package var kind: Kind
    /// Title, law, days.
    package var attributes: LinkedAttributes
    /// The sentence on failure.
    package var says: CheckedSentence?
    /// Whether it only reports.
    package var isWarning = false
    /// The act that makes it true.
    package var remedy: ChangeSyntax?
    /// The gate that it is, in matching.
    package var gate: String?
    /// How its parts make the whole, where the kind does not say it: the body of a decision or of an element.
    package var body: Kind?
    /// Whether the parent needs it to be false.
    package var isNegated = false
    /// Where the rule is named; none for an element and for a value as a whole.
    package var span: SourceSpan?

    package init(id: String, kind: Kind, attributes: LinkedAttributes) {
        self.id = id
        self.kind = kind
        self.attributes = attributes
    }
}

extension RuleNode {
    /// How its parts make the whole.
    package var form: Kind { body ?? kind }

    /// A node for a version of a decision.
    init(_ version: CheckedDecision) {
        self.init(
            id: version.linked.name.value, kind: .decision, attributes: version.linked.attributes)
        span = version.linked.name.span
        says = version.says
        body = Kind(version.body)
    }

    /// A node for the days on which no version of a decision is in force.
    init(gapOf version: CheckedDecision) {
        let attributes = version.linked.attributes
        self.init(
            id: version.linked.name.value, kind: .decision,
            attributes: LinkedAttributes(title: attributes.title, pack: attributes.pack))
    }

    /// A node for a case.
    init(_ linked: LinkedCase) {
        self.init(id: linked.id.value, kind: .case, attributes: linked.attributes)
        span = linked.id.span
    }

    /// A node for a condition.
    init(_ condition: CheckedCondition) {
        let kind = Kind(condition.body)
        self.init(id: condition.linked.id.value, kind: kind, attributes: condition.linked.attributes)
        span = condition.linked.id.span
        if kind != .forEach { says = condition.says }
        isWarning = condition.linked.isWarning
        remedy = condition.linked.remedy
    }
}

extension RuleNode.Kind {
    /// The kind of a body.
    init(_ body: CheckedCondition.Body) {
        self =
            switch body {
            case .test: .test
            case .known: .known
            case .all: .all
            case .any: .any
            case .none: .none
            case .forEach: .forEach
            case .forSome: .forSome
            }
    }
}
