import Eligibility

/// What explaining all failures of a document costs beside finding them.
struct ExplanationReport {
    private static let turns = 101

    private let cost: ExplanationCost?

    /// Times both in turn.
    init(_ eligibility: EligibilityProgram, _ lines: ProviderLines) {
        cost = ExplanationCost(eligibility, lines, turns: Self.turns)
    }

    /// Prints it.
    func report() {
        guard let cost else {
            return print("explained list : list = none, no document fails five conditions")
        }
        print("explained list : list = \(Hundredths(cost.ratio)), the median of \(Self.turns) turns")
        print(
            "    over \(cost.lines.count) documents that fail \(cost.failures) conditions,",
            "\(Tenths(cost.bytes)) bytes of text each")
    }
}
