import CEL

/// How long the runs of a screening come to the same.
final class RunCourse {
    /// The first later day on which one of them may come to something else; nil when none ever does.
    private(set) var changesOn: CivilDate?
    /// What they took, as so many instructions.
    private(set) var instructionCount = 0

    /// Begins with other runs.
    func begin() { changesOn = nil }

    /// Takes in what a run found.
    func follow(_ lasting: Lasting) {
        instructionCount += lasting.instructionCount
        changes(on: lasting.changesOn)
    }

    /// Something that no run reads changes on a day.
    func changes(on day: CivilDate?) {
        changesOn = [changesOn, day].compactMap(\.self).min()
    }
}
