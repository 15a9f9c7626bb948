package import CEL
package import Rules

/// A provider of the register as matching sees it.
package struct Candidate: Sendable {
    /// Its id in the register.
    package var id: String
    /// Its facts.
    package var frame: Frame

    package init(id: String, frame: Frame) {
        self.id = id
        self.frame = frame
    }
}

/// The matches of one programme part: every offering is in exactly one of the lists.
package struct MatchResult: Sendable {
    /// The elements that it is about, without the offering: subject and key.
    package var about: [(subject: String, key: String)]
    /// The admitted ones, best first.
    package var ranked: [RankedMatch]
    /// The rejected ones, in the order of the register.
    package var excluded: [Screening]
    /// Those that some unknown fact leaves open.
    package var undetermined: [Screening]
}

/// What the gates say of one offering.
package struct Screening: Sendable {
    /// What came out.
    package enum Outcome: Sendable {
        case admitted
        case rejected
        case undetermined
    }

    /// The provider's id.
    package var provider: String
    /// The offering's key.
    package var offering: String
    /// What came out.
    package var outcome: Outcome
    /// The services that the client wants and would get.
    package var covered: [String]
    /// The others, with the gates of each that do not hold; none when the service is not offered at all.
    package var uncovered: [(service: String, reasons: [Explanation])]
    /// The gates that do not hold, in order; the first is the headline.
    package var reasons: [Explanation]
    /// What only reports.
    package var warnings: [Explanation]
    /// The facts that would settle it.
    package var missing: [UnknownFact]
    /// What the answer shows of the offering, in the order of `shows`; nil when not known.
    package var shows: [Value?] = []
    /// Until when it stands where it stands; nil when that was not asked.
    package var holding: OfferingHolding?
}

/// An admitted offering with its place.
package struct RankedMatch: Sendable {
    /// What the gates say.
    package var screening: Screening
    /// Which of `first` hold, by their index.
    package var first: [Bool]
    /// The preferences, each 0…1; nil when not known, which counts as 0.
    package var preferences: [Rational?]
    /// The weighted mean of the preferences.
    package var score: Rational
}
