package import Documents

/// An offering that can serve a part, with everything that its place in the ranking rests on.
package struct RankedOffering: WireValue, Hashable {
    /// Its place, from 1.
    package var rank: Int
    /// The provider's id.
    package var provider: String
    /// The offering's key.
    package var offering: String
    /// The weighted score, 0 to 1, as a decimal number.
    package var score: String
    /// What puts it before any score: `own-choice`.
    package var first: [String]
    /// What the score is made of.
    package var preferences: [PreferenceScore]
    /// What people want to see of an offering.
    package var shows: [ShownValue]
    /// The services of the part that it gives.
    package var covered: [String]
    /// The services that it does not give.
    package var uncovered: [UncoveredService]
    /// What speaks against it without leaving it out.
    package var warnings: [Reason]
    /// Until when it stands there.
    package var standsUntil: StandingUntil?

    /// Creates a ranked offering.
    package init(
        rank: Int, provider: String, offering: String, score: String, first: [String] = [],
        preferences: [PreferenceScore] = [], shows: [ShownValue] = [], covered: [String] = [],
        uncovered: [UncoveredService] = [], warnings: [Reason] = []
    ) {
        self.rank = rank
        self.provider = provider
        self.offering = offering
        self.score = score
        self.first = first
        self.preferences = preferences
        self.shows = shows
        self.covered = covered
        self.uncovered = uncovered
        self.warnings = warnings
    }

    /// Writes the offering as an object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("rank", rank)
        json.member("provider", provider)
        json.member("offering", offering)
        json.member("score", score)
        json.list("first", first)
        json.list("preferences", preferences)
        json.list("shows", shows)
        json.list("covered", covered)
        json.list("uncovered", uncovered)
        json.list("warnings", warnings)
        json.optional("stands_until", standsUntil)
        json.endObject()
    }

    /// Reads a ranked offering.
    package init(reading node: WireNode) throws(WireError) {
        rank = try node.integer("rank")
        provider = try node.string("provider")
        offering = try node.string("offering")
        score = try node.string("score")
        first = try node.strings("first")
        preferences = try node.list("preferences", PreferenceScore.self)
        shows = try node.list("shows", ShownValue.self)
        covered = try node.strings("covered")
        uncovered = try node.list("uncovered", UncoveredService.self)
        warnings = try node.list("warnings", Reason.self)
        standsUntil = try node.optional("stands_until", StandingUntil.self)
    }
}
