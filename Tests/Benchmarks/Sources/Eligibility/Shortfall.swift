public import CEL

/// The answer to a document in which facts are missing: the verdict over all conditions, and the facts that decide.
public struct Shortfall: Sendable {
    /// What can be said.
    public enum Verdict: String, Sendable {
        case granted, refused, undetermined
    }

    /// The verdict: refused when a condition is not met, whatever else is missing.
    public let verdict: Verdict
    /// Paths of the missing facts of conditions that are not met, each once, without the variable's name.
    public let missing: [String]

    /// Joins what a collecting run reported.
    public init(_ events: [TraceEvent]) {
        var missing: [String] = []
        var section: [String] = []
        var verdict = Verdict.granted
        for event in events {
            switch event {
            case .missing(let path, _, _, _): section.append(path)
            case .stored(_, let outcome):
                if outcome != .yes { missing += section }
                if outcome == .no { verdict = .refused }
                if outcome != .yes && verdict == .granted { verdict = .undetermined }
                section = []
            default: break
            }
        }
        self.verdict = verdict
        var seen: Set<[UInt8]> = []
        self.missing = missing.map(Self.relative).filter { seen.insert(Array($0.utf8)).inserted }
    }

    private static func relative(_ path: String) -> String {
        let prefix = EligibilityProgram.variable + "."
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}
