import API

/// Facts that differ in nothing but the last part of their path, such as the months of a map: shown as one.
struct FactRun {
    /// The first of them.
    let first: FactReading
    /// How many there are.
    private(set) var count = 1
    private var last: FactReading

    private init(_ fact: FactReading) {
        first = fact
        last = fact
    }

    /// Facts in their order; at least three that are alike and stand side by side make one run.
    static func runs(of facts: [FactReading]) -> [FactRun] {
        var runs: [FactRun] = []
        for fact in facts {
            if let run = runs.last, run.isAlike(fact) {
                runs[runs.count - 1].last = fact
                runs[runs.count - 1].count += 1
            } else {
                runs.append(FactRun(fact))
            }
        }
        guard runs.contains(where: { $0.count == 2 }) else { return runs }
        return runs.flatMap { $0.count == 2 ? [FactRun($0.first), FactRun($0.last)] : [$0] }
    }

    /// `client.incomes.2024-02 … 2025-01`.
    var path: String {
        count == 1 ? first.path : "\(first.path) … \(last.path.dropFirst(Self.stem(last).count + 1))"
    }

    private func isAlike(_ fact: FactReading) -> Bool {
        var (one, other) = (first, fact)
        (one.path, other.path) = ("", "")
        let stem = Self.stem(first)
        return first.title != nil && one == other && !stem.isEmpty && stem == Self.stem(fact)
    }

    /// The path without its last part.
    private static func stem(_ fact: FactReading) -> String {
        guard let end = fact.path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return String(fact.path[..<end])
    }
}
