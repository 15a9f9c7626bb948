package import Documents

/// Until when an offering stands where it stands while the facts and the register stay as they are, where it stands then,
/// and what moves it.
package struct StandingUntil: WireValue, Hashable {
    /// The last day on which it stands there; nil when no day moves it.
    package var day: ISODay?
    /// Whether it may stand there longer: further was not looked.
    package var isAtLeast: Bool
    /// The next day; nil when that is not known or never comes.
    package var on: ISODay?
    /// Where it stands then; nil when the question is no longer asked.
    package var then: OfferingMove.Standing?
    /// What moves it.
    package var because: [Cause]
    /// How many other offerings move beside those that are named.
    package var others: Int

    /// What moves an offering.
    package struct Cause: WireValue, Hashable {
        /// What changes.
        package enum Kind: String, Sendable { case gate, first, preference, shows, offering }

        /// What changes.
        package var kind: Kind
        /// The gate's code, else its id; of another offering nothing.
        package var id: String?
        /// What people call it, or why a gate does not hold.
        package var title: String?
        /// The service that a gate is about.
        package var service: String?
        /// The other offering, as provider and key.
        package var provider: String?
        package var offering: String?
        /// Whether a gate or `first` holds from then on, or the other offering stands before this one.
        package var holds: Bool?
        /// A score or what is shown, as a person writes it.
        package var before: String?
        package var after: String?

        /// Creates a cause.
        package init(_ kind: Kind, id: String? = nil, title: String? = nil) {
            (self.kind, self.id, self.title) = (kind, id, title)
        }

        /// Writes the cause as an object.
        package func write(to json: inout JSONWriter) {
            json.beginObject()
            json.member("kind", kind.rawValue)
            json.optional("id", id)
            json.optional("title", title)
            json.optional("service", service)
            json.optional("provider", provider)
            json.optional("offering", offering)
            json.optional("holds", holds)
            json.optional("before", before)
            json.optional("after", after)
            json.endObject()
        }

        /// Reads a cause.
        package init(reading node: WireNode) throws(WireError) {
            kind = try node.word("kind", Kind.self)
            id = try node.optionalString("id")
            title = try node.optionalString("title")
            service = try node.optionalString("service")
            provider = try node.optionalString("provider")
            offering = try node.optionalString("offering")
            holds = try node.value("holds")?.boolean
            before = try node.optionalString("before")
            after = try node.optionalString("after")
        }
    }

    /// Creates it.
    package init(
        day: ISODay?, isAtLeast: Bool = false, on: ISODay? = nil, then: OfferingMove.Standing? = nil,
        because: [Cause] = [], others: Int = 0
    ) {
        (self.day, self.isAtLeast, self.on, self.then) = (day, isAtLeast, on, then)
        (self.because, self.others) = (because, others)
    }

    /// Writes it as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.nullable("day", day?.text)
        json.mark("at_least", isAtLeast)
        json.optional("on", on?.text)
        json.optional("then", then)
        json.optional("because", because)
        if others > 0 { json.member("others", others) }
        json.endObject()
    }

    /// Reads it.
    package init(reading node: WireNode) throws(WireError) {
        day = try node.value("day")?.day
        isAtLeast = try node.mark("at_least")
        on = try node.value("on")?.day
        then = try node.optional("then", OfferingMove.Standing.self)
        because = try node.list("because", Cause.self)
        others = try node.optionalInteger("others") ?? 0
    }
}
