import CEL

/// What it costs to explain every failure of a document, beside what it costs to come to them from its JSON.
///
/// The documents are those that fail exactly five conditions; where there are none, those of the next number above.
public struct ExplanationCost {
    private static let wanted = 5
    /// How many documents a turn goes over at least: few are taken again and again.
    private static let fewest = 500

    /// The lines that are explained.
    public let lines: [Range<Int>]
    /// How many conditions each of them fails.
    public let failures: Int
    /// Microseconds for each document from bytes to the list of failed conditions, by turn.
    public private(set) var list: [Double] = []
    /// The same with the collecting run and the rendering of all failures.
    public private(set) var explained: [Double] = []
    /// The bytes that are rendered for each document, on the average.
    public let bytes: Double

    /// Chooses the lines and times both ways in turn; nil when no document fails five conditions or more.
    public init?(_ eligibility: EligibilityProgram, _ lines: ProviderLines, turns: Int) {
        var intake = DocumentIntake(lines)
        var assessment = Assessment(eligibility)
        var byFailures: [[Range<Int>]] = Array(repeating: [], count: eligibility.identifiers.count + 1)
        for line in lines.lines where intake.read(line) {
            assessment.run(intake.frame)
            byFailures[assessment.failed.count].append(line)
        }
        guard
            let failures = byFailures.indices.dropFirst(Self.wanted).first(where: { !byFailures[$0].isEmpty })
        else { return nil }
        self.failures = failures
        self.lines = byFailures[failures]
        var written = 0
        for line in self.lines where intake.read(line) {
            assessment.explain(intake.frame)
            written += assessment.reasons.count
        }
        bytes = Double(written) / Double(self.lines.count)
        for _ in 0..<turns { take(&intake, &assessment) }
    }

    private mutating func take(_ intake: inout DocumentIntake, _ assessment: inout Assessment) {
        let rounds = max(1, Self.fewest / lines.count)
        let start = MonotonicClock.microseconds
        for _ in 0..<rounds {
            for line in lines where intake.read(line) { assessment.run(intake.frame) }
        }
        let middle = MonotonicClock.microseconds
        for _ in 0..<rounds {
            for line in lines where intake.read(line) { assessment.explain(intake.frame) }
        }
        let end = MonotonicClock.microseconds
        list.append((middle - start) / Double(rounds * lines.count))
        explained.append((end - middle) / Double(rounds * lines.count))
    }

    /// The median over the turns of the time with explanations, in times without.
    public var ratio: Double {
        let ratios = zip(explained, list).map { $0 / $1 }.sorted()
        return ratios[ratios.count / 2]
    }
}
