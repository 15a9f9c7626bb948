import CEL

/// Finds the first later day with another answer.
///
/// A run says until when it would come to the same (`Lasting`); on the first day on which it may not, the question is asked
/// again, until the answer is another one. No day between is left out, and only days on which something changes are asked.
struct HoldingSearch {
    private let asking: Asking
    private let facts: GivenFacts
    private let combination: Combination

    /// How many runs it took, and how many instructions.
    private(set) var runCount = 0
    private(set) var instructionCount = 0

    /// How many instructions all runs together may take: some hundredths of a second.
    static let instructionLimit = 2_000_000

    init(_ asking: Asking, _ facts: GivenFacts, _ combination: Combination) {
        self.asking = asking
        self.facts = facts
        self.combination = combination
    }

    /// What an answer comes to, without its reasons.
    private struct Conclusion: Equatable {
        var verdict: Verdict
        var value: Value?
    }

    /// Until when the answer of the day that is asked holds.
    mutating func holding(of answer: Answer) -> Holding {
        let conclusion = Conclusion(verdict: answer.verdict, value: answer.value)
        var day = asking.day
        while true {
            let (found, lasting) = run(on: day)
            runCount += 1
            instructionCount += lasting.instructionCount
            if found != conclusion { return ending(before: day, found) }
            guard let next = lasting.changesOn else { return end() ?? Holding(extent: .always) }
            if let end = combination.endsOn, end <= next { return ending(on: end) }
            guard instructionCount < Self.instructionLimit else {
                return Holding(extent: next.minusDays(1).map { .atLeast($0) } ?? .always)
            }
            day = next
        }
    }

    private func run(on day: CivilDate) -> (Conclusion, Lasting) {
        let asking = asking.on(day)
        asking.prepare(facts)
        combination.bind(asking.scratch)
        let program = asking.question.program
        let lasting = program.runLasting(asking.scratch)
        guard asking.question.kind == .calculation, let result = program.results.first else {
            return (Conclusion(verdict: Verdict(lasting.outcome)), lasting)
        }
        guard case .value(let value) = asking.scratch.outcome(of: result) else {
            return (Conclusion(verdict: .undetermined), lasting)
        }
        return (Conclusion(verdict: .granted, value: value.bare), lasting)
    }

    private func end() -> Holding? { combination.endsOn.map(ending(on:)) }

    /// The question is no longer asked of a code that is no longer in force.
    private func ending(on day: CivilDate) -> Holding {
        Holding(
            extent: day.minusDays(1).map { .until($0) } ?? .always,
            next: Holding.Successor(day: day, verdict: nil, value: nil, changes: []))
    }

    private func ending(before day: CivilDate, _ found: Conclusion) -> Holding {
        guard let last = day.minusDays(1) else { return Holding(extent: .always) }
        let before = asking.on(last).answer(combination, facts).explanation
        let after = asking.on(day).answer(combination, facts).explanation
        return Holding(
            extent: .until(last),
            next: Holding.Successor(
                day: day, verdict: found.verdict, value: found.value,
                changes: before.changes(to: after, that: .decide)))
    }
}
