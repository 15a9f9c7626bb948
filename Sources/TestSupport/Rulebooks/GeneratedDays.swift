/// The days on which a part of a generated rulebook is in force; both ends are included, an end that is missing is open.
///
/// Days are ISO texts, which sort as days do: what tests compute with them owes nothing to the code under test.
package struct GeneratedDays: Sendable, Hashable {
    /// The first day.
    package var from: String?
    /// The last day.
    package var until: String?
    /// The act from which the part has its days, when it does not say them itself.
    var act: String?

    /// Every day.
    package static let always = GeneratedDays()

    /// The last day before something changes, and the first day behind it.
    static let changes = [
        (last: "2024-06-30", first: "2024-07-01"), (last: "2024-12-31", first: "2025-01-01"),
        (last: "2025-02-28", first: "2025-03-01"), (last: "2025-06-30", first: "2025-07-01"),
    ]

    /// Days to ask on: those around every change, one before and one behind them all.
    package static let asked = ["2024-01-15"] + changes.flatMap { [$0.last, $0.first] } + ["2026-01-01"]

    /// Whether `day` is among them.
    package func contains(_ day: String) -> Bool { (from ?? day) <= day && day <= (until ?? day) }

    /// The days that are also among others.
    func intersection(_ other: GeneratedDays) -> GeneratedDays {
        GeneratedDays(
            from: [from, other.from].compactMap(\.self).max(),
            until: [until, other.until].compactMap(\.self).min())
    }

    /// Whether there is no such day.
    var isEmpty: Bool {
        guard let from, let until else { return false }
        return until < from
    }

    /// As keys of a rule.
    var entries: [String] {
        if let act { return ["law: \(act)/1"] }
        return (from.map { ["from: \($0)"] } ?? []) + (until.map { ["until: \($0)"] } ?? [])
    }
}

extension RulebookGenerator {
    /// Mostly every day; else from a day, until a day, between two, or those of an act.
    mutating func days() -> GeneratedDays {
        let changes = GeneratedDays.changes
        let start = Int.random(in: changes.indices, using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return GeneratedDays(from: changes[start].first)
        case 1: return GeneratedDays(until: changes[start].last)
        case 2:
            let end = Int.random(in: start..<changes.count, using: &random)
            return GeneratedDays(
                from: changes[start].first, until: end > start ? changes[end].last : changes[start].first)
        case 3:
            return one(in: 2)
                ? GeneratedDays(from: "2025-01-01", act: "decree-new")
                : GeneratedDays(until: "2024-12-31", act: "decree-old")
        default: return .always
        }
    }

    /// The days of the versions of one name: they share no day, and now and then leave some out.
    mutating func versionDays() -> [GeneratedDays] {
        let changes = GeneratedDays.changes
        let count = pick([1, 1, 1, 2, 2, 3])
        if count == 1 { return one(in: 8) ? [days()] : [.always] }
        if count == 2, one(in: 3) {
            return [
                GeneratedDays(until: "2024-12-31", act: "decree-old"),
                GeneratedDays(from: "2025-01-01", act: "decree-new"),
            ]
        }
        var places = changes.indices.shuffled(using: &random).prefix(count - 1).sorted()
        var versions: [GeneratedDays] = []
        var from: String?
        while !places.isEmpty {
            let change = changes[places.removeFirst()]
            versions.append(GeneratedDays(from: from, until: change.last))
            from = change.first
        }
        versions.append(GeneratedDays(from: from, until: one(in: 4) ? "2025-12-31" : nil))
        if versions.count == 3, one(in: 2) { versions.remove(at: 1) }
        return versions
    }
}
