/// On which days a run comes to the same.
public struct Lasting: Sendable {
    /// The first day after the one that was asked on which the run may come to something else; on all days before it comes to
    /// the same. Nil where it does so on every later day of the calendar.
    public var changesOn: CivilDate?
    /// The outcome of the root; a fault where no node stands for the whole.
    public var outcome: Tri
    /// How many instructions it took to find out.
    public var instructionCount: Int
}

extension Program {
    /// Runs the program as `run` does, and finds out how long it would come to the same.
    ///
    /// The facts stay as they are; what changes is the day, with everything in rules, parameters and codes that has days.
    public func runLasting(_ scratch: Scratch) -> Lasting {
        scratch.begin()
        var observer = LastingObserver(scratch)
        Interpreter.run(self, scratch, &observer)
        for result in results where result.file == .words { observer.reads(result.register, self) }
        return Lasting(
            changesOn: observer.search.found.flatMap { CivilDate(dayNumber: $0) },
            outcome: observer.outcome, instructionCount: observer.count)
    }
}
