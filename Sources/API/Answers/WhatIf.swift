package import Documents

/// What would be answered with the facts that the request sets, and what makes the difference.
package struct WhatIf: WireValue, Hashable {
    /// What would be answered.
    package var verdict: HoldsUntil.Successor.Verdict
    /// The value of a calculation as programs read it.
    package var value: String?
    /// The value as a person writes it.
    package var text: String?
    /// Every innermost condition and case that would come to something else.
    package var changes: [ConditionChange]
    /// The facts that would still be missing.
    package var missing: [MissingFact]

    /// Creates it.
    package init(
        verdict: HoldsUntil.Successor.Verdict, value: String? = nil, text: String? = nil,
        changes: [ConditionChange] = [], missing: [MissingFact] = []
    ) {
        (self.verdict, self.value, self.text) = (verdict, value, text)
        (self.changes, self.missing) = (changes, missing)
    }

    /// Writes it as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("verdict", verdict.rawValue)
        json.optional("value", value)
        json.optional("text", text)
        json.list("changes", changes)
        json.optional("missing", missing)
        json.endObject()
    }

    /// Reads it.
    package init(reading node: WireNode) throws(WireError) {
        verdict = try node.word("verdict", HoldsUntil.Successor.Verdict.self)
        value = try node.optionalString("value")
        text = try node.optionalString("text")
        changes = try node.list("changes", ConditionChange.self)
        missing = try node.list("missing", MissingFact.self)
    }
}
