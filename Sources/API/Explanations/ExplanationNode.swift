package import Documents

/// One condition, case or value of an explanation, with its outcome and everything that a person needs to judge it.
package struct ExplanationNode: WireValue, Hashable {
    /// What the node is in the rules.
    package enum Kind: String, Sendable {
        case test
        case known
        case all
        case any
        case none
        case forEach = "for-each"
        case forSome = "for-some"
        case element
        case decision
        case `case`
        case value
    }

    /// What came out of it.
    package enum Outcome: String, Sendable {
        case yes = "true"
        case no = "false"
        case unknown
        case fault
    }

    /// The name of the condition in the rulebook.
    package var id: String
    /// Its title for people.
    package var title: String?
    /// What it is.
    package var kind: Kind
    /// What came out.
    package var outcome: Outcome
    /// The key of the element that it is about, under a quantifier.
    package var element: String?
    /// Whether it alone settles the outcome of its parent.
    package var decides = false
    /// Whether the question needs it to be false: it stands below a `none`.
    package var negated = false
    /// The articles that it rests on.
    package var law: [LawReference] = []
    /// Why the rule itself is not confirmed by a source.
    package var unconfirmed: String?
    /// The mark of a regional rule that is stricter than the federal law.
    package var barrier: Barrier?
    /// Whether it only warns.
    package var warning = false
    /// What is wrong, as a sentence, when it does not hold.
    package var says: String?
    /// What would mend it.
    package var remedy: Remedy?
    /// The facts that it read.
    package var facts: [FactReading] = []
    /// The paths of facts that it needed and that were not given.
    package var missing: [String] = []
    /// What could not be computed.
    package var faults: [FaultReport] = []
    /// The conditions below it.
    package var children: [ExplanationNode] = []

    /// Creates a node; what it says beyond that is set afterwards.
    package init(id: String, title: String? = nil, kind: Kind, outcome: Outcome) {
        self.id = id
        self.title = title
        self.kind = kind
        self.outcome = outcome
    }

    /// Writes the node as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        writeMembers(to: &json)
        json.endObject()
    }

    func writeMembers(to json: inout JSONWriter) {
        json.member("id", id)
        json.optional("title", title)
        json.member("kind", kind.rawValue)
        json.member("outcome", outcome.rawValue)
        json.optional("element", element)
        json.mark("decides", decides)
        json.mark("negated", negated)
        json.optional("law", law)
        json.optional("unconfirmed", unconfirmed)
        json.optional("barrier", barrier)
        json.mark("warning", warning)
        json.optional("says", says)
        json.optional("remedy", remedy)
        json.optional("facts", facts)
        json.optional("missing", missing)
        json.optional("faults", faults)
        json.optional("children", children)
    }

    /// Reads a node with all that is below it.
    package init(reading node: WireNode) throws(WireError) {
        id = try node.string("id")
        title = try node.optionalString("title")
        kind = try node.word("kind", Kind.self)
        outcome = try node.word("outcome", Outcome.self)
        element = try node.optionalString("element")
        decides = try node.mark("decides")
        negated = try node.mark("negated")
        law = try node.list("law", LawReference.self)
        unconfirmed = try node.optionalString("unconfirmed")
        barrier = try node.optional("barrier", Barrier.self)
        warning = try node.mark("warning")
        says = try node.optionalString("says")
        remedy = try node.optional("remedy", Remedy.self)
        facts = try node.list("facts", FactReading.self)
        missing = try node.strings("missing")
        faults = try node.list("faults", FaultReport.self)
        children = try node.list("children", ExplanationNode.self)
    }
}
