package import Documents

/// A condition or case that comes to something else on another day, or with other facts.
package struct ConditionChange: WireValue, Hashable {
    /// The name of the condition in the rulebook.
    package var id: String
    /// Its title for people.
    package var title: String?
    /// What it is in the rules.
    package var kind: ExplanationNode.Kind
    /// The keys of the elements that it is about, the outermost first.
    package var elements: [String] = []
    /// What it was; nil where it did not stand among the conditions.
    package var before: ExplanationNode.Outcome?
    /// What it is; nil where it no longer stands among them.
    package var after: ExplanationNode.Outcome?
    /// Whether the rule itself came, went, or has another wording from then on.
    package var isOfRule = false
    /// Whether the question needs it to be false.
    package var negated = false
    /// The articles that it rests on.
    package var law: [LawReference] = []
    /// What is wrong, as a sentence, when it does not hold after the change.
    package var says: String?
    /// The facts that it reads.
    package var facts: [FactChange] = []

    /// Creates a change; what it says beyond that is set afterwards.
    package init(id: String, title: String? = nil, kind: ExplanationNode.Kind) {
        (self.id, self.title, self.kind) = (id, title, kind)
    }

    /// Writes the change as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", id)
        json.optional("title", title)
        json.member("kind", kind.rawValue)
        json.optional("elements", elements)
        json.optional("before", before?.rawValue)
        json.optional("after", after?.rawValue)
        json.mark("rule", isOfRule)
        json.mark("negated", negated)
        json.optional("law", law)
        json.optional("says", says)
        json.optional("facts", facts)
        json.endObject()
    }

    /// Reads a change.
    package init(reading node: WireNode) throws(WireError) {
        id = try node.string("id")
        title = try node.optionalString("title")
        kind = try node.word("kind", ExplanationNode.Kind.self)
        elements = try node.strings("elements")
        before = try node.optionalWord("before", ExplanationNode.Outcome.self)
        after = try node.optionalWord("after", ExplanationNode.Outcome.self)
        isOfRule = try node.mark("rule")
        negated = try node.mark("negated")
        law = try node.list("law", LawReference.self)
        says = try node.optionalString("says")
        facts = try node.list("facts", FactChange.self)
    }
}

/// A fact or computed value that a condition reads, before a change and after it.
package struct FactChange: WireValue, Hashable {
    /// Where it stands in the facts.
    package var path: String
    /// Its title for people.
    package var title: String?
    /// What was read before, nil for nothing.
    package var before: FactReading?
    /// What is read after, nil for nothing.
    package var after: FactReading?

    /// Creates a change.
    package init(path: String, title: String? = nil, before: FactReading? = nil, after: FactReading? = nil) {
        (self.path, self.title, self.before, self.after) = (path, title, before, after)
    }

    /// Whether it is another value.
    package var isOther: Bool { before?.value != after?.value || before?.masked != after?.masked }

    /// Writes the change as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("path", path)
        json.optional("title", title)
        json.optional("before", before)
        json.optional("after", after)
        json.endObject()
    }

    /// Reads a change.
    package init(reading node: WireNode) throws(WireError) {
        path = try node.string("path")
        title = try node.optionalString("title")
        before = try node.optional("before", FactReading.self)
        after = try node.optional("after", FactReading.self)
    }
}
