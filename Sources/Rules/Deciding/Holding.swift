package import CEL

/// Until when an answer holds while the facts stay as they are: what days alone change, with age, terms, rules, parameters
/// and codes.
package struct Holding: Sendable {
    /// How far it is known to hold.
    package enum Extent: Sendable, Hashable {
        /// No day changes it.
        case always
        /// This is the last day.
        case until(CivilDate)
        /// At least until this day; further was not looked, for the work that it takes.
        case atLeast(CivilDate)
    }

    /// What is answered on the day after the last one.
    package struct Successor: Sendable {
        /// The day.
        package var day: CivilDate
        /// The verdict; nil when the question is no longer asked of a code that is no longer in force.
        package var verdict: Verdict?
        /// The value of a calculation.
        package var value: Value?
        /// What turned it: the innermost conditions and cases that came to something else.
        package var changes: [ConditionChange]
    }

    /// How far it is known to hold.
    package var extent: Extent
    /// What comes then; only of an answer of which the last day is known.
    package var next: Successor?
}
