import TestSupport

/// A matching over the vocabulary of `SmallMatching`, with a client and a register, drawn from all that depends on days.
struct DrawnMatching {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: choices.indices, using: &random)]
    }

    private static let tests = [
        "provider.open", "daysBetween(provider.counted, on) < 90", "daysBetween(provider.counted, on) >= 500",
        "on < date('2026-08-31')", "on >= date('2027-02-28') || provider.open", "offer.free > 0",
        "yearsBetween(provider.counted, on) % 2 == 0 || offer.free > 1", "size(covered) > 0",
        "provider.counted.plusMonths(25) > on || provider.licensed", "true",
    ]

    private static let scores = [
        "provider.rank", "provider.near", "scale(daysBetween(provider.counted, on), 60, 0)",
        "scale(daysBetween(provider.counted, on), 0, 1500)",
        "scale(yearsBetween(provider.counted, on), 0, 5)",
        "on < date('2025-12-01') ? provider.rank : provider.near", "decimal('0.5')",
        "scale(size(covered), 0, 3)",
    ]

    private static let shown = ["offer.free", "yearsBetween(provider.counted, on)", "size(covered)"]

    mutating func lines() -> String {
        let gates = (0..<3).map { "  - {id: g\($0), code: N\($0 + 1), if: \"\(pick(Self.tests))\"}" }
        let scores = (0..<3).map { number in
            "  - {id: s\(number), weight: \(pick([1, 2, 3])), is: \"\(pick(Self.scores))\"}"
        }
        let licence = "provider.licensed || on < date('\(pick(["2025-06-01", "2026-02-01"]))')"
        return """
            per-service:
              - {id: licence, code: N4, if: "!code.service[service].licence || \(licence)"}
            gates:
            \(gates.joined(separator: "\n"))
            first:
              - {id: chosen, is: "provider.id in client.chosen && on > date('2026-01-01')"}
            preferences:
            \(scores.joined(separator: "\n"))
            shows:
              - {id: shown, is: "\(pick(Self.shown))"}
            """
    }

    mutating func client() -> String {
        let services = pick(["[meal]", "[meal, inject]", "[inject, wash]", "unknown"])
        let parts = "[{id: p, services: \(services)}, {id: q, services: [meal]}]"
        return "{chosen: [\(pick(["a", "c"]))], parts: \(parts)}"
    }

    mutating func providers() -> String {
        let providers = ["a", "b", "c", "d", "e"].map { id in
            var facts = [
                "id: \(id)", "open: \(pick([true, true, false]))", "licensed: \(pick([true, false]))",
            ]
            if pick([0, 0, 0, 1]) == 0 { facts.append("rank: 0.\(pick([1, 3, 5, 8]))") }
            facts.append("near: 0.\(pick([2, 4, 6]))")
            let day = pick(["2025-03-15", "2024-02-29", "2025-01-31", "2023-08-31", "2026-05-01"])
            if pick([0, 0, 0, 0, 1]) != 1 { facts.append("counted: \(day)") }
            let offered = pick(["[meal]", "[meal, inject]", "[meal, wash, inject]"])
            facts.append("offers: [{id: x, services: \(offered), free: \(pick([0, 1, 2]))}]")
            return "{\(facts.joined(separator: ", "))}"
        }
        return "[\(providers.joined(separator: ", "))]"
    }
}
