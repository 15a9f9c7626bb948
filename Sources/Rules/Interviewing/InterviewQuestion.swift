package import CEL
package import Facts

/// What an interview asks next.
package struct InterviewQuestion: Sendable {
    /// How sure it is that the answer matters.
    package enum Weight: String, Sendable {
        /// Two answers come to different verdicts.
        case decides
        /// That was not ruled out within the bound.
        case mayDecide = "may-decide"
        /// No fact alone decides any more, but without this one the rules do not come to a verdict.
        case settles
    }

    /// The fact.
    package var fact: UnknownFact
    /// Where the answer goes: the steps of a JSON pointer from the facts.
    package var pointer: [String]
    /// The type of the answer.
    package var type: ValueType
    /// The field that is asked for; nil of a value that the caller passes.
    package var field: Vocabulary.Field?
    /// Whether the answer is one entry of the map that the field is.
    package var isEntry: Bool
    /// Whether rules compute it, so that who does not know it is asked for what it is computed from.
    package var isComputed: Bool
    /// How sure it is that the answer matters.
    package var weight: Weight
    /// The conditions that wait for it.
    package var conditions: [RuleNode]

    /// What is assumed when nobody says otherwise.
    package var assumption: Vocabulary.Assumption? { isEntry ? nil : field?.assumption }

    /// The bounds of the answer.
    package var bounds: Vocabulary.Bounds {
        isEntry ? field?.valueBounds ?? .init() : field?.bounds ?? .init()
    }
}
