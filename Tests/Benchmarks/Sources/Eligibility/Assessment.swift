public import CEL

/// One thread's way to ask the conditions about frame after frame; it allocates nothing once it has grown.
public struct Assessment: ~Copyable {
    private let eligibility: EligibilityProgram
    private let scratch: Scratch
    /// Why the conditions are not met that the last frame does not meet.
    public private(set) var reasons: FailureText
    private let day: CivilDate
    /// The numbers of the conditions that the last frame does not meet; what is not known is not met.
    public private(set) var failed: [Int] = []

    /// Prepares the registers.
    public init(_ eligibility: EligibilityProgram) {
        guard let day = CivilDate(dayNumber: 0) else { preconditionFailure("the first day of 1970 is a day") }
        self.day = day
        self.eligibility = eligibility
        scratch = Scratch()
        reasons = FailureText(eligibility.program, scratch)
        failed.reserveCapacity(eligibility.identifiers.count)
    }

    /// Runs the program with the fast observer and lists what failed.
    public mutating func run(_ frame: Frame) {
        prepare(frame)
        eligibility.program.run(scratch)
        listFailed()
    }

    /// Does the same with an observer that keeps in mind what is read, and explains what failed into `reasons`.
    public mutating func explain(_ frame: Frame) {
        prepare(frame)
        reasons.run()
        listFailed()
        reasons.render()
    }

    private mutating func listFailed() {
        failed.removeAll(keepingCapacity: true)
        scratch.add(nodesBelow: eligibility.identifiers.count, notYesTo: &failed)
    }

    /// Runs the program with the collecting observer, as explanations do, and returns what happened.
    public func collect(_ frame: Frame) -> [TraceEvent] {
        prepare(frame)
        return eligibility.program.collect(scratch)
    }

    /// The number of instructions of the program that the frame takes.
    public func instructionCount(_ frame: Frame) -> Int {
        prepare(frame)
        return eligibility.program.instructionCount(scratch)
    }

    /// The conditions say nothing about days and regions: any will do.
    private func prepare(_ frame: Frame) {
        scratch.prepare(for: eligibility.program, day: day, region: 0, symbols: frame.symbols)
        scratch.bind(frame, root: 0)
    }
}
