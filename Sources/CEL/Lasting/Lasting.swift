/// On which days a run comes to the same.
public struct Lasting: Sendable {
    /// The first later day on which the run may come to something else; nil where it does so on no day of the calendar.
    ///
    /// On every day between it comes to the same.
    public var changesOn: CivilDate?
    /// The outcome of the root; a fault where no node stands for the whole.
    public var outcome: Tri
    /// What it took to find out, as so many instructions.
    public var instructionCount: Int

    /// How many instructions looking at one more day counts for.
    static let instructionsPerDay = 8
}

extension Program {
    /// Runs the program as `run` does, and finds out how long it would come to the same.
    ///
    /// The facts stay as they are; what changes is the day, with everything in rules, parameters and codes that has days.
    public func runLasting(_ scratch: Scratch) -> Lasting {
        scratch.begin()
        var observer = LastingObserver(scratch)
        Interpreter.run(self, scratch, &observer)
        for result in results { observer.reads(result, self) }
        let instructionsOfDays = observer.search.walked * Lasting.instructionsPerDay
        return Lasting(
            changesOn: observer.search.found.flatMap { CivilDate(dayNumber: $0) },
            outcome: observer.outcome,
            instructionCount: observer.count + instructionsOfDays)
    }
}
