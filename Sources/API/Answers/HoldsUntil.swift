package import Documents

/// Until when an answer holds while the facts stay as they are, what is answered then, and why.
package struct HoldsUntil: WireValue, Hashable {
    /// The last day on which the answer holds; nil when no day changes it.
    package var day: ISODay?
    /// Whether it may hold longer: further was not looked.
    package var isAtLeast: Bool
    /// What is answered on the next day; nil when that is not known or never comes.
    package var then: Successor?
    /// What turns it: the innermost conditions and cases that come to something else.
    package var because: [ConditionChange]

    /// The answer of the day after the last one.
    package struct Successor: WireValue, Hashable {
        /// What the answer is then.
        package enum Verdict: String, Sendable {
            case granted, refused, determined, undetermined
            /// The question is about a code that is no longer in force.
            case notAsked = "not-asked"
        }

        /// The day.
        package var on: ISODay
        /// What is answered.
        package var verdict: Verdict
        /// The value of a calculation as programs read it.
        package var value: String?
        /// The value as a person writes it.
        package var text: String?

        /// Creates an answer.
        package init(on: ISODay, verdict: Verdict, value: String? = nil, text: String? = nil) {
            (self.on, self.verdict, self.value, self.text) = (on, verdict, value, text)
        }

        /// Writes the answer as an object.
        package func write(to json: inout JSONWriter) {
            json.beginObject()
            json.member("on", on.text)
            json.member("verdict", verdict.rawValue)
            json.optional("value", value)
            json.optional("text", text)
            json.endObject()
        }

        /// Reads an answer.
        package init(reading node: WireNode) throws(WireError) {
            on = try node.required("on", .string).day
            verdict = try node.word("verdict", Verdict.self)
            value = try node.optionalString("value")
            text = try node.optionalString("text")
        }
    }

    /// Creates it.
    package init(
        day: ISODay?, isAtLeast: Bool = false, then: Successor? = nil, because: [ConditionChange] = []
    ) {
        (self.day, self.isAtLeast, self.then, self.because) = (day, isAtLeast, then, because)
    }

    /// Writes it as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.nullable("day", day?.text)
        json.mark("at_least", isAtLeast)
        json.optional("then", then)
        json.optional("because", because)
        json.endObject()
    }

    /// Reads it.
    package init(reading node: WireNode) throws(WireError) {
        day = try node.value("day")?.day
        isAtLeast = try node.mark("at_least")
        then = try node.optional("then", Successor.self)
        because = try node.list("because", ConditionChange.self)
    }
}
