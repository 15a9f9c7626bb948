package import Diagnostics
package import Rules

/// The outcomes that conditions and cases had in answers, by the place where each is named.
package struct SeenOutcomes: Sendable {
    /// A place; spans are equal to each other always and cannot be keys.
    struct Place: Hashable {
        var source: Int32
        var start: Int32

        init(_ span: SourceSpan) {
            source = span.source
            start = span.start
        }
    }

    private var outcomes: [Place: OutcomeSet] = [:]

    /// Creates what has been seen before the first answer: nothing.
    package init() {}

    /// Adds the outcomes of an explanation and everything below it.
    package mutating func add(_ explanation: Explanation) {
        if let span = explanation.rule.span {
            outcomes[Place(span), default: []].insert(OutcomeSet(explanation.outcome))
        }
        for child in explanation.children { add(child) }
    }

    /// The outcomes of what is named at a place.
    package subscript(span: SourceSpan) -> OutcomeSet { outcomes[Place(span)] ?? [] }
}
