extension Program {
    /// Runs the program and keeps what it read, missed and found, for explanations.
    ///
    /// Nodes of which it is supposed that they hold come to yes, whatever the facts say.
    public func collect(_ scratch: Scratch, supposing suppositions: [SupposedOutcome] = []) -> [TraceEvent] {
        record(scratch, supposing: suppositions)
        return scratch.recording.events(self, scratch)
    }

    /// Runs the program and records it.
    func record(_ scratch: Scratch, supposing suppositions: [SupposedOutcome] = []) {
        scratch.begin()
        scratch.recording.removeAll()
        var observer = CollectingObserver(scratch.recording, supposing: suppositions)
        Interpreter.run(self, scratch, &observer)
        observer.finish()
    }

    /// Runs a section again, which did not hold in the run before, and records it alone.
    ///
    /// It comes to what it came to in the whole, since it reads nothing that code outside of it wrote; not where the
    /// steps of the whole were used up. All sections together take no more steps than the whole did.
    func record(_ section: Section, _ scratch: Scratch, _ observer: inout CollectingObserver) {
        observer.begin(until: section.node)
        Interpreter.run(self, from: Int(section.start), scratch, &observer)
    }
}
