extension Program {
    /// Runs the program and keeps what it read, missed and found, for explanations.
    public func collect(_ scratch: Scratch) -> [TraceEvent] {
        record(scratch)
        return scratch.recording.events(self, scratch)
    }

    /// Runs the program and records it.
    func record(_ scratch: Scratch) {
        scratch.begin()
        scratch.recording.removeAll()
        var observer = CollectingObserver(scratch.recording)
        Interpreter.run(self, scratch, &observer)
        observer.finish()
    }

    /// Runs again, and records, the sections that did not hold in the run before.
    ///
    /// A section alone comes to what it came to in the whole: it reads nothing that code outside of it wrote. Only where
    /// the work that a program may do was used up all of it is run again.
    func recordFailures(_ scratch: Scratch) {
        if scratch.stepsLeft < 0 { return record(scratch) }
        scratch.recording.removeAll()
        for section in sections where scratch.outcome(Int(section.node)) != .yes {
            scratch.begin()
            var observer = CollectingObserver(scratch.recording, until: section.node)
            Interpreter.run(self, from: Int(section.start), scratch, &observer)
            observer.finish()
        }
    }
}
