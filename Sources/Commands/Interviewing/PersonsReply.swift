package import Diagnostics
package import Facts

/// What a line of a person means to an interview.
package enum PersonsReply: Equatable {
    /// An answer, as it goes into the facts.
    case answer(FactsDraft)
    /// Nobody knows.
    case unknown
    /// What is assumed is right.
    case assumed
    /// Which conditions wait for the answer?
    case why
    /// The question before this one again.
    case back
    /// That is all for now.
    case stop
    /// Something that is no answer to this question: why, in one sentence.
    case mistake(Phrase)
}
