package import Documents

extension CalculationAnswer {
    /// Whether a value came out.
    package enum Verdict: String, Sendable {
        case determined
        case undetermined
    }

    /// One value with the case that set it.
    package struct Item: WireValue, Hashable {
        /// What it is about.
        package var about: Subject
        /// Whether a value came out.
        package var verdict: Verdict
        /// The value as programs read it, rounded as the rules say.
        package var value: String?
        /// The value as a person writes it.
        package var text: String?
        /// The value before rounding, as a fraction, where rounding changed it.
        package var exact: String?
        /// The case of the rules that set it.
        package var `case`: String?
        /// The facts that would settle it.
        package var missing: [MissingFact]
        /// Until when it holds.
        package var holdsUntil: HoldsUntil?
        /// What would be answered with the facts that the request sets.
        package var whatIf: WhatIf?
        /// The cases that were tried, unless nothing was to be explained.
        package var explanation: ExplanationNode?

        /// Creates a value.
        package init(
            about: Subject, verdict: Verdict, value: String? = nil, text: String? = nil, exact: String? = nil,
            case: String? = nil, missing: [MissingFact] = [], holdsUntil: HoldsUntil? = nil,
            explanation: ExplanationNode? = nil
        ) {
            self.about = about
            self.verdict = verdict
            self.value = value
            self.text = text
            self.exact = exact
            self.case = `case`
            self.missing = missing
            self.holdsUntil = holdsUntil
            self.explanation = explanation
        }

        /// Writes the value as an object.
        package func write(to json: inout JSONWriter) {
            json.beginObject()
            json.member("about", about)
            json.member("verdict", verdict.rawValue)
            json.optional("value", value)
            json.optional("text", text)
            json.optional("exact", exact)
            json.optional("case", `case`)
            json.list("missing", missing)
            json.optional("holds_until", holdsUntil)
            json.optional("what_if", whatIf)
            json.nullable("explanation", explanation)
            json.endObject()
        }

        /// Reads a value.
        package init(reading node: WireNode) throws(WireError) {
            about = try node.member("about", Subject.self)
            verdict = try node.word("verdict", Verdict.self)
            value = try node.optionalString("value")
            text = try node.optionalString("text")
            exact = try node.optionalString("exact")
            `case` = try node.optionalString("case")
            missing = try node.list("missing", MissingFact.self)
            whatIf = try node.optional("what_if", WhatIf.self)
            holdsUntil = try node.optional("holds_until", HoldsUntil.self)
            explanation = try node.optional("explanation", ExplanationNode.self)
        }
    }
}
