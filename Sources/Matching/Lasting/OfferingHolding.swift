package import CEL
package import Rules

/// Until when an offering stands where it stands among the others, while all facts and the register stay as they are.
package struct OfferingHolding: Sendable {
    /// What holds: another value of any of these is another answer about the offering.
    package struct Standing: Sendable, Equatable {
        /// What the gates say.
        package var outcome: Screening.Outcome
        /// Its place among the admitted ones, from 1.
        package var place: Int?
        /// The services that the client wants and would get, of an admitted one.
        package var covered: [String]
        /// What the answer shows of an admitted one, what the client pays among that.
        package var shows: [Value?]

        package init(outcome: Screening.Outcome, place: Int?, covered: [String], shows: [Value?]) {
            (self.outcome, self.place) = (outcome, place)
            (self.covered, self.shows) = (covered, shows)
        }
    }

    /// What turns it.
    package enum Cause: Sendable {
        /// A gate, of one service or of the offering, that holds from then on or no longer does; as seen where it does not hold.
        case gate(Explanation, service: String?, holds: Bool)
        /// What puts it before any score, by its index, begins or ends.
        case first(Int, holds: Bool)
        /// A preference, by its index, has another value.
        case preference(Int, before: Rational?, after: Rational?)
        /// Something that is shown, by its index, has another value.
        case show(Int, before: Value?, after: Value?)
        /// Another offering stands before it from then on, or no longer does.
        case other(provider: String, offering: String, isBefore: Bool)
    }

    /// The day after the last one.
    package struct Successor: Sendable {
        /// The day.
        package var day: CivilDate
        /// Where it stands then; nil when the part is no longer asked about, as a code is no longer in force.
        package var standing: Standing?
        /// What turned it.
        package var causes: [Cause]
    }

    /// How far it is known to hold.
    package var extent: Holding.Extent
    /// What comes then; only where the last day is known.
    package var next: Successor?
}
